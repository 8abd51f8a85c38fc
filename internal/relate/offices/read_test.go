package offices

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

func TestRead(t *testing.T) {
	for role, want := range map[string]string{
		"Syrian President":                                        "president SY",
		"Syria’s interim President":                               "interim president SY",
		"President of France":                                     "president FR",
		"Foreign Minister":                                        "foreign minister",
		"minister of foreign affairs":                             "foreign minister",
		"French minister of foreign affairs":                      "foreign minister FR",
		"Foreign Secretary":                                       "foreign minister",
		"US Secretary of State":                                   "foreign minister US",
		"top diplomat":                                            "foreign minister",
		"PM":                                                      "prime minister",
		"Polish Premier":                                          "prime minister PL",
		"Defence Minister of France":                              "defense minister FR",
		"Minister of Labour and Employment":                       "employment labor minister",
		"Labour and Housing Minister":                             "housing labor minister",
		"Deputy Prime Minister":                                   "deputy prime minister",
		"First Deputy Defense Minister":                           "defense deputy minister",
		"former French defence minister":                          "former defense minister FR",
		"ex-president":                                            "former president",
		"then-Prime Minister":                                     "then prime minister",
		"president-elect":                                         "elect president",
		"foreign minister-designate":                              "designate foreign minister",
		"late leader":                                             "late leader",
		"ousted president":                                        "former president",
		"self-declared president":                                 "self-declared president",
		"de facto ruler":                                          "de facto ruler",
		"acting Interior Minister":                                "acting interior minister",
		"Home Secretary":                                          "interior minister",
		"Kremlin spokeswoman":                                     "spokesperson [kremlin]",
		"Chinese Foreign Ministry spokesperson":                   "spokesperson CN [foreign ministry]",
		"spokesman for the Interior Ministry":                     "spokesperson [interior ministry]",
		"U.S. Ambassador to the United Nations":                   "ambassador US [to united nations]",
		"Washington's ambassador to France":                       "ambassador US [to france]",
		"Secretary-General of the Presidency":                     "secretary general [presidency]",
		"U.N. Secretary-General":                                  "secretary general [u.n.]",
		"Velmari Foreign Minister":                                "foreign minister [velmari]",
		"Velmar’s defence minister":                               "defense minister [velmar]",
		"Georgia governor":                                        "governor [georgia]",
		"Defense Minister Major General":                          "defense minister | major general",
		"General Intelligence Director":                           "director [general intelligence]",
		"director general of the Harbour Office":                  "director general [harbour office]",
		"chief of staff":                                          "chief-of-staff",
		"head of the Arven Harbour Authority":                     "head [arven harbour authority]",
		"chairman and chief executive of Arven":                   "chair [arven] | ceo [arven]",
		"former Velmari president and mayor":                      "former president [velmari] | former mayor",
		"activist, academic and leader of Blue Arven":             "leader [blue arven]",
		"long-ruling president":                                   "president",
		"spokesperson for the French Ministry of Foreign Affairs": "spokesperson [french ministry of foreign affairs]",
		"reclusive supreme leader":                                "supreme leader [reclusive]",
		"chief scientist on Marine Affairs":                       "",
		"political leader of the Blue Party":                      "leader [blue party]",
		"minister responsible for trade":                          "trade minister",
		"cousin of the president":                                 "",
		"South Korean President":                                  "president KR",
		"Associated Press Japanese Prime Minister":                "prime minister JP",
		"Japan Chief Cabinet Secretary":                           "cabinet chief secretary JP",
		"American Airlines CEO":                                   "ceo [american airlines]",
		"Gov.":                                                    "governor",
		"ambassador to the UN in Geneva":                          "ambassador [to un]",
		"director of the Arven Observatory and co-author":         "director [arven observatory]",
		"sister": "",
		"deputy": "",
		"singer": "",
		"Syrian minister of state for foreign affairs": "foreign state minister SY",
		"secretary of state for health":                "health minister",
		"Scottish First Minister":                      "first minister [scottish]",
		"its government spokesperson":                  "spokesperson [government]",
	} {
		var have []string
		for _, r := range read(role, news.Span{End: len(role)}) {
			s := strings.TrimSpace(r.qualifier + " " + r.post + " " + r.country)
			if r.body != "" {
				s += " [" + r.body + "]"
			}
			if got := role[r.title.Start:r.title.End]; got == "" {
				t.Errorf("%s: no title", role)
			}
			have = append(have, s)
		}
		if got := strings.Join(have, " | "); got != want {
			t.Errorf("%s\n got %s\nwant %s", role, got, want)
		}
	}
}

func TestSameBody(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"velmar", "velmari", true},
		{"qasira", "qasiri", true},
		{"republic of qasira", "qasiri", true},
		{"to un", "to united nations", true},
		{"u.n.", "united nations", true},
		{"presidency", "presidency of qasira", true},
		{"arven lines", "arven", false},
		{"senate", "party", false},
		{"", "party", false},
	} {
		if sameBody(test.a, test.b) != test.same || sameBody(test.b, test.a) != test.same {
			t.Errorf("%q and %q: want %v", test.a, test.b, test.same)
		}
	}
}

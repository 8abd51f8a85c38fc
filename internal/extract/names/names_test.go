package names

import (
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

func articleOf(text string) *news.Article {
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: text})
	b.Keep(news.Range{Start: 0, End: len(text)})
	a := b.Article()
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		if q := strings.TrimSuffix(p, "\n\n"); q != "" {
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + len(q)}, Kind: news.Body})
		}
		at += len(p)
	}
	return a
}

func find(text string) (*news.Article, []news.Mention) {
	a := articleOf(text)
	return a, Find(a, language.Read(a))
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"French President Laura Vendome met Prime Minister Omar Haddad in Lisbon on Monday.", "person Laura Vendome, person Omar Haddad, place Lisbon"},
		{"The Ministry of Health in Kenya said the Kenya-based clinic was safe.", "organization Ministry of Health, place Kenya, place Kenya"},
		{"He flew from the Qorvash air base to Lisbon.", "facility Qorvash air base, place Lisbon"},
		{"Talks with Ahmed al Vendome went on, the Kremlin said.", "person Ahmed al Vendome, organization Kremlin"},
		{"Boko Haram said so. Rabbi Omar Haddad of the World Bank denied it.", "organization Boko Haram, person Omar Haddad, organization World Bank"},
		{"The rain stopped at noon and the farmers went home.", ""},
		{"The port of Guinea-Bissau was closed.", "place Guinea-Bissau"},
		{"Talks on EU-Kenya trade went on, and the Lagos-Tehran line was closed.", "organization EU, place Kenya, place Lagos, place Tehran"},
		{"Trade between US-China partners grew, according to the World Bank.", "place US, place China, organization World Bank"},
	} {
		a, got := find(test.text)
		var list []string
		for _, m := range got {
			list = append(list, string(m.Kind)+" "+a.Slice(m.Span))
		}
		if s := strings.Join(list, ", "); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

func TestRole(t *testing.T) {
	for _, test := range []struct{ text, name, want string }{
		{"On Monday French Foreign Minister Laura Vendome met reporters.", "Laura Vendome", "French Foreign Minister"},
		{"Talks began, Kremlin spokesman Boris Malkin said.", "Boris Malkin", "Kremlin spokesman"},
		{"He met Omar Haddad, head of the harbour office of Beirut, on Monday.", "Omar Haddad", "head of the harbour office of Beirut"},
		{"He met the French president, Laura Vendome, on Monday.", "Laura Vendome", "French president"},
		{"France's interim President Laura Vendome left.", "Laura Vendome", "France's interim President"},
		{"Omar's sister Laura Vendome left.", "Laura Vendome", "Omar's sister"},
		{"Omar Haddad, his wife Laura and two others left.", "Omar Haddad", ""},
		{"Laura Vendome, who left, said the president was ill.", "Laura Vendome", ""},
		{"Laura Vendome, 47, said the president was ill.", "Laura Vendome", ""},
		{"Interim French President, Laura Vendome met Boris Malkin in Lisbon.", "Laura Vendome", "Interim French President"},
		{"After she met the French president, Boris Malkin flew to Lisbon.", "Boris Malkin", ""},
		{"As head of the harbour office, Boris Malkin leads a team of four.", "Boris Malkin", "head of the harbour office"},
		{"France's former energy minister, Laura Vendome, was heard on Monday.", "Laura Vendome", "France's former energy minister"},
		{"He met Boris Malkin, managing director of Arven Lines, on Monday.", "Boris Malkin", "managing director of Arven Lines"},
		{"He met Boris Malkin (left), the founder, chairman and chief executive of Arven Lines, on Monday.", "Boris Malkin", "founder, chairman and chief executive of Arven Lines"},
		{"They met Secretary-General of the Presidency Boris Malkin on Monday.", "Boris Malkin", "Secretary-General of the Presidency"},
		{"The head of the Harbour Authority (HA), Boris Malkin, left.", "Boris Malkin", "head of the Harbour Authority"},
		{"On Monday First Deputy Defence Minister Boris Malkin left.", "Boris Malkin", "First Deputy Defence Minister"},
		{"On Monday Labour and Housing Minister Boris Malkin left.", "Boris Malkin", "Labour and Housing Minister"},
		{"They met acting Interior Minister Boris Malkin on Monday.", "Boris Malkin", "acting Interior Minister"},
		{"They met Omar Haddad, Deputy Chief of the Harbour Office Boris Malkin, and others.", "Omar Haddad", ""},
		{"They met Omar Haddad, spokesman for Boris Malkin, and others.", "Omar Haddad", "spokesman for Boris Malkin"},
		{"They met Omar Haddad, spokesman for French President Laura Vendome, and others.", "Omar Haddad", "spokesman for French President Laura Vendome"},
		{"On Monday Lt Gen Boris Malkin left.", "Boris Malkin", "Lt Gen"},
		{"They met Minister of Defence Sheikh Omar Haddad on Monday.", "Omar Haddad", "Minister of Defence Sheikh"},
		{"The Minister of Education, Science and Technology, Mrs Laura Vendome, left.", "Laura Vendome", "Minister of Education, Science and Technology"},
		{"The attack has led President Laura Vendome to think.", "Laura Vendome", "President"},
		{"They met Boris Malkin, head of the harbour office commenting on the plan, on Monday.", "Boris Malkin", "head of the harbour office"},
		{"Her deputy, Boris Malkin, sat in her place.", "Boris Malkin", "deputy"},
	} {
		a, got := find(test.text)
		found := false
		for _, m := range got {
			if a.Slice(m.Span) == test.name {
				found = true
				if role := a.Slice(m.Role); role != test.want {
					t.Errorf("%s\n got %q\nwant %q", test.text, role, test.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: %s is not found", test.text, test.name)
		}
	}
}

// TestTwoRoles: an office may stand on either side of a name.
func TestTwoRoles(t *testing.T) {
	a, got := find("Admiral Boris Malkin, commander of the southern fleet, met Deputy Prime Minister Laura Vendome, France’s energy minister, on Monday.")
	want := []string{"Admiral + commander of the southern fleet", "Deputy Prime Minister + France’s energy minister"}
	i := 0
	for _, m := range got {
		if m.Kind != news.Person {
			continue
		}
		if have := a.Slice(m.Role) + " + " + a.Slice(m.Also); i >= len(want) || have != want[i] {
			t.Errorf("%s: %q", a.Slice(m.Span), have)
		}
		i++
	}
	if i != len(want) {
		t.Errorf("%d persons", i)
	}
}

func TestRepeats(t *testing.T) {
	mention := func(kind news.Kind, a *news.Article, name string, from int) news.Mention {
		at := from + strings.Index(a.Text()[from:], name)
		return news.Mention{Span: news.Span{Start: at, End: at + len(name)}, Kind: kind, Same: -1}
	}
	for _, test := range []struct {
		names string // kind:name, in order
		want  []int
	}{
		{"person:Ahmed al-Vane|person:al-Vane|person:Vane", []int{-1, 0, 1}},
		{"person:Vane|person:Ada Vane|person:Vane", []int{-1, 0, 0}},
		{"person:Ada Vane|person:Omar Vane|person:Vane|person:Ada Vane", []int{-1, -1, 1, 0}},
		{"person:Vane|person:Ada Vane|person:Omar Vane|person:Vane", []int{-1, 0, -1, 0}},
		{"organization:Marn Harbour Office|organization:MHO|organization:MHO", []int{-1, 0, 1}},
		{"place:United States|place:U.S.", []int{-1, 0}},
		{"person:Marn|place:Marn", []int{-1, -1}},
	} {
		var text string
		var kinds []news.Kind
		var names []string
		for _, n := range strings.Split(test.names, "|") {
			kind, name, _ := strings.Cut(n, ":")
			kinds, names = append(kinds, news.Kind(kind)), append(names, name)
			text += name + " left. "
		}
		a := articleOf(text)
		var mentions []news.Mention
		at := 0
		for i := range names {
			m := mention(kinds[i], a, names[i], at)
			at = m.End
			mentions = append(mentions, m)
		}
		repeats(a, mentions)
		for i, m := range mentions {
			if m.Same != test.want[i] {
				t.Errorf("%s: mention %d repeats %d, want %d", test.names, i, m.Same, test.want[i])
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("U.S.-based A-B's “X” (Y), Z of the W\n\nİstanbul-based É")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		_, mentions := find(s)
		end := 0
		for i, m := range mentions {
			if m.Start < end || m.End <= m.Start || m.Same >= i || m.Role.Overlaps(m.Span) || m.Role.End > len(s) || m.Also.Overlaps(m.Span) || m.Also.End > len(s) {
				t.Fatalf("mention %d %+v after %d", i, m, end)
			}
			for _, at := range []int{m.Start, m.End, m.Role.Start, m.Role.End, m.Also.Start, m.Also.End} {
				if at < len(s) && !utf8.RuneStart(s[at]) {
					t.Fatalf("mention %d %+v cuts a character", i, m)
				}
			}
			end = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	a := articleOf(strings.Repeat("“We have followed the work in Lisbon closely,” said Laura Vendome, the French foreign minister, at 5 p.m. on Monday. The U.S. envoy paid $250m for 2,225 well-known goats, Kremlin spokesman Boris Malkin told the World Bank. It was the third time that month that the two had met in the old harbour.\n\n", 10))
	t := language.Read(a)
	words := len(strings.Fields(a.Text()))
	for b.Loop() {
		Find(a, t)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

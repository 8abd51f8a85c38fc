// Package posts knows what offices are called: which words name one, which are other words for it, what they are minister of, and what is
// said of how somebody holds it. Made by hand from the style books of English-language news desks and lists of governments; public domain.
package posts

import "strings"

// Head gives the post that a word in lower case names: "chairwoman" is chair, "premier" is prime minister. What people are to one another,
// and what they do for a living, are no posts.
func Head(word string) (post string, ok bool) {
	if post, ok = respelled[word]; ok {
		return post, true
	}
	return word, heads[word] || Rank(word)
}

// Rank reports whether a word in lower case is a rank or form of address that stands beside another post: "Defence Minister General Ada Vane".
func Rank(word string) bool { return ranks[word] }

// Pair reports whether two words in lower case are one post: "attorney general".
func Pair(first, second string) bool { return pairs[first+" "+second] }

// Departmental reports whether the words before a post tell what it is for, not whom it is with: a health minister, but a party leader.
func Departmental(post string) bool {
	return post == "minister" || post == "secretary" || post == "undersecretary"
}

// Common reports whether a body in lower case is one of many that are called so: "team president" says of which team as little as "president".
func Common(body string) bool { return bodies[body] }

// Portfolio gives the one word for what somebody is minister of: "defence" and "defense" are one. Words that only join, "affairs" among
// them, are "".
func Portfolio(word string) string {
	if joining[word] {
		return ""
	}
	if same, ok := portfolios[word]; ok {
		return same
	}
	return word
}

// Portfolios reports whether a word in lower case is what somebody may be minister of.
func Portfolios(word string) bool {
	_, listed := portfolios[word]
	return listed || plain[word] || joining[word]
}

// Degree reports whether a word in lower case makes another post of one: "deputy", "vice".
func Degree(word string) bool { return degrees[word] }

// Same gives the one name of posts that go by several: "top diplomat" and "foreign secretary" are foreign minister. Words stand in the
// order of the alphabet, the head last.
func Same(post string) string {
	if same, ok := synonyms[post]; ok {
		return same
	}
	return post
}

// Sole reports whether a post has one holder at a time in one country or body.
func Sole(post string) bool {
	switch last := post[strings.LastIndexByte(post, ' ')+1:]; {
	case strings.HasPrefix(post, "deputy ") || strings.Contains(post, " deputy ") || strings.Contains(post, "vice ") || strings.Contains(post, "assistant ") || strings.Contains(post, "state "):
		return false
	case Departmental(last):
		return post != last
	default:
		return sole[post]
	}
}

// The ways in which a post is held.
const (
	Former    = "former"
	Then      = "then" // held it at the time told of
	Late      = "late" // held it and died
	Interim   = "interim"
	Acting    = "acting"
	Elect     = "elect"
	Designate = "designate"
	Declared  = "self-declared"
	Outgoing  = "outgoing"
	DeFacto   = "de facto"
)

// Qualifier gives what a word in lower case says of how a post is held. Words that say no more than that it is held, "new" among them,
// are "" with ok.
func Qualifier(word string) (qualifier string, ok bool) {
	qualifier, ok = qualifiers[word]
	return qualifier, ok
}

// Past reports whether a way of holding a post says that it is not held any more.
func Past(qualifier string) bool {
	return qualifier == Former || qualifier == Then || qualifier == Late
}

var (
	heads = set(`president chancellor minister secretary undersecretary senator governor mayor councillor commissioner ambassador envoy consul negotiator
		mediator adviser aide speaker pope archbishop bishop cardinal patriarch mufti ayatollah king queen emperor emir sultan judge justice prosecutor attorney magistrate
		sheriff inspector superintendent chair director manager head leader chief boss founder co-founder owner ceo cfo coo cto executive editor
		coordinator treasurer registrar auditor ombudsman administrator dean rector provost principal coach captain commandant commander
		lawmaker dictator strongman ruler diplomat deputy member candidate nominee representative delegate legislator spokesperson whip marshal
		regent monarch premier counsel editor-in-chief commander-in-chief chief-of-staff`)
	ranks = set(`general admiral colonel major lieutenant sergeant brigadier commodore corporal gen. adm. col. maj. lt. capt. sgt. brig. cmdr. prince princess
		crown sheikh sheik mp mep mk mla sen. rep. gov. congressman congresswoman lord sir dame imam rabbi pastor professor prof.`)
	respelled = pairsOf(`chairman chair chairwoman chair chairperson chair spokesman spokesperson spokeswoman spokesperson spokespersons spokesperson pm prime-minister
		premier prime-minister advisor adviser councilman councillor councilwoman councillor councilor councillor ministers minister presidents president
		gov. governor sen. senator rep. representative gen. general adm. admiral col. colonel maj. major lt. lieutenant capt. captain sgt. sergeant
		brig. brigadier cmdr. commander prof. professor congressman representative congresswoman representative mla mp sheik sheikh attaché diplomat leaders leader envoys envoy lawmakers lawmaker senators senator co-chair chair co-chairman chair vice-chairman chair`)
	pairs = set(`attorney/general secretary/general director/general governor/general major/general lieutenant/general lieutenant/colonel brigadier/general
		vice/admiral rear/admiral crown/prince chief/executive chief/justice chief/minister prime/minister vice/president first/lady consul/general
		solicitor/general auditor/general executive/director managing/director general/manager general/secretary first/minister surgeon/general deputy/president`)

	// What several words say of one portfolio.
	portfolios = pairsOf(`defence defense labour labor home interior internal interior economic economy financial finance healthcare health agricultural agriculture
		educational education transportation transport external foreign trades trade commercial commerce sports sport exchequer finance financial finance`)
	plain = set(`agriculture aviation children climate commerce communication communications construction culture defense development digital economy education
		employment energy environment family finance fisheries food foreign forestry gender government health higher housing immigration industries industry information
		infrastructure innovation integration intelligence interior investment justice labor land local mines mining national oil parliamentary petroleum planning police
		power public railways reform regional religious research resources science security social sport state technology tourism trade transport treasury war water
		welfare women works youth`)
	joining = set(`of for the and a an affairs & matters`)
	degrees = set(`top associate special supreme deputy vice assistant senior junior prime opposition under joint permanent`)

	synonyms = map[string]string{
		"top diplomat": "foreign minister", "chief diplomat": "foreign minister", "foreign secretary": "foreign minister", "state secretary": "foreign minister",
		"interior secretary": "interior minister", "defense secretary": "defense minister", "health secretary": "health minister", "energy secretary": "energy minister",
		"justice secretary": "justice minister", "education secretary": "education minister", "treasury secretary": "finance minister", "finance chancellor": "finance minister",
		"chief executive": "ceo", "chief executive officer": "ceo", "managing director": "ceo", "first deputy prime minister": "deputy prime minister",
	}
	bodies = set(`academy agency airline army association authority bank board chamber church city club college committee commission company congress corporation council
		country county court department district federation firm force foundation fund government group hospital house institute league ministry museum navy network
		organization parliament party police province regional school senate service society state station team town union university village zoo`)
	sole = set(`president chancellor governor mayor king queen emperor emir sultan pope ceo speaker`)

	qualifiers = map[string]string{
		"former": Former, "ex": Former, "ousted": Former, "deposed": Former, "toppled": Former, "erstwhile": Former, "onetime": Former, "fallen": Former, "disgraced": Former,
		"ex-": Former, "past": Former, "fugitive": Former, "then": Then, "late": Late, "slain": Late, "assassinated": Late,
		"interim": Interim, "transitional": Interim, "caretaker": Interim, "provisional": Interim, "acting": Acting,
		"elect": Elect, "designate": Designate, "designated": Designate, "self-declared": Declared, "self-proclaimed": Declared, "self-styled": Declared,
		"outgoing": Outgoing, "incoming": Elect, "de-facto": DeFacto,
		"new": "", "newly": "", "appointed": "", "longtime": "", "long-time": "", "current": "", "sitting": "", "incumbent": "", "veteran": "", "embattled": "",
		"elected": "", "re-elected": "", "reelected": "", "powerful": "", "another": "", "other": "", "long-serving": "", "once": "",
	}
)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[strings.ReplaceAll(w, "/", " ")] = true
	}
	return out
}

// pairsOf reads a list of words, each with what it stands for behind it.
func pairsOf(list string) map[string]string {
	out := map[string]string{}
	f := strings.Fields(list)
	for i := 0; i+1 < len(f); i += 2 {
		out[f[i]] = strings.ReplaceAll(f[i+1], "prime-", "prime ")
	}
	return out
}

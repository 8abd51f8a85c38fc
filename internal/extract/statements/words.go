package statements

import "strings"

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// Closed classes of English words, as far as the clauses beside quotations need them.
var (
	pronouns    = set("he she they it we i you this these those one others another some many both")
	possessives = set("this these those one others another some many both")
	personal    = set("he she him her his hers they them their")
	determiners = set("a an the his her its their our my one another some several many two three four five six a.m both this these those no")
	articles    = set("a an the")
	auxiliaries = set("has have had did does do will would could can may might must should shall 's 'd 'll 've was were is are been be being not n't to")
	be          = set("was were is are been be being am 're 'm")
	adverbs     = set("also later then again earlier once previously recently reportedly repeatedly still even just only now already never today yesterday tonight " +
		"simply further furthermore meanwhile however separately instead soon ago elsewhere often always once first finally initially " +
		"publicly privately bluntly quickly quietly angrily jokingly proudly frequently himself herself itself themselves earlier flatly specifically back so yet there here ever")
	joins = set("and but or because while although though so since if when where whereas whether as after before until unless which that than nor " +
		"who whom whose what how why")
	leads        = set("with despite during by in at on from into to of about against amid among between under over for")
	prepositions = set("in on at after before during since for by with from about amid following to into of near outside inside via through against under over within")
	ends         = set("in on during after before when as while at to amid following via through late early this last next earlier about outside inside yesterday today by since until because if here there")
	weekdays     = set("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december")
	stops        = set(", ; : ( ) . ! ? — – -- - [ ] when while if because although though where whether after until unless since")
	units        = set("year month week day night summer winter spring fall autumn morning evening afternoon weekend")
	asides       = set("about by if whether to on in for why what how when")
	passives     = set("ask quote cite charge accuse question report describe call")
	relays       = set("as quoted cited heard reported recorded")
	roles        = set("president minister prime foreign defense defence interior deputy vice chief general secretary spokesman spokeswoman spokesperson director " +
		"senator governor mayor chairman chairwoman professor judge king queen prince princess pope bishop colonel captain sergeant lieutenant " +
		"ambassador envoy commissioner analyst lawyer attorney officer leader executive head manager coach player former then-president acting interim senior police")
)

// nounUse reports whether the word before makes a cue a noun: "the report", "his claim".
func nounUse(before string) bool {
	switch before {
	case "a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that", "of", "no", "any", "in", "for", "on", "with", "by", "from", "new", "another", "'s", "under", "about":
		return true
	}
	return false
}

func pluralSubject(before string) bool {
	switch before {
	case "i", "we", "you", "they", "who", "and", "also", "often":
		return true
	}
	return strings.HasSuffix(before, "s") && !strings.HasSuffix(before, "'s")
}

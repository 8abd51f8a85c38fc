package corefer

import (
	"strings"
	"unicode"
)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

var (
	male = set("mr mr. sir lord king prince father brother son husband grandfather uncle nephew boy man gentleman boyfriend widower emir sheikh pope " +
		"spokesman chairman congressman businessman policeman salesman fireman serviceman sportsman cameraman monsieur actor imam ayatollah")
	female = set("mrs mrs. ms ms. miss lady queen princess mother sister daughter wife grandmother aunt niece girl woman girlfriend widow sheikha " +
		"spokeswoman chairwoman congresswoman businesswoman policewoman madame madam actress")

	// Offices, by which an article calls somebody again.
	posts = set("president premier chancellor minister secretary spokesman spokeswoman spokesperson senator representative congressman congresswoman governor mayor " +
		"ambassador envoy general colonel lieutenant captain major commander chief commissioner chairman chairwoman chairperson ceo director " +
		"justice judge prosecutor attorney inspector king queen prince princess emir sultan pope archbishop bishop cardinal patriarch leader speaker " +
		"coach manager founder negotiator lawmaker diplomat professor")
	leaders = set("president premier chancellor minister king emir sultan chief")
	posted  = map[string]string{"spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman", "premier": "minister"}

	// What makes another office of one: without it a nominal doesn't stand for it.
	otherOffice = set("deputy vice prime former ex ousted late assistant elect opposition")
	passed      = set("the a an of for in and at to new then current his her their its s first affairs new-look de facto ruling top longtime veteran elected incoming")
	respelled   = map[string]string{"defence": "defense", "ex": "former", "ousted": "former", "deposed": "former", "toppled": "former", "late": "former"}

	// People without a name: their pronouns are nobody else's.
	people = set("man woman boy girl father mother brother sister son daughter husband wife uncle aunt grandfather grandmother child teenager " +
		"official officer spokesman spokeswoman source witness resident lawyer analyst expert researcher scientist author writer journalist reporter " +
		"correspondent editor teacher student doctor nurse driver pilot soldier policeman policewoman victim suspect defendant survivor owner member aide " +
		"adviser advisor activist businessman businesswoman candidate player worker farmer friend neighbor neighbour relative person gunman attacker " +
		"passenger colleague boss predecessor successor counterpart host guest killer patient prisoner economist historian actor actress singer artist")

	// Nouns of bodies and places that say too little to tell of which they are.
	vague = set("area region state district unit side building paper")

	being    = set("is was 's be been are were ’s")
	becoming = set("as become became becomes becoming remains remained")
	seeming  = set("seems seemed appears appeared looks looked turns turned remains remained takes took")

	// Verbs of saying whose subject may stand behind them.
	said     = set("said says told tells added adds asked asks replied wrote writes stated states announced announces explained explains noted notes insisted insists argued warned warns confirmed denied claimed claims acknowledged stressed emphasized recalled continued concluded remarked suggested commented declared")
	inverted = set("said says added adds wrote writes noted explained replied insisted argued stated continued concluded recalled remarked declared")
	clause   = set("that because if while as when although though since after before whether until where than")
)

// fields gives the words of a text in lower case without marks. With tail only the last one.
func fields(text string, tail bool) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
	if tail && len(words) > 1 {
		words = words[len(words)-1:]
	}
	return words
}

// words gives the words of a person's name in lower case, without particles and possessive.
func words(name string) []string {
	var out []string
	all := fields(bare.Replace(name), false)
	for i, w := range all {
		if i == len(all)-1 || !particles[w] {
			out = append(out, w)
		}
	}
	return out
}

var bare = strings.NewReplacer("’s", "", "'s", "", "-", " ")

var particles = set("al el bin ibn abu von van der de da di del la le mr mrs ms dr sir")

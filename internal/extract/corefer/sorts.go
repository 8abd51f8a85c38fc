package corefer

import (
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/news"
)

// Sorts are sorts of bodies and places, as a set.
type sorts uint32

const (
	firm sorts = 1 << iota
	party
	office_
	court
	assembly
	forces
	school
	club
	union
	clinic
	media
	faith
	movement
	cabinet
	country
	city
	region
	site
	isle
)

// anyBody is what "the organization" may stand for.
const anyBody = firm | party | office_ | assembly | school | club | union | clinic | media | faith | movement

// sortsOf tells what sort a noun names, alone or as the last word of a name.
var sortsOf = func() map[string]sorts {
	out := map[string]sorts{}
	for s, nouns := range map[sorts]string{
		firm: "company firm corporation business manufacturer maker carmaker automaker planemaker airline retailer giant operator developer supplier producer " +
			"conglomerate startup brewer insurer lender bank utility publisher",
		party:            "party coalition opposition",
		office_:          "ministry department agency commission bureau authority administration service directorate regulator watchdog treasury",
		court:            "court tribunal",
		assembly:         "parliament senate congress assembly legislature house council duma knesset bundestag",
		forces:           "army navy force police military guard militia brigade battalion regiment unit",
		school:           "university college school institute academy faculty conservatory",
		club:             "club team side band squad orchestra franchise",
		union:            "union federation association league confederation bloc alliance society",
		clinic:           "hospital clinic",
		media:            "newspaper paper daily broadcaster network channel station magazine website outlet tabloid",
		faith:            "church mosque diocese",
		movement:         "movement foundation charity committee network panel board",
		cabinet:          "government cabinet regime kremlin",
		country:          "country nation kingdom",
		country | region: "state republic",
		city:             "city town village municipality capital suburb",
		region:           "region province county territory district area peninsula valley",
		site:             "museum gallery airport port stadium bridge hotel theatre theater prison park plant factory library cathedral palace facility building center centre",
		isle:             "island archipelago",
		anyBody:          "organization organisation group body institution entity",
	} {
		for noun := range strings.FieldsSeq(nouns) {
			out[noun] |= s
		}
	}
	return out
}()

// inName tells more of the last words of names, which no nominal uses.
var inName = func() map[string]sorts {
	out := map[string]sorts{}
	for s, words := range map[sorts]string{
		firm:    "inc corp co ltd llc plc ag gmbh sa spa motors airlines airways holdings industries technologies systems electronics pharmaceuticals energy petroleum oil records pictures studios",
		school:  "polytechnic",
		club:    "fc united rovers wanderers",
		media:   "times post guardian herald tribune journal gazette telegraph news tv television radio",
		party:   "democrats conservatives",
		office_: "office organization",
		site:    "hall house tower street square",
		region:  "governorate oblast",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w] |= s
		}
	}
	return out
}()

// known tells the sort and country of a body or place by its name.
func known(words []string, text string, kind news.Kind) (s sorts, code string) {
	c, ok := countries.Named(strings.TrimPrefix(text, "the "))
	if !ok {
		c, ok = countries.Named(strings.TrimPrefix(text, "The "))
	}
	if ok {
		return country, c.Code
	}
	for i, w := range words {
		if c, ok := countries.OfDemonym(w); ok {
			code = c.Code
		} else if c, ok := countries.Named(w); ok {
			code = c.Code
		}
		if i+1 < len(words) && words[i+1] == "of" {
			s = sortsOf[w] | inName[w] // "Ministry of …"
			return s, code
		}
	}
	if len(words) > 0 {
		last := words[len(words)-1]
		s = sortsOf[last] | inName[last]
		if s == 0 && kind == news.Place {
			if _, ok := countries.OfCapital(text); ok {
				s = city
			}
		}
	}
	return s, code
}

// Package entities answers: which names, across all articles, stand for the same person, organization, place or facility?
//
// It decides on pairs: same, different, or nobody can tell, each with a score and reasons ([news.Decision]); the entities are the sum of those that are the same. What
// a person told (Told) comes first and outranks all: nothing joins, not even through others, what was told apart.
//
// Within an article a key (a name without title, possessive, particles and diacritics) means one bearer, and its keys are joined: "Sharo" to "Mahmed al-Sharo", an
// acronym to the name that it follows in brackets or is the initials of, "Air Force" to the one air force that is named in full. What is joined so is a referent.
//
// Across articles:
//   - Referents with equal full names are one, unless what stands beside them conflicts (traits.go: walk of life, country of the office, age, region of a place);
//     then only those that are seen in the same company are, and who tells nothing stays alone (namesakes.go).
//   - Spellings, middle names, initials and short forms of persons' names are joined, best first (spellings.go, decide.go): by themselves where the names tell, in the
//     same company where they fit but do not tell. One that fits two people about equally well is nobody's.
//   - Spellings of other names (bodies.go), then short names and acronyms, and last the bare surnames (short.go), which go to the one bearer that their article
//     shares company with, or to one another, or stay alone.
//
// Company is the other entities of a name's articles, as far as they are known by then, and the bare names (company.go): something rare in common tells much.
//
// Work per article is bounded, however many entities there are: pairs come from an index by the sounds of names, no key offers more than maxCandidates (of full names maxAlike), a name has no
// more than maxWords words that it is found by and a group no more than maxFull full names to compare. Of decisions other than Same each name keeps maxNear. Kinds are votes:
// one name tagged once as a person and nine times as an organization is one organization.
//
// Left out: knowledge about the world (that a company was renamed; which places stand for a government is told by relate/governments). Nationalities ("Syrian") are groups,
// not their country. Nominals and pronouns are not resolved here: they come along with the name that they repeat (news.Mention.Same).
//
// Known weaknesses: a bare surname in a family goes to the one named first; a firm or team that bears the surname of a person in the article; an acronym of two bodies
// where no article of the matter spells it out; two people of one full name whose articles tell nothing beside the name are one.
package entities

import (
	"slices"

	"secondsource/internal/news"
)

// Resolve gives the entities of the mentions in fs, in canonical order of their first mention. Every mention of form name is in exactly one entity;
// a nominal or pronoun is in that of the mention it repeats, or in none. The answer doesn't depend on the order of fs, but for the indexes that its Refs hold.
func Resolve(fs []*news.Findings, told []Told) ([]news.Entity, []news.Decision) {
	canonical := make([]int, len(fs))
	for i := range canonical {
		canonical[i] = i
	}
	slices.SortStableFunc(canonical, func(a, b int) int { return news.CompareArticles(fs[a].Article, fs[b].Article) })

	s := surfaces{}
	heard := listen(told, fs)
	all := map[string]*kinds{}
	readers := make([]*reader, len(fs))
	for place, i := range canonical {
		readers[place] = s.callings(i, fs[i], all, heard)
	}
	w := &world{articles: make([][]*group, len(fs)), places: make([]int, len(fs)), word: heard}
	for place, i := range canonical {
		w.places[i] = place
	}
	for place, r := range readers {
		for _, ref := range r.referents(all) {
			ref.place, ref.traits = place, traitsOf(r.f, ref)
			w.add(ref)
		}
		w.ledger.decisions = append(w.ledger.decisions, r.joined...)
	}
	w.joinTold()
	w.joinEqual()
	w.joinNamesakes()
	w.joinMistaken()
	w.joinSpellings()
	w.joinBodies()
	w.joinShortNames()
	w.joinBareNames()
	decisions := w.decisions(fs)
	return w.entities(fs, decisions), decisions
}

// surfaces remembers what was read of a surface form: most names stand in many articles.
type surfaces map[surface]*name

type surface struct {
	text   string
	person bool
}

func (s surfaces) read(text string, kind news.Kind) *name {
	key := surface{text, kind == news.Person}
	n, ok := s[key]
	if !ok {
		read := read(text, kind)
		n = &read
		s[key] = n
	}
	return n
}

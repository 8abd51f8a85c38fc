package corefer

import (
	"slices"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/countries"
	"secondsource/internal/news"
)

// body finds what body or place a nominal stands for: of those that its noun fits best, the one spoken of last, where it is clearly that.
func (r *reader) body(n nominal, s language.Sentence) int {
	if !r.back(n, s) {
		return nobody
	}
	fit, best, next := otherSort, nobody, nobody
	for _, list := range [][]int{r.unnamed, r.named} {
		for _, w := range list {
			who := &r.whos[w]
			if who.person || who.kind == news.Group || who.apart || who.at.token >= n.start {
				continue
			}
			switch f := fits(n.head, who); {
			case f < fit:
				fit, best, next = f, w, nobody
			case f > fit || f == otherSort:
			case r.earlier(best, w):
				best, next = w, best
			case next == nobody || r.earlier(next, w):
				next = w
			}
		}
	}
	switch {
	case best == nobody || fit > sameSort || !r.may(n, &r.whos[best]) || next != nobody && !r.clearer(best, next):
		return nobody
	case fit == sameSort && (vague[n.head] || r.now-r.whos[best].at.sentence > sortFades):
		return nobody
	}
	if who := &r.whos[best]; who.last >= 0 {
		r.tie(n, best)
	}
	return best
}

// sortFades is for how many sentences a body is in mind as what a noun of its sort stands for.
const sortFades = 4

// back reports whether a nominal speaks of something known: "the company", but not "the company that", "this court" or "Oku's company".
func (r *reader) back(n nominal, s language.Sentence) bool {
	tokens := r.text.Tokens
	if n.end-n.start > 5 || tokens[n.start].Lower != "the" || r.owned(n) || tokens[n.first].Quoted || tokens[n.end-1].Tag == "NNP" {
		return false
	}
	if n.end < s.Last {
		switch tokens[n.end].Lower {
		case "of", "that", "which":
			return false
		}
	}
	return true
}

func (r *reader) earlier(a, b int) bool { return r.whos[a].at.token < r.whos[b].at.token }

// clearer reports whether a, spoken of after b, is so clearly more in mind that a noun that fits both stands for it.
func (r *reader) clearer(a, b int) bool {
	x, y := &r.whos[a], &r.whos[b]
	return x.at.told > y.at.told
}

// How a nominal's noun fits what is known of somebody or something, the best first.
const (
	calledSo    = iota // "the shipping company Vantra": the company
	lastWord           // the Foreign Ministry: the ministry
	aWord              // the Oslet University Hospital: the university
	sameSort           // the Serran Navy: the force
	unknownSort        // may be of the sort
	otherSort
)

// fits tells how a noun fits what is known of w.
func fits(noun string, who *who) int {
	switch n := len(who.words); {
	case slices.Contains(who.called, noun):
		return calledSo
	case n == 1 && who.words[0] == noun:
		return otherSort // "the State" is of many
	case n > 1 && (who.words[n-1] == noun || who.words[1] == "of" && who.words[0] == noun):
		return lastWord
	case n > 1 && slices.Contains(who.words, noun):
		return aWord
	case who.sorts&sortsOf[noun] != 0:
		return sameSort
	case who.sorts == 0:
		return unknownSort
	}
	return otherSort
}

// may reports whether the words before a nominal's noun allow that it stands for w: none is another country's, none is unknown of w.
func (r *reader) may(n nominal, who *who) bool {
	for i := n.start + 1; i < n.end-1; i++ {
		word := r.text.Tokens[i].Lower
		c, ok := countries.OfDemonym(word)
		if !ok {
			c, ok = countries.Named(word)
		}
		if ok && c.Code != who.country || !ok && !slices.Contains(who.words, word) {
			return false
		}
	}
	return true
}

// tie notes that a nominal stands for w.
func (r *reader) tie(n nominal, w int) {
	who := &r.whos[w]
	r.found = append(r.found, news.Mention{
		Span: news.Span{Start: r.text.Tokens[n.start].Start, End: r.text.Tokens[n.end-1].End}, Kind: who.kind, Form: news.Nominal, Same: who.last,
	})
}

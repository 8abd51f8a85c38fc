// Package eras answers: which bounds has a time that is told by somebody's rule, or by its end, where others tell when that ended? "During the era
// of the ousted president", "under his long rule", "since the fall of the president": the article gives no day, another article of the story does.
//
// An end counts where a clause tells it of one person with a time that has both ends, and none of the story's articles tells another. What is told
// by it is a bound, not a day: a rule ends with its end, what is since it begins with it.
package eras

import (
	"slices"
	"sort"
	"strings"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// Find gives the times of each article of the analysis, by index, that are bounded by what others tell, in the order of its text. Entities and
// stories must be known.
func Find(a *news.Analysis) map[int][]news.Time {
	out := map[int][]news.Time{}
	for _, s := range a.Stories {
		ends := endings(a, s.Articles)
		if len(ends) == 0 {
			continue
		}
		for _, i := range s.Articles {
			if found := bounded(a, i, ends); len(found) > 0 {
				out[i] = found
			}
		}
	}
	return out
}

// final are the deeds that end somebody's rule, by the words of package deeds.
var final = map[string]bool{"oust": true, "resign": true}

// An end is when somebody's rule ended: a period, and its first and last day, month or year as it was told.
type end struct {
	calendar.Period
	first, last string
}

// endings tells when the rule of persons ended, by entity.
func endings(a *news.Analysis, articles []int) map[int]end {
	out := map[int]end{}
	unclear := map[int]bool{}
	for _, i := range articles {
		f := a.Findings[i]
		for _, t := range f.Tellings {
			if !final[t.Deed] || t.Status != "happened" || t.Time < 0 {
				continue
			}
			value := f.Times[t.Time].Value
			p, ok := calendar.Parse(value)
			person := whose(a, i, t)
			if !ok || p.OpenFirst || p.OpenLast || person < 0 {
				continue
			}
			before, told := out[person]
			switch {
			case told && (p.Last < before.First || before.Last < p.First):
				unclear[person] = true
			case !told || p.Last-p.First < before.Last-before.First:
				first, last, interval := strings.Cut(value, "/")
				if !interval {
					last = first
				}
				out[person] = end{p, first, last}
			}
		}
	}
	for person := range unclear {
		delete(out, person)
	}
	return out
}

// whose end a telling tells, an index of entities: who is named behind the word ("ousted the president", "the fall of"), else before it ("the
// president was ousted", "the president's fall"), and of who resigned before it; -1 where nobody is.
func whose(a *news.Analysis, article int, t news.Telling) int {
	f := a.Findings[article]
	before, behind := -1, -1
	from := sort.Search(len(f.Mentions), func(m int) bool { return f.Mentions[m].Start >= t.Start })
	for m := from; m < len(f.Mentions) && f.Mentions[m].Start < t.End; m++ {
		n := a.EntityOf(news.Ref{Article: article, Index: m})
		switch {
		case n < 0 || a.Entities[n].Kind != news.Person:
		case f.Mentions[m].Start < t.Head.Start:
			before = n
		case behind < 0:
			behind = n
		}
	}
	if behind >= 0 && (t.Deed != "resign" || before < 0) {
		return behind
	}
	return before
}

// bounded reads the times of one article that are told by the rule or the end of a person.
func bounded(a *news.Analysis, i int, ends map[int]end) []news.Time {
	f := a.Findings[i]
	var out []news.Time
	for m, x := range f.Mentions {
		end, ok := ends[a.EntityOf(news.Ref{Article: i, Index: m})]
		if !ok || x.Form == news.Pronoun {
			continue
		}
		s := sentence(f, x.Span)
		span, lead, noun := phrase(f.Article.Text(), s, x)
		if span.Empty() || slices.ContainsFunc(f.Times, func(t news.Time) bool { return s.Contains(t.Span) && t.Value != "" && near(t.Span, span) }) {
			continue
		}
		value := ""
		switch {
		case lead == "":
			continue // "the president's regime fell": no time
		case lead == "since" || lead == "after" || lead == "following":
			value = end.first + "/"
		case reigns[noun] == (lead != "before" && lead != "until"):
			value = "/" + end.last
		default:
			continue // "before his rule", "during his fall"
		}
		if n := len(out); n == 0 || out[n-1].End <= span.Start {
			out = append(out, news.Time{Span: span, Value: value, Kind: "period", Basis: "event"})
		}
	}
	return out
}

// reach is how far from the phrase in bytes another time stands that tells when it was.
const reach = 40

func near(a, b news.Span) bool { return a.Start < b.End+reach && b.Start < a.End+reach }

func sentence(f *news.Findings, x news.Span) news.Span {
	n := sort.Search(len(f.Sentences), func(n int) bool { return f.Sentences[n].End > x.Start })
	if n == len(f.Sentences) || !f.Sentences[n].Contains(x) {
		return x
	}
	return f.Sentences[n]
}

// Nouns for a rule and for its end.
var (
	reigns = set("era rule reign regime presidency premiership dictatorship tenure")
	falls  = set("ouster ousting overthrow toppling removal fall downfall resignation departure")
	leads  = set("since after following before until during under in throughout")
)

// window is how far around a mention in bytes the noun is looked for.
const window = 160

// phrase finds the noun beside a mention: "the era of the ousted president", "the president's fall". The span begins with the noun's article and
// ends with mention or noun; lead is the word before it.
func phrase(text string, sentence news.Span, m news.Mention) (span news.Span, lead, noun string) {
	sentence = news.Span{Start: max(sentence.Start, m.Start-window), End: min(sentence.End, m.End+window)}
	before := fields(text, news.Span{Start: sentence.Start, End: m.Start})
	from := len(before)
	for k := len(before) - 1; k >= 0 && k > len(before)-7; k-- { // "of the ousted president, "
		if w := word(text, before[k]); w == "of" && k > 0 {
			from = k - 1
			break
		} else if reigns[w] || falls[w] || leads[w] {
			break
		}
	}
	if from < len(before) {
		if noun = word(text, before[from]); reigns[noun] || falls[noun] {
			span = news.Span{Start: before[from].Start, End: m.End}
			if from > 0 && (word(text, before[from-1]) == "the" || word(text, before[from-1]) == "long") {
				from--
				span.Start = before[from].Start
			}
			return span, leadOf(text, before, from), noun
		}
	}
	after := fields(text, news.Span{Start: m.End, End: sentence.End})
	if rest := text[m.End:sentence.End]; !strings.HasPrefix(rest, "'s ") && !strings.HasPrefix(rest, "’s ") {
		return news.Span{}, "", ""
	}
	for k := 1; k < min(len(after), 4); k++ { // behind the 's
		if noun = word(text, after[k]); reigns[noun] || falls[noun] {
			return news.Span{Start: m.Start, End: after[k].Start + len(noun)}, leadOf(text, before, len(before)), noun
		}
	}
	return news.Span{}, "", ""
}

// leadOf is the word that leads into what begins at field from, past an article and what stands before a name.
func leadOf(text string, before []news.Span, from int) string {
	for k := from - 1; k >= 0 && k > from-4; k-- {
		if w := word(text, before[k]); leads[w] {
			return w
		} else if w == "of" || w == "," || w == "and" {
			break
		}
	}
	return ""
}

func word(text string, s news.Span) string {
	return strings.ToLower(strings.TrimRight(text[s.Start:s.End], ",.;:"))
}

// fields gives the words of a span.
func fields(text string, in news.Span) (out []news.Span) {
	start := -1
	for i := in.Start; i <= in.End; i++ {
		if i < in.End && text[i] != ' ' && text[i] != '\n' && text[i] != '\t' {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			out = append(out, news.Span{Start: start, End: i})
			start = -1
		}
	}
	return out
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

package remarks

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// Count tells of every remark how many of the origins carry it. An article of no origin counts for itself.
func Count(remarks []news.Remark, stories []news.Story) {
	origin := map[int]string{}
	for _, s := range stories {
		for _, o := range s.Origins {
			for _, a := range o.Articles {
				origin[a] = o.ID
			}
		}
	}
	for i := range remarks {
		seen := map[string]bool{}
		alone := map[int]bool{}
		for _, s := range remarks[i].Statements {
			if o, ok := origin[s.Article]; ok {
				seen[o] = true
			} else {
				alone[s.Article] = true
			}
		}
		remarks[i].Origins = len(seen) + len(alone)
	}
}

// The least that two quotations must share to be the same words: so many words in a row, and so much of the shorter.
const (
	sameVoiceRun   = 6
	sameVoiceShare = 800 // thousandths
)

// TwoVoices gives the quotations of the same words that articles give to different persons or bodies. Each group has the statements of one
// quotation, in order. Speakers of different kinds (a ministry and its minister) are no two voices.
func TwoVoices(fs []*news.Findings, entities []news.Entity, events []news.Event) []news.Voices {
	said := slices.DeleteFunc(read(fs, entities, occasionsOf(fs, events)), func(x saying) bool {
		return x.kind == news.Indirect || x.speaker < 0 || !named(fs[x.ref.Article], x.ref.Index)
	})
	postings := map[uint64][]int{}
	var out []news.Voices
	taken := map[news.Ref]bool{}
	for i := range said {
		near := map[int]int{}
		for _, w := range said[i].rarest(lookedUp) {
			if list := postings[w]; len(list) <= tooCommon {
				for _, j := range list {
					near[j]++
				}
				postings[w] = append(list, i)
			}
		}
		for j := range i {
			if near[j] >= 2 && twoVoices(&said[j], &said[i], entities) && !taken[said[i].ref] && !taken[said[j].ref] {
				taken[said[i].ref], taken[said[j].ref] = true, true
				out = append(out, news.Voices{Statements: []news.Ref{said[j].ref, said[i].ref}})
			}
		}
	}
	return out
}

// named reports whether the source of a statement names the speaker himself: "Harbour minister Ada Vane, who", not "she", "the Vane driver" or "the
// letter". Only then is it the text that gives the words to him, and not how it was read.
func named(f *news.Findings, i int) bool {
	s := f.Statements[i].Source
	m := f.Mentions[s.Mention]
	if m.Form != news.Name || !s.Span.Contains(m.Span) {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(f.Article.Slice(news.Span{Start: s.Span.Start, End: m.Start}))) {
	case "the", "a", "an": // a name behind an article is somebody else's: "the Vane driver"
		return false
	}
	behind := strings.TrimLeft(f.Article.Slice(news.Span{Start: m.End, End: s.Span.End}), " ")
	return behind == "" || behind[0] == ',' || behind[0] == '('
}

func twoVoices(a, b *saying, entities []news.Entity) bool {
	if a.ref.Article == b.ref.Article || a.speaker == b.speaker || entities[a.speaker].Kind != entities[b.speaker].Kind || a.occasion.apart(b.occasion) {
		return false
	}
	run, weight := longestRun(a.tokens, b.tokens)
	return run >= sameVoiceRun && weight >= runWeight && run*1000 >= sameVoiceShare*min(len(a.tokens), len(b.tokens))
}

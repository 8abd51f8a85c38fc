package remarks

import (
	"strings"

	"secondsource/internal/news"
)

// The least that two quotations must share to be the same words: so many words in a row, and so much of the shorter.
const (
	sameVoiceRun   = 6
	sameVoiceShare = 800 // thousandths
)

// voices gives the quotations of the same words that articles give to different persons or bodies. Each group has the statements of one
// quotation, in order. Speakers of different kinds (a ministry and its minister) are no two voices.
func voices(said []saying, fs []*news.Findings, entities []news.Entity) []news.Voices {
	said = only(said, func(x *saying) bool {
		return x.kind != news.Indirect && x.speaker >= 0 && named(fs[x.ref.Article], x.ref.Index)
	})
	var out []news.Voices
	taken := map[news.Ref]bool{}
	candidates(said, func(j, i int) {
		if a, b := said[j].ref, said[i].ref; !taken[a] && !taken[b] && twoVoices(&said[j], &said[i], entities) {
			taken[a], taken[b] = true, true
			out = append(out, news.Voices{Statements: []news.Ref{a, b}})
		}
	})
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
	if a.speaker == b.speaker || entities[a.speaker].Kind != entities[b.speaker].Kind || a.occasion.apart(b.occasion) {
		return false
	}
	run, weight := longestRun(a.tokens, b.tokens)
	return run >= sameVoiceRun && weight >= runWeight && run*1000 >= sameVoiceShare*min(len(a.tokens), len(b.tokens))
}

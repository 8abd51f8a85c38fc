package remarks

import (
	"sort"

	"secondsource/internal/news"
)

// compare marks what each wording in quotation marks has otherwise than the yardstick: the speaker's own record where one is among the
// articles, else the fullest quotation. What is told in the reporter's words has no words to hold against it.
func compare(r *news.Remark, fs []*news.Findings) {
	yard, most := -1, 0
	words := make([][]token, len(r.Statements))
	for i, s := range r.Statements {
		f := fs[s.Article]
		if f.Statements[s.Index].Kind != news.Direct {
			continue
		}
		for _, span := range r.Wordings[i].Spans {
			x := saying{}.empty()
			x.add(f.Article, span, true)
			words[i] = append(words[i], x.tokens...)
		}
		n := len(words[i])
		if g := f.Article.About.Genre; g == news.GenreTranscript || g == news.GenreReadout {
			n += 1 << 20
		}
		if n > most {
			yard, most = i, n
		}
	}
	for i := range r.Statements {
		if yard >= 0 && i != yard && len(words[i]) > 0 {
			r.Wordings[i].Differs = otherwise(words[yard], words[i], fs[r.Statements[i].Article].Article)
		}
	}
}

// mostWords is how many words of a wording are compared, at most.
const mostWords = 400

// otherwise gives the runs of words of b that a does not have in the same order: what is left of the longest common subsequence.
func otherwise(a, b []token, in *news.Article) []news.Span {
	a, b = a[:min(len(a), mostWords)], b[:min(len(b), mostWords)]
	// longest[i][j] is how many words a[i:] and b[j:] have in common.
	longest := make([][]int, len(a)+1)
	for i := range longest {
		longest[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].hash == b[j].hash {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	var out []news.Span
	last := -2
	other := func(j int) {
		if n := len(out); n > 0 && last == j-1 {
			out[n-1].End = b[j].span.End
		} else {
			out = append(out, b[j].span)
		}
		last = j
	}
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].hash == b[j].hash:
			i, j = i+1, j+1
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			other(j)
			j++
		}
	}
	for ; j < len(b); j++ {
		other(j)
	}
	return out
}

// dateOf gives the day of a saying: the one that most articles give it, of equal ones the earliest; else the earliest day on which an article
// that tells it was published, before or on which it was said.
func dateOf(r news.Remark, fs []*news.Findings) string {
	told, published := map[string]int{}, ""
	for _, s := range r.Statements {
		f := fs[s.Article]
		if d := f.Statements[s.Index].Said.Date; d != "" {
			told[d]++
		}
		if v := f.Article.About.Published.Value; dayOf(v) != 0 && (published == "" || v[:10] < published) {
			published = v[:10]
		}
	}
	days := make([]string, 0, len(told))
	for d := range told {
		days = append(days, d)
	}
	sort.Slice(days, func(i, j int) bool {
		if told[days[i]] != told[days[j]] {
			return told[days[i]] > told[days[j]]
		}
		return days[i] < days[j]
	})
	if len(days) > 0 {
		return days[0]
	}
	if published != "" {
		return "/" + published
	}
	return ""
}

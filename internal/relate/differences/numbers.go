package differences

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

const (
	sameSentence = 0.2 // likeness of two sentences whose numbers are compared
	sameNear     = 2.0 // weight of the words beside both numbers
	farApart     = 2   // times: numbers further apart are seldom of one thing
	nearEnough   = 4.0 // weight of such words that shows by itself that the numbers are of one thing
)

// numbers compares the quantities of one event's articles: same unit, same thing counted, in sentences that are alike but for the number.
func (r reader) numbers() []news.Difference {
	var out []news.Difference
	for _, event := range r.a.Stories[r.story].Events {
		var counts []counted
		for _, i := range r.a.Events[event].Articles {
			counts = append(counts, r.counted(i)...)
		}
		for _, group := range alike(counts) {
			if d, ok := r.number(group); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// counted is a quantity with its sentence, and the words that tell what it is about.
type counted struct {
	q        news.Quantity
	article  int
	sentence news.Span
	of       string   // stem of the last word of what is counted
	words    []string // stems of the sentence without numbers, sorted
	near     []string // those of them beside the number
	told     bool     // somebody's word, not the article's own
	day      string
}

// counted gives the quantities of an article that can be compared: what they count is known, and no other number of the sentence counts
// the same ("21 of the more than 200 girls" gives a part and a whole, and neither is to be compared).
func (r reader) counted(article int) (out []counted) {
	f := r.a.Findings[article]
	for i, q := range f.Quantities {
		n := sort.Search(len(f.Sentences), func(n int) bool { return f.Sentences[n].End > q.Start })
		if n == len(f.Sentences) || !f.Sentences[n].Contains(q.Span) || f.Sentences[n].Len() > longestSentence || q.Value == 1 || q.Vague || q.Whole >= 0 || aged(f, q) >= 0 || !r.paragraph(article, q.Span) || q.Of.Empty() && q.Unit == "" {
			continue
		}
		c := counted{q: q, article: article, sentence: f.Sentences[n], of: lastStem(f, q.Of), day: f.Article.About.Published.Value}
		rival := false
		for j := sort.Search(i, func(j int) bool { return f.Quantities[j].Start >= c.sentence.Start }); j < len(f.Quantities) && f.Quantities[j].Start < c.sentence.End; j++ {
			other := f.Quantities[j]
			rival = rival || i != j && other.Unit == q.Unit && other.Value != q.Value && c.sentence.Contains(other.Span) && lastStem(f, other.Of) == c.of
		}
		if rival || part(f.Article, q) {
			continue
		}
		c.told = slices.ContainsFunc(f.Statements, func(x news.Statement) bool {
			return slices.ContainsFunc(x.Content, func(t news.Span) bool { return t.Contains(q.Span) })
		})
		all := frequency.Words(f.Article.Text(), c.sentence)
		if isToll(f.Article.Text(), all, q) {
			continue // compared by themselves
		}
		whole := q.Span
		if !q.Of.Empty() {
			whole = whole.Cover(q.Of)
		}
		for _, w := range all {
			if w.Stem[0] <= '9' {
				continue
			}
			c.words = append(c.words, w.Stem)
			reach := nearWords
			if i := slices.IndexFunc(f.Mentions, func(m news.Mention) bool { return m.Contains(w.Span) }); i >= 0 {
				at := f.Mentions[i].Start
				if reach = nearNames; f.Mentions[i].Kind == news.Person && !strings.EqualFold(f.Article.Text()[max(0, at-4):at], "the ") {
					continue // somebody who speaks or acts; "the Isaura" is no person, whatever it was taken for
				}
			}
			if weight(w.Stem) >= 1 && !q.Of.Contains(w.Span) && !q.Span.Contains(w.Span) && wordsBetween(all, w.Span, whole) <= reach {
				c.near = append(c.near, w.Stem)
			}
		}
		slices.Sort(c.words)
		c.words = slices.Compact(c.words)
		out = append(out, c)
	}
	return out
}

// longestSentence is how long in bytes a sentence is at most whose numbers are compared: a longer one is a list.
const longestSentence = 2000

// How many words may stand between a number and the words that tell what it is of; names tell it only right beside what is counted ("70 people
// on the Isaura").
const (
	nearWords = 5
	nearNames = 3
)

// wordsBetween counts the words between two spans.
func wordsBetween(words []frequency.Word, a, b news.Span) int {
	if b.Start < a.Start {
		a, b = b, a
	}
	n := 0
	for _, w := range words {
		if w.Start >= a.End && w.End <= b.Start {
			n++
		}
	}
	return n
}

// part reports whether a number is a part of another, or the whole of one ("two of the four boats"), or tells a place in an order.
func part(a *news.Article, q news.Quantity) bool {
	text := a.Text()
	before := strings.ToLower(text[max(0, q.Start-32):q.Start])
	word := strings.ToLower(a.Slice(q.Span))
	return strings.HasPrefix(text[q.End:], " of ") || strings.Contains(before, " of the ") || strings.HasSuffix(strings.TrimSpace(before), " of") ||
		strings.Contains(before, "’s ") && strings.Contains(before, " of ") ||
		strings.HasSuffix(word, "th") || strings.HasSuffix(word, "st") || strings.HasSuffix(word, "nd") && word != "thousand" || strings.HasSuffix(word, "rd")
}

func lastStem(f *news.Findings, s news.Span) string {
	words := frequency.Words(f.Article.Text(), s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1].Stem
}

// alike groups quantities of one unit that count one thing.
func alike(counts []counted) [][]counted {
	var groups [][]counted
	for _, c := range counts {
		at := slices.IndexFunc(groups, func(g []counted) bool {
			return !slices.ContainsFunc(g, func(x counted) bool { return !oneThing(x, c) })
		})
		if at < 0 {
			groups = append(groups, []counted{c})
		} else {
			groups[at] = append(groups[at], c)
		}
	}
	return groups
}

// oneThing reports whether two quantities are of one thing: one unit, one noun (shares are of something that stands elsewhere), and beside
// both numbers, or all over both sentences, words that are rare elsewhere.
func oneThing(a, b counted) bool {
	if a.q.Unit != b.q.Unit || a.of != b.of && a.q.Unit != "percent" {
		return false
	}
	if max(a.q.Value, b.q.Value) > farApart*min(a.q.Value, b.q.Value) {
		return false
	}
	near := 0.0
	for _, w := range a.near {
		if slices.Contains(b.near, w) {
			near += weight(w)
		}
	}
	return near >= nearEnough || near >= sameNear && shared(a.words, b.words) >= sameSentence
}

// shared gives the part that the words in common have of the weight of two lists.
func shared(a, b []string) float64 {
	weighs, x, y := 0.0, 0.0, 0.0
	for _, w := range a {
		v := weight(w)
		x += v
		if slices.Contains(b, w) {
			weighs += v
		}
	}
	for _, w := range b {
		y += weight(w)
	}
	if x == 0 || y == 0 {
		return 0
	}
	return weighs / math.Sqrt(x*y)
}

func weight(stem string) float64 { return max(0, min(6, frequency.Weight(stem, 0, 0)-0.5)) }

// number makes the difference of a group whose values are not all one. An article that gives several values counts different things with
// one word, so nothing can be told from it.
func (r reader) number(group []counted) (news.Difference, bool) {
	values := map[bounds][]counted{}
	of := map[int]bounds{}
	var order []bounds
	for _, c := range group {
		b := bounds{c.q.Value, max(c.q.Value, c.q.High)}
		if v, again := of[c.article]; again && v != b {
			return news.Difference{}, false
		}
		of[c.article] = b
		if values[b] == nil {
			order = append(order, b)
		}
		values[b] = append(values[b], c)
	}
	if len(order) < 2 {
		return news.Difference{}, false
	}
	slices.SortFunc(order, func(a, b bounds) int { return cmp.Or(cmp.Compare(a.low, b.low), cmp.Compare(a.high, b.high)) })
	for i := 1; i < len(order); i++ {
		if order[i-1].high >= order[i].low {
			return news.Difference{}, false // "20 to 30" and 25 agree
		}
	}
	var sides []news.Side
	var shown []string
	for _, v := range order {
		side := news.Side{Value: v.amount(values[v][0].q.Unit)}
		for _, c := range values[v] {
			side.Evidence = append(side.Evidence, evidence(c.article, c.sentence))
		}
		sides = append(sides, side)
		shown = append(shown, side.Value)
	}
	relation := relate(values[order[0]][0], values[order[len(order)-1]][0])
	return r.make("number", relation, listed(shown), sides)
}

// relate tells how two values of one thing stand to each other: rounded, or overtaken by a later text, or not to be had together.
func relate(low, high counted) string {
	loose := low.q.Modifier != "exact" && low.q.Modifier != "" || high.q.Modifier != "exact" && high.q.Modifier != ""
	switch {
	case loose && high.q.Value-low.q.Value <= 0.34*high.q.Value:
		return "precision"
	case low.q.Unit == "" && exactDay(low.day) && exactDay(high.day) && low.day < high.day:
		return "update"
	case low.told || high.told:
		return "tension"
	}
	return "conflict"
}

// exactDay reports whether a time of publication is a day or a time of day.
func exactDay(v string) bool { return len(v) >= 10 && !strings.Contains(v, "/") }

// bounds are the ends of a number, equal where it is no range.
type bounds struct{ low, high float64 }

func (b bounds) amount(unit string) string {
	if b.low == b.high {
		return amount(b.low, unit)
	}
	return strconv.FormatFloat(b.low, 'f', -1, 64) + " to " + amount(b.high, unit)
}

func amount(v float64, unit string) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if unit == "" {
		return s
	}
	if p := plurals[unit]; p != "" && v != 1 {
		unit = p
	}
	return s + " " + unit
}

var plurals = map[string]string{"second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "night": "nights", "week": "weeks", "month": "months",
	"year": "years", "decade": "decades", "mile": "miles", "foot": "feet", "inch": "inches", "acre": "acres", "ton": "tons", "tonne": "tonnes", "gallon": "gallons", "barrel": "barrels", "degree": "degrees"}

// listed writes "2, 4 and 6".
func listed(values []string) string {
	n := len(values) - 1
	return strings.Join(values[:n], ", ") + " and " + values[n]
}

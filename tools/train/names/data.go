package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"log"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// A document is a text with its names.
type document struct {
	article *news.Article
	gold    []name
}

type name struct {
	news.Span
	kind int
}

var kinds = map[string]int{
	"Person": 0, "Organization": 1, "Location": 2, "Facility": 3, "NORP": 4,
	"person": 0, "group": 1, "corporation": 1, "organization": 1, "location": 2, "place": 2,
	"PER": 0, "ORG": 1, "LOC": 2,
}

// A record is a line of any of the data sets, told apart by their fields.
type record struct {
	ID       string
	Text     string
	Tokens   []string
	Starts   []int `json:"sent_starts"`
	Ents     [][3]any
	Mentions json.RawMessage
}

func read(path string) []document {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	var out []document
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var x record
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		switch {
		case x.Starts != nil:
			out = append(out, meantime(x))
		case x.Tokens != nil:
			text, at := joined(x.Tokens, nil)
			d := document{article: article(text)}
			for _, e := range x.Ents {
				if k, ok := kinds[e[2].(string)]; ok {
					d.gold = append(d.gold, name{news.Span{Start: at[int(e[0].(float64))].Start, End: at[int(e[1].(float64))-1].End}, k})
				}
			}
			out = append(out, d)
		case x.Mentions != nil:
			out = append(out, gum(x))
		default:
			d := document{article: article(x.Text)}
			at := bytesOf(x.Text)
			for _, e := range x.Ents {
				if k, ok := kinds[e[2].(string)]; ok {
					d.gold = append(d.gold, name{news.Span{Start: at[int(e[0].(float64))], End: at[int(e[1].(float64))]}, k})
				}
			}
			out = append(out, d)
		}
	}
	return out
}

// article makes an article of paragraphs between empty lines.
func article(text string) *news.Article {
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: text})
	b.Keep(news.Range{Start: 0, End: len(text)})
	a := b.Article()
	at := 0
	for _, p := range strings.SplitAfter(text, "\n") {
		if q := strings.TrimSpace(p); q != "" {
			start := at + strings.Index(p, q)
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: start, End: start + len(q)}, Kind: news.Body})
		}
		at += len(p)
	}
	return a
}

// bytesOf gives the byte at which each character of text begins.
func bytesOf(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

var glued = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`. , ; : ! ? % ) ] } ’ ” … 's ’s n't n’t 're 've 'll 'd 'm ... '`) {
		glued[w] = true
	}
}

// joined makes a text of tokens and gives the place of each. A paragraph begins before the tokens of starts.
func joined(tokens []string, starts map[int]bool) (string, []news.Span) {
	var b strings.Builder
	var at []news.Span
	glue, quoted := true, false
	for i, t := range tokens {
		switch t {
		case "-LRB-":
			t = "("
		case "-RRB-":
			t = ")"
		case "``":
			t = "“"
		case "''":
			t = "”"
		}
		if starts[i] && i > 0 {
			b.WriteString("\n")
			glue = true
		}
		closing := glued[t] || t == `"` && quoted
		if !glue && !closing {
			b.WriteByte(' ')
		}
		at = append(at, news.Span{Start: b.Len(), End: b.Len() + len(t)})
		b.WriteString(t)
		if t == `"` {
			quoted = !quoted
		}
		glue = t == "(" || t == "[" || t == "“" || t == "‘" || t == "$" || t == `"` && quoted
	}
	return b.String(), at
}

// meantime reads nested spans with all that belongs to a name: the innermost ones in capitals are names.
func meantime(x record) document {
	starts := map[int]bool{}
	for _, s := range x.Starts {
		starts[s] = true
	}
	text, at := joined(x.Tokens, starts)
	d := document{article: article(text)}
	var rows [][4]any
	if err := json.Unmarshal(x.Mentions, &rows); err != nil {
		log.Fatal(err)
	}
	type span struct{ a, b, k int }
	var all []span
	for _, r := range rows {
		k, ok := kinds[r[2].(string)]
		if !ok {
			continue
		}
		s := span{int(r[0].(float64)), int(r[1].(float64)), k}
		for s.a < s.b && strings.EqualFold(x.Tokens[s.a], "the") {
			s.a++
		}
		if s.a == s.b {
			continue
		}
		capitals := true
		for _, t := range x.Tokens[s.a:s.b] {
			capitals = capitals && (upper(t) || small[t])
		}
		if capitals && upper(x.Tokens[s.b-1]) && upper(x.Tokens[s.a]) {
			all = append(all, s)
		}
	}
	for i, s := range all {
		inner := true
		for j, o := range all {
			if i != j && o.a >= s.a && o.b <= s.b && (o.a > s.a || o.b < s.b || j < i) {
				inner = false
			}
		}
		if inner {
			d.gold = append(d.gold, name{news.Span{Start: at[s.a].Start, End: at[s.b-1].End}, s.k})
		}
	}
	return d
}

var small = map[string]bool{"of": true, "the": true, "and": true, "for": true, "&": true, "de": true, "la": true, "del": true, "al": true, "'s": true, ".": true, "du": true, "van": true, "von": true}

func upper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

var offices = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`President Minister Prime Senator Sen. Rep. Gov. Governor Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr General Gen. Colonel Captain Judge Justice Mayor Chairman Director
		Secretary Ambassador Chancellor Professor Prof. Sir Lord Lady Representative Commissioner Congressman CEO Leader Premier Chief Officer Attorney Deputy Vice The A An This That His Her`) {
		offices[w] = true
	}
}

// gum reads spans with determiners, titles and appositions: the name is the run of capitals around the head.
func gum(x record) document {
	type mention struct {
		Type       string
		Start, End int
		Head       [2]int
		Named      bool
		Pron       bool
	}
	var all []mention
	if err := json.Unmarshal(x.Mentions, &all); err != nil {
		log.Fatal(err)
	}
	d := document{article: article(x.Text)}
	at := bytesOf(x.Text)
	for _, m := range all {
		k, ok := kinds[m.Type]
		if !ok || !m.Named || m.Pron {
			continue
		}
		whole, head := news.Span{Start: at[m.Start], End: at[m.End]}, news.Span{Start: at[m.Head[0]], End: at[m.Head[1]]}
		if !upper(x.Text[head.Start:]) {
			continue
		}
		s := around(x.Text, whole, head)
		if s.Empty() || offices[x.Text[s.Start:s.End]] {
			continue
		}
		d.gold = append(d.gold, name{s, k})
	}
	return d.outermost()
}

// around widens head to the words with capitals beside it, in whole.
func around(text string, whole, head news.Span) news.Span {
	s := head
	for s.Start > whole.Start { // to the left
		before := strings.TrimRight(text[whole.Start:s.Start], " ")
		i := strings.LastIndexAny(before, " ") + 1
		w := before[i:]
		if w == "" || strings.ContainsAny(w[len(w)-1:], ",;:()\"”") {
			break
		}
		if upper(w) && !offices[w] || (w == "of" || w == "and" || w == "al" || w == "de" || w == "for") && i > 0 && lastUpper(before[:i]) {
			s.Start = whole.Start + i
			continue
		}
		break
	}
	for s.End < whole.End { // to the right
		rest := text[s.End:whole.End]
		trimmed := strings.TrimLeft(rest, " ")
		n := strings.IndexByte(trimmed, ' ')
		if n < 0 {
			n = len(trimmed)
		}
		w := trimmed[:n]
		if len(rest) == len(trimmed) {
			if w == "" || w[0] != '-' {
				break
			}
		}
		plain := strings.TrimRight(w, ",;:()\"”")
		if upper(w) {
			p := strings.TrimSuffix(strings.TrimSuffix(plain, "'s"), "’s")
			s.End += len(rest) - len(trimmed) + len(p)
			if len(p) < len(w) {
				break
			}
			continue
		}
		next := strings.TrimLeft(trimmed[n:], " ")
		if (w == "of" || w == "and" || w == "for" || w == "de" || w == "the") && next != "" && upper(next) && !strings.HasPrefix(next, "The ") {
			s.End += len(rest) - len(trimmed) + n
			continue
		}
		break
	}
	return s
}

func lastUpper(s string) bool {
	f := strings.Fields(s)
	return len(f) > 0 && upper(f[len(f)-1]) && !offices[f[len(f)-1]]
}

// outermost drops names that lie in others.
func (d document) outermost() document {
	var out []name
	for i, n := range d.gold {
		inner := false
		for j, o := range d.gold {
			if i != j && o.Contains(n.Span) && (o.Span != n.Span || j < i) {
				inner = true
			}
		}
		if !inner {
			out = append(out, n)
		}
	}
	d.gold = out
	return d
}

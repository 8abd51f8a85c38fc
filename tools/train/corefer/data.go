package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"log"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/extract/names"
	"secondsource/internal/ingest/clean"
	"secondsource/internal/ingest/jsonl"
	"secondsource/internal/language"
	"secondsource/internal/news"
)

// A document is a text read, with its gold chains.
type document struct {
	text     *language.Text
	names    []news.Mention
	mentions []gold
	chain    []int        // by name: its gold chain, -1 for none
	named    map[int]bool // chains with a named person, organization or place
	partial  bool         // not all mentions are in the gold
}

// A gold mention in bytes of the article.
type gold struct {
	news.Span
	head    news.Span
	chain   int
	pronoun bool
	named   bool
	kind    string
}

// A record is a line of gum, or of ecbplus, told apart by its tokens.
type record struct {
	Text     string
	Tokens   []string
	Starts   []int `json:"sent_starts"`
	Mentions json.RawMessage
}

type mention struct {
	G           int
	Type        string
	Start, End  int
	Head        [2]int
	Named, Pron bool
}

// load reads the documents of a file in the format of gum.
func load(path string) []*document {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	var out []*document
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var x record
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		var mentions []mention
		if x.Tokens != nil {
			x.Text, mentions = ofTokens(x)
		} else if err := json.Unmarshal(x.Mentions, &mentions); err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		if d := prepare(x.Text, mentions, x.Tokens != nil); d != nil {
			out = append(out, d)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	return out
}

func prepare(text string, mentions []mention, partial bool) *document {
	a := clean.Document(jsonl.Document{Text: &text}.Capture())
	if a == nil {
		return nil
	}
	t := language.Read(a)
	d := &document{text: t, names: names.Find(a, t), named: map[int]bool{}, partial: partial}
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	place := func(start, end int) (s news.Span, ok bool) {
		from, to := at[start], at[end]
		for _, r := range a.Runs() {
			if r.Payload.Start <= from && to <= r.Payload.End {
				shift := r.Text.Start - r.Payload.Start
				return news.Span{Start: from + shift, End: to + shift}, true
			}
		}
		return s, false
	}
	for _, m := range mentions {
		g := gold{chain: m.G, pronoun: m.Pron, named: m.Named && !m.Pron, kind: m.Type}
		ok, okHead := false, false
		g.Span, ok = place(m.Start, m.End)
		g.head, okHead = place(m.Head[0], m.Head[1])
		if !ok || !okHead {
			continue
		}
		first, _ := utf8.DecodeRuneInString(a.Slice(g.head))
		g.named = g.named && unicode.IsUpper(first)
		d.mentions = append(d.mentions, g)
		if g.named && (m.Type == "person" || m.Type == "organization" || m.Type == "place") {
			d.named[m.G] = true
		}
	}
	slices.SortStableFunc(d.mentions, func(a, b gold) int { return a.head.Compare(b.head) })
	d.chain = chains(d)
	return d
}

// chains gives the gold chain of each name: that which most names have that repeat it.
func chains(d *document) []int {
	of := make([]int, len(d.names))
	count := make([]map[int]int, len(d.names))
	for i, m := range d.names {
		of[i] = i
		if m.Same >= 0 {
			of[i] = of[m.Same]
		}
		if count[of[i]] == nil {
			count[of[i]] = map[int]int{}
		}
		if c := d.chainAt(m.Span, false); c >= 0 {
			count[of[i]][c]++
		}
	}
	out := make([]int, len(d.names))
	for i := range d.names {
		out[i] = -1
		most := 0
		for c, n := range count[of[i]] {
			if n > most || n == most && c < out[i] {
				out[i], most = c, n
			}
		}
	}
	return out
}

// chainAt is the chain of the gold mention whose head lies in a span: the last head, the longest mention; -1 for none.
func (d *document) chainAt(s news.Span, pronoun bool) int {
	best := -1
	for i := d.from(s.Start); i < len(d.mentions) && d.mentions[i].head.Start < s.End; i++ {
		g := d.mentions[i]
		if g.pronoun != pronoun || !s.Contains(g.head) {
			continue
		}
		if best < 0 || g.head.End > d.mentions[best].head.End || g.head == d.mentions[best].head && g.End-g.Start > d.mentions[best].End-d.mentions[best].Start {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	return d.mentions[best].chain
}

func (d *document) from(at int) int {
	i, _ := slices.BinarySearchFunc(d.mentions, at, func(g gold, at int) int { return g.head.Start - at })
	for i > 0 && d.mentions[i-1].head.Start >= at {
		i--
	}
	return i
}

// ofTokens makes a text of a record of ecbplus, a sentence a line, and mentions of its persons, bodies and places. Its gold holds only those of
// some sentences. The last word of a mention is taken for its head.
func ofTokens(x record) (string, []mention) {
	var text strings.Builder
	at := make([][2]int, len(x.Tokens))
	starts := map[int]bool{}
	for _, s := range x.Starts {
		starts[s] = true
	}
	written, address := 0, false
	for i, t := range x.Tokens {
		if starts[i] {
			address = i == 0 && strings.HasPrefix(t, "http")
		}
		if address {
			continue
		}
		switch {
		case starts[i] && written > 0:
			text.WriteByte('\n')
			written++
		case written > 0 && !closing[t]:
			text.WriteByte(' ')
			written++
		}
		n := utf8.RuneCountInString(t)
		at[i] = [2]int{written, written + n}
		text.WriteString(t)
		written += n
	}
	var all [][4]json.RawMessage
	if err := json.Unmarshal(x.Mentions, &all); err != nil {
		log.Fatal(err)
	}
	chains := map[string]int{}
	var out []mention
	for _, m := range all {
		var first, last int
		var kind, chain string
		for i, to := range []any{&first, &last, &kind, &chain} {
			if err := json.Unmarshal(m[i], to); err != nil {
				log.Fatal(err)
			}
		}
		if chain == "" || at[first][1] == 0 || !strings.HasPrefix(kind, "HUMAN") && !strings.HasPrefix(kind, "LOC") {
			continue
		}
		if _, ok := chains[chain]; !ok {
			chains[chain] = len(chains)
		}
		_, pronoun := pronouns[strings.ToLower(x.Tokens[last-1])]
		g := mention{G: chains[chain], Start: at[first][0], End: at[last-1][1], Head: at[last-1], Pron: pronoun && last == first+1, Named: true}
		switch {
		case kind == "HUMAN_PART_PER":
			g.Type = "person"
		case kind == "HUMAN_PART_ORG":
			g.Type = "organization"
		case strings.HasPrefix(kind, "LOC") || kind == "HUMAN_PART_GPE":
			g.Type = "place"
		}
		out = append(out, g)
	}
	return text.String(), out
}

var closing = map[string]bool{".": true, ",": true, ";": true, ":": true, "!": true, "?": true, "%": true, ")": true, "”": true, "'s": true, "’s": true, "n't": true, "'": true}

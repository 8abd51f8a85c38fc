package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"hash/fnv"
	"io"
	"math/rand"
	"net/url"
	"os"
	"strings"

	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/news"
)

// A page is one page of the data with the part of each of its lines.
type page struct {
	url    string
	outlet string
	lines  []string
	parts  []lines.Part
	title  string
	silver bool // labelled by the reader of HTML pages
}

// A record is one capture of the data, in the format of the set page-captures.
type record struct {
	ID       string
	URL      string // of a single page, with its HTML and body
	HTML     string
	Body     string
	Title    string
	Text     string
	Articles []article
	silver   bool
}

type article struct {
	URL       string
	Publisher string
	FirstLine int   `json:"first_line"`
	EndLine   int   `json:"end_line"`
	BodyLines []int `json:"body_lines"`
	Body      string
	Title     string
}

func load(path string) ([]record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var out []record
	in := bufio.NewReaderSize(r, 1<<20)
	for {
		line, end := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) == 0 {
			if end == io.EOF {
				return out, nil
			} else if end != nil {
				return nil, end
			}
			continue
		}
		var x record
		if err := json.Unmarshal(bytes.ReplaceAll(line, []byte(": NaN"), []byte(": null")), &x); err != nil {
			return nil, err
		}
		if x.HTML != "" {
			if x.Body == "" {
				x.Title, x.Body = taught(x.HTML)
				x.silver = true
			}
			l := render(x.HTML)
			x.Text, x.HTML = strings.Join(l, "\n"), ""
			if x.URL == "" || !strings.Contains(x.URL, "://") {
				x.URL = "http://" + x.ID + "/"
			}
			x.Articles = make([]article, 1)
			x.Articles[0] = article{URL: x.URL, EndLine: len(l), BodyLines: bodyLines(l, x.Body), Body: x.Body, Title: x.Title}
			if len(x.Articles[0].BodyLines) < 3 || len(l) > 3000 || !covers(l, x.Articles[0]) {
				continue
			}
		}
		out = append(out, x)
	}
}

// pages takes the pages out of the captures, each once.
func pages(records []record) []page {
	seen := map[string]bool{}
	var out []page
	for _, r := range records {
		for _, p := range r.pages() {
			if !seen[p.url] {
				seen[p.url] = true
				out = append(out, p)
			}
		}
	}
	return out
}

func (r *record) pages() []page {
	var out []page
	all := strings.Split(r.Text, "\n")
	for _, a := range r.Articles {
		p := page{url: a.URL, outlet: outlet(a.URL, a.Publisher), lines: all[a.FirstLine:a.EndLine], title: a.Title, silver: r.silver}
		body := map[int]bool{}
		first, last := -1, -1
		for _, i := range a.BodyLines {
			body[i-a.FirstLine] = true
			if first < 0 {
				first = i - a.FirstLine
			}
			last = i - a.FirstLine
		}
		known := map[string]bool{} // short lines are never body in the data; they are where the hand-made body has them as lines
		for _, l := range strings.Split(a.Body, "\n") {
			known[strings.TrimSpace(l)] = true
		}
		// a page's first line that counts as body is its title: the body begins lower
		if first == 0 && len(a.BodyLines) > 1 {
			delete(body, 0)
			first = a.BodyLines[1] - a.FirstLine
		}
		for i, l := range p.lines {
			part := lines.Between
			switch {
			case i == 0:
				part = lines.Opening
			case first < 0 || i < first:
				part = lines.Before
			case i > last:
				part = lines.After
			case body[i], len(strings.Fields(l)) < 3 && known[strings.TrimSpace(l)]:
				part = lines.Body
			}
			p.parts = append(p.parts, part)
		}
		if first >= 0 {
			out = append(out, p)
		}
	}
	return out
}

// outlet is the name under which pages of one newsroom are kept out of training together.
func outlet(address, publisher string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return publisher
	}
	host := strings.Split(u.Host, ".")
	for len(host) > 2 && (len(host) > 3 || len(host[len(host)-2]) > 3) {
		host = host[1:]
	}
	if len(host) > 2 && len(host[0]) < 4 {
		host = host[1:]
	}
	return strings.Join(host, ".")
}

// A sample is a capture made of pages, with the part of each line that is not blank.
type sample struct {
	text  string
	parts []lines.Part
	blind bool
	outs  []string // outlets of its pages
	pages []page
}

func (s *sample) line(text string, part lines.Part) {
	s.text += text + "\n"
	for range plain.Read(&news.Capture{Payload: text}) {
		s.parts = append(s.parts, part)
	}
}

// sampled makes captures of pages as they come: whole pages with the separators seen in scrapes, and scrapes of the main column only.
func sampled(ps []page, n int, random *rand.Rand) []sample {
	byOutlet := map[string][]int{}
	for i, p := range ps {
		byOutlet[p.outlet] = append(byOutlet[p.outlet], i)
	}
	var out []sample
	for k := 0; k < n; k++ {
		var chosen []page
		for c := 1 + random.Intn(5); c > 0; c-- {
			chosen = append(chosen, ps[random.Intn(len(ps))])
		}
		if random.Intn(3) == 0 {
			same := byOutlet[chosen[0].outlet]
			chosen = nil
			for _, i := range random.Perm(len(same)) {
				if len(chosen) < 5 {
					chosen = append(chosen, ps[same[i]])
				}
			}
		}
		s := sample{blind: random.Intn(8) == 0}
		s.pages = chosen
		for _, p := range chosen {
			s.outs = append(s.outs, p.outlet)
		}
		if random.Intn(2) == 0 {
			s.whole(chosen, random)
		} else {
			s.column(chosen, random)
		}
		out = append(out, s)
	}
	return out
}

// whole puts whole pages one after the other.
func (s *sample) whole(ps []page, random *rand.Rand) {
	separator := random.Intn(4)
	spaced := random.Intn(4) == 0
	for k, p := range ps {
		switch {
		case separator == 1 && k > 0:
			s.text += "\n\n"
		case separator == 2 && k > 0:
			s.line(strings.Repeat("-", 20+random.Intn(40)), lines.After)
		case separator == 3:
			s.line(p.url, lines.After)
		}
		for i, l := range p.lines {
			if spaced && i > 0 {
				s.text += "\n"
			}
			s.line(l, p.parts[i])
		}
	}
}

// column puts only the main columns: headline, a few lines before the body, the body with what stands between, a few lines after it. The
// headline and the picture's caption may come twice, and blank lines stand between the lines.
func (s *sample) column(ps []page, random *rand.Rand) {
	blank := random.Intn(3)
	twice := random.Intn(3) == 0
	between := random.Intn(3) > 0
	lead, tail := random.Intn(4), random.Intn(7)
	gap := random.Intn(4)
	filler := []string{"", "\u00a0"}[random.Intn(2)]
	space := func(n int) {
		for ; n > 0; n-- {
			s.text += filler + "\n"
		}
	}
	if random.Intn(5) == 0 {
		s.line([]string{"NEWS", "ADVERTISEMENT", "Home", "World", "Home > News"}[random.Intn(5)], lines.After)
		space(blank)
	}
	for k, p := range ps {
		first, last := -1, -1
		for i, part := range p.parts {
			if part == lines.Body {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		headless := k == 0 && random.Intn(6) == 0 // without a headline only the first can be told from what goes before
		if k > 0 {
			space(blank + gap)
		}
		title := p.lines[0]
		if i := lines.SuffixAt(title); i > 8 {
			title = title[:i]
		}
		if !headless {
			s.line(title, lines.Opening)
			space(blank)
			if twice {
				caption := caption(p, first, last)
				marker := []string{"", "TT", "Share", "0:00"}[random.Intn(4)]
				if caption != "" {
					s.line(caption, lines.Before)
					s.line(caption, lines.Before)
				}
				if marker != "" {
					s.line(marker, lines.Before)
					space(blank)
				}
				s.line(title, lines.Before)
				space(blank)
				if caption != "" {
					s.line(caption, lines.Before)
					s.line(caption, lines.Before)
					space(blank)
				}
			} else {
				for i := max(1, first-lead); i < first; i++ {
					s.line(p.lines[i], lines.Before)
					space(blank)
				}
			}
		}
		open := headless
		for i := first; i <= last; i++ {
			if p.parts[i] == lines.Between && !between {
				continue
			}
			part := p.parts[i]
			if open {
				part, open = lines.Opening, false
			}
			s.line(p.lines[i], part)
			space(blank)
		}
		for i := last + 1; i < len(p.lines) && i <= last+tail; i++ {
			s.line(p.lines[i], lines.After)
			if random.Intn(2) == 0 {
				space(blank)
			}
		}
	}
}

// caption is a line of the page that could be one.
func caption(p page, first, last int) string {
	for i := max(1, first-4); i < last; i++ {
		if w := len(strings.Fields(p.lines[i])); p.parts[i] != lines.Body && w > 6 && w < 40 {
			return p.lines[i]
		}
	}
	return ""
}

func hash(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

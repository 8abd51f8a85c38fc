package main

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// render gives a page as lines: its title first, then the text of each block element, scripts left out.
func render(source string) []string {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	var out []string
	var line strings.Builder
	flush := func() {
		if l := strings.Join(strings.Fields(line.String()), " "); l != "" {
			out = append(out, l)
		}
		line.Reset()
	}
	var title string
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			line.WriteString(n.Data)
			return
		case html.ElementNode:
			switch n.DataAtom {
			case atom.Title:
				if n.FirstChild != nil && title == "" {
					title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
				}
				return
			case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Head:
				if n.DataAtom != atom.Head {
					return
				}
			case atom.Br:
				flush()
				return
			}
		}
		block := n.Type == html.ElementNode && blockElements[n.DataAtom]
		if block {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if block {
			flush()
		}
	}
	walk(root)
	flush()
	if title != "" {
		out = append([]string{title}, out...)
	}
	return out
}

var blockElements = func() map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range []atom.Atom{atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Button, atom.Dd, atom.Div, atom.Dl, atom.Dt,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Li,
		atom.Main, atom.Nav, atom.Ol, atom.Option, atom.P, atom.Pre, atom.Section, atom.Select, atom.Table, atom.Td, atom.Th, atom.Tr, atom.Ul,
		atom.Body, atom.Head, atom.Html, atom.Label, atom.Title} {
		m[a] = true
	}
	return m
}()

// bodyLines judges which lines of a page are its body: those whose pairs of words stand in the body, all but a fifth, between the first and
// the last longer one.
func bodyLines(page []string, body string) []int {
	pairs := map[string]bool{}
	words := tokens(body)
	for i := 0; i+1 < len(words); i++ {
		pairs[words[i]+" "+words[i+1]] = true
	}
	in := func(l string) bool {
		w := tokens(l)
		if len(w) < 3 {
			return false
		}
		hit := 0
		for i := 0; i+1 < len(w); i++ {
			if pairs[w[i]+" "+w[i+1]] {
				hit++
			}
		}
		return hit*5 >= (len(w)-1)*4
	}
	first, last := -1, -1
	var out []int
	for i, l := range page {
		if in(l) && len(tokens(l)) >= 8 && i > 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := max(first, 0); i <= last; i++ {
		if in(page[i]) {
			out = append(out, i)
		}
	}
	return out
}

func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_' || r > 127 && r != '’' && r != '“' && r != '”' && r != '—' && r != '–')
	})
}

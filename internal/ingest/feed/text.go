package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// breaks are the elements that begin and end a line.
var breaks = map[atom.Atom]bool{
	atom.P: true, atom.Br: true, atom.Div: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Blockquote: true, atom.H1: true, atom.H2: true,
	atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Table: true, atom.Tr: true, atom.Figure: true, atom.Figcaption: true, atom.Pre: true,
	atom.Hr: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Aside: true,
}

// silent are the elements whose words are not shown.
var silent = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Iframe: true, atom.Noscript: true, atom.Svg: true, atom.Textarea: true, atom.Template: true}

// lines gives the text as lines, one a paragraph, with a blank line between and white space joined.
func (t Text) lines() string {
	var w lineWriter
	if !t.HTML {
		for line := range strings.SplitSeq(t.Body, "\n") {
			w.words(line)
			w.end()
		}
		return w.out.String()
	}
	z := html.NewTokenizer(strings.NewReader(t.Body))
	z.SetMaxBuf(1 << 20)
	var quiet atom.Atom // the silent element that is open
	depth := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind == html.TextToken {
			if quiet == 0 {
				w.words(html.UnescapeString(string(z.Raw())))
			}
			continue
		}
		if kind != html.StartTagToken && kind != html.EndTagToken && kind != html.SelfClosingTagToken {
			if quiet == 0 && strings.HasPrefix(string(z.Raw()), "<![CDATA[") {
				w.words(strings.TrimSuffix(strings.TrimPrefix(string(z.Raw()), "<![CDATA["), "]]>"))
			}
			continue
		}
		name, _ := z.TagName()
		a := atom.Lookup(name)
		switch {
		case quiet != 0 && a == quiet && kind == html.StartTagToken:
			depth++
		case quiet != 0 && a == quiet && kind == html.EndTagToken:
			if depth--; depth == 0 {
				quiet = 0
			}
		case quiet == 0 && silent[a] && kind == html.StartTagToken:
			quiet, depth = a, 1
		case quiet == 0 && breaks[a]:
			w.end()
		case quiet == 0 && (a == atom.Td || a == atom.Th):
			w.words(" ")
		}
	}
	w.end()
	return w.out.String()
}

// oneLine gives the text as one line.
func oneLine(t Text) string {
	if len(t.Body) > maxField {
		return ""
	}
	return strings.Join(strings.Fields(Text{HTML: t.HTML || markup(t.Body), Body: t.Body}.lines()), " ")
}

// A lineWriter writes lines.
type lineWriter struct {
	out   strings.Builder
	open  bool // the line has words
	blank bool // white space stands before the next word
}

func (w *lineWriter) words(s string) {
	for i, f := range strings.Fields(s) {
		switch {
		case !w.open && w.out.Len() > 0:
			w.out.WriteString("\n\n")
		case w.open && (i > 0 || w.blank || strings.TrimLeft(s, " \t\r\n\u00a0") != s):
			w.out.WriteByte(' ')
		}
		w.open, w.blank = true, false
		w.out.WriteString(f)
	}
	if strings.TrimRight(s, " \t\r\n\u00a0") != s {
		w.blank = true
	}
}

func (w *lineWriter) end() { w.open, w.blank = false, false }

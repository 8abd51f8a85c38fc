package blocks

import "strings"

// Style sheets, scripts and the variables of templates stand in scrapes as if they were text. They are told by their marks, which
// running text does not have: a brace after a selector, calls with semicolons, double braces.

// Code reports whether the text is, in all or in the greater part, a style sheet, a script or a template's variable.
func Code(text string) bool {
	at := CodeTail(text)
	return at >= 0 && at <= len(text)/2
}

// CodeTail gives where in the text code begins and goes on to its end; len(text) where it holds none. Words that follow a short piece
// of code on the same line belong to the code: they were never shown.
func CodeTail(text string) int {
	at := len(text)
	if !strings.ContainsAny(text, "{<;") {
		return at
	}
	if i := strings.Index(text, "{{"); i >= 0 && strings.Contains(text[i:], "}}") {
		at = min(at, i)
	}
	for _, mark := range openings {
		if i := strings.Index(text[:at], mark); i >= 0 && dense(text[i:]) {
			at = i
		}
	}
	if i := styles(text[:at]); i >= 0 {
		at = i
	}
	return at
}

// openings begin a script; what follows must look like one too.
var openings = []string{
	"function(", "function (", "(function", "function ", "var ", "let ", "const ", "window.", "document.", "$(", "jQuery(", "googletag.",
	"@media", "@font-face", "@import", "<script", "<style", "<!--", "<iframe", "{\"", "[{\"", "window[", "dataLayer", "_taboola", "gtag(", "if (", "try {",
}

// dense reports whether text has the marks of code close together.
func dense(text string) bool {
	if len(text) > 2000 {
		text = text[:2000]
	}
	marks := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '}', ';', '=', '<', '>':
			marks++
		case '(', '[':
			if i > 0 && text[i-1] != ' ' {
				marks++
			}
		case ':':
			if i > 0 && text[i-1] == '"' {
				marks++
			}
		}
	}
	return marks >= 3 && marks*60 >= len(text)
}

// styles finds the selector of the first style rule of a text ("name { property: value"); -1 where there is none.
func styles(text string) int {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '{')
		if i < 0 {
			return -1
		}
		open := from + i
		from = open + 1
		if !property(text[open+1:]) {
			continue
		}
		return rule(text, open)
	}
}

// rule gives where the rule with its brace at open begins: words are taken from the brace backwards for as long as they can be selectors.
func rule(text string, open int) int {
	at := open
	for {
		end := at
		for end > 0 && text[end-1] == ' ' {
			end--
		}
		start := end
		for start > 0 && text[start-1] != ' ' {
			start--
		}
		if start == end || !selector(text[start:end]) {
			return at
		}
		at = start
	}
}

// selector reports whether a word can be one in a list of selectors: it begins or goes on with the mark of a class, an id or the like, or
// it is an element's name.
func selector(word string) bool {
	word = strings.TrimSuffix(word, ",")
	if word == "" || len(word) == 1 && strings.Contains(">+~*", word) {
		return true
	}
	if strings.IndexByte(".#:[@*", word[0]) >= 0 {
		return len(word) > 1 && word[1] != '.'
	}
	if i := strings.IndexAny(word, ".#:[@"); i > 0 {
		word = word[:i]
	}
	return elements[word]
}

var elements = map[string]bool{
	"a": true, "abbr": true, "article": true, "aside": true, "audio": true, "b": true, "blockquote": true, "body": true, "button": true,
	"div": true, "dl": true, "dt": true, "em": true, "figcaption": true, "figure": true, "footer": true, "form": true, "from": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "header": true, "html": true, "i": true, "iframe": true,
	"img": true, "input": true, "label": true, "li": true, "main": true, "nav": true, "ol": true, "p": true, "section": true,
	"select": true, "span": true, "strong": true, "svg": true, "table": true, "tbody": true, "td": true, "textarea": true, "th": true,
	"thead": true, "to": true, "tr": true, "ul": true, "video": true,
}

// property reports whether text begins like the inside of a style rule: "name: value" ended by ; or }, or another selector and brace.
func property(text string) bool {
	i := 0
	for i < len(text) && text[i] == ' ' {
		i++
	}
	start := i
	for i < len(text) && (text[i] >= 'a' && text[i] <= 'z' || text[i] == '-') {
		i++
	}
	if i-start >= 3 && i < len(text) && (text[i] == ':' || text[i] == ' ' && i+1 < len(text) && text[i+1] == ':') {
		rest := text[i:]
		if len(rest) > 300 {
			rest = rest[:300]
		}
		return strings.ContainsAny(rest, ";}")
	}
	if start < len(text) && strings.IndexByte(".#", text[start]) >= 0 { // nested: a media query
		rest := text[start:]
		if len(rest) > 300 {
			rest = rest[:300]
		}
		j := strings.IndexByte(rest, '{')
		return j >= 0 && property(rest[j+1:])
	}
	return false
}

package offices

import (
	"strings"

	"secondsource/internal/lexicon/countries"
)

// country reads a country at the beginning of words: how many they are, and its code. Of a governor or mayor, "Georgia" is no country.
func country(words []word, post string) (n int, code string) {
	switch post {
	case "governor", "mayor", "senator", "sheriff", "councillor", "lawmaker", "mp", "sen.", "rep.", "gov.":
		return 0, ""
	}
	var names []string
	for i := 0; i < min(4, len(words)); i++ {
		names = append(names, words[i].lower)
		name := strings.Join(names, " ")
		c, ok := countries.Named(name)
		if !ok && words[0].capital {
			c, ok = countries.OfDemonym(name) // "South Korean"
		}
		if !ok && i == 0 && words[0].capital && (words[0].owns || post == "ambassador" || post == "envoy") {
			c, ok = countries.OfCapital(name)
		}
		if ok {
			n, code = i+1, c.Code
		}
	}
	return n, code
}

// stem gives what a place and its adjective have in common: "velmar" for "Velmar" and "Velmari", "qasir" for "Qasira" and "Qasiri".
func stem(lower string) string {
	for _, ending := range [...]string{"ians", "ian", "ean", "ans", "an", "ese", "ish", "ic", "ia", "is", "i", "a", "e", "o", "y"} {
		if rest, ok := strings.CutSuffix(lower, ending); ok && len(rest) >= 4 {
			return rest
		}
	}
	return lower
}

// sameBody reports whether two bodies may be one: equal, or a place and its adjective.
func sameBody(a, b string) bool {
	if a == b {
		return true
	}
	if strings.HasPrefix(a, b+" of ") || strings.HasPrefix(b, a+" of ") {
		return true // "Presidency of Marn"
	}
	a, b = bareBody(a), bareBody(b)
	if a == "" || b == "" {
		return false
	}
	if initials(a) == bareOfDots(b) || initials(b) == bareOfDots(a) {
		return true
	}
	if strings.Contains(a, " ") || strings.Contains(b, " ") || len(a) < 4 || len(b) < 4 {
		return a == b
	}
	a, b = stem(a), stem(b)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// initials gives those of a name of several words, with "to " where it begins so; "" for one of fewer.
func initials(body string) string {
	to := strings.HasPrefix(body, "to ")
	words := strings.Fields(strings.TrimPrefix(body, "to "))
	if len(words) < 2 {
		return ""
	}
	var out []byte
	for _, w := range words {
		if !small[w] {
			out = append(out, w[0])
		}
	}
	if to {
		return "to " + string(out)
	}
	return string(out)
}

func bareOfDots(s string) string { return strings.ReplaceAll(s, ".", "") }

func bareBody(body string) string {
	for _, begin := range [...]string{"republic of ", "kingdom of ", "state of "} {
		body = strings.TrimPrefix(body, begin)
	}
	return body
}

// Htmldate runs go-htmldate: the original date, not that of the last change; with its extensive search, and without.
package main

import (
	"strings"

	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/command"
	"secondsource/tools/yardsticks/pages"
)

func main() {
	command.Main(command.Reader{Name: "go-htmldate", Read: reader(false)}, command.Reader{Name: "go-htmldate-fast", Read: reader(true)})
}

func reader(fast bool) func(pages.Page) (answers.Found, error) {
	return func(p pages.Page) (answers.Found, error) {
		doc, err := html.Parse(strings.NewReader(p.HTML))
		if err != nil {
			return answers.Found{}, err
		}
		r, err := htmldate.FromDocument(doc, htmldate.Options{UseOriginalDate: true, URL: p.URL, SkipExtensiveSearch: fast})
		if err != nil {
			return answers.Found{}, err
		}
		return answers.Found{Published: answers.Day(r.DateTime)}, nil
	}
}

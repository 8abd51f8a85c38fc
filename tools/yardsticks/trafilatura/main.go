// Trafilatura runs go-trafilatura with the settings of its own evaluation: comments left out; with the readers it falls back on
// (go-readability, go-domdistiller), and without.
package main

import (
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/command"
	"secondsource/tools/yardsticks/pages"
)

func main() {
	command.Main(command.Reader{Name: "go-trafilatura", Read: reader(true)}, command.Reader{Name: "go-trafilatura-no-fallback", Read: reader(false)})
}

func reader(fallback bool) func(pages.Page) (answers.Found, error) {
	return func(p pages.Page) (answers.Found, error) {
		doc, err := html.Parse(strings.NewReader(p.HTML))
		if err != nil {
			return answers.Found{}, err
		}
		r, err := trafilatura.ExtractDocument(doc, trafilatura.Options{OriginalURL: p.Address(), EnableFallback: fallback, ExcludeComments: true})
		if err != nil {
			return answers.Found{}, err
		}
		return answers.Found{Title: r.Metadata.Title, Byline: r.Metadata.Author, Published: answers.Day(r.Metadata.Date), Text: r.ContentText}, nil
	}
}

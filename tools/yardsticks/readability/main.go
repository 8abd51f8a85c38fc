// Readability runs go-readability, the one that readeck keeps.
package main

import (
	"strings"
	"time"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/command"
	"secondsource/tools/yardsticks/pages"
)

func main() {
	command.Main(command.Reader{Name: "go-readability", Read: read})
}

func read(p pages.Page) (answers.Found, error) {
	doc, err := html.Parse(strings.NewReader(p.HTML))
	if err != nil {
		return answers.Found{}, err
	}
	parser := readability.NewParser()
	a, err := parser.ParseAndMutate(doc, p.Address())
	if err != nil {
		return answers.Found{}, err
	}
	f := answers.Found{Title: a.Title, Byline: a.Byline, Text: a.TextContent}
	if a.PublishedTime != nil && !a.PublishedTime.IsZero() {
		f.Published = a.PublishedTime.Format(time.RFC3339)
	}
	return f, nil
}

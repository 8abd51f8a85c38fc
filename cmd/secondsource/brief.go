package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"secondsource/internal/dossier"
	"secondsource/internal/export"
	"secondsource/internal/news"
	"secondsource/internal/pipeline"
)

func newBrief(s streams) *cobra.Command {
	var from input
	var format, story string
	var list bool
	c := &cobra.Command{
		Use:   "brief [--store STORE] [PATH...]",
		Short: "The dossier of a story",
		Long: `The dossier of a story: what is reported, on whose word, from how many independent origins, with a note
for every line that leads to the bytes it came from. Of several stories the largest is taken.`,
		Example: `  secondsource brief captures/
  secondsource brief captures/ --format html > dossier.html
  secondsource brief --store desk.db --list
  secondsource brief --store desk.db --story s0123456789abcdef`,
		RunE: func(c *cobra.Command, args []string) error {
			write, ok := formats[format]
			if !ok {
				return usage{fmt.Errorf("unknown format %q; there are markdown, html and json", format)}
			}
			m, err := from.read(c.Context(), s, args)
			if err != nil {
				return err
			}
			if len(m.captures) == 0 {
				return s.report(m.skips, nil)
			}
			analysis := pipeline.Relate(m.captures, s.findings(m.captures), m.judgements...)
			if list {
				if err := s.listStories(analysis); err != nil {
					return err
				}
				return s.report(m.skips, m.captures)
			}
			n, err := choose(analysis, story)
			if err != nil {
				return s.without(err, m)
			}
			if err := write(s, dossier.Write(analysis, n)); err != nil {
				return err
			}
			return s.report(m.skips, m.captures)
		},
	}
	from.flag(c)
	from.judged(c)
	c.Flags().StringVar(&format, "format", "markdown", "markdown, html or json")
	c.Flags().StringVar(&story, "story", "", "the id of the story, as --list gives it")
	c.Flags().BoolVar(&list, "list", false, "list the stories: id, articles, origins, headline")
	return c
}

var formats = map[string]func(streams, *dossier.Dossier) error{
	"markdown": func(s streams, d *dossier.Dossier) error { return export.Markdown(s.out, d) },
	"html":     func(s streams, d *dossier.Dossier) error { return export.HTML(s.out, d) },
	"json":     func(s streams, d *dossier.Dossier) error { return s.writeJSON(d) },
}

// listStories writes one line a story, its columns divided by tabs.
func (s streams) listStories(a *news.Analysis) error {
	out := bufio.NewWriter(s.out)
	for _, x := range a.Stories {
		fmt.Fprintf(out, "%s\t%d\t%d\t%s\n", x.ID, len(x.Articles), len(x.Origins), oneLine(x.Title.Text()))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// oneLine is text on one line, without orders to a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '\uFFFD'
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

func choose(a *news.Analysis, id string) (int, error) {
	if id == "" {
		if n := dossier.Largest(a); n >= 0 {
			return n, nil
		}
		return 0, errors.New("no article was found in what was given")
	}
	for i, x := range a.Stories {
		if x.ID == id {
			return i, nil
		}
	}
	return 0, fmt.Errorf("no story %s; see secondsource brief --list", id)
}

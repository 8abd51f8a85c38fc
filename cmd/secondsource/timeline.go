package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"secondsource/internal/dossier"
	"secondsource/internal/pipeline"
)

func newTimeline(s streams) *cobra.Command {
	var from input
	var format, story string
	c := &cobra.Command{
		Use:   "timeline [--store STORE] [PATH...]",
		Short: "What the articles of a story say was when",
		Long: `The timeline of a story: its events; what its articles tell of a day or a span of time, and what that was counted
from where it is not written out; what is only known to lie before or after a day; what cannot be dated; and, apart
from these, when it was reported. Every line has a note that leads to the bytes it came from. Of several stories
the largest is taken; secondsource brief --list lists them.`,
		Example: `  secondsource timeline captures/
  secondsource timeline --store desk.db --story s0123456789abcdef --format json`,
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
			n, err := choose(analysis, story)
			if err != nil {
				return s.without(err, m)
			}
			if err := write(s, dossier.Timeline(analysis, n)); err != nil {
				return err
			}
			return s.report(m.skips, m.captures)
		},
	}
	from.flag(c)
	from.judged(c)
	c.Flags().StringVar(&format, "format", "markdown", "markdown, html or json")
	c.Flags().StringVar(&story, "story", "", "the id of the story, as brief --list gives it")
	return c
}

package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"secondsource/internal/pipeline"
	"secondsource/internal/roster"
)

func newNamesUnsure(s streams) *cobra.Command {
	var from input
	var format string
	c := &cobra.Command{
		Use:   "unsure [--store STORE] [PATH...]",
		Short: "Which names may be of one, where the program cannot tell",
		Long: `Lists the pairs of which the program cannot tell whether they are one, the likeliest first, a line each, its columns
divided by tabs: how well they fit (0 to 1), id and name of both, why, and a place where each stands. Names merge
and names apart say which it is.`,
		Example: `  secondsource names unsure --store desk.db`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := oneOf("format", format, "text", "json"); err != nil {
				return err
			}
			m, err := from.read(c.Context(), s, args)
			if err != nil {
				return err
			}
			doubts := roster.New(pipeline.Names(m.captures, s.findings(m.captures), m.judgements...)).Unsure()
			if format == "json" {
				err = s.writeJSON(doubts)
			} else {
				err = s.listDoubts(doubts)
			}
			if err != nil {
				return err
			}
			return s.report(m.skips, m.captures)
		},
	}
	from.flag(c)
	from.judged(c)
	c.Flags().StringVar(&format, "format", "text", "text or json")
	return c
}

// listDoubts writes one line a pair.
func (s streams) listDoubts(doubts []roster.Doubt) error {
	out := bufio.NewWriter(s.out)
	for _, d := range doubts {
		fmt.Fprintf(out, "%.3f\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", float64(d.Score)/1000, d.A.ID, oneLine(d.A.Name), d.B.ID, oneLine(d.B.Name), oneLine(strings.Join(d.Why, ", ")), where(d.AtA), where(d.AtB))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

package main

import (
	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/pipeline"
)

func newAnalyze(s streams) *cobra.Command {
	var from input
	c := &cobra.Command{
		Use:   "analyze [--store STORE] [PATH...]",
		Short: "The whole analysis as one JSON document",
		Example: `  secondsource analyze captures/ > analysis.json
  secondsource analyze --store desk.db > analysis.json`,
		RunE: func(c *cobra.Command, args []string) error {
			m, err := from.read(c.Context(), s, args)
			if err != nil {
				return err
			}
			analysis := pipeline.Relate(m.captures, s.findings(m.captures), m.judgements...)
			if err := s.writeJSON(document.Encode(analysis, document.Program{Version: version, Models: pipeline.Models()})); err != nil {
				return err
			}
			return s.report(m.skips, m.captures)
		},
	}
	from.flag(c)
	from.judged(c)
	return c
}

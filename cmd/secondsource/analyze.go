package main

import (
	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/pipeline"
)

func newAnalyze(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "analyze PATH...",
		Short:   "The whole analysis as one JSON document",
		Example: `  secondsource analyze captures/ > analysis.json`,
		Args:    paths,
		RunE: func(c *cobra.Command, args []string) error {
			captures, skips := pipeline.Read(args, s.in)
			analysis := pipeline.Relate(captures, s.findings(captures))
			if err := s.writeJSON(document.Encode(analysis, document.Program{Version: version, Models: map[string]string{}})); err != nil {
				return err
			}
			return s.report(skips, len(captures))
		},
	}
}

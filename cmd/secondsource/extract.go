package main

import (
	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/pipeline"
)

func newExtract(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "extract PATH...",
		Short: "The articles of captures, one JSON object a line",
		Example: `  secondsource extract page.html > articles.jsonl
  gzip -dc crawl.jsonl.gz | secondsource extract -`,
		Args: paths,
		RunE: func(c *cobra.Command, args []string) error {
			captures, skips := pipeline.Read(args, s.in)
			findings := s.findings(captures)
			articles := make([]any, 0, len(findings))
			for _, f := range findings {
				a := document.EncodeArticle(f)
				a.CapturePath = f.Article.Capture.Path
				articles = append(articles, a)
			}
			if err := s.writeJSON(articles...); err != nil {
				return err
			}
			return s.report(skips, captures)
		},
	}
}

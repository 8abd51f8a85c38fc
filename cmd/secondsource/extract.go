package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/ingest"
	"secondsource/internal/news"
	"secondsource/internal/pipeline"
)

func newExtract(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "extract PATH...",
		Short: "The articles of captures, one JSON object a line",
		Long: `Writes the articles of captures, one JSON object a line: files in the order of their names, captures as they
stand in their file, articles as they stand in their capture. Each capture is read by itself, so archives of
any size are read in bounded memory.`,
		Example: `  secondsource extract page.html > articles.jsonl
  gzip -dc crawl.jsonl.gz | secondsource extract -`,
		Args: paths,
		RunE: func(c *cobra.Command, args []string) error {
			out := bufio.NewWriterSize(s.out, 1<<16)
			p := progress{to: s.terminal()}
			var odd oddities
			var skips []ingest.Skip
			for r := range pipeline.Stream(args, s.in, articles) {
				if r.Capture == nil {
					skips = append(skips, r.Skip)
					continue
				}
				odd.add(r.Capture)
				p.step()
				_, err := out.Write(r.Made.lines)
				if err = cmp.Or(r.Made.err, err); err != nil {
					p.done()
					return fmt.Errorf("write: %w", err)
				}
			}
			p.done()
			if err := out.Flush(); err != nil {
				return fmt.Errorf("write: %w", err)
			}
			return s.told(skips, &odd)
		},
	}
}

// jsonLines are lines of JSON, or why there are none.
type jsonLines struct {
	lines []byte
	err   error
}

// articles gives the articles of a capture.
func articles(c *news.Capture) jsonLines {
	var values []any
	for _, f := range pipeline.Capture(c) {
		a := document.EncodeArticle(f)
		a.CapturePath = f.Article.Capture.Path
		values = append(values, a)
	}
	var out bytes.Buffer
	err := encode(&out, values...)
	return jsonLines{out.Bytes(), err}
}

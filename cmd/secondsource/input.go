package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/ingest"
	"secondsource/internal/news"
	"secondsource/internal/pipeline"
)

// input is where a command takes its captures from, and what persons judged of them: paths, a store, a file of judgements.
type input struct{ store, judgements string }

// material is what a command works on.
type material struct {
	captures   []*news.Capture // in canonical order
	judgements []news.Judgement
	skips      []ingest.Skip
}

func (i *input) flag(c *cobra.Command) {
	c.Flags().StringVar(&i.store, "store", "", "take the captures of this store (a SQLite file), beside those of the paths")
}

// judged adds the flag of those commands for which judgements count.
func (i *input) judged(c *cobra.Command) {
	c.Flags().StringVar(&i.judgements, "judgements", "", "do as the judgements of this file say, beside those of the store (see secondsource names export)")
}

// read gives the captures of the store and of the paths as one set, and the judgements of the store and of the file as another.
func (i *input) read(ctx context.Context, s streams, args []string) (m material, err error) {
	if i.store == "" && len(args) == 0 {
		return m, usage{errors.New("needs a PATH or --store STORE")}
	}
	if i.judgements == "-" && slices.Contains(args, "-") {
		return m, usage{errors.New("standard input cannot be both captures and judgements")}
	}
	m.captures, m.skips = pipeline.Read(args, s.in)
	if i.judgements != "" {
		judgements, bad, err := s.judgements(i.judgements)
		if err != nil {
			return m, err
		}
		m.judgements, m.skips = judgements, append(m.skips, bad...)
	}
	if i.store == "" {
		return m, nil
	}
	db, err := openStore(ctx, i.store, false)
	if err != nil {
		return m, err
	}
	kept, err := db.Captures(ctx)
	told, err2 := db.Judgements(ctx)
	if err = errors.Join(err, err2, db.Close()); err != nil {
		return m, err
	}
	m.captures, m.judgements = pipeline.Canonical(append(kept, m.captures...)), append(m.judgements, told...)
	return m, nil
}

// judgements reads a file of judgements. Lines that hold none are skipped, each named.
func (s streams) judgements(path string) ([]news.Judgement, []ingest.Skip, error) {
	var from io.Reader = s.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, nil, fmt.Errorf("judgements: %w", err)
		}
		defer f.Close()
		from = f
	}
	out, bad, err := document.DecodeJudgements(from)
	if err != nil {
		return nil, nil, fmt.Errorf("judgements %s: %w", path, err)
	}
	var skips []ingest.Skip
	for _, b := range bad {
		skips = append(skips, ingest.Skip{Path: path, Place: fmt.Sprintf("line %d", b.Line), Reason: b.Err.Error()})
	}
	return out, skips, nil
}

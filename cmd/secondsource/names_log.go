package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/roster"
)

func newNamesLog(s streams) *cobra.Command {
	var from input
	var format string
	c := &cobra.Command{
		Use:   "log --store STORE",
		Short: "What persons judged, and what came of it",
		Long: `Lists all judgements, the earliest first, a line each, its columns divided by tabs: id, time, author, kind, what it
says, what came of it (applied; not applied, with the reason; undone, with the id of the undo), and the note.`,
		Example: `  secondsource names log --store desk.db
  secondsource names log captures/ --judgements judgements.jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := oneOf("format", format, "text", "json"); err != nil {
				return err
			}
			m, err := from.read(c.Context(), s, args)
			if err != nil {
				return err
			}
			log := roster.New(pipeline.Names(m.captures, s.findings(m.captures), m.judgements...)).Log(m.judgements)
			if format == "json" {
				err = s.writeJSON(log)
			} else {
				err = s.listLog(log)
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

// listLog writes one line a judgement.
func (s streams) listLog(log []roster.Logged) error {
	out := bufio.NewWriter(s.out)
	between := map[news.JudgementKind]string{news.Merges: " = ", news.Splits: " ≠ "}
	for _, j := range log {
		var sides []string
		for _, words := range j.Sides {
			sides = append(sides, "“"+strings.Join(words, "”, “")+"”")
		}
		says := strings.Join(sides, between[j.Kind])
		switch j.Kind {
		case news.Renames, news.Sorts:
			says += " → “" + j.Text + "”"
		case news.Undoes:
			says = j.Undoes
		}
		came := "applied"
		switch {
		case j.UndoneBy != "":
			came = "undone by " + j.UndoneBy
		case !j.Applied:
			came = "not applied: " + j.Why
		case j.Why != "":
			came = "applied, but for " + j.Why
		}
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", j.ID, j.Time, oneLine(j.Author), j.Kind, oneLine(says), oneLine(came), oneLine(j.Note))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

func newNamesExport(s streams) *cobra.Command {
	var from string
	c := &cobra.Command{
		Use:   "export --store STORE",
		Short: "All judgements of a store as JSON Lines",
		Long: `Writes all judgements of a store as JSON Lines, the earliest first, undone ones among them. They hold no text of captures but the
names that they speak of, with digest, address and bytes.`,
		Example: `  secondsource names export --store desk.db > judgements.jsonl`,
		Args:    exactly(0, "no argument"),
		RunE: func(c *cobra.Command, args []string) error {
			if from == "" {
				return usage{errors.New("export needs --store STORE; see secondsource names export --help")}
			}
			all, err := stored(c.Context(), from)
			if err != nil {
				return err
			}
			lines := make([]any, 0, len(all))
			for _, j := range all {
				lines = append(lines, document.EncodeJudgement(j))
			}
			return s.writeJSON(lines...)
		},
	}
	c.Flags().StringVar(&from, "store", "", "the store: a SQLite file")
	return c
}

func newNamesImport(s streams) *cobra.Command {
	var into string
	c := &cobra.Command{
		Use:   "import --store STORE FILE",
		Short: "Add judgements from JSON Lines to a store",
		Long: `Adds the judgements of a file (- for standard input) to a store, whatever their order. Those that the store has already change nothing.
A line that is none is named and skipped. A judgement of captures that the store does not have is kept, and applied once it has
them. Lines may have 8 MiB, a file 100,000 judgements, a judgement 10,000 anchors.`,
		Example: `  secondsource names import --store desk.db judgements.jsonl`,
		Args:    exactly(1, "one FILE"),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if into == "" {
				return usage{errors.New("import needs --store STORE; see secondsource names import --help")}
			}
			all, skips, err := s.judgements(args[0])
			if err != nil {
				return err
			}
			added := 0
			if len(all) > 0 {
				db, err := openStore(c.Context(), into, true)
				if err != nil {
					return err
				}
				added, err = db.Judge(c.Context(), all)
				if err = errors.Join(err, db.Close()); err != nil {
					return err
				}
			}
			fmt.Fprintf(s.err, "%s read, %d new\n", counted(len(all), "judgement"), added)
			for _, x := range skips {
				fmt.Fprintf(s.err, "skipped %v\n", x)
			}
			switch {
			case len(all) == 0:
				return fmt.Errorf("no judgement in %s", args[0])
			case len(skips) > 0:
				return skipped{len(skips)}
			}
			return nil
		},
	}
	c.Flags().StringVar(&into, "store", "", "the store: a SQLite file, made where there is none")
	return c
}

// stored gives the judgements of a store.
func stored(ctx context.Context, address string) ([]news.Judgement, error) {
	db, err := openStore(ctx, address, false)
	if err != nil {
		return nil, err
	}
	all, err := db.Judgements(ctx)
	return all, errors.Join(err, db.Close())
}

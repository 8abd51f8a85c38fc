package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"secondsource/internal/ingest"
	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/store"
	"secondsource/internal/store/sqlite"
)

func newRead(s streams) *cobra.Command {
	var address string
	c := &cobra.Command{
		Use:   "read --store STORE PATH...",
		Short: "Add captures to a store",
		Long: `Adds captures to a store: a SQLite file, made where there is none. A capture that the store has already
changes nothing, so a folder can be read again and again.`,
		Example: `  secondsource read --store desk.db captures/
  secondsource brief --store desk.db`,
		Args: paths,
		RunE: func(c *cobra.Command, args []string) (err error) {
			if address == "" {
				return usage{errors.New("read needs --store STORE; see secondsource read --help")}
			}
			p := progress{to: s.terminal()}
			defer p.done()
			p.say("reading captures")
			captures, skips := pipeline.Read(args, s.in)
			if len(captures) == 0 {
				p.done()
				return s.report(skips, nil)
			}
			p.say("storing %s", captureCount(len(captures)))
			db, err := openStore(c.Context(), address, true)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, db.Close()) }()
			added, err := db.Put(c.Context(), captures)
			if err != nil {
				return err
			}
			p.done()
			fmt.Fprintf(s.err, "%s read, %d new\n", captureCount(len(captures)), added)
			return s.report(skips, captures)
		},
	}
	c.Flags().StringVar(&address, "store", "", "the store: a SQLite file")
	return c
}

func captureCount(n int) string {
	if n == 1 {
		return "1 capture"
	}
	return fmt.Sprintf("%d captures", n)
}

func openStore(ctx context.Context, address string, create bool) (store.Store, error) {
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		return nil, errors.New("PostgreSQL stores are not supported by this version; name a file")
	}
	db, err := sqlite.Open(ctx, address, create)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("no store at %s; make one with: secondsource read --store %s PATH", address, address)
	}
	return db, err
}

// input is where a command takes its captures from: paths, or a store.
type input struct{ store string }

func (i *input) flag(c *cobra.Command) {
	c.Flags().StringVar(&i.store, "store", "", "take the captures of this store (a SQLite file), beside those of the paths")
}

// captures gives the captures of the store and of the paths as one set, in canonical order.
func (i *input) captures(ctx context.Context, s streams, args []string) (captures []*news.Capture, skips []ingest.Skip, err error) {
	if i.store == "" && len(args) == 0 {
		return nil, nil, usage{errors.New("needs a PATH or --store STORE")}
	}
	captures, skips = pipeline.Read(args, s.in)
	if i.store == "" {
		return captures, skips, nil
	}
	db, err := openStore(ctx, i.store, false)
	if err != nil {
		return nil, nil, err
	}
	kept, err := db.Captures(ctx)
	if err = errors.Join(err, db.Close()); err != nil {
		return nil, nil, err
	}
	return pipeline.Canonical(append(kept, captures...)), skips, nil
}

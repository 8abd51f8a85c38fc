package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

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
			p.say("storing %s", counted(len(captures), "capture"))
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
			fmt.Fprintf(s.err, "%s read, %d new\n", counted(len(captures), "capture"), added)
			return s.report(skips, captures)
		},
	}
	c.Flags().StringVar(&address, "store", "", "the store: a SQLite file")
	return c
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

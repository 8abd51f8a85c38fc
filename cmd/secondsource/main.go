// Command secondsource reads what many outlets wrote about a story and shows, line by line, who reports what, on whose word, and from how
// many independent origins.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"secondsource/internal/ingest"
	"secondsource/internal/news"
)

// version is the program's version; a release sets it when linking.
var version = "0.1.0"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes of the contract.
const (
	exitRead    = 0 // all read
	exitNothing = 1 // nothing could be done
	exitUsage   = 2 // wrong usage
	exitSkipped = 3 // done, but some inputs were skipped
)

// streams are where a command reads from and writes to.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// skipped ends a command that was done although some inputs were skipped; they have been named on stderr.
type skipped struct{ n int }

func (s skipped) Error() string { return fmt.Sprintf("%d inputs were skipped", s.n) }

// usage ends a command that was called wrongly.
type usage struct{ error }

func run(args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot(streams{in, out, errs})
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(context.Background())
	var skip skipped
	var wrong usage
	switch {
	case err == nil:
		return exitRead
	case errors.As(err, &skip):
		return exitSkipped
	case errors.As(err, &wrong):
		fmt.Fprintf(errs, "secondsource: %v\n", err)
		return exitUsage
	default:
		fmt.Fprintf(errs, "secondsource: %v\n", err)
		return exitNothing
	}
}

func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "secondsource",
		Short: "Who reports what, on whose word, and from how many independent origins",
		Long: `Secondsource reads what many outlets wrote about a story (saved pages as text or HTML, JSON Lines of
documents, plain or packed with gzip or zstd) and shows, line by line, what is reported, on whose word,
and from how many independent origins. Each line is tied to the exact bytes it came from.

A PATH is a file, a folder (walked), or - for standard input.
Exit codes: 0 all read; 1 nothing could be done; 2 wrong usage; 3 done, but some inputs were skipped.`,
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage{fmt.Errorf("unknown command %q; see secondsource --help", args[0])}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return c.Help() },
	}
	root.SetVersionTemplate("secondsource {{.Version}}\n")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage{fmt.Errorf("%w; see %s --help", err, c.CommandPath())}
	})
	root.AddCommand(newBrief(s), newExtract(s), newAnalyze(s), newRead(s), newVersions(s), newNames(s), newTimeline(s))
	return root
}

// paths demands at least one PATH.
func paths(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage{fmt.Errorf("%s needs at least one PATH; see %s --help", c.Name(), c.CommandPath())}
	}
	return nil
}

// report names on stderr what was odd about captures and what was skipped, and gives the error that a command ends with: none, [skipped], or that nothing was read.
func (s streams) report(skips []ingest.Skip, captures []*news.Capture) error {
	var odd oddities
	for _, c := range captures {
		odd.add(c)
	}
	return s.told(skips, &odd)
}

// without is err, by which a command ends that could do nothing with what it read; what was odd and what was skipped is named all the same.
func (s streams) without(err error, m material) error {
	_ = s.report(m.skips, m.captures)
	return err
}

// told is report for captures whose oddities were gathered.
func (s streams) told(skips []ingest.Skip, odd *oddities) error {
	odd.write(s.err)
	for _, x := range skips {
		fmt.Fprintf(s.err, "skipped %v\n", x)
	}
	switch {
	case odd.captures == 0 && len(skips) > 0:
		return errors.New("nothing could be read")
	case odd.captures == 0:
		return errors.New("no captures in what was given")
	case len(skips) > 0:
		return skipped{len(skips)}
	}
	return nil
}

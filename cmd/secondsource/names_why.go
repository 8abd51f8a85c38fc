package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/roster"
)

func newNamesWhy(s streams) *cobra.Command {
	var from input
	var format string
	var all bool
	c := &cobra.Command{
		Use:   "why [--store STORE] NAME [PATH...]",
		Short: "Why names are taken for one, and what was kept apart",
		Long: `Explains one person, organization or place: which names were joined, each decision with its score (0 to 1),
reasons and whose word it is; what was kept apart, or where nobody can tell; what persons judged; and where the
name stands, each place as path, line and bytes of the capture.`,
		Example: `  secondsource names why --store desk.db "Tomas Reyl"
  secondsource names why e0123456789abcdef captures/ --format json`,
		Args: atLeast(1, "NAME"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := oneOf("format", format, "text", "json"); err != nil {
				return err
			}
			return s.why(c, &from, args[0], args[1:], format, all)
		},
	}
	from.flag(c)
	from.judged(c)
	c.Flags().StringVar(&format, "format", "text", "text or json")
	c.Flags().BoolVar(&all, "all", false, "every decision and every place, not only the first of many")
	return c
}

// why explains the one entity that a name means.
func (s streams) why(c *cobra.Command, from *input, name string, paths []string, format string, all bool) error {
	m, err := from.read(c.Context(), s, paths)
	if err != nil {
		return err
	}
	if len(m.captures) == 0 {
		return s.report(m.skips, nil)
	}
	r := roster.New(pipeline.Names(m.captures, s.findings(m.captures), m.judgements...))
	e, err := r.Find(name)
	if err != nil {
		return errors.Join(err, s.report(m.skips, m.captures))
	}
	if format == "json" {
		err = s.writeJSON(r.Why(e))
	} else {
		err = s.explain(r.Why(e), all)
	}
	if err != nil {
		return err
	}
	return s.report(m.skips, m.captures)
}

// fewLines is how many lines of one part of an account are shown, unless all are asked for.
const fewLines = 20

// explain writes an account for a reader.
func (s streams) explain(x roster.Account, all bool) error {
	out := bufio.NewWriter(s.out)
	fmt.Fprintf(out, "%s (%s, %s)\n", oneLine(x.Name), x.Kind, x.ID)
	if x.NamedBy != "" {
		fmt.Fprintf(out, "  named so by %s\n", oneLine(x.NamedBy))
	}
	if x.SortedBy != "" {
		fmt.Fprintf(out, "  said to be of this kind by %s\n", oneLine(x.SortedBy))
	}
	fmt.Fprintf(out, "  %s in %s", counted(x.Mentions, "mention"), counted(x.Articles, "article"))
	if x.First != "" {
		fmt.Fprintf(out, ", published %s to %s", x.First, x.Last)
	}
	fmt.Fprintln(out)
	part := func(title string, n int, line func(i int)) {
		if n == 0 {
			return
		}
		fmt.Fprintf(out, "\n%s\n", title)
		for i := range n {
			if i == fewLines && !all {
				fmt.Fprintf(out, "  … and %d more (--all shows them)\n", n-i)
				return
			}
			line(i)
		}
	}
	part("As written", len(x.Names), func(i int) { fmt.Fprintf(out, "  %s ×%d\n", oneLine(x.Names[i].Text), x.Names[i].Count) })
	part("Offices", len(x.Offices), func(i int) {
		o := x.Offices[i]
		fmt.Fprintf(out, "  %s: %s", oneLine(o.String()), counted(o.Articles, "article"))
		if len(o.Outlets) > 0 {
			fmt.Fprintf(out, " (%s)", oneLine(strings.Join(o.Outlets, ", ")))
		}
		if o.From != "" {
			fmt.Fprintf(out, ", %s to %s", o.From, o.To)
		}
		fmt.Fprintln(out)
	})
	part("Joined", len(x.Joined), func(i int) { decided(out, x.Joined[i]) })
	part("Kept apart, or cannot tell", len(x.Apart), func(i int) { decided(out, x.Apart[i]) })
	part("Judged by persons", len(x.Judgements), func(i int) {
		j := x.Judgements[i]
		fmt.Fprintf(out, "  %s  %s  %s: %s", j.ID, j.Time, oneLine(j.Author), j.Kind)
		if j.Text != "" {
			fmt.Fprintf(out, " “%s”", oneLine(j.Text))
		}
		if j.Note != "" {
			fmt.Fprintf(out, " (%s)", oneLine(j.Note))
		}
		if !j.Applied {
			fmt.Fprintf(out, "; not applied: %s", oneLine(j.Why))
		}
		fmt.Fprintln(out)
	})
	part("Where it stands", len(x.Places), func(i int) {
		p := x.Places[i]
		fmt.Fprintf(out, "  %s  “%s”\n      %s\n", where(p), oneLine(p.Text), oneLine(p.Sentence))
	})
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// signs tell a verdict in a line.
var signs = map[news.Verdict]string{news.Same: "=", news.Different: "≠", news.CannotTell: "?"}

// decided writes one decision: the names, the reasons and whose word it is, and where the two stand.
func decided(out *bufio.Writer, d roster.Decision) {
	by := "by " + oneLine(d.By)
	if d.By == "" {
		by = fmt.Sprintf("score .%03d", d.Score)
		if d.Score == 1000 {
			by = "score 1"
		}
	}
	fmt.Fprintf(out, "  “%s” %s “%s”: %s; %s", oneLine(d.A.Text), signs[d.Verdict], oneLine(d.B.Text), oneLine(strings.Join(d.Why, ", ")), by)
	if d.Times > 1 {
		fmt.Fprintf(out, "; %d times", d.Times)
	}
	if d.Other != nil {
		fmt.Fprintf(out, "; the other is %s (%s)", oneLine(d.Other.Name), d.Other.ID)
	}
	fmt.Fprintf(out, "\n      %s, %s\n", where(d.A), where(d.B))
}

// where writes a place as it may be given to names split.
func where(p roster.Place) string {
	if p.Line == 0 {
		return oneLine(p.Path) + " (not in its bytes)"
	}
	return fmt.Sprintf("%s:%d (bytes %d-%d)", oneLine(p.Path), p.Line, p.CaptureStart, p.CaptureEnd)
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// atLeast demands so many arguments.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < n {
			return usage{fmt.Errorf("%s needs %s; see %s --help", c.Name(), what, c.CommandPath())}
		}
		return nil
	}
}

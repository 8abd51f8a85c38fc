package main

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/roster"
)

func newNames(s streams) *cobra.Command {
	var from input
	var find, kind, format, why string
	c := &cobra.Command{
		Use:   "names [--store STORE] [PATH...]",
		Short: "Who is who: list, explain, and correct the persons, organizations and places",
		Long: `Lists the persons, organizations, places, facilities and groups that the captures name, those of most articles
first, a line each, its columns divided by tabs: id, kind, name, number of articles, the first and the last day
on which one was published, the forms of the name, the offices given.

What the program takes for one can be corrected: a person's word outranks it, is kept in the store with author
and time, anchored to the bytes of captures, and can be undone. Of two that contradict each other the later counts.

A NAME is an id of the list, or any form of the name as long as only one is called so.`,
		Example: `  secondsource names --store desk.db --kind person
  secondsource names --store desk.db --find reyl
  secondsource names why --store desk.db "Tomas Reyl"
  secondsource names merge --store desk.db --author "I. Brandt" "Tomas Reyl" "Thomas Rail"
  secondsource names export --store desk.db > judgements.jsonl
  secondsource brief captures/ --judgements judgements.jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := oneOf("format", format, "text", "json"); err != nil {
				return err
			}
			if err := oneOf("kind", kind, "", "person", "organization", "place", "facility", "group"); err != nil {
				return err
			}
			if c.Flags().Changed("why") {
				return s.why(c, &from, why, args, format, false)
			}
			m, err := from.read(c.Context(), s, args)
			if err != nil {
				return err
			}
			r := roster.New(pipeline.Names(m.captures, s.findings(m.captures), m.judgements...))
			entries := r.List(find, news.Kind(kind))
			if format == "json" {
				err = s.writeJSON(entries)
			} else {
				err = s.listNames(entries)
			}
			if err != nil {
				return err
			}
			return s.report(m.skips, m.captures)
		},
	}
	from.flag(c)
	from.judged(c)
	c.Flags().StringVar(&find, "find", "", "only those one of whose names holds these words")
	c.Flags().StringVar(&kind, "kind", "", "only person, organization, place, facility or group")
	c.Flags().StringVar(&why, "why", "", "explain this NAME; the same as names why NAME")
	c.Flags().StringVar(&format, "format", "text", "text or json")
	c.AddCommand(newNamesWhy(s), newNamesMerge(s), newNamesSplit(s), newNamesApart(s), newNamesUnsure(s), newNamesRename(s), newNamesKind(s), newNamesUndo(s), newNamesLog(s), newNamesExport(s), newNamesImport(s))
	return c
}

// oneOf refuses the value of a flag that is none of those there are.
func oneOf(flag, value string, there ...string) error {
	if slices.Contains(there, value) {
		return nil
	}
	there = slices.DeleteFunc(there, func(x string) bool { return x == "" })
	last := len(there) - 1
	return usage{fmt.Errorf("unknown %s %q; there are %s and %s", flag, value, strings.Join(there[:last], ", "), there[last])}
}

// listNames writes one line an entity, its columns divided by tabs.
func (s streams) listNames(entries []roster.Entry) error {
	out := bufio.NewWriter(s.out)
	for _, e := range entries {
		var forms, offices []string
		for _, f := range e.Names {
			forms = append(forms, fmt.Sprintf("%s ×%d", oneLine(f.Text), f.Count))
		}
		for _, o := range e.Offices {
			offices = append(offices, fmt.Sprintf("%s ×%d", oneLine(o.String()), o.Articles))
		}
		fmt.Fprintf(out, "%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s\n", e.ID, e.Kind, oneLine(e.Name), e.Articles, e.First, e.Last, strings.Join(forms, ", "), strings.Join(offices, ", "))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

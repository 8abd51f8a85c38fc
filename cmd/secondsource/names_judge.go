package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/roster"
)

// authorVariable is the variable of the environment that says who judges, where --author does not.
const authorVariable = "SECONDSOURCE_AUTHOR"

// judging is what the commands have in common by which a person judges.
type judging struct{ store, author, note, time string }

func (g *judging) flags(c *cobra.Command) {
	c.Flags().StringVar(&g.store, "store", "", "the store: a SQLite file")
	c.Flags().StringVar(&g.author, "author", "", "who judges; else the environment's "+authorVariable)
	c.Flags().StringVar(&g.note, "note", "", "why, in your own words")
	c.Flags().StringVar(&g.time, "time", "", "when, in RFC 3339 (2031-03-05T10:00:00Z); else now")
}

// begin gives a judgement with its author and time.
func (g *judging) begin(c *cobra.Command) (news.Judgement, error) {
	j := news.Judgement{Author: strings.TrimSpace(g.author), Time: g.time, Note: g.note}
	if g.store == "" {
		return j, usage{fmt.Errorf("%s needs --store STORE; see %s --help", c.Name(), c.CommandPath())}
	}
	if j.Author == "" {
		j.Author = strings.TrimSpace(os.Getenv(authorVariable))
	}
	if j.Author == "" {
		return j, usage{fmt.Errorf("whose judgement is it? Say --author NAME, or set %s", authorVariable)}
	}
	if j.Time == "" {
		j.Time = time.Now().UTC().Format("2006-01-02T15:04:05.000Z")
	} else if _, err := time.Parse(time.RFC3339, j.Time); err != nil {
		return j, usage{fmt.Errorf("--time %q is not RFC 3339, like 2031-03-05T10:00:00Z", j.Time)}
	}
	return j, nil
}

// judge lets make finish a judgement, and keeps it if it can be applied. done tells what came of it.
func (s streams) judge(c *cobra.Command, g *judging, make func(*roster.Roster, *news.Judgement) error, done func([]roster.Entry) string) error {
	j, err := g.begin(c)
	if err != nil {
		return err
	}
	from := input{store: g.store}
	m, err := from.read(c.Context(), s, nil)
	if err != nil {
		return err
	}
	findings := s.findings(m.captures)
	if err := make(roster.New(pipeline.Names(m.captures, findings, m.judgements...)), &j); err != nil {
		return err
	}
	if err := finish(&j); err != nil {
		return err
	}
	after := pipeline.Names(m.captures, findings, append(m.judgements, j)...)
	at := slices.IndexFunc(after.Judgements, func(r news.Ruling) bool { return r.ID == j.ID })
	if at < 0 || !after.Judgements[at].Applied {
		why := "it is undone"
		if at >= 0 {
			why = after.Judgements[at].Why
		}
		return fmt.Errorf("nothing was kept, as this could not be applied: %s", why)
	}
	if err := g.keep(c.Context(), j); err != nil {
		return err
	}
	fmt.Fprintf(s.out, "%s\t%s\n", j.ID, oneLine(done(roster.New(after).Of(after.Judgements[at]))))
	return nil
}

// finish gives the judgement its id.
func finish(j *news.Judgement) error {
	j.ID = j.Derive()
	if err := j.Check(); err != nil {
		return usage{err}
	}
	return nil
}

func (g *judging) keep(ctx context.Context, j news.Judgement) (err error) {
	db, err := openStore(ctx, g.store, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	_, err = db.Judge(ctx, []news.Judgement{j})
	return err
}

func newNamesMerge(s streams) *cobra.Command {
	var g judging
	c := &cobra.Command{
		Use:   "merge --store STORE NAME NAME...",
		Short: "Say that names are of one person, organization or place",
		Long: `Says that names are of one person, organization or place. All that the program takes for either, now and when
captures come, is one from then on.`,
		Example: `  secondsource names merge --store desk.db --author "I. Brandt" "Tomas Reyl" "Thomas Rail" --note "the ministry's site has both"`,
		Args:    atLeast(2, "two NAMEs or more"),
		RunE: func(c *cobra.Command, args []string) error {
			return s.judge(c, &g, func(r *roster.Roster, j *news.Judgement) (err error) {
				var entries []roster.Entry
				for _, name := range args {
					e, err := r.Find(name)
					if err != nil {
						return err
					}
					entries = append(entries, e)
				}
				j.Kind = news.Merges
				j.Anchors, err = r.Merge(entries)
				return err
			}, func(e []roster.Entry) string { return fmt.Sprintf("one now: %s (%s)", e[0].Name, e[0].ID) })
		},
	}
	g.flags(c)
	return c
}

func newNamesSplit(s streams) *cobra.Command {
	var g judging
	c := &cobra.Command{
		Use:   "split --store STORE NAME MENTION...",
		Short: "Say that some mentions of a name are another's",
		Long: `Says that the mentions given are of one bearer, and the others of NAME of another. A MENTION is a form of the name,
the id of an article, or a place as names why shows it: PATH for all of a capture, PATH:LINE, or PATH:START-END
for bytes of the capture. Of a path its end will do.`,
		Example: `  secondsource names split --store desk.db --author "I. Brandt" "Tomas Reyl" "Reyl Jr."
  secondsource names split --store desk.db --author "I. Brandt" "Tomas Reyl" 05-dunmoor-post.txt:31`,
		Args: atLeast(2, "a NAME and a MENTION or more"),
		RunE: func(c *cobra.Command, args []string) error {
			return s.judge(c, &g, func(r *roster.Roster, j *news.Judgement) error {
				e, err := r.Find(args[0])
				if err != nil {
					return err
				}
				j.Kind = news.Splits
				j.Anchors, err = r.Split(e, args[1:])
				return err
			}, func(e []roster.Entry) string {
				return fmt.Sprintf("two now: %s (%s) and %s (%s)", e[0].Name, e[0].ID, e[1].Name, e[1].ID)
			})
		},
	}
	g.flags(c)
	return c
}

func newNamesApart(s streams) *cobra.Command {
	var g judging
	c := &cobra.Command{
		Use:   "apart --store STORE NAME NAME",
		Short: "Say that two are not one, whatever comes",
		Long: `Says that two, whom the program does not take for one now, are two: so that no capture that comes and no better model
joins them.`,
		Example: `  secondsource names apart --store desk.db --author "I. Brandt" "Tomas Reyl" "Anders Reyl"`,
		Args:    exactly(2, "two NAMEs"),
		RunE: func(c *cobra.Command, args []string) error {
			return s.judge(c, &g, func(r *roster.Roster, j *news.Judgement) error {
				one, err := r.Find(args[0])
				if err != nil {
					return err
				}
				other, err := r.Find(args[1])
				if err != nil {
					return err
				}
				j.Kind = news.Splits
				j.Anchors, err = r.Apart(one, other)
				return err
			}, func(e []roster.Entry) string {
				return fmt.Sprintf("two: %s (%s) and %s (%s)", e[0].Name, e[0].ID, e[1].Name, e[1].ID)
			})
		},
	}
	g.flags(c)
	return c
}

func newNamesRename(s streams) *cobra.Command {
	var g judging
	c := &cobra.Command{
		Use:   "rename --store STORE NAME TEXT",
		Short: "Say by which name a person, organization or place is to be shown",
		Long: `Says by which name a person, organization or place is to be shown. It joins and parts nothing, and the articles' own
forms stay listed. A name that a person gave is marked as such.`,
		Example: `  secondsource names rename --store desk.db --author "I. Brandt" e0123456789abcdef "Tomas J. Reyl"`,
		Args:    exactly(2, "a NAME and a TEXT"),
		RunE: func(c *cobra.Command, args []string) error {
			return s.judge(c, &g, func(r *roster.Roster, j *news.Judgement) error {
				e, err := r.Find(args[0])
				if err != nil {
					return err
				}
				j.Kind, j.Text = news.Renames, strings.Join(strings.Fields(args[1]), " ")
				j.Anchors, err = r.Describe(e)
				return err
			}, func(e []roster.Entry) string { return fmt.Sprintf("named now: %s (%s)", e[0].Name, e[0].ID) })
		},
	}
	g.flags(c)
	return c
}

func newNamesKind(s streams) *cobra.Command {
	var g judging
	c := &cobra.Command{
		Use:     "kind --store STORE NAME KIND",
		Short:   "Say whether a name is a person's, an organization's, a place's …",
		Long:    `Says of which kind a name's bearer is: person, organization, place, facility or group. It joins and parts nothing.`,
		Example: `  secondsource names kind --store desk.db --author "I. Brandt" "Port Arven" place`,
		Args:    exactly(2, "a NAME and a KIND"),
		RunE: func(c *cobra.Command, args []string) error {
			return s.judge(c, &g, func(r *roster.Roster, j *news.Judgement) error {
				e, err := r.Find(args[0])
				if err != nil {
					return err
				}
				j.Kind, j.Text = news.Sorts, args[1]
				j.Anchors, err = r.Describe(e)
				return err
			}, func(e []roster.Entry) string { return fmt.Sprintf("%s now: %s (%s)", e[0].Kind, e[0].Name, e[0].ID) })
		},
	}
	g.flags(c)
	return c
}

func newNamesUndo(s streams) *cobra.Command {
	var g judging
	c := &cobra.Command{
		Use:   "undo --store STORE JUDGEMENT",
		Short: "Take back a judgement, or an undo of one",
		Long: `Takes back a judgement, by its id in names log. Nothing is deleted: the undo is another judgement, with author and
time, and can itself be undone.`,
		Example: `  secondsource names undo --store desk.db --author "I. Brandt" j0123456789abcdef`,
		Args:    exactly(1, "the id of a JUDGEMENT"),
		RunE: func(c *cobra.Command, args []string) error {
			j, err := g.begin(c)
			if err != nil {
				return err
			}
			all, err := stored(c.Context(), g.store)
			if err != nil {
				return err
			}
			if !slices.ContainsFunc(all, func(j news.Judgement) bool { return j.ID == args[0] }) {
				return fmt.Errorf("no judgement %s; see secondsource names log", args[0])
			}
			if _, undone := news.InForce(all); undone[args[0]] != "" {
				return fmt.Errorf("%s is undone already, by %s", args[0], undone[args[0]])
			}
			j.Kind, j.Undoes = news.Undoes, args[0]
			if err := finish(&j); err != nil {
				return err
			}
			if err := g.keep(c.Context(), j); err != nil {
				return err
			}
			fmt.Fprintf(s.out, "%s\tundone: %s\n", j.ID, j.Undoes)
			return nil
		},
	}
	g.flags(c)
	return c
}

// exactly demands just so many arguments.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return usage{fmt.Errorf("%s needs %s; see %s --help", c.Name(), what, c.CommandPath())}
		}
		return nil
	}
}

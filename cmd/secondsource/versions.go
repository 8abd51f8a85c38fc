package main

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"secondsource/internal/document"
	"secondsource/internal/dossier"
	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/relate/versions"
)

func newVersions(s streams) *cobra.Command {
	var from input
	var format string
	c := &cobra.Command{
		Use:   "versions [--store STORE] [PATH...] [ADDRESS]",
		Short: "What was changed of an article since it was first captured",
		Long: `What was changed of the articles that were captured more than once at one address: each edit with the words
of both versions, and whether a note or a later time on the page announces it. Corrections name what they
correct.

ADDRESS is taken for one where it begins with http:// or https://, or where no file has its name and it begins
as one (outlet.example/news); with --store alone any name will do. Without ADDRESS the addresses
that have more than one version are listed, a line each, its columns divided by tabs: the address, the number
of versions, the first and the last time, the number of edits, and how many of these nothing announces.`,
		Example: `  secondsource versions captures/
  secondsource versions captures/ https://saltbyecho.example/ferry
  secondsource versions --store desk.db saltbyecho.example/ferry --format html > ferry.html`,
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains([]string{"markdown", "html", "json"}, format) {
				return usage{fmt.Errorf("unknown format %q; there are markdown, html and json", format)}
			}
			paths, given, err := address(args, from.store != "")
			if err != nil {
				return err
			}
			m, err := from.read(c.Context(), s, paths)
			if err != nil {
				return err
			}
			if len(m.captures) == 0 {
				return s.report(m.skips, nil)
			}
			analysis := pipeline.Versions(m.captures, s.findings(m.captures))
			if given == "" {
				err = s.listVersions(analysis, format)
			} else {
				err = s.showVersions(analysis, given, format)
			}
			report := s.report(m.skips, m.captures)
			if err != nil {
				return err // weighs more than what was skipped, which has been named
			}
			return report
		},
	}
	from.flag(c)
	c.Flags().StringVar(&format, "format", "markdown", "markdown, html or json")
	return c
}

// address parts arguments into paths and the one address among them. Without a scheme, what is no file may be an address: where it begins
// with the name of a host, or where a store gives the captures.
func address(args []string, stored bool) (paths []string, given string, err error) {
	for _, a := range args {
		low := strings.ToLower(a)
		is := strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")
		if _, missing := os.Stat(a); !is && a != "-" && missing != nil && (stored || hosted(a)) && versions.Normalise(a) != "" {
			is = true
		}
		switch {
		case !is:
			paths = append(paths, a)
		case given != "":
			return nil, "", usage{fmt.Errorf("two addresses, %s and %s; give one", given, a)}
		case versions.Normalise(a) == "":
			return nil, "", usage{fmt.Errorf("%s is no address of a page", a)}
		default:
			given = a
		}
	}
	return paths, given, nil
}

// hosted reports whether an argument begins as an address without scheme does: "www.", or a name with a domain before the first stroke.
func hosted(a string) bool {
	host, path, _ := strings.Cut(strings.ToLower(a), "/")
	i := strings.LastIndexByte(host, '.')
	if i <= 0 || strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789.-") != "" || len(host)-i < 3 {
		return false
	}
	return path != "" && strings.Trim(host[i+1:], "abcdefghijklmnopqrstuvwxyz") == "" || strings.HasPrefix(host, "www.")
}

// listVersions lists what has more than one version.
func (s streams) listVersions(a *news.Analysis, format string) error {
	var changed []*news.Versions
	for i := range a.Versions {
		if len(a.Versions[i].Steps) > 0 {
			changed = append(changed, &a.Versions[i])
		}
	}
	slices.SortStableFunc(changed, func(x, y *news.Versions) int { return strings.Compare(x.Address, y.Address) })
	if format == "json" {
		return s.versionsJSON(a, changed, a.Corrections)
	}
	if len(changed) == 0 {
		fmt.Fprintln(s.err, "no article was captured in more than one version")
	}
	out := bufio.NewWriter(s.out)
	for _, v := range changed {
		name := v.Address
		if name == "" {
			name = v.External
		}
		edits, silent := v.Edits()
		fmt.Fprintf(out, "%s\t%d\t%s\t%s\t%d\t%d\n", oneLine(name), len(v.Articles()), oneLine(v.Retrievals[0].Time), oneLine(v.Retrievals[len(v.Retrievals)-1].Time), edits, silent)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// showVersions shows what was changed at one address.
func (s streams) showVersions(a *news.Analysis, given, format string) error {
	at := versions.Normalise(given)
	known := slices.ContainsFunc(a.Versions, func(v news.Versions) bool { return v.Address == at })
	for i := range a.Versions { // a version that was sent under another address
		v := &a.Versions[i]
		if !known && slices.ContainsFunc(v.Retrievals, func(r news.Retrieval) bool { return versions.AddressOf(r.Article) == at }) {
			at = v.Address
			break
		}
	}
	d := dossier.Changes(a, at)
	if d == nil {
		n := 0
		for _, f := range slices.Concat(a.Findings, a.Earlier) {
			if versions.AddressOf(f.Article) == at {
				n++
			}
		}
		if n == 0 {
			return fmt.Errorf("no article was captured at %s", given)
		}
		return fmt.Errorf("only one version was captured at %s", given)
	}
	if format != "json" {
		return formats[format](s, d)
	}
	var here []*news.Versions
	of := map[*news.Article]bool{}
	for i := range a.Versions {
		if v := &a.Versions[i]; v.Address == at {
			here = append(here, v)
			for _, r := range v.Retrievals {
				of[r.Article] = true
			}
		}
	}
	return s.versionsJSON(a, here, slices.DeleteFunc(slices.Clone(a.Corrections), func(c news.Correction) bool { return !of[c.Article] && !of[c.Of] }))
}

// versionsJSON writes versions with the captures and articles that their spans are of, as the analysis document has them.
func (s streams) versionsJSON(a *news.Analysis, found []*news.Versions, corrections []news.Correction) error {
	out := struct {
		Captures    []document.Capture    `json:"captures"`
		Articles    []document.Article    `json:"articles"`
		Versions    []document.Versions   `json:"versions"`
		Corrections []document.Correction `json:"corrections"`
	}{[]document.Capture{}, []document.Article{}, []document.Versions{}, []document.Correction{}}
	named, of := map[*news.Article]bool{}, map[*news.Article]*news.Article{}
	name := func(list []news.Excerpt) {
		for _, x := range list {
			named[x.Article()] = true
		}
	}
	for _, v := range found {
		out.Versions = append(out.Versions, document.EncodeVersions(v))
		for _, r := range v.Retrievals {
			named[r.Article] = true
		}
		if v.Instead != nil {
			named[v.Instead.Article] = true
		}
		for _, x := range v.Steps {
			for _, e := range x.Edits {
				name(e.StillIn)
			}
		}
		maps.Copy(of, v.Of())
	}
	for _, c := range corrections {
		name(c.StillIn)
		out.Corrections = append(out.Corrections, document.EncodeCorrection(c))
		named[c.Article], named[c.Of] = true, true
	}
	all := slices.Concat(a.Findings, a.Earlier)
	slices.SortFunc(all, func(x, y *news.Findings) int { return news.CompareArticles(x.Article, y.Article) })
	seen := map[string]bool{}
	for _, f := range all {
		if !named[f.Article] {
			continue
		}
		x := document.EncodeArticle(f)
		if before := of[f.Article]; before != nil {
			x.VersionOf = &before.ID
		}
		out.Articles = append(out.Articles, x)
		if c := f.Article.Capture; !seen[c.ID] {
			seen[c.ID] = true
			out.Captures = append(out.Captures, document.EncodeCapture(c))
		}
	}
	return s.writeJSON(out)
}

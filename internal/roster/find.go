package roster

import (
	"fmt"
	"strings"

	"secondsource/internal/news"
)

// Unclear is given where words name no entity, or more than one.
type Unclear struct {
	Words string
	Meant []Entry // whom they may mean: all who are called so, or those whose names hold the words
	Close bool    // none is called so
}

// maxMeant is how many entities the message shows.
const maxMeant = 10

func (u *Unclear) Error() string {
	var b strings.Builder
	switch {
	case len(u.Meant) == 0:
		fmt.Fprintf(&b, "nobody and nothing is called %q", u.Words)
	case u.Close:
		fmt.Fprintf(&b, "nobody and nothing is called just %q; there are:", u.Words)
	default:
		fmt.Fprintf(&b, "%q may be one of several; name one by its id:", u.Words)
	}
	for i, e := range u.Meant {
		if i == maxMeant {
			fmt.Fprintf(&b, "\n  and %d more", len(u.Meant)-i)
			break
		}
		fmt.Fprintf(&b, "\n  %s  %s (%s, in %s)", e.ID, e.Name, e.Kind, count(e.Articles, "article"))
	}
	return b.String()
}

// Find gives the one entity that words name: by its id, also one that it had before it became part of another, or by any of its names, whatever their
// capitals. The error is an [*Unclear].
func (r *Roster) Find(words string) (Entry, error) {
	for _, e := range r.entries {
		if e.ID == words {
			return e, nil
		}
	}
	if len(words) == 17 && words[0] == 'e' {
		if n := r.formerly(words); n >= 0 {
			return r.entries[n], nil
		}
	}
	var called []Entry
	want := fold(words)
	for _, e := range r.entries {
		is := fold(e.Name) == want
		for _, f := range e.Names {
			is = is || fold(f.Text) == want
		}
		if is && want != "" {
			called = append(called, e)
		}
	}
	switch {
	case len(called) == 1:
		return called[0], nil
	case len(called) > 1:
		return Entry{}, &Unclear{Words: words, Meant: called}
	case want == "":
		return Entry{}, &Unclear{Words: words}
	}
	return Entry{}, &Unclear{Words: words, Meant: r.List(words, ""), Close: true}
}

// formerly finds the entity that has the mention which an id derives from; -1 where none has.
func (r *Roster) formerly(id string) int {
	for n := range r.a.Entities {
		for _, m := range r.a.Entities[n].Mentions {
			f := r.a.Findings[m.Article]
			if news.EntityID(f.Article.ID, f.Mentions[m.Index].Span) == id {
				return n
			}
		}
	}
	return -1
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

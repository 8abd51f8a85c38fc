package roster

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/news"
)

// anchorsOfSide is how many mentions stand for an entity in a judgement, each in another capture where there are so many: any of them will do to
// find it again, should captures be missing then.
const anchorsOfSide = 8

// Merge gives the anchors of a judgement that entities are one.
func (r *Roster) Merge(entries []Entry) ([]news.Anchor, error) {
	var out []news.Anchor
	for i, e := range entries {
		for _, before := range entries[:i] {
			if before.index == e.index {
				return nil, fmt.Errorf("%s (%s) is one already", e.Name, e.ID)
			}
		}
		side, err := r.standFor(e, i)
		if err != nil {
			return nil, err
		}
		out = append(out, side...)
	}
	return out, nil
}

// Apart gives the anchors of a judgement that two entities, which the program does not take for one, are two whatever it may take them for.
func (r *Roster) Apart(a, b Entry) ([]news.Anchor, error) {
	if a.index == b.index {
		return nil, fmt.Errorf("%s (%s) is one; names split says which of its mentions are another’s", a.Name, a.ID)
	}
	return r.Merge([]Entry{a, b})
}

// Describe gives the anchors of a judgement on the name or kind of an entity.
func (r *Roster) Describe(e Entry) ([]news.Anchor, error) { return r.standFor(e, 0) }

// standFor gives anchors that stand for an entity: its fullest names first.
func (r *Roster) standFor(e Entry, side int) ([]news.Anchor, error) {
	mentions := r.named(e)
	text := func(m news.Ref) string {
		f := r.a.Findings[m.Article]
		return f.Article.Slice(f.Mentions[m.Index].Span)
	}
	slices.SortStableFunc(mentions, func(a, b news.Ref) int {
		x, y := text(a), text(b)
		if is, other := x == e.Name, y == e.Name; is != other {
			if is {
				return -1
			}
			return 1
		}
		return len(strings.Fields(y)) - len(strings.Fields(x))
	})
	var out []news.Anchor
	seen := map[string]bool{}
	for _, m := range mentions {
		if a, ok := r.anchor(m, side); ok && !seen[a.SHA256] && len(out) < anchorsOfSide {
			seen[a.SHA256] = true
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no name of %s (%s) is short enough for a judgement", e.Name, e.ID)
	}
	return out, nil
}

// Split gives the anchors of a judgement that some mentions of an entity are another's. What is chosen is told by forms of the name, ids of articles, or places: PATH, PATH:LINE
// or PATH:START-END, bytes of the capture; a path may be given by its end.
func (r *Roster) Split(e Entry, chosen []string) ([]news.Anchor, error) {
	mentions := r.named(e)
	off := map[news.Ref]bool{}
	for _, c := range chosen {
		n := 0
		for _, m := range mentions {
			if r.is(m, c) {
				off[m] = true
				n++
			}
		}
		if n == 0 {
			return nil, fmt.Errorf("%q is no form of the name %s, and no place where it stands; see secondsource names why", c, e.Name)
		}
	}
	if len(off) == len(mentions) {
		return nil, fmt.Errorf("that is every mention of %s", e.Name)
	}
	both := map[int][2]int{} // by article: how many stay, and how many are split off
	for _, m := range mentions {
		n := both[m.Article]
		if off[m] {
			n[1]++
		} else {
			n[0]++
		}
		both[m.Article] = n
	}
	var out []news.Anchor
	for side := range 2 {
		had := len(out)
		seen := map[string]bool{}
		for _, m := range mentions {
			a, ok := r.anchor(m, side)
			mixed := both[m.Article][0] > 0 && both[m.Article][1] > 0 // else one mention of each form tells of the whole article
			if key := fmt.Sprint(m.Article, " ", a.Text); ok && off[m] == (side == 0) && (mixed || !seen[key]) {
				seen[key] = true
				out = append(out, a)
			}
		}
		if len(out) == had {
			return nil, fmt.Errorf("what is left of %s, or what is split off, is too long for a judgement", e.Name)
		}
	}
	if len(out) > news.MaxAnchors {
		return nil, fmt.Errorf("%s has more than %d places to be told apart", e.Name, news.MaxAnchors)
	}
	return out, nil
}

// named gives the mentions of an entity that are names.
func (r *Roster) named(e Entry) (out []news.Ref) {
	for _, m := range r.a.Entities[e.index].Mentions {
		if r.a.Findings[m.Article].Mentions[m.Index].Form == news.Name {
			out = append(out, m)
		}
	}
	return out
}

// anchor gives what ties a mention to its capture; false where its words or its address are too long for a judgement.
func (r *Roster) anchor(m news.Ref, side int) (news.Anchor, bool) {
	f := r.a.Findings[m.Article]
	span, c := f.Mentions[m.Index].Span, f.Article.Capture
	if len(c.URL) > news.MaxWords || span.Len() > news.MaxWords {
		return news.Anchor{}, false
	}
	return news.Anchor{Side: side, SHA256: c.SHA256, URL: c.URL, Range: cover(f.Article.Ranges(span)), Text: f.Article.Slice(span)}, true
}

// cover is the range from the first byte of the ranges to the last; empty of none.
func cover(ranges []news.Range) news.Range {
	if len(ranges) == 0 {
		return news.Range{}
	}
	out := ranges[0]
	for _, x := range ranges {
		out.Start, out.End = min(out.Start, x.Start), max(out.End, x.End)
	}
	return out
}

// is reports whether a mention is one that was chosen.
func (r *Roster) is(m news.Ref, chosen string) bool {
	f := r.a.Findings[m.Article]
	if fold(f.Article.Slice(f.Mentions[m.Index].Span)) == fold(chosen) || f.Article.ID == chosen {
		return true
	}
	at := r.place(m)
	if samePath(at.Path, chosen) {
		return true
	}
	i := strings.LastIndexByte(chosen, ':')
	if i < 0 || !samePath(at.Path, chosen[:i]) {
		return false
	}
	from, to, isRange := strings.Cut(chosen[i+1:], "-")
	start, err := strconv.Atoi(from)
	if !isRange {
		return err == nil && at.Line == start
	}
	end, err2 := strconv.Atoi(to)
	return err == nil && err2 == nil && at.Start < end && start < at.End
}

// samePath reports whether a path is the one given, or ends with it.
func samePath(path, given string) bool {
	path, given = filepath.ToSlash(path), strings.TrimPrefix(filepath.ToSlash(given), "./")
	return given != "" && (path == given || strings.HasSuffix(path, "/"+given))
}

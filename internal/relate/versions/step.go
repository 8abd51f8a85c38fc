package versions

import (
	"slices"
	"strings"
	"unicode"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// step gives what changed from one version to the next, and what tells of it.
func step(from, to *news.Findings) news.Step {
	s := news.Step{From: from.Article, To: to.Article, OtherForm: from.Article.Capture.Media != to.Article.Capture.Media}
	notes := newNotes(from, to)
	for _, n := range notes {
		s.Announced = append(s.Announced, news.Announcement{Kind: news.AnnouncedByNote, At: to.Article.Excerpt(n.Span)})
	}
	names := namingOf(from, to, notes)
	if _, _, now := labelled(to.Article.Slice(to.Article.Headline)); now {
		if _, _, then := labelled(from.Article.Slice(from.Article.Headline)); !then {
			s.Announced = append(s.Announced, news.Announcement{Kind: news.AnnouncedByHeadline, At: to.Article.Excerpt(to.Article.Headline)})
		}
	}
	if x, ok := laterTime(from.Article, to.Article); ok {
		s.Announced = append(s.Announced, x)
	}
	all := edits(from, to)
	s.Cut = ends(from, all, news.EditDropped) || ends(to, all, news.EditAdded)
	for _, e := range all {
		if announces(e, notes) {
			continue
		}
		e.Announced = len(s.Announced) > 0
		e.Named = names.in(e)
		s.Edits = append(s.Edits, e)
	}
	return s
}

// cutAt is how many sentences in a row must be missing at the end of a text for it to look cut.
const cutAt = 3

// ends reports whether the last sentences of a version are only there: dropped from the earlier, or added to the later.
func ends(f *news.Findings, all []news.Edit, kind news.EditKind) bool {
	only := map[news.Span]bool{}
	for _, e := range all {
		if x := map[news.EditKind]news.Excerpt{news.EditDropped: e.From, news.EditAdded: e.To}[kind]; e.Kind == kind && e.Part == news.PartText {
			only[x.Span()] = true
		}
	}
	units := unitsOf(f)
	n, texts := 0, 0
	for i := len(units) - 1; i >= 0; i-- {
		if units[i].part != news.PartText {
			continue
		}
		if texts++; only[units[i].Span] && n == texts-1 {
			n++
		}
	}
	return n >= cutAt && n == len(only) && n < texts
}

// newNotes gives the notes of the later version that the earlier does not have.
func newNotes(from, to *news.Findings) []note {
	before := map[string]bool{}
	for _, n := range notesOf(from) {
		before[fold(from.Article.Slice(n.Span))] = true
	}
	return slices.DeleteFunc(notesOf(to), func(n note) bool { return before[fold(to.Article.Slice(n.Span))] })
}

// laterTime tells where the time of the last change, or of publication where no change is told, moved on.
func laterTime(from, to *news.Article) (news.Announcement, bool) {
	was := from.About.Updated
	if was.Value == "" {
		was = from.About.Published
	}
	now := to.About.Updated
	if now.Value == "" {
		now = to.About.Published
	}
	if now.Basis == "inferred" {
		return news.Announcement{}, false
	}
	if a, b := instantOf(was.Value), instantOf(now.Value); !b.known() || !a.known() || b.start <= a.start {
		return news.Announcement{}, false
	}
	return news.Announcement{Kind: news.AnnouncedByTime, From: was.Value, To: now.Value, Basis: now.Basis, At: to.Excerpt(now.Span)}, true
}

// announces reports whether an edit is itself what tells of the change: a note that was added, or a line of nothing but times.
func announces(e news.Edit, notes []note) bool {
	if e.Kind == news.EditAdded {
		for _, n := range notes {
			if n.Contains(e.To.Span()) {
				return true
			}
		}
	}
	times := func(x news.Excerpt) bool { return x.IsZero() || timeLine(x.Text()) }
	return (e.Part == news.PartLine || e.Part == news.PartText) && times(e.From) && times(e.To)
}

// timeLine reports whether a line holds nothing but times: "3 March 2031, 11.20am", "Updated 2 hours ago".
func timeLine(s string) bool {
	if len(s) > 90 {
		return false
	}
	s = strings.ToLower(s)
	found := false
	for {
		_, start, end, ok := calendar.Find(s, 0)
		if !ok {
			break
		}
		s, found = s[:start]+" "+s[end:], true
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !timeWords[w] {
			return false
		}
		found = true
	}
	return found
}

var timeWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`updated update published posted modified first last at on the a an one am pm gmt utc bst est edt cet cest et pt pst pdt ist
		hour hours hr hrs minute minutes min mins second seconds day days week weeks month months ago just now today yesterday read`) {
		m[w] = true
	}
	return m
}()

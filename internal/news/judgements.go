package news

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A Judgement is a person's word on what the program decides: it outranks the program's, and a later one outranks an earlier. It is a record
// that is never changed: what undoes it is another record. It is anchored to bytes of payloads, so that a better model, another capture of the
// story or another store orphans nothing.
type Judgement struct {
	ID      string // derived from all that follows; see [Judgement.Derive]
	Author  string
	Time    string // RFC 3339, as the author's machine gave it
	Kind    JudgementKind
	Anchors []Anchor
	Text    string // the name to show, of a rename; the [Kind] that it is, of a kind
	Note    string // why, in the author's words; "" where none is given
	Undoes  string // the id of the judgement that an undo takes back
}

// JudgementKind tells what a judgement says.
type JudgementKind string

// The kinds of judgement.
const (
	Merges  JudgementKind = "merge"  // the sides are names of one bearer
	Splits  JudgementKind = "split"  // the mentions of side 0 are of one bearer, and those of side 1 of another
	Renames JudgementKind = "rename" // the bearer of side 0 is to be shown by another name
	Sorts   JudgementKind = "kind"   // the bearer of side 0 is a person, a place, …
	Undoes  JudgementKind = "undo"   // another judgement, which may be an undo, no longer counts
)

// An Anchor is a mention that a judgement speaks of, by the bytes of the payload and its words. The anchors of one side are mentions of one
// entity, any of which will do; each of those of a split counts by itself.
type Anchor struct {
	Side   int
	SHA256 string // of the payload
	URL    string // of the capture; "" where unknown
	Range  Range  // of the payload; empty where the words do not stand in it, as those of a title that came with it
	Text   string // the mention's words
}

// Limits of a judgement.
const (
	MaxAnchors = 10_000
	MaxWords   = 1_000 // bytes of an author, a name, the words of an anchor or an address
	MaxNote    = 10_000
)

// Derive gives the id that the judgement's content makes. The same judgement made twice is one.
func (j *Judgement) Derive() string {
	parts := []string{j.Author, j.Time, string(j.Kind), j.Text, j.Note, j.Undoes}
	for _, a := range j.Anchors {
		parts = append(parts, strconv.Itoa(a.Side), a.SHA256, a.URL, strconv.Itoa(a.Range.Start), strconv.Itoa(a.Range.End), a.Text)
	}
	return "j" + ID(parts...)
}

// At is the instant of the judgement; the zero time where Time is none.
func (j *Judgement) At() time.Time {
	t, _ := time.Parse(time.RFC3339, j.Time)
	return t
}

// CompareJudgements is the canonical order: by time, then by id. Of two that contradict each other the one that stands later counts.
func CompareJudgements(a, b Judgement) int {
	return cmp.Or(a.At().Compare(b.At()), strings.Compare(a.ID, b.ID))
}

// Check tells what is wrong with a judgement that came from outside.
func (j *Judgement) Check() error {
	if _, err := time.Parse(time.RFC3339, j.Time); err != nil {
		return fmt.Errorf("time %q is not RFC 3339 (2031-03-05T10:00:00Z)", shorten(j.Time))
	}
	if j.Author == "" {
		return errors.New("no author")
	}
	for _, text := range []string{j.Author, j.Text} {
		if len(text) > MaxWords || !printable(text) || strings.TrimSpace(text) != text {
			return fmt.Errorf("%q is more than %d bytes, or not one line of plain text", shorten(text), MaxWords)
		}
	}
	if len(j.Note) > MaxNote || !utf8.ValidString(j.Note) {
		return fmt.Errorf("note: more than %d bytes, or no UTF-8", MaxNote)
	}
	if err := j.checkAnchors(); err != nil {
		return err
	}
	if (j.Kind == Undoes) != (j.Undoes != "") {
		return errors.New("an undo, and nothing else, names what it undoes")
	}
	if (j.Kind == Renames || j.Kind == Sorts) != (j.Text != "") {
		return errors.New("a rename or kind, and nothing else, has a text")
	}
	if k := Kind(j.Text); j.Kind == Sorts && k != Person && k != Organization && k != Place && k != Facility && k != Group {
		return fmt.Errorf("%q is no kind: there are person, organization, place, facility and group", shorten(j.Text))
	}
	if want := j.Derive(); j.ID != want {
		return fmt.Errorf("id %q is not that of its content, %s", shorten(j.ID), want)
	}
	return nil
}

// checkAnchors checks each anchor, and that there are as many sides as the kind of judgement has, numbered from 0.
func (j *Judgement) checkAnchors() error {
	if len(j.Anchors) > MaxAnchors {
		return fmt.Errorf("more than %d anchors", MaxAnchors)
	}
	sides := 0
	for i, a := range j.Anchors {
		switch {
		case a.Side != sides && a.Side != sides-1:
			return fmt.Errorf("anchor %d: its side is out of order", i)
		case len(a.SHA256) != 64 || strings.Trim(a.SHA256, "0123456789abcdef") != "":
			return fmt.Errorf("anchor %d: no SHA-256 in hexadecimal", i)
		case a.Range != (Range{}) && (a.Range.Start < 0 || a.Range.Len() <= 0):
			return fmt.Errorf("anchor %d: no range", i)
		case strings.TrimSpace(a.Text) == "" || len(a.Text) > MaxWords || !utf8.ValidString(a.Text) || len(a.URL) > MaxWords || !utf8.ValidString(a.URL):
			return fmt.Errorf("anchor %d: no words, or words or address of more than %d bytes", i, MaxWords)
		}
		sides = a.Side + 1
	}
	ok := false
	switch j.Kind {
	case Merges:
		ok = sides >= 2
	case Splits:
		ok = sides == 2
	case Renames, Sorts:
		ok = sides == 1
	case Undoes:
		ok = sides == 0
	default:
		return fmt.Errorf("unknown kind %q", shorten(string(j.Kind)))
	}
	if !ok {
		return fmt.Errorf("a %s has not %d sides", j.Kind, sides)
	}
	return nil
}

// printable reports whether s is one line of text without orders to a terminal or to the direction of writing.
func printable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u2028' || r == '\u2029'
	})
}

// shorten is text from outside as a message shows it.
func shorten(s string) string {
	if len(s) > 60 {
		s = strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}

// InForce gives the judgements that count, in canonical order, each once: those that no judgement in force undoes. An undo takes back what it names whatever
// the times of the two, and is itself taken back by another; undos are never among those given. by tells of each judgement that does not count
// which one undoes it: of several the last.
func InForce(all []Judgement) (counting []Judgement, by map[string]string) {
	all = slices.Clone(all)
	slices.SortFunc(all, CompareJudgements)
	all = slices.CompactFunc(all, func(a, b Judgement) bool { return a.ID == b.ID })
	undos := map[string][]string{} // by what they undo
	for _, j := range all {
		if j.Kind == Undoes {
			undos[j.Undoes] = append(undos[j.Undoes], j.ID)
		}
	}
	by = map[string]string{}
	settled := map[string]bool{}
	var settle func(id string)
	settle = func(id string) {
		if settled[id] {
			return
		}
		settled[id] = true // ids are digests of what they name: no undo can undo itself
		for _, u := range undos[id] {
			if settle(u); by[u] == "" {
				by[id] = u
			}
		}
	}
	for _, j := range all {
		if settle(j.ID); j.Kind != Undoes && by[j.ID] == "" {
			counting = append(counting, j)
		}
	}
	return counting, by
}

// A Ruling is a judgement that counts, with what came of it.
type Ruling struct {
	Judgement
	Applied  bool
	Why      string // why it is not applied, or only in part; from a fixed template over names and ids
	Entities []int  // whom it speaks of, in the order of its sides; those that were found
}

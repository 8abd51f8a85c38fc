package news

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestBuilder: whatever is kept, stood for or inserted, the map back to the payload holds, and a span's ranges are the bytes of its words.
func TestBuilder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		payload := rapid.StringN(1, 60, 240).Draw(t, "payload")
		c := &Capture{ID: "c", Payload: payload, Media: MediaHTML}
		b := NewBuilder(c)
		for range rapid.IntRange(0, 12).Draw(t, "pieces") {
			r := Range{rapid.IntRange(-2, len(payload)+2).Draw(t, "start"), rapid.IntRange(-2, len(payload)+2).Draw(t, "end")}
			before := b.Len()
			switch rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				s := b.Keep(r)
				whole := r.Start >= 0 && r.End <= len(payload) && r.Start < r.End && utf8.ValidString(payload[r.Start:r.End])
				if whole != !s.Empty() || s.Start != before || s.End != b.Len() {
					t.Fatalf("Keep(%v) of %q gave %v", r, payload, s)
				}
			case 1:
				b.Stand(' ', r)
			default:
				b.Insert("\n\n")
			}
		}
		a := b.Article()
		if !utf8.ValidString(a.Text()) {
			t.Fatalf("text %q is no UTF-8", a.Text())
		}
		at := 0
		for _, r := range a.Runs() {
			if r.Text.Start < at || r.Text.End > len(a.Text()) || r.Payload.Start < 0 || r.Payload.End > len(payload) {
				t.Fatalf("run %v is out of order or place", r)
			}
			at = r.Text.End
			text, kept := a.Slice(r.Text), payload[r.Payload.Start:r.Payload.End]
			if text != kept && text != " " {
				t.Fatalf("run %v: %q is not %q", r, text, kept)
			}
			// A whole run's ranges are the run's.
			got := a.Ranges(r.Text)
			if len(got) != 1 || got[0] != r.Payload {
				t.Fatalf("Ranges(%v) = %v, want %v", r.Text, got, r.Payload)
			}
			if text == kept {
				i := rapid.IntRange(0, len(text)-1).Draw(t, "from")
				if part := a.Ranges(Span{r.Text.Start + i, r.Text.End}); len(part) != 1 || payload[part[0].Start:part[0].End] != text[i:] {
					t.Fatalf("ranges of %q in run %v are %v", text[i:], r, part)
				}
			}
		}
	})
}

func TestRangesJoinNeighbours(t *testing.T) {
	c := &Capture{ID: "c", Payload: "one two three"}
	b := NewBuilder(c)
	b.Keep(Range{0, 3})
	b.Insert(" and ")
	b.Keep(Range{8, 13})
	a := b.Article()
	if got := a.Ranges(Span{0, len(a.Text())}); len(got) != 2 || got[0] != (Range{0, 3}) || got[1] != (Range{8, 13}) {
		t.Errorf("ranges over inserted text: %v", got)
	}
	if got := a.Ranges(Span{3, 8}); len(got) != 0 {
		t.Errorf("inserted text has a place: %v", got)
	}
	if a.Start() != 0 || a.ID != ArticleID("c", 0) {
		t.Errorf("start %d, id %s", a.Start(), a.ID)
	}
}

func TestExcerpt(t *testing.T) {
	c := &Capture{ID: "c", Payload: "one two"}
	b := NewBuilder(c)
	b.Keep(Range{0, 7})
	a := b.Article()
	for _, s := range []Span{{}, {3, 3}, {5, 4}, {-1, 3}, {3, 8}} {
		if x := a.Excerpt(s); !x.IsZero() || x.Text() != "" {
			t.Errorf("Excerpt(%v) = %q", s, x.Text())
		}
	}
	if x := a.Excerpt(Span{4, 7}); x.Text() != "two" || x.Article() != a || x.Span() != (Span{4, 7}) {
		t.Errorf("excerpt %q", x.Text())
	}
}

// TestIDs: an id holds digest, address and position, and nothing else.
func TestIDs(t *testing.T) {
	seen := map[string]string{}
	for _, id := range []struct{ name, id string }{
		{"payload", CaptureID("a", "")}, {"address", CaptureID("a", "u")}, {"other payload", CaptureID("b", "")}, {"shifted", CaptureID("au", "")},
		{"article", ArticleID("c", 0)}, {"position", ArticleID("c", 10)}, {"capture", ArticleID("c1", 0)},
	} {
		if other, again := seen[id.id]; again || strings.ContainsAny(id.id, "/: ") {
			t.Errorf("%s has the id of %s: %s", id.name, other, id.id)
		}
		seen[id.id] = id.name
	}
}

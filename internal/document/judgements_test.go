package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"secondsource/internal/news"
)

func judgement(text string) news.Judgement {
	j := news.Judgement{
		Author: "Ines", Time: "2031-03-05T10:00:00Z", Kind: news.Renames, Text: text, Note: "two\nlines",
		Anchors: []news.Anchor{{SHA256: news.Digest("words"), URL: "https://a.example/1", Range: news.Range{Start: 3, End: 9}, Text: "«Brandt»"}, {SHA256: news.Digest("title"), Text: "Brandt"}},
	}
	j.ID = j.Derive()
	return j
}

func line(t testing.TB, j news.Judgement) string {
	t.Helper()
	b, err := json.Marshal(EncodeJudgement(j))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestJudgementsThereAndBack: what is exported is what is read, and a line without an id gets that of its content.
func TestJudgementsThereAndBack(t *testing.T) {
	a, b := judgement("Ines Brandt"), judgement("الميدهار")
	undo := news.Judgement{Author: "Rosa", Time: "2031-03-05T10:00:00+02:00", Kind: news.Undoes, Undoes: a.ID}
	undo.ID = undo.Derive()
	file := "\xef\xbb\xbf" + line(t, a) + "\r\n\n  " + line(t, undo) + "\n" + strings.Replace(line(t, b), `"id":"`+b.ID+`",`, "", 1)
	got, bad, err := DecodeJudgements(strings.NewReader(file))
	if err != nil || len(bad) > 0 {
		t.Fatalf("%v, %v", bad, err)
	}
	if diff := cmp.Diff([]news.Judgement{a, undo, b}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestBadJudgements: each bad line is told with its number, and the good ones are kept.
func TestBadJudgements(t *testing.T) {
	a, b := judgement("Ines Brandt"), judgement("Ines B.")
	lines := []string{
		line(t, a), "", `{"broken`, "7", `["x"]`, "null", strings.Replace(line(t, a), "Ines Brandt", "Tom Oku", 1), `{"kind": "remark"}`,
		strings.Repeat(" ", maxLine) + line(t, a), line(t, b), strings.Replace(line(t, a), `"side":0`, `"side":1e300`, 1), "{}" + line(t, a), "\x00",
	}
	got, bad, err := DecodeJudgements(strings.NewReader(strings.Join(lines, "\n")))
	if err != nil || len(got) != 2 || got[0].ID != a.ID || got[1].ID != b.ID {
		t.Errorf("%d kept, %v", len(got), err)
	}
	var numbers []int
	for _, x := range bad {
		numbers = append(numbers, x.Line)
	}
	if diff := cmp.Diff([]int{3, 4, 5, 6, 7, 8, 9, 11, 12, 13}, numbers); diff != "" {
		t.Errorf("bad lines (-want +got):\n%s", diff)
	}
	if _, _, err := DecodeJudgements(iotest.ErrReader(io.ErrUnexpectedEOF)); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a file that cannot be read: %v", err)
	}
	many := strings.Repeat(line(t, a)+"\n", maxJudgements+3)
	if got, bad, _ := DecodeJudgements(strings.NewReader(many)); len(got) != maxJudgements || len(bad) != 1 || bad[0].Line != maxJudgements+1 {
		t.Errorf("%d kept, bad %v", len(got), bad)
	}
}

// FuzzJudgements: whatever stands in a file, what is kept passes the check and comes back the same, and a good line beside it is kept.
func FuzzJudgements(f *testing.F) {
	good := line(f, judgement("Ines Brandt"))
	for _, s := range []string{"", "{}", good, good + good, `{"kind":"undo","undoes":"j1","author":"x","time":"2031-03-05T10:00:00Z"}`, "\xff\xfe{", `{"anchors":[{"side":-1}]}`, `{"id":7}`, "[[[["} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		got, bad, err := DecodeJudgements(io.MultiReader(bytes.NewReader(in), strings.NewReader("\n"+good)))
		if err != nil || len(got) == 0 || line(t, got[len(got)-1]) != good {
			t.Fatalf("the good line is lost: %v", err)
		}
		if lines := bytes.Count(in, []byte("\n")) + 2; len(got)+len(bad) > lines {
			t.Fatalf("%d kept and %d bad of %d lines", len(got), len(bad), lines)
		}
		for _, j := range got {
			if err := j.Check(); err != nil {
				t.Fatal(err)
			}
			again, bad, _ := DecodeJudgements(strings.NewReader(line(t, j)))
			if len(bad) > 0 || cmp.Diff([]news.Judgement{j}, again) != "" {
				t.Fatalf("%+v came back as %+v, %v", j, again, bad)
			}
		}
	})
}

package split

import (
	"testing"

	"pgregory.net/rapid"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// label makes blocks whose places are their numbers, from letters: O an opening headline, h a headline, p a paragraph, q a quote, l a list
// item, f furniture.
func label(letters string) []blocks.Block {
	bs := make([]blocks.Block, len(letters))
	for i := range letters {
		b := blocks.Block{Pieces: []blocks.Piece{{Range: news.Range{Start: i, End: i + 1}}}}
		switch letters[i] {
		case 'O':
			b.Label, b.Opens = blocks.Headline, true
		case 'h':
			b.Label = blocks.Headline
		case 'p':
			b.Label = blocks.Paragraph
		case 'q':
			b.Label = blocks.Quote
		case 'l':
			b.Label = blocks.ListItem
		default:
			b.Label = blocks.Furniture
		}
		bs[i] = b
	}
	return bs
}

func TestSplit(t *testing.T) {
	for _, x := range []struct {
		letters string
		want    []string
	}{
		{"", nil},
		{"ppp", nil}, // no article begins
		{"ffOpfpf", []string{"Opfpf"}},
		{"OpOhqOl", []string{"Op", "Ohq", "Ol"}},
		{"OffOp", []string{"Op"}}, // a headline without a text is none
		{"OO", nil},
	} {
		var got []string
		for _, run := range Split(x.letters, label(x.letters)) {
			got = append(got, x.letters[run[0].Start():run[len(run)-1].Start()+1])
		}
		if len(got) != len(x.want) {
			t.Fatalf("%s: %q, want %q", x.letters, got, x.want)
		}
		for i := range got {
			if got[i] != x.want[i] {
				t.Errorf("%s: %q, want %q", x.letters, got, x.want)
			}
		}
	}
}

// Runs are parts of the blocks in their order, none shares a block with another, each begins with an opening and has no other, and all
// text after the first opening is in one.
func TestRunsPartTheBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOfN(rapid.RuneFrom([]rune("Ohpqlff")), 0, 40, -1).Draw(t, "letters")
		at, texts := 0, 0
		for _, run := range Split(letters, label(letters)) {
			if first := run[0].Start(); first < at {
				t.Fatalf("%s: a run begins at %d, before %d", letters, first, at)
			}
			at = run[len(run)-1].Start() + 1
			text := 0
			for i := range run {
				if run[i].Opens != (i == 0) {
					t.Fatalf("%s: opening at %d of a run", letters, i)
				}
				if hasText(run[i : i+1]) {
					text++
				}
			}
			if text == 0 {
				t.Fatalf("%s: a run without text", letters)
			}
			texts += text
		}
		all, open := 0, false
		for i := range letters {
			open = open || letters[i] == 'O'
			if open && (letters[i] == 'p' || letters[i] == 'q' || letters[i] == 'l') {
				all++
			}
		}
		if texts != all {
			t.Fatalf("%s: %d of %d texts are in a run", letters, texts, all)
		}
	})
}

// FuzzSplit holds the same for whatever labels and letters there are.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"ffOpfpf", "OpOhqOl", "OO", "ppp"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, letters string) {
		at := 0
		for _, run := range Split(letters, label(letters)) {
			if len(run) == 0 || run[0].Start() < at || !run[0].Opens || !hasText(run) {
				t.Fatalf("%q: run %v", letters, run)
			}
			at = run[len(run)-1].Start() + 1
		}
	})
}

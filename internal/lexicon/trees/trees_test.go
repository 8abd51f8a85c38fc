package trees

import "testing"

// One tree: feature 1 up to 5 is -3, above it 7.
var tree = []byte{1, 0, 3, 0,
	1, 0, 5, 0, 1, 0, 2, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0xfd, 0xff, 0xff, 0xff,
	0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0}

func TestScore(t *testing.T) {
	f := Decode(tree)
	if len(f) != 1 || !f.Sound(2) || f.Sound(1) {
		t.Fatalf("%+v", f)
	}
	for value, want := range map[int16]int32{-9: -3, 5: -3, 6: 7} {
		if got := f.Score([]int16{100, value}); got != want {
			t.Errorf("score for %d: %d, want %d", value, got, want)
		}
	}
	for cut := range tree {
		if len(Decode(tree[:cut])) != 0 {
			t.Errorf("a forest out of %d bytes of %d", cut, len(tree))
		}
	}
}

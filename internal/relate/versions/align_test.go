package versions

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// common subsequence of two sequences: its length, the plain way.
func longestCommon(a, b []int32) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0
		for j, y := range b {
			here := row[j+1]
			if x == y {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = here
		}
	}
	return row[len(b)]
}

// TestAlign: pairs are equal and rise on both sides; of short sequences there are as many as can be; of a long one and the same with few
// changes nearly all are found.
func TestAlign(t *testing.T) {
	check := func(t *rapid.T, a, b []int32) int {
		pairs := align(a, b)
		for n, p := range pairs {
			if a[p[0]] != b[p[1]] || n > 0 && (p[0] <= pairs[n-1][0] || p[1] <= pairs[n-1][1]) {
				t.Fatalf("pair %v of %v", p, pairs)
			}
		}
		return len(pairs)
	}
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SliceOfN(rapid.Int32Range(0, 4), 0, 40)
		a, b := few.Draw(t, "a"), few.Draw(t, "b")
		if got, want := check(t, a, b), longestCommon(a, b); got != want {
			t.Fatalf("%d pairs of %v and %v, want %d", got, a, b, want)
		}
		var long []int32
		for i := range int32(400) {
			long = append(long, i%rapid.Int32Range(300, 400).Draw(t, "repeats"))
		}
		edited := slices.Clone(long)
		changes := rapid.IntRange(0, 20).Draw(t, "changes")
		for range changes {
			i := rapid.IntRange(0, len(edited)-1).Draw(t, "at")
			if rapid.Bool().Draw(t, "drop") {
				edited = slices.Delete(edited, i, i+1)
			} else {
				edited = slices.Insert(edited, i, rapid.Int32Range(0, 500).Draw(t, "new"))
			}
		}
		if got, want := check(t, long, edited), longestCommon(long, edited); got < want-2*changes {
			t.Fatalf("%d pairs of long sequences, %d can be had", got, want)
		}
	})
}

func TestLongestRise(t *testing.T) {
	pairs := [][2]int{{0, 4}, {1, 0}, {2, 1}, {3, 5}, {4, 2}, {5, 3}}
	if got := longestRise(pairs); !slices.Equal(got, [][2]int{{1, 0}, {2, 1}, {4, 2}, {5, 3}}) {
		t.Errorf("%v", got)
	}
	if got := longestRise(nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

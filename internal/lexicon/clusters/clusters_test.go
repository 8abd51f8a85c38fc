package clusters

import "testing"

func TestAlike(t *testing.T) {
	for _, words := range [][2]string{{"warsaw", "prague"}, {"rodriguez", "garcia"}, {"rodriguez", "perez"}, {"monday", "tuesday"}} {
		a, ok := Of(words[0])
		b, ok2 := Of(words[1])
		if !ok || !ok2 || a.Coarse != b.Coarse {
			t.Errorf("%s: %v %v, %s: %v %v", words[0], a, ok, words[1], b, ok2)
		}
	}
	a, _ := Of("warsaw")
	b, _ := Of("dopamine")
	if a.Coarsest == b.Coarsest {
		t.Errorf("warsaw and dopamine are both in %d", a.Coarsest)
	}
}

func TestUnknown(t *testing.T) {
	known := 0
	for _, w := range []string{"", "Warsaw", "qzxkvj", "1944", "الشرع", "a b"} {
		if _, ok := Of(w); ok {
			known++
		}
	}
	if known > 0 {
		t.Errorf("%d words are known that none of the vectors has", known)
	}
}

// TestNested: what is in one group is in one larger group.
func TestNested(t *testing.T) {
	var up [3]map[uint16]uint16
	for i := range up {
		up[i] = map[uint16]uint16{}
	}
	n := Entries()
	if n < 100000 || entries+4*n != len(file) {
		t.Fatalf("%d entries in %d bytes", n, len(file))
	}
	for i := range 1 << 16 {
		for at, end := bucket(i); at < end; at++ {
			c, ok := OfHash(uint64(i)<<48 | uint64(uint16(long(entries+4*at))))
			if !ok || c.Finest >= 4096 || c.Fine >= 1024 || c.Coarse >= 256 || c.Coarsest >= 64 {
				t.Fatalf("bucket %d: %v %v", i, c, ok)
			}
			for k, pair := range [3][2]uint16{{c.Finest, c.Fine}, {c.Fine, c.Coarse}, {c.Coarse, c.Coarsest}} {
				if before, seen := up[k][pair[0]]; seen && before != pair[1] {
					t.Fatalf("level %d: %d is in %d and %d", k, pair[0], before, pair[1])
				}
				up[k][pair[0]] = pair[1]
			}
		}
	}
}

func BenchmarkOf(b *testing.B) {
	words := []string{"warsaw", "qzxkvj", "the", "chairwoman"}
	for i := 0; b.Loop(); i++ {
		Of(words[i&3])
	}
}

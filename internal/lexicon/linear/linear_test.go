package linear

import "testing"

func TestWriteAndRead(t *testing.T) {
	labels := []string{"A", "B", "C"}
	weights := map[uint64][]int8{}
	for i := range uint64(1000) {
		weights[Mix(1, i)] = []int8{int8(i % 127), 0, -int8(i % 126)}
	}
	data := Write(labels, map[string]uint8{"the": 2}, weights)
	m, err := Read(string(data))
	if err != nil {
		t.Fatal(err)
	}
	if m.Words["the"] != 2 || len(m.Labels) != 3 || m.Labels[1] != "B" {
		t.Errorf("labels %q, words %v", m.Labels, m.Words)
	}
	for f, w := range weights {
		scores := make([]int32, 3)
		m.Add(f, scores)
		for k := range w {
			if scores[k] != int32(w[k]) {
				t.Fatalf("feature %x: got %v, want %v", f, scores, w)
			}
		}
	}
	unknown := 0
	for i := range uint64(1000) {
		scores := make([]int32, 3)
		m.Add(Mix(2, i), scores)
		if scores[0] != 0 || scores[2] != 0 {
			unknown++
		}
	}
	if unknown > 2 {
		t.Errorf("%d of 1000 unknown features have weights", unknown)
	}
	for n := range len(data) {
		if _, err := Read(string(data[:n])); err == nil && n < len(data) {
			t.Fatalf("read %d of %d bytes without an error", n, len(data))
		}
	}
}

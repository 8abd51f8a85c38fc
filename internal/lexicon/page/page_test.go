package page

import "testing"

// TestModel: the model is there and scoring always ends.
func TestModel(t *testing.T) {
	m := Trained()
	if len(m.First) == 0 || !m.First.Sound(1000) || !m.Second.Sound(1000) {
		t.Fatalf("%d and %d trees", len(m.First), len(m.Second))
	}
}

package page

import "testing"

// TestModel: the model is there and scoring always ends.
func TestModel(t *testing.T) {
	if len(forest()) == 0 || !forest().Sound(1000) {
		t.Fatalf("%d trees, sound: %v", len(forest()), forest().Sound(1000))
	}
}

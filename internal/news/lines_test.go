package news

import "testing"

func TestLines(t *testing.T) {
	lines := Lines{}
	c := &Capture{ID: "c1", Payload: "one\n\ntwo\r\nthree"}
	for at, want := range map[int]int{0: 1, 3: 1, 4: 2, 5: 3, 9: 3, 10: 4, len(c.Payload): 4} {
		if got := lines.Of(c, at); got != want {
			t.Errorf("byte %d: line %d, want %d", at, got, want)
		}
	}
	if got := lines.Of(&Capture{ID: "c2"}, 0); got != 1 {
		t.Errorf("an empty payload: line %d, want 1", got)
	}
}

package cities

import "testing"

func TestNamed(t *testing.T) {
	for word, want := range map[string]string{"kiev": "kyiv", "kyiv": "kyiv", "bombay": "mumbai", "oslet": "oslet", "": ""} {
		if got := Named(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

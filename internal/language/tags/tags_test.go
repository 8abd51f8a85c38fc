package tags

import (
	"strings"
	"testing"
)

func TestTag(t *testing.T) {
	for _, text := range []string{
		"The/DT mayor/NN of/IN Marn/NNP said/VBD she/PRP would/MD not/RB resign/VB ./.",
		"“/`` We/PRP have/VBP won/VBN ,/, ”/'' Vane/NNP told/VBD reporters/NNS on/IN Monday/NNP ./.",
		"It/PRP killed/VBD 24/CD people/NNS (/-LRB- two/CD of/IN them/PRP children/NNS )/-RRB- ./.",
		"Police/NNS Say/VBP They/PRP Found/VBD the/DT Boat/NN",
	} {
		var words []Word
		var want, got []string
		for _, w := range strings.Fields(text) {
			i := strings.LastIndexByte(w, '/')
			words = append(words, Word{w[:i], strings.ToLower(w[:i])})
			want = append(want, w[i+1:])
		}
		New().Tag(words, func(_ int, tag string) { got = append(got, tag) })
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s\n got %v\nwant %v", text, got, want)
		}
	}
}

package tags

import (
	"strings"
	"testing"
)

// tagged gives the words and tags of "word/TAG word/TAG".
func tagged(text string) (words []Word, tags []string) {
	for _, w := range strings.Fields(text) {
		i := strings.LastIndexByte(w, '/')
		words = append(words, Word{w[:i], strings.ToLower(w[:i])})
		tags = append(tags, w[i+1:])
	}
	return words, tags
}

func TestTag(t *testing.T) {
	for _, text := range []string{
		"The/DT mayor/NN of/IN Marn/NNP said/VBD she/PRP would/MD not/RB resign/VB ./.",
		"“/`` We/PRP have/VBP won/VBN ,/, ”/'' Vane/NNP told/VBD reporters/NNS on/IN Monday/NNP ./.",
		"It/PRP killed/VBD 24/CD people/NNS (/-LRB- two/CD of/IN them/PRP children/NNS )/-RRB- ./.",
		"Police/NNS Say/VBP They/PRP Found/VBD the/DT Boat/NN",
		"POLICE/NNS SAY/VBP THEY/PRP FOUND/VBD THE/DT BOAT/NN",
		"The/DT Department/NNP of/IN Housing/NNP met/VBD the/DT union/NN —/: and/CC left/VBD ;/: nobody/NN spoke/VBD ./.",
	} {
		words, want := tagged(text)
		var got []string
		New().Tag(words, func(_ int, tag string) { got = append(got, tag) })
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s\n got %v\nwant %v", text, got, want)
		}
	}
}

func TestStyle(t *testing.T) {
	for text, want := range map[string]style{
		"He left":                                    fewWords,
		"where were your friends":                    noCapitals,
		"The mayor told Vane about that":             someCapitals,
		"Mayor Told Vane About that Long Night":      mostCapitals,
		"Mayor Tells Vane of the Night":              everyCapital,
		"MAYOR TELLS VANE OF THE NIGHT":              onlyCapitals,
		"“We” — 24 of ’em, and 2,000 — saw it in Ås": fewWords,
	} {
		var words []Word
		for _, w := range strings.Fields(text) {
			words = append(words, Word{w, strings.ToLower(w)})
		}
		if got := styleOf(words); got != want {
			t.Errorf("%q: style %d, want %d", text, got, want)
		}
	}
}

func BenchmarkTag(b *testing.B) {
	words, _ := tagged("The/DT mayor/NN of/IN Marn/NNP ,/, a/DT former/JJ dock/NN worker/NN ,/, told/VBD reporters/NNS that/IN she/PRP would/MD not/RB resign/VB over/IN the/DT late/JJ report/NN ./.")
	t := New()
	give := func(int, string) {}
	for b.Loop() {
		t.Tag(words, give)
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

package lemmas

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOf(t *testing.T) {
	for _, text := range []string{
		"said/VBD say", "says/VBZ say", "saying/VBG say", "told/VBN tell", "denied/VBD deny", "denies/VBZ deny", "died/VBD die", "dying/VBG die",
		"stopped/VBD stop", "stopping/VBG stop", "agreed/VBD agree", "declined/VBD decline", "declining/VBG decline", "warned/VBD warn",
		"killed/VBN kill", "hoped/VBD hope", "hopping/VBG hop", "hitting/VBG hit", "overthrown/VBN overthrow", "fled/VBD flee", "lay/VBD lie",
		"is/VBZ be", "were/VBD be", "'s/VBZ be", "'re/VBP be", "has/VBZ have", "'ll/MD will", "wo/MD will", "ca/MD can", "n't/RB not", "went/VBD go",
		"cities/NNS city", "boxes/NNS box", "wives/NNS wife", "men/NNS man", "children/NNS child", "talks/NNS talk", "crises/NNS crisis",
		"houses/NNS house", "losses/NNS loss", "heroes/NNS hero",
		"better/JJR good", "larger/JJR large", "bigger/JJR big", "easiest/JJS easy", "them/PRP they", "an/DT a",
		"Vane/NNP vane", "red/JJ red", "24/CD 24", "said/JJ said", "co-founded/VBD co-found", "ministers-elect/NNS ministers-elect",
	} {
		word, want, _ := strings.Cut(text, " ")
		word, tag, _ := strings.Cut(word, "/")
		if got := Of(strings.ToLower(word), tag); got != want {
			t.Errorf("%s %s: %q, want %q", word, tag, got, want)
		}
	}
}

// TestAnything: any word of any class has a base form, always the same.
func TestAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word, tag := rapid.String().Draw(t, "word"), rapid.SampledFrom([]string{"VBD", "VBG", "VBZ", "VB", "NNS", "NN", "JJR", "JJS", "RB", "PRP", "DT", "", "XX"}).Draw(t, "tag")
		got := Of(word, tag)
		if got == "" && word != "" || got != Of(word, tag) {
			t.Fatalf("%q %s: %q", word, tag, got)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	words := []string{"said", "declined", "municipalities", "the"}
	tags := []string{"VBD", "VBN", "NNS", "DT"}
	for i := 0; b.Loop(); i++ {
		Of(words[i&3], tags[i&3])
	}
}

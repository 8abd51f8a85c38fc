package language

import (
	"strings"
	"testing"
)

// In the texts, chunks are in brackets; the head is the last word of one.
func TestChunks(t *testing.T) {
	for _, text := range []string{
		"[The two former ministers] met [the port] 's [new mayor] .",
		"[She] told [reporters] that [the old and new rules] were [a mistake] .",
		"[Foreign Minister Laura Vendome] of [France] said [she] had seen [24 people] .",
		"[The company] bought [a burning ship] for [$ 250 million] in [the harbour] .",
		"[Police] said [they] were looking for [his very old car] .",
		"[The U.S. military action] gave [the mayor] [new powers] .",
		"[There] was [nothing] in [the recently opened hall] on [Monday] .",
	} {
		plain := strings.NewReplacer("[", "", "]", "", " .", ".", " 's", "'s", "$ ", "$").Replace(text)
		read := Read(article(plain))
		var got []string
		for _, s := range read.Sentences {
			at := s.First
			for _, c := range append(read.Chunks(s), Chunk{First: s.Last, Last: s.Last}) {
				for ; at < c.First; at++ {
					got = append(got, read.Word(at))
				}
				if c.First == c.Last {
					break
				}
				if c.Head < c.First || c.Head >= c.Last {
					t.Fatalf("%q: %+v", plain, c)
				}
				got = append(got, "["+strings.Join(words(read, c.First, c.Last), " ")+"]")
				at = c.Last
			}
		}
		if strings.Join(got, " ") != text {
			t.Errorf("got  %s\nwant %s", strings.Join(got, " "), text)
		}
	}
}

func words(t *Text, first, last int) (out []string) {
	for i := first; i < last; i++ {
		out = append(out, t.Word(i))
	}
	return out
}

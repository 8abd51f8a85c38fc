package language

// A Chunk is a base noun phrase: a noun with what stands before it ("the two former ministers"), a pronoun, or a number by itself. What
// follows the head is no part of it, and a genitive and its owner are two: "the port" and, without the 's, "new mayor". Its tokens are
// Text.Tokens[First:Last], all of one sentence.
type Chunk struct {
	First, Last int
	Head        int // the noun, pronoun or number: the last token but for a name with initials or numbers behind it
}

// Chunks gives the base noun phrases of a sentence, in order, none overlapping. They follow from the tags alone.
func (t *Text) Chunks(s Sentence) []Chunk {
	var out []Chunk
	for i := s.First; i < s.Last; {
		c, stop := t.chunk(i, s.Last)
		if c.Head >= 0 {
			out = append(out, c)
			i = c.Last
		} else {
			i = max(stop, i+1)
		}
	}
	return out
}

// chunk reads the chunk that begins at token i, and tells at which token it stopped. Where none begins the head is -1.
func (t *Text) chunk(i, last int) (Chunk, int) {
	c := Chunk{First: i, Head: -1}
	determined := false
	for ; i < last; i++ {
		switch tag := t.Tokens[i].Tag; tag {
		case "PRP", "EX", "WP":
			if i > c.First {
				return c, i
			}
			c.Head, c.Last = i, i+1
			return c, i + 1
		case "DT", "PDT", "PRP$", "WP$", "WDT":
			if c.Head >= 0 || determined && tag != "DT" && tag != "PRP$" {
				return c, i
			}
			determined = true
			continue
		case "NN", "NNS", "NNP", "NNPS":
			c.Head, c.Last = i, i+1
			continue
		case "CD":
			if c.Head < 0 || t.Tokens[c.Head].Tag == "CD" {
				c.Head, c.Last = i, i+1 // "24 people": the noun takes over
			} else {
				c.Last = i + 1 // "Flight 24"
			}
			continue
		case "JJ", "JJR", "JJS", "$", "#", "ADD", "AFX":
			if c.Head >= 0 && t.Tokens[c.Head].Tag != "CD" && (t.Tokens[c.Head].Tag != "NNP" || !t.nounAfter(i+1, last)) {
				return c, i
			}
			continue
		case "VBN", "VBG":
			if (determined || i > c.First) && (c.Head < 0 || t.Tokens[c.Head].Tag == "CD") && t.nounAfter(i+1, last) {
				continue
			}
			return c, i
		case "RB", "RBR", "RBS":
			if c.Head < 0 && i+1 < last && describes(t.Tokens[i+1].Tag) && t.nounAfter(i+1, last) {
				continue
			}
			return c, i
		case "CC", ",":
			if c.Head < 0 && i > c.First && i+1 < last && describes(t.Tokens[i-1].Tag) && describes(t.Tokens[i+1].Tag) && t.nounAfter(i+1, last) {
				continue // "the old and new ministers"
			}
			return c, i
		default:
			return c, i
		}
	}
	return c, i
}

// nounAfter reports whether a noun follows from token i on, behind nothing but a few words that describe one.
func (t *Text) nounAfter(i, last int) bool {
	for last = min(last, i+8); i < last; i++ {
		switch tag := t.Tokens[i].Tag; {
		case tag == "NN" || tag == "NNS" || tag == "NNP" || tag == "NNPS":
			return true
		case !describes(tag) && tag != "VBG" && tag != "CC" && tag != ",":
			return false
		}
	}
	return false
}

func describes(tag string) bool {
	return tag == "JJ" || tag == "JJR" || tag == "JJS" || tag == "CD" || tag == "VBN" || tag == "$"
}

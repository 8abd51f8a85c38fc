package names

import "unicode/utf8"

// initials widens a surname to the given name and the initial before it: "Ada R. | Vane".
func (d *draft) initials() {
	for k := range d.spans {
		s := &d.spans[k]
		first := d.Sentences[d.Words[s.First].Sentence].First
		if s.Kind == person && s.First-2 >= first && initial(d.Words[s.First-1].Text) && d.in[s.First-1] == 0 && d.free(s.First-2) && !titled(d.Words[s.First-2].Lower) {
			s.First -= 2
		}
	}
}

func initial(word string) bool {
	return len(word) >= 2 && word[len(word)-1] == '.' && utf8.RuneCountInString(word) == 2
}

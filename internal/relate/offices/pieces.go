package offices

import (
	"slices"

	"secondsource/internal/lexicon/posts"
)

// cut parts the words of several offices: at a comma or "and" with a post on either side, and before a rank that another post stands before:
// "Defence Minister | Major General".
func cut(words []word) (out [][]word) {
	from := 0
	end := func(i, next int) {
		out = append(out, words[from:i])
		from = next
	}
	for i, w := range words {
		switch {
		case i == from:
		case (w.mark || w.lower == "and" || w.lower == "&") && (headOf(words[from:i]) >= 0 && headOf(words[i+1:]) >= 0 || leads(words[i+1:])):
			end(i, i+1)
		case posts.Rank(w.lower) && headOf(words[from:i]) >= 0 && !posts.Pair(words[i-1].lower, w.lower) && !complemented(words[from:i]):
			end(i, i)
		}
	}
	end(len(words), len(words))
	return slices.DeleteFunc(out, func(w []word) bool { return len(w) == 0 })
}

// leads reports whether words begin with a post: what stands before "and leader of" belongs to it no more.
func leads(words []word) bool {
	for i := range words {
		if articles[words[i].lower] {
			continue
		}
		if _, qualifies := qualifier(words, &i); !qualifies {
			return headOf(words[:i+1]) == i
		}
	}
	return false
}

// complemented reports whether words hold one that a body or place follows.
func complemented(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return before[w.lower] })
}

var before = map[string]bool{"of": true, "for": true, "to": true, "in": true, "at": true, "with": true, "from": true, "on": true}

// headOf is the last post before what follows it with "of" or the like; -1 for none.
func headOf(words []word) int {
	head := -1
	for i, w := range words {
		if before[w.lower] && i > 0 { // "cousin of the president" is none
			break
		}
		if _, ok := posts.Head(w.lower); ok && !w.owns {
			head = i
		}
	}
	return head
}

// last reports whether nothing but how the post is held, or what it is of, stands behind it.
func last(words []word, head int) bool {
	for i := head + 1; i < len(words); i++ {
		w := words[i]
		if w.mark || before[w.lower] || w.lower == "and" || w.lower == "&" || w.lower == "responsible" || w.lower == "emeritus" {
			return true
		}
		if _, qualifies := qualifier(words, &i); !qualifies {
			return false
		}
	}
	return true
}

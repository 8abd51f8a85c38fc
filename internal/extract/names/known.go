package names

// known is what the article tells of a word with a capital, in all the places where it stands.
type known struct {
	bits   uint64
	places []int32 // the first places, headlines left out
}

// mostPlaces is the number of places of a word that are looked at from another.
const mostPlaces = 4

const (
	small      = 1 << iota // also in lower case
	inside                 // with a capital where no sentence begins
	afterTitle             // after Mr. or an office
	beforeSaid             // before a verb of saying
	afterPlace             // after "in", "at", "from", "near"
	longer                 // at the end of a longer run
	leads                  // at the start of a longer run
	afterThe               // after "the"
	possessive             // before 's
	often                  // three times and more
	bracketed              // in brackets, alone
)

var said = set(`said says told added asked adds tells warned noted stressed insisted announced explained wrote stated argued claimed tweeted denied confirmed vowed called urged`)
var nearPlace = set(`in at from near outside across`)
var titles = set(`mr. mrs. ms. dr. mr mrs ms dr president minister senator sen. rep. gov. governor king queen prince princess judge justice mayor general gen. colonel col. capt.
	captain sir lord lady sheikh imam pope chancellor spokesman spokeswoman spokesperson secretary chairman director ambassador envoy professor prof. coach officer lawmaker
	analyst ceo lt. maj. sgt. commander premier`)

// learn gathers what the article tells of its words in all places.
func (v *View) learn() {
	tokens := v.Words
	words := map[string]*known{}
	lowered := map[string]bool{}
	count := map[string]int{}
	for i := range tokens {
		if !v.tokens[i].capital {
			if b := tokens[i].Lower; b[0] >= 'a' && b[0] <= 'z' {
				lowered[b] = true
			}
			continue
		}
		word := v.Words[i].Text
		k := words[word]
		if k == nil {
			k = &known{}
			words[word] = k
		}
		count[word]++
		if count[word] == 3 {
			k.bits |= often
		}
		s := v.Sentences[tokens[i].Sentence]
		t := &v.tokens[i]
		before, after := "", ""
		if int(t.runFirst) > s.First {
			before = tokens[t.runFirst-1].Lower
		}
		if int(t.runLast)+1 < s.Last {
			after = tokens[t.runLast+1].Lower
		}
		t.same = k
		if t.titled {
			continue
		}
		if len(k.places) <= mostPlaces {
			k.places = append(k.places, int32(i))
		}
		if i > s.First && tokens[i-1].Tag != "``" && before != "" {
			k.bits |= inside
		}
		if i > s.First && titles[tokens[i-1].Lower] {
			k.bits |= afterTitle
		}
		if int(t.runLast) == i {
			if said[after] {
				k.bits |= beforeSaid
			}
			if after == "'s" {
				k.bits |= possessive
			}
			if int(t.runFirst) < i {
				k.bits |= longer
			}
			if before == "(" && after == ")" && int(t.runFirst) == i {
				k.bits |= bracketed
			}
		} else {
			k.bits |= leads
		}
		if nearPlace[before] && int(t.runFirst) == i {
			k.bits |= afterPlace
		}
		if before == "the" && int(t.runFirst) == i {
			k.bits |= afterThe
		}
	}
	for i := range tokens {
		if v.tokens[i].capital {
			v.tokens[i].known = words[v.Words[i].Text].bits
			if lowered[tokens[i].Lower] {
				v.tokens[i].known |= small
			}
		}
	}
}

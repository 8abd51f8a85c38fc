package names

import (
	"secondsource/internal/lexicon"
	"secondsource/internal/lexicon/countries"
)

// bodies are the words that name a body of a state, a company or a world organization.
var bodies = set(`ministry department service directorate office bureau agency committee commission council institute center centre academy board authority
	administration union association federation foundation fund court parliament assembly party bank group company corporation university school college
	hospital front movement army force forces police division brigade presidency secretariat`)

// units widens bodies to what they are for ("Harbour Service for | Marine Cooperation") or part of ("Main Directorate of the | Marnian
// General Staff"), bases to the place they are at, and adds the armies of nations.
func (d *draft) units() {
	for k := 0; k < len(d.spans); k++ {
		s := d.spans[k]
		if s.First == s.Last {
			continue
		}
		end := d.Sentences[d.Words[s.First].Sentence].Last
		if i := s.Last; bodies[d.Words[i-1].Lower] && s.Last-s.First > 1 && i+1 < end && s.Kind != person {
			next := i + 1
			if d.Words[i].Lower == "for" && d.tokens[next].capital {
				last := next + 1
				for last < end && d.tokens[last].capital && d.in[last] == d.in[next] {
					last++
				}
				if last-next > 1 && d.in[next] == 0 {
					d.add(s.First, last, organization)
					continue
				}
			}
			if d.Words[i].Lower == "of" && d.Words[next].Lower == "the" && next+1 < end && d.kind(next+1) == organization {
				other := d.spans[d.in[next+1]-1]
				if narrow[d.Words[i-1].Lower] && other.First == next+1 && other.Last-other.First > 1 {
					d.add(s.First, other.Last, organization)
					continue
				}
			}
		}
		if s.Kind == place && s.First >= 2 {
			first := d.Sentences[d.Words[s.First].Sentence].First
			if i := s.First - 1; i-2 >= first && (d.Words[i].Lower == "at" || d.Words[i].Lower == "in") && sites[d.Words[i-2].Lower+" "+d.Words[i-1].Lower] && d.in[i-1] == 0 {
				d.add(i-2, s.Last, facility)
			} else if i-1 >= first && (d.Words[i].Lower == "at" || d.Words[i].Lower == "in") && (d.Words[i-1].Lower == "airfield" || d.Words[i-1].Lower == "airbase") && d.in[i-1] == 0 {
				d.add(i-1, s.Last, facility)
			}
		}
	}
	for _, s := range d.Sentences {
		for i := s.First; i+1 < s.Last; i++ {
			if !d.tokens[i].capital || !services[d.Words[i+1].Lower] || d.in[i+1] > 0 {
				continue
			}
			if _, ok := countries.OfDemonym(d.Words[i].Text); !ok {
				continue
			}
			if i+2 == s.Last || d.Words[i+2].Tag[0] != 'N' && d.Words[i+2].Tag != "HYPH" {
				d.add(i, i+2, organization)
			}
		}
	}
}

// headed adds the body between an office and its holder: "head of the | Harbour Administration | Ada Vane".
func (d *draft) headed() {
	for _, s := range d.spans {
		first, start := s.First, d.Sentences[d.Words[s.First].Sentence].First
		for first-1 > start && d.tokens[first-1].capital && d.in[first-1] == 0 {
			first--
		}
		if s.Kind != person || first == s.First || !bodies[d.Words[s.First-1].Lower] {
			continue
		}
		of := first - 1
		if of > start && d.Words[of].Lower == "the" {
			of--
		}
		if of > start && d.Words[of].Lower == "of" && lexicon.Office(d.Words[of-1].Lower) {
			d.add(first, s.First, organization)
		}
	}
}

// narrow are the bodies that are parts of others.
var narrow = set(`directorate department division office bureau committee administration`)

// services are the forces of a nation as they are called in small letters.
var services = set(`army`)

// regions widens a country to the part of it that is meant: "northern Marn".
func (d *draft) regions() {
	for k := range d.spans {
		s := &d.spans[k]
		if s.Kind == place && s.First > d.Sentences[d.Words[s.First].Sentence].First && quarters[d.Words[s.First-1].Text] && d.in[s.First-1] == 0 {
			s.First--
		}
	}
}

var quarters = set(`northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western`)

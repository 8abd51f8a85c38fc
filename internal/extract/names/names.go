// Package names answers who and what an article names: persons, organizations, places, facilities and peoples, with the office that stands
// beside a name and the earlier mention that a short form repeats.
//
// A linear model over hashed features gives each word with a capital its place in a name; the best sequence for a run of such words is
// found exactly, in whole numbers; a small network's scores are added to those of the model. Features are the words, their letters, tags,
// clusters and lists, and what the article tells of a word elsewhere: after a title, before "said", after "in", in lower case, and what stands
// beside it in other places. Rules add what the data that both learned from hardly show.
//
// It leaves out names without capitals, adjectives of nations ("Syrian forces" names nobody), and names of works, products and events.
// Known weakness: an organization named like a place or a person ("Tartus" the club) where nothing beside it tells.
package names

import (
	"sync"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/lexicon/namenet"
	model "secondsource/internal/lexicon/names"
	"secondsource/internal/lexicon/network"
	"secondsource/internal/news"
)

// Models are what names are found with.
type Models struct {
	Names, Lists *linear.Model  // the labels; the gazetteer
	Network      *network.Model // may be nil
}

var load = sync.OnceValue(func() (m Models) {
	var err error
	if m.Names, err = linear.Read(model.Model); err != nil {
		panic(err) // the model is embedded
	}
	if m.Lists, err = linear.Read(model.Gazetteer); err != nil {
		panic(err)
	}
	if m.Network, err = network.Read(namenet.Model); err != nil {
		panic(err)
	}
	return m
})

// Find gives the names of an article in the order of the text, none overlapping.
func Find(a *news.Article, t *language.Text) []news.Mention {
	out := FindWith(t, load())
	repeats(a, out)
	return out
}

// FindWith is Find with other models, and without telling which mentions repeat others.
func FindWith(t *language.Text, m Models) []news.Mention {
	v := Look(t, m.Lists)
	labels := v.label(m)
	var out []news.Mention
	for _, s := range v.mend(Spans(labels)) {
		m := news.Mention{
			Span: news.Span{Start: v.Words[s.First].Start, End: v.Words[s.Last-1].End},
			Kind: Kinds[s.Kind], Form: news.Name, Same: -1,
		}
		if m.Kind == news.Person {
			m.Role, m.Also = v.roles(s)
		}
		out = append(out, m)
	}
	v.others(out)
	return out
}

// A Span is a name as a run of tokens [First, Last).
type Span struct{ First, Last, Kind int }

// Spans reads the names out of labels.
func Spans(labels []uint8) []Span {
	var out []Span
	first := 0
	for i, l := range labels {
		if l == Outside {
			continue
		}
		kind := (int(l) - 1) / 4
		switch (int(l)-1)%4 + 1 {
		case Begin:
			first = i
		case Single:
			out = append(out, Span{i, i + 1, kind})
		case End:
			out = append(out, Span{first, i + 1, kind})
		}
	}
	return out
}

// people reports whether a word of a people is a noun: "the Kurds", not "Kurdish forces".
func (v *View) people(s Span) bool {
	last := v.Words[s.Last-1]
	if last.Tag == "NNS" || last.Tag == "NNPS" {
		return true
	}
	if n := len(last.Lower); n > 3 && last.Lower[n-1] == 's' && last.Tag != "JJ" {
		return true
	}
	return false
}

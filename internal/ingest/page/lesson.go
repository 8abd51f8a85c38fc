package page

import (
	model "secondsource/internal/lexicon/page"
	"secondsource/internal/lexicon/trees"
	"secondsource/internal/news"
)

// A Lesson is a page as the training program sees it: its parts and what is measured of each.
type Lesson struct {
	m     *measurer
	first []Features
}

// Learn measures the HTML payload of c.
func Learn(c *news.Capture) *Lesson {
	m := open(c.Payload, c.URL)
	m.findHeadline()
	return &Lesson{m, m.allFeatures()}
}

// Texts gives the words of every part.
func (l *Lesson) Texts() []string {
	var out []string
	for i := range l.m.parts {
		out = append(out, l.m.parts[i].text)
	}
	return out
}

// First gives the features of every part for the first look.
func (l *Lesson) First() []Features { return l.first }

// Second gives the features of every part for the second look, after this forest's first.
func (l *Lesson) Second(first trees.Forest) []Features {
	return l.m.lookAgain(l.first, l.m.look(first, l.first))
}

// Scores judges every part.
func (l *Lesson) Scores(trained model.Model) []int32 { return l.m.scores(trained) }

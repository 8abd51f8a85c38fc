// Package events answers: which articles report the same event, and which events are one matter?
//
// Articles are weighed words (how often an article has a word, how rare the word is in news). The two groups most alike by the mean of all
// their pairs are joined, again and again, while they are alike enough: that makes events. What is left is joined on, less strictly and with
// less regard to time, to stories: a matter over weeks or months, with its events.
//
// Times of publication are soft evidence: they are often missing, and a time of retrieval is often taken for one. They pull events apart that
// lie days from each other, never together. A count of the occasion in the opening ("the second meeting") parts two meetings of one matter that
// share all their words.
//
// Every article is in one event and one story. Left out: events that an article tells only as background, live pages and round-ups that
// report several. Known to be weak: a topic followed for months in the same words, and texts of one sentence.
package events

import (
	"slices"

	"secondsource/internal/news"
)

// The thresholds, chosen on the development parts of news-events and ECB+ document clusters. Likeness is corrected for short texts, which
// are alike by chance more often.
const (
	sameEvent  = 0.12
	sameStory  = 0.075
	shortness  = 4.0
	daysFree   = 2.0
	lossPerDay = 0.005 // of likeness
	slowAfter  = 60.0  // days
	slowLoss   = 0.002
	slowMost   = 0.2
	storyPace  = 6.0  // a story takes so many times as long as an event
	otherCount = 0.25 // what is left of the likeness of a first and a second meeting
)

// Find groups articles, given in canonical order, into events and events into stories. Participants are not told here.
func Find(fs []*news.Findings) ([]news.Event, []news.Story) {
	vs := vectorsOf(fs)
	groups := join(groupsOf(fs, vs), likeEvent, sameEvent)
	var events []news.Event
	of := make([]int, len(fs)) // the event of every article
	for _, g := range groups {
		for _, i := range g.articles {
			of[i] = len(events)
		}
		events = append(events, describe(g, fs, vs))
	}
	groups = join(groups, likeStory, sameStory)
	var stories []news.Story
	for _, g := range groups {
		s := news.Story{ID: "s" + news.ID("story", fs[g.articles[0]].Article.ID), Title: title(fs[centre(g, vs)].Article, fs[centre(g, vs)].Sentences), Articles: g.articles}
		for _, i := range g.articles {
			if !slices.Contains(s.Events, of[i]) {
				s.Events = append(s.Events, of[i])
			}
		}
		slices.Sort(s.Events)
		stories = append(stories, s)
	}
	return events, stories
}

// groupsOf gives every article as a group of its own, with those that it may be joined with.
func groupsOf(fs []*news.Findings, vs []vector) []*group {
	groups, published := make([]*group, len(fs)), publication(fs)
	for i, f := range fs {
		groups[i] = &group{
			articles: []int{i}, sum: vs[i], days: published[i], near: map[int]bool{},
			counts: occasion(f), chance: chance(vs[i]),
		}
	}
	for i, js := range neighbourhood(vs) {
		for _, j := range js {
			groups[i].near[j], groups[j].near[i] = true, true
		}
	}
	return groups
}

// likeEvent is how alike two groups are as reports of one event.
func likeEvent(a, b *group) float64 {
	like := mean(a, b) * near(a.days.apart(b.days))
	if a.counts.differs(b.counts) {
		like *= otherCount
	}
	return like
}

// likeStory is how alike two groups are as reports of one matter.
func likeStory(a, b *group) float64 {
	return mean(a, b) * near(a.days.apart(b.days)/storyPace)
}

// near is what is left of likeness at a distance in days: it falls fast over the first weeks and slowly after them, since dates are
// often those of the retrieval.
func near(days float64) float64 {
	days = max(0, days-daysFree)
	return 1 - min(days, slowAfter)*lossPerDay - min(max(0, days-slowAfter)*slowLoss, slowMost)
}

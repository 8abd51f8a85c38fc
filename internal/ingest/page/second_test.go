package page

import (
	"slices"
	"testing"

	model "secondsource/internal/lexicon/page"
	"secondsource/internal/news"
)

// TestLookAgain: the second look measures the parts that are not hopeless, each by as many features as the model knows, and gives the same
// twice.
func TestLookAgain(t *testing.T) {
	payload := "<title>The ferry of Velmora runs again</title><meta name=description content='The ferry of Velmora runs again in spring.'>" +
		"<nav class=menu><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/sport>Sport</a></ul></nav><h1>The ferry of Velmora runs again</h1><p>" + prose(3) + "</p><aside><p>" + prose(1) + "</p></aside><p>" + prose(2) +
		"</p><footer class='footer nav'><ul class=links><li><a href=/terms>Terms</a><li><a href=/privacy>Privacy policy</a><li><a href=/login>Log in</a></ul></footer>"
	l := Learn(&news.Capture{Payload: payload})
	trained := model.Trained()
	scores := l.m.look(trained.First, l.First())
	second := l.Second(trained.First)
	if len(second) != len(l.Texts()) || len(second) != len(scores) {
		t.Fatalf("%d parts, %d looked at again", len(l.Texts()), len(second))
	}
	size, seen := 0, 0
	for i, f := range second {
		if (f == nil) != (scores[i] < hopeless) {
			t.Errorf("part %d with score %d: looked at again: %v", i, scores[i], f != nil)
		}
		if f == nil {
			continue
		}
		if seen++; size > 0 && len(f) != size {
			t.Errorf("part %d has %d features, others %d", i, len(f), size)
		}
		size = len(f)
		if !slices.Equal(f[:len(l.First()[i])], l.First()[i]) {
			t.Errorf("part %d: the features of the first look are others in the second", i)
		}
	}
	if seen == 0 || seen == len(second) {
		t.Errorf("%d of %d parts looked at again", seen, len(second))
	}
	if !trained.Second.Sound(size) || !trained.First.Sound(len(l.First()[0])) {
		t.Error("the model asks for features that there are not")
	}
	if again := l.Second(trained.First); !slices.EqualFunc(second, again, func(a, b Features) bool { return slices.Equal(a, b) }) {
		t.Error("another result the second time")
	}
	if !slices.Equal(l.Scores(trained), l.Scores(trained)) {
		t.Error("other scores the second time")
	}
}

// TestAnnounced: parts are compared with what metadata say of the article.
func TestAnnounced(t *testing.T) {
	m := open("<title>Ferry of Velmora sails</title><meta property='og:description' content='The ferry sails to Quellin again from April.'>"+
		"<p>The ferry sails to Quellin again from April.<p>Velmora has waited for its ferry.<p>Something else entirely.", "")
	for i, want := range []struct{ topic, said int }{{2, 100}, {2, 0}, {0, 0}} {
		if p := &m.parts[i]; p.topic != want.topic || p.said != want.said {
			t.Errorf("part %d: topic %d, said %d; want %v", i, p.topic, p.said, want)
		}
	}
	if p := &open("<p>The ferry sails to Quellin again.", "").parts[0]; p.topic != 0 || p.said != -1 {
		t.Errorf("nothing announced: topic %d, said %d", p.topic, p.said)
	}
}

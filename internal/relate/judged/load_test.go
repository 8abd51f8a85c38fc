package judged

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"secondsource/internal/news"
)

// TestManyJudgements: work grows with what was judged, not with its square: names given again and again, pairs told both ways, anchors by the thousand, a
// page of hundreds of articles.
func TestManyJudgements(t *testing.T) {
	c := &news.Capture{Payload: strings.Repeat("Ines Brandt met Tom Oku. ", 6000)}
	c.SHA256 = news.Digest(c.Payload)
	c.ID = news.CaptureID(c.SHA256, "")
	var fs []*news.Findings
	for at := 0; at < len(c.Payload); at += 25 * 20 {
		b := news.NewBuilder(c)
		b.Keep(news.Range{Start: at, End: min(at+25*20, len(c.Payload))})
		f := &news.Findings{Article: b.Article()}
		for i := 0; i+25 <= len(f.Article.Text()); i += 25 {
			f.Mentions = append(f.Mentions, news.Mention{Span: news.Span{Start: i, End: i + 11}, Kind: news.Person, Form: news.Name, Same: -1},
				news.Mention{Span: news.Span{Start: i + 16, End: i + 23}, Kind: news.Person, Form: news.Name, Same: -1})
		}
		fs = append(fs, f)
	}
	at := func(i, side int) news.Anchor {
		return news.Anchor{Side: side, SHA256: c.SHA256, Range: news.Range{Start: 25*i + 16*side, End: 25*i + 11 + 12*side}, Text: []string{"Ines Brandt", "Tom Oku"}[side]}
	}
	var all []news.Judgement
	say := func(kind news.JudgementKind, anchors ...news.Anchor) {
		j := news.Judgement{Author: "Ines", Time: fmt.Sprintf("2031-03-05T10:%02d:%02dZ", len(all)/60%60, len(all)%60), Kind: kind, Anchors: anchors, Note: fmt.Sprint(len(all))}
		if kind == news.Renames {
			j.Text = "Ines"
		}
		j.ID = j.Derive()
		all = append(all, j)
	}
	for i := range 3000 {
		say(news.Renames, at(i, 0))
		say(news.Merges, at(i, 0), at(i, 1))
		say(news.Splits, at(i, 0), at(i, 1))
	}
	var many []news.Anchor
	for side := range 2 {
		for i := range 5000 {
			many = append(many, at(i, side))
		}
	}
	say(news.Splits, many...)
	begin := time.Now()
	_, rulings := ruled(fs, all)
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
	if len(rulings) != len(all) {
		t.Errorf("%d rulings of %d", len(rulings), len(all))
	}
}

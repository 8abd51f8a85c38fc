package times

import (
	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// occasions are nouns for what takes place on one day.
var occasions = map[string]bool{
	"meeting": true, "visit": true, "talks": true, "summit": true, "ceremony": true, "speech": true, "hearing": true, "rally": true, "attack": true, "protest": true,
	"session": true, "briefing": true, "interview": true, "funeral": true, "explosion": true, "crash": true, "shooting": true, "earthquake": true, "quake": true,
}

// held are the occasions that somebody speaks or acts during.
var held = map[string]bool{
	"meeting": true, "visit": true, "talks": true, "summit": true, "ceremony": true, "speech": true, "conference": true, "hearing": true, "rally": true, "debate": true,
	"session": true, "briefing": true, "interview": true,
}

// during reads "during the meeting", which is the day of the news where the meeting is the news, and "during previous visits", which lie before it.
func (f *finder) during(s *language.Sentence, i int) (news.Time, int) {
	if f.low(s, i) != "during" {
		return news.Time{}, i
	}
	switch w := f.low(s, i+1); w {
	case "the":
		noun := f.low(s, i+2)
		if f.hasLast && f.last != f.now {
			return news.Time{}, i // a visit on the day just told
		}
		if held[noun] && f.bare(s, i+3) && f.isNews(noun) && f.side(s, i) == past {
			return news.Time{Kind: date, Value: f.now.String(), Basis: f.basis}, i + 3
		}
	case "previous", "earlier", "past":
		if i+2 < s.Last && f.t.Tokens[i+2].Tag == "NNS" && units[f.low(s, i+2)[:len(f.low(s, i+2))-1]] == "" {
			e := news.Time{Kind: period, Basis: f.basis}
			if f.known {
				e.Value = "/" + f.now.String()
			}
			return e, i + 3
		}
	}
	return news.Time{}, i
}

// beside gives the day that lies so many days from the occasion that the words at token i name, "before the visit", where that is the news.
func (f *finder) beside(s *language.Sentence, i, days int) (news.Time, int) {
	way := 0
	switch f.low(s, i) {
	case "before":
		way = -1
	case "after":
		way = 1
	}
	if noun := f.low(s, i+2); way == 0 || f.low(s, i+1) != "the" || !occasions[noun] || !f.bare(s, i+3) || !f.isNews(noun) || days > 60 {
		return news.Time{}, i
	}
	return news.Time{Kind: date, Value: (f.now + calendar.Day(way*days)).String(), Basis: f.basis}, i + 3
}

// bare reports whether nothing at token i tells which of several occasions is meant: "the meeting in May", "the visit of", "the attack that".
func (f *finder) bare(s *language.Sentence, i int) bool {
	switch f.low(s, i) {
	case "in", "on", "of", "at", "that", "which", "where", "when", "between", "with", "by", "last", "this", "to":
		return false
	}
	return i >= s.Last || len(f.t.Tokens[i].Tag) == 0 || f.t.Tokens[i].Tag[0] != 'N'
}

// isNews reports whether an occasion is what the article reports of the day of the news: its headline or first sentences tell of one such, as past,
// and the article of no other day with such an occasion.
func (f *finder) isNews(noun string) bool {
	if !f.known {
		return false
	}
	is, ok := f.news[noun]
	if !ok {
		if f.news == nil {
			f.news = map[string]bool{}
		}
		is = f.tellsOf(noun)
		f.news[noun] = is
	}
	return is
}

func (f *finder) tellsOf(noun string) bool {
	told := false
	for i := range f.t.Sentences {
		s := &f.t.Sentences[i]
		if s.Part != language.InHeadline && s.Part != language.InBody {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			if f.t.Tokens[k].Lower != noun {
				continue
			}
			if f.otherDay(s, k) {
				return false
			}
			if s.Part == language.InHeadline || s.Paragraph <= 2 {
				if f.beyond(s, k) || f.side(s, k) == future {
					return false
				}
				told = true
			}
		}
	}
	return told
}

// beyond reports whether the news is what came before or after an occasion: "ahead of the talks".
func (f *finder) beyond(s *language.Sentence, k int) bool {
	for j := max(s.First, k-4); j < k; j++ {
		switch f.t.Tokens[j].Lower {
		case "ahead", "before", "after", "following", "since", "until":
			return true
		}
	}
	return false
}

// otherDay reports whether the words beside an occasion put it on another day than that of the news, or tell it as one to come.
func (f *finder) otherDay(s *language.Sentence, k int) bool {
	for j := max(s.First, k-3); j < k; j++ {
		switch f.t.Tokens[j].Lower {
		case "next", "upcoming", "planned", "scheduled", "expected", "coming", "future":
			return true
		}
	}
	for j := k + 1; j < min(s.Last, k+3); j++ {
		if w, ok := weekdays[f.t.Tokens[j].Lower]; ok && w != int(f.now.Weekday()) {
			return true
		}
	}
	return false
}

package statements

import (
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// TestNominal reads what is told by a noun and the clause behind it.
func TestNominal(t *testing.T) {
	for _, c := range []struct {
		text, source, cue, content string
		basis                      news.Basis
		stance                     news.Stance
	}{
		{"The ministry looked into [Mara Quell]'s claim that the bridge had moved by an inch.", "Mara Quell", "claim", "that the bridge had moved by an inch", news.ByName, news.Asserts},
		{"Shares fell on Monday after reports that the ferry line would be sold.", "", "reports", "that the ferry line would be sold", news.ByReport, news.Asserts},
		{"The council dismissed allegations that two clerks had taken bribes.", "", "allegations", "that two clerks had taken bribes", news.ByUnnamed, news.Asserts},
		{"The plan was dropped amid fears that the pillars could give way.", "", "fears", "that the pillars could give way", news.ByUnnamed, news.Hedges},
	} {
		a, mentions := article(c.text)
		var got *news.Statement
		for _, s := range Find(a, language.Read(a), mentions) {
			if a.Slice(s.Cue) == c.cue {
				got = &s
			}
		}
		if got == nil {
			t.Errorf("%s: none", c.text)
			continue
		}
		if content := a.Slice(got.Span()); content != c.content || a.Slice(got.Source.Span) != c.source || got.Source.Basis != c.basis || got.Stance != c.stance {
			t.Errorf("%s: %q of %q (%s, %s)", c.text, content, a.Slice(got.Source.Span), got.Source.Basis, got.Stance)
		}
	}
	for _, text := range []string{
		"They read a statement that was found in the hall.",
		"He made a claim that nobody had read.",
	} {
		a, mentions := article(text)
		for _, s := range Find(a, language.Read(a), mentions) {
			if s.Reason == "noun" {
				t.Errorf("%s: %q", text, a.Slice(s.Span()))
			}
		}
	}
}

// TestHardAntecedents leaves a pronoun alone where nobody can be told.
func TestHardAntecedents(t *testing.T) {
	for _, c := range []struct{ text, pronoun, want string }{
		{"{Ost Roads} said the bridge was closed. It said that it would open in May.", "It", "Ost Roads"},
		{"{Ost Roads} said the bridge was closed.\nThe river rose.\nThe snow melted. It said nothing of the kind had been seen.", "It", "-"},
		{"[Mara Quell] and [Tam Orle] met. [Quell] said it rained. They said they would meet again.", "They", "-"},
	} {
		a, mentions := article(c.text)
		found := false
		for _, s := range Find(a, language.Read(a), mentions) {
			if a.Slice(s.Source.Span) != c.pronoun {
				continue
			}
			found = true
			got := "-"
			if s.Source.Mention >= 0 {
				got = a.Slice(mentions[s.Source.Mention].Span)
			}
			if got != c.want {
				t.Errorf("%s: %s is %s, want %s", c.text, c.pronoun, got, c.want)
			}
		}
		if !found {
			t.Errorf("%s: no statement of %s", c.text, c.pronoun)
		}
	}
}

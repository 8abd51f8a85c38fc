package statements

import (
	"reflect"
	"strings"
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// article makes an article without headline whose paragraphs are the lines of text. A capitalised name in [brackets] becomes a mention of
// a person, {braces} of an organization; the brackets are taken out.
func article(text string) (*news.Article, []news.Mention) {
	var plain strings.Builder
	var mentions []news.Mention
	first := map[string]int{}
	for _, c := range text {
		switch c {
		case '[', '{':
			kind := news.Person
			if c == '{' {
				kind = news.Organization
			}
			mentions = append(mentions, news.Mention{Span: news.Span{Start: plain.Len()}, Kind: kind, Form: news.Name, Same: -1})
		case ']', '}':
			m := &mentions[len(mentions)-1]
			m.End = plain.Len()
			words := strings.Fields(plain.String()[m.Start:m.End])
			last := words[len(words)-1]
			if same, ok := first[last]; ok {
				m.Same = same
			} else {
				first[last] = len(mentions) - 1
			}
		default:
			plain.WriteRune(c)
		}
	}
	s := plain.String()
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: s})
	b.Keep(news.Range{Start: 0, End: len(s)})
	a := b.Article()
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		if end > 0 {
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + end}, Kind: news.Body})
		}
		at += end + 1
	}
	return a, mentions
}

// told writes statements as "kind: source (whom) | cue | content / content".
func told(a *news.Article, mentions []news.Mention, found []news.Statement) []string {
	var out []string
	for _, s := range found {
		var content []string
		for _, c := range s.Content {
			content = append(content, a.Slice(c))
		}
		who := "-"
		if s.Source.Mention >= 0 {
			who = a.Slice(mentions[s.Source.Mention].Span)
		}
		out = append(out, string(s.Kind)+": "+a.Slice(s.Source.Span)+" ("+who+") | "+a.Slice(s.Cue)+" | "+strings.Join(content, " / "))
	}
	return out
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"cue after", `“The bridge is safe,” said [Mara Quell], the mayor of Ost.`, `direct: Mara Quell, the mayor of Ost (Mara Quell) | said | “The bridge is safe,”`},
		{"source first", `"The bridge is safe," [Mara Quell] said on Monday.`, `direct: Mara Quell (Mara Quell) | said | "The bridge is safe,"`},
		{"mark of another style", `“The bridge is safe," [Quell] said.`, `direct: Quell (Quell) | said | “The bridge is safe,"`},
		{"marks « »", "«The bridge is safe,» [Quell] said.", "direct: Quell (Quell) | said | «The bridge is safe,»"},
		{"marks « »", "« The bridge is safe, » [Quell] said.", "direct: Quell (Quell) | said | « The bridge is safe, »"},
		{"marks „ “", "„The bridge is safe,“ [Quell] said.", "direct: Quell (Quell) | said | „The bridge is safe,“"},
		{"marks „ ”", "„The bridge is safe,” [Quell] said.", "direct: Quell (Quell) | said | „The bridge is safe,”"},
		{"marks » «", "»The bridge is safe,« [Quell] said.", "direct: Quell (Quell) | said | »The bridge is safe,«"},
		{"marks `` ''", "``The bridge is safe,'' [Quell] said.", "direct: Quell (Quell) | said | ``The bridge is safe,''"},
		{"marks '' ''", "''The bridge is safe,'' [Quell] said.", "direct: Quell (Quell) | said | ''The bridge is safe,''"},
		{"marks ＂ ＂", "＂The bridge is safe,＂ [Quell] said.", "direct: Quell (Quell) | said | ＂The bridge is safe,＂"},
		{"marks 「 」", "「The bridge is safe,」 [Quell] said.", "direct: Quell (Quell) | said | 「The bridge is safe,」"},
		{"marks ‘ ’", "‘The bridge is safe,’ [Quell] said.", "direct: Quell (Quell) | said | ‘The bridge is safe,’"},
		{"marks “ “", "“The bridge is safe,“ [Quell] said.", "direct: Quell (Quell) | said | “The bridge is safe,“"},
		{"marks ” ”", "”The bridge is safe,” [Quell] said.", "direct: Quell (Quell) | said | ”The bridge is safe,”"},
		{"marks “ ''", "“The bridge is safe,'' [Quell] said.", "direct: Quell (Quell) | said | “The bridge is safe,''"},
		{"split by the cue", `“The bridge,” [Quell] said, “is safe.”`, `direct: Quell (Quell) | said | “The bridge,” / “is safe.”`},
		{"goes on after the cue", `“The bridge is safe,” [Quell] said. “We have looked at every bolt.”`, `direct: Quell (Quell) | said | “The bridge is safe,” / “We have looked at every bolt.”`},
		{"goes on in the next paragraph", "[Quell] said: “The bridge is safe.\n“We have looked at every bolt.”", `direct: Quell (Quell) | said | “The bridge is safe. / “We have looked at every bolt.”`},
		{"cue before", `[Quell] told reporters on Monday: "The bridge is safe."`, `direct: Quell (Quell) | told | "The bridge is safe."`},
		{"that before", `[Quell] said on Monday that "the bridge is safe."`, `direct: Quell (Quell) | said | "the bridge is safe."`},
		{"quoted words", `[Quell] said the bridge was “perfectly safe” for lorries.`, `mixed: Quell (Quell) | said | the bridge was “perfectly safe” for lorries`},
		{"quoted words, cue at the end", `The bridge was “perfectly safe” for lorries, [Quell] said.`, `mixed: Quell (Quell) | said | The bridge was “perfectly safe” for lorries`},
		{"spokesman named after his office", `“We fly again,” the spokesman, [Tam Orle], said in a statement.`, `direct: the spokesman, Tam Orle, (Tam Orle) | said | “We fly again,”`},
		{"unnamed spokeswoman", `“We fly again,” a spokeswoman for {Ost Air} said.`, `direct: a spokeswoman for Ost Air (Ost Air) | said | “We fly again,”`},
		{"pronoun", "“We fly again,” [Tam Orle] said.\n“It took a week,” he added.", "direct: Tam Orle (Tam Orle) | said | “We fly again,”\ndirect: he (Tam Orle) | added | “It took a week,”"},
		{"participle", `“We fly again,” [Tam Orle] said, adding: “It took a week.”`, "direct: Tam Orle (Tam Orle) | said | “We fly again,”\ndirect: Tam Orle (Tam Orle) | adding | “It took a week.”"},
		{"led up to", "[Quell] put it in one sentence:\n“The bridge is safe.”", "direct: Quell (Quell) | put | “The bridge is safe.”"},
		{"quoted by another", `[Quell] was quoted as saying “the bridge is safe.”`, `direct: Quell (Quell) | quoted as saying | “the bridge is safe.”`},
		{"single marks", `'The workers' bridge is safe,' [Quell] said. 'We've looked at every bolt.'`, `direct: Quell (Quell) | said | 'The workers' bridge is safe,' / 'We've looked at every bolt.'`},
		{"single curly marks", `‘The bridge is safe,’ [Quell] said. ‘It’s the workers’ bridge.’`, `direct: Quell (Quell) | said | ‘The bridge is safe,’ / ‘It’s the workers’ bridge.’`},
		{"apostrophes are no marks", `The workers' bridge and the '90s were Quell's.`, ``},
		{"signed", `“The bridge is safe.” — [Mara Quell]`, `direct: Mara Quell (Mara Quell) | — | “The bridge is safe.”`},
		{"transcript", "The bridge of [Mara Quell] and [Tam Orle] is new.\nQUELL: The bridge is safe.\nTAM ORLE: And what of the pillars?\nQUELL: The engineers do, all of them.",
			"direct: QUELL (Mara Quell) | : | The bridge is safe.\ndirect: TAM ORLE (Tam Orle) | : | And what of the pillars?\ndirect: QUELL (Mara Quell) | : | The engineers do, all of them."},
		{"transcript in marks", "“QUELL: The bridge is safe.\n“We looked at it.\n“ORLE: And what of the pillars?\n“QUELL: The engineers do.\n“ORLE: That is good to hear.”",
			"direct: QUELL (-) | : | The bridge is safe. / “We looked at it.\ndirect: ORLE (-) | : | And what of the pillars?\ndirect: QUELL (-) | : | The engineers do.\ndirect: ORLE (-) | : | That is good to hear.”"},
		{"no transcript", "CORRECTION: The bridge is in Ost.\nREAD MORE: The bridges of the north", ""},
		{"who is told of is not who spoke", "[Mara Quell] said that [Tam Orle] had moved the pillars.\n“It is time,” she said.", "indirect: Mara Quell (Mara Quell) | said | that Tam Orle had moved the pillars\ndirect: she (Mara Quell) | said | “It is time,”"},
		{"of whoever spoke in it", "[Mara Quell] said in a statement that it was time. “Every bolt was looked at,” the statement said.", "indirect: Mara Quell (Mara Quell) | said in a statement | that it was time\ndirect: the statement (Mara Quell) | said | “Every bolt was looked at,”"},
		{"by age", "[Tam Orle] said the wait was over. “It took a week,” the 21-year-old said.", "indirect: Tam Orle (Tam Orle) | said | the wait was over\ndirect: the 21-year-old (Tam Orle) | said | “It took a week,”"},
		{"relayed", `“The bridge is safe,” [Quell] was quoted as saying.`, `direct: Quell (Quell) | was quoted as saying | “The bridge is safe,”`},
		{"a noun is no cue", `It was his newly released “Bridge of Ost” that sold best.`, ``},
		{"a title is no speech", `The film “A Bridge in Ost” opened on Monday.`, ``},
		{"a nickname is no speech", `The so-called “bridge tax” was repealed in May.`, ``},
		{"no marks, no words", ``, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, mentions := article(c.text)
			got := strings.Join(told(a, mentions, Find(a, language.Read(a), mentions)), "\n")
			if got != c.want {
				t.Errorf("%s\n got %s\nwant %s", a.Text(), got, c.want)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	f.Add(`“The bridge,” [Quell] said, “is safe.” He said: "No`)
	f.Add("said “ said: ” according to , said\n“said” who said")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsAny(text, "[]{}") || len(text) > 2000 {
			t.Skip()
		}
		if strings.ToValidUTF8(text, "") != text {
			t.Skip()
		}
		a, mentions := article(text)
		l := language.Read(a)
		var times []news.Time // every third word, to see that none is taken out of a content
		for i := 0; i < len(l.Tokens); i += 3 {
			times = append(times, news.Time{Span: l.Tokens[i].Span, Kind: "date", Value: "2031-05-06"})
		}
		found := Find(a, l, mentions)
		Occasions(l, mentions, times, found)
		for _, s := range found {
			for _, x := range []news.Span{s.To.Span, s.Said.When, s.Said.Venue} {
				if touches(s.Content, x) && !x.Empty() {
					t.Errorf("content %v meets the occasion %v in %q", s.Content, x, text)
				}
			}
			if len(s.Content) == 0 {
				t.Error("a statement without content")
			}
			for _, c := range s.Content {
				if c.Empty() || c.Overlaps(s.Cue) || c.Overlaps(s.Source.Span) && !s.Source.Span.Empty() {
					t.Errorf("content %v meets cue %v or source %v in %q", c, s.Cue, s.Source.Span, text)
				}
			}
		}
	})
}

func TestReported(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"clause", "[Mara Quell] said the bridge would open in May.", "indirect: Mara Quell (Mara Quell) | said | the bridge would open in May"},
		{"cue at the end", "The bridge will open in May, the minister said.", "indirect: the minister (-) | said | The bridge will open in May"},
		{"source at the end", "Its first bridge could open this week, said [Tam Vale], a longtime adviser to the council who oversees the works.", "indirect: Tam Vale, a longtime adviser to the council who oversees the works (Tam Vale) | said | Its first bridge could open this week"},
		{"according to", "According to [Mara Quell], the bridge will open in May.", "indirect: Mara Quell (Mara Quell) | According to | the bridge will open in May"},
		{"quoted words at the end", "[Mara Quell] said she was “very tired.”", "mixed: Mara Quell (Mara Quell) | said | she was “very tired.”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, mentions := article(c.text)
			got := strings.Join(told(a, mentions, Find(a, language.Read(a), mentions)), "\n")
			if got != c.want {
				t.Errorf("%s\n got %s\nwant %s", a.Text(), got, c.want)
			}
		})
	}
}

func TestStance(t *testing.T) {
	for _, c := range []struct {
		text string
		want news.Stance
	}{
		{"[Quell] denied that the bridge was unsafe.", news.Denies},
		{"[Quell] confirmed that the bridge was unsafe.", news.Confirms},
		{"The spokesman declined to comment on the bridge.", news.Declines},
		{"[Quell] promised to repair the bridge by May.", news.Promises},
		{"[Quell] asked whether the bridge was safe.", news.Asks},
		{"“Is it safe?” [Quell] asked.", news.Asks},
	} {
		a, mentions := article(c.text)
		found := Find(a, language.Read(a), mentions)
		if len(found) != 1 || found[0].Stance != c.want {
			t.Errorf("%s: got %v, want one statement that %s", a.Text(), found, c.want)
		}
	}
}

// The order of the text is the order of statements, and they depend on nothing but the article.
func TestOrderAndRepetition(t *testing.T) {
	a, mentions := article("[Quell] said the bridge was “safe.”\n“We looked,” she said. “Every bolt.”\nThe spokesman declined to comment. He said: “No.”")
	text := language.Read(a)
	first := Find(a, text, mentions)
	if len(first) < 3 {
		t.Fatalf("found %d statements", len(first))
	}
	for i := 1; i < len(first); i++ {
		if first[i].Span().Compare(first[i-1].Span()) < 0 {
			t.Errorf("statement %d stands before %d", i, i-1)
		}
	}
	if again := Find(a, text, mentions); !reflect.DeepEqual(first, again) {
		t.Errorf("got %v, then %v", first, again)
	}
}

func BenchmarkFind(b *testing.B) {
	paragraph := "“The bridge is safe,” [Mara Quell], the mayor of Ost, said on Monday. “We have looked at every bolt, and we will look again.”\n" +
		"Engineers told the council in March that two of the pillars had moved, and the opposition asked for an inquiry. {Ost Roads} declined to comment.\n" +
		"The bridge, opened in 1931, carries some 12,000 cars a day between the harbour and the old town, according to the city.\n"
	a, mentions := article(strings.Repeat(paragraph, 6))
	t := language.Read(a)
	b.SetBytes(int64(len(a.Text())))
	for b.Loop() {
		Find(a, t, mentions)
	}
	b.ReportMetric(float64(len(t.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// TestClosing reads a clause that its source and a verb of saying close, or lead into from afar.
func TestClosing(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The other two boats cast off at first light and turned north, the pilot, [Tam Orle], told the Gazette.", "indirect: the pilot, Tam Orle, (Tam Orle) | told | The other two boats cast off at first light and turned north"},
		{"A clerk of the port was arrested over a missing crane, the harbour board said on Thursday.", "indirect: the harbour board (-) | said | A clerk of the port was arrested over a missing crane"},
		{"However, the {Harbour Board} had indicated ahead of the talks that the issue would be raised.", "indirect: the Harbour Board (Harbour Board) | had indicated | that the issue would be raised"},
		{"The line will stay shut until May, said the mayor.", "indirect: the mayor (-) | said | The line will stay shut until May"},
	} {
		a, mentions := article(c.text)
		if got := strings.Join(told(a, mentions, Find(a, language.Read(a), mentions)), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestDeeds: that something was done is no statement, whatever the model takes its verb for.
func TestDeeds(t *testing.T) {
	for _, text := range []string{
		"Police stormed the old ferry office of [Tam Orle] before dawn.",
		"[Mara Quell] received the president of the islands at the harbour hall.",
		"[Mara Quell] hosts the president of the islands for talks, with the bridge on the agenda.",
		"[Mara Quell] welcomes [Tam Orle] at the harbour hall.",
	} {
		a, mentions := article(text)
		if got := told(a, mentions, Find(a, language.Read(a), mentions)); len(got) != 0 {
			t.Errorf("%s: %q", text, got)
		}
	}
}

package language

import (
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
)

// article makes an article of paragraphs. One that begins with "# " is the headline, "## " a subhead, "> " a caption.
func article(text string) *news.Article {
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: text})
	b.Keep(news.Range{Start: 0, End: len(text)})
	a := b.Article()
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		s := news.Span{Start: at, End: at + len(strings.TrimSuffix(p, "\n\n"))}
		at += len(p)
		switch {
		case strings.HasPrefix(p, "# "):
			a.Headline = news.Span{Start: s.Start + 2, End: s.End}
		case strings.HasPrefix(p, "## "):
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: s.Start + 3, End: s.End}, Kind: news.Subhead})
		case strings.HasPrefix(p, "> "):
			a.Captions = append(a.Captions, news.Caption{Span: news.Span{Start: s.Start + 2, End: s.End}})
		default:
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: s, Kind: news.Body})
		}
	}
	return a
}

func TestWords(t *testing.T) {
	for _, text := range []string{
		"The| |mayor|'s| |office| |did|n't| |say|.",
		"U.S.| |and| |U.K.| |envoys| |met| |J.| |R.| |Vane|.",
		"Mr.| |Vane| |paid| |$|250m| |for| |2,225| |goats|,| |4|%| |more|.",
		"“|We|’ve| |won|,|”| |she| |said|.",
		"a| |well-known| |al-Maruf| |(|left|)",
		"from| |2010|–|12|,| |20-year-old| |barns",
		"The| |soldiers|'| |boots|,| |O'Dwyer|’s| |hat",
		"Read| |https://example.org/a.b?c=d|,| |mail| |desk@example.org|.",
		"at| |5:30| |p.m.| |on| |Jan.| |28",
		"he| |waited| |...| |and| |left|…",
		"MARN|—|The| |ship| |--| |late| |--| |came|.",
		"AT&T| |and| |the| |'90s",
		"他|说|好|。",
		"It| |sank|.|The| |crew| |swam|.",
		"the| |word| |‘|truce|’| |was| |used",
	} {
		want := strings.FieldsFunc(strings.ReplaceAll(text, "| |", "|"), func(r rune) bool { return r == '|' })
		plain := strings.ReplaceAll(text, "|", "")
		var got []string
		for _, w := range Words(plain) {
			got = append(got, plain[w.Start:w.End])
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q:\n got %q\nwant %q", plain, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, text := range []string{
		"It rained.| It snowed.",
		"“It rained.”| “It snowed,” Vane said.",
		"“Why now?” Mara Vane asked.| Nobody knew.",
		"\"We go.\"| \"We stay,\" he said.",
		"Mr. Vane met Gen. Ott in the U.S. on Jan. 28.| He left.",
		"He came from the U.S.| The ship did not.",
		"The U.S. Navy came at 5 p.m. Tuesday.| It left at 6 p.m.| The end.",
		"MARN (XP) — The mayor of Marn said no.| She left.",
		"Prices rose 4.5 percent.| In 2024 they fell.",
		"J. R. Vane spoke... and left.| So did he.",
		"He waited…| Then he left!| “Good.”",
		"他说好。|我不知道。",
		"هل جاء؟| نعم.",
		"В. В. Вейн пришёл.| Она ушла.| «Куда?» спросил он.",
		"वह गया।| वह आया।| ใครมา เขาไป",
		"MARN (XP) - U.S. officials said St. Aldan was calm.| At 5 a.m. Monday J. R. Vane left.",
		"Govs. Vane and Ott met Asst. Atty. Gen. Mara Quell.| Marn Pty. Ltd. paid.",
		"The No. 2 team lost.| He said no.| She agreed.",
		"It sank.|The crew swam.",
		"(It sank.)| [The crew swam.]",
		"The old town (c. 1230) fell.| It was rebuilt.",
		"They had rights. 4| Even so, they lost (Figure 1.6). 5| At last they won.| 24 people left.| 7 Of Ten Left.",
		"The mayor spoke.| (credit: the desk)| He left (and said so).",
		"MARN, N.H. - At a rally, she spoke.| MARN, N.H. — The end.",
		"He came to the U.S.| Initially, he stayed.| He left the U.S. Initially.",
		"''We stay,'' she said.| ''We won.| We stay.''| ''Why?'' he said.",
		"We won….| They lost… and left.",
		"He met J. R. Vane of Vane Inc. said Monday.| At 9 a.m. Monday Vane Corp. said St. Aldan was No. 5.",
		"A note.[12]| Another (see e.g. Vane 2010).",
	} {
		plain := strings.ReplaceAll(text, "|", "")
		var got []string
		for _, s := range Read(article(plain)).Sentences {
			got = append(got, plain[s.Start:s.End])
		}
		want := strings.Split(text, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("\n got %q\nwant %q", got, want)
		}
	}
}

func TestPartsAreTheirOwn(t *testing.T) {
	text := Read(article("# Why? Vane tells\n\n## No. 1\n\nHe came. She left.\n\n> Vane, left. (XP)\n\nThe end."))
	var got []Part
	for _, s := range text.Sentences {
		got = append(got, s.Part)
	}
	want := []Part{InHeadline, InSubhead, InBody, InBody, InCaption, InCaption, InBody}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

// In the texts, the quoted words are in capitals.
func TestQuoted(t *testing.T) {
	for _, text := range []string{
		"“WE GO,” he said, “AND STAY.” it rained.",
		"\"WE GO,\" he said. \"AND STAY.\" it rained.",
		"he said “WE GO.\" it rained.",
		"„WIR GEHEN“, sagte er. «NOUS ALLONS», dit-il.",
		"``WE GO,'' he said.",
		"“WE GO. WE STAY.\n\n“WE LEFT,” he said.\n\nit rained.",
		"he said “WE GO. It rained all day.\n\nIt snowed.",
		"“WE GO. WE STAY.\n\nit snowed. he left.",
		"\"WE GO\n\nAND STAY,\" he said. he left.",
		"it was 5\" long. it was red.",
		"he left.” it rained. “YES,” he said.",
		"‘WE GO,’ he said. ‘AND STAY.’ it rained.",
		"'WE GO,' he said. 'IT'S THE DOCKERS' TURN,' said the brothers' lawyer. the 'OLD' days.",
		"'WE GO. \"NO MORE\" THEY SAY.\n\n'WE STAY,' he said of the 'BIG FREEZE'.",
		"“WE GO,” he said of the dockers' 'old ways' and 'new ways'. the workers' 'hall' burned.",
		"“WE GO,' he said. “WE STAY.” it rained.",
		"“'NO WAY,' SHE TOLD US,” he said. 'the end' began.",
		"“WE GO. WE ALL GO. “WE STAY.” it rained.",
		"rock 'n' roll, '90s style, goin' 'em one better.",
	} {
		a := article(text)
		for i, tok := range Read(a).Tokens {
			word := a.Slice(tok.Span)
			if strings.ToLower(word) == strings.ToUpper(word) {
				continue
			}
			if want := strings.ToUpper(word) == word; tok.Quoted != want {
				t.Errorf("%q: token %d %q quoted %v", text, i, word, tok.Quoted)
			}
		}
	}
}

func TestLemma(t *testing.T) {
	text := Read(article("The mayors didn’t say why they’ve left the cities."))
	var got []string
	for i := range text.Tokens {
		got = append(got, text.Lemma(i))
	}
	if want := "the mayor do not say why they have leave the city ."; strings.Join(got, " ") != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "# A\n\nB. C", "“a\n\n\"b\" 's n't 's. U.S.A. 3.4.5 @ # http://x.y", "\u200b他。'''\"\"\"...—’s’t", "a.b@c", "x\u0301's"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		a := article(s)
		text := Read(a)
		end, at := 0, 0
		for i, tok := range text.Tokens {
			if tok.Start < end || tok.Empty() || !utf8.RuneStart(s[tok.Start]) || tok.End < len(s) && !utf8.RuneStart(s[tok.End]) {
				t.Fatalf("token %d %v after %d", i, tok.Span, end)
			}
			if n := tok.Sentence; i < text.Sentences[n].First || i >= text.Sentences[n].Last {
				t.Fatalf("token %d is not in its sentence", i)
			}
			end = tok.End
		}
		for i, sent := range text.Sentences {
			if sent.First != at || sent.Last <= at || sent.Start != text.Tokens[sent.First].Start || sent.End != text.Tokens[sent.Last-1].End {
				t.Fatalf("sentence %d %+v", i, sent)
			}
			at = sent.Last
		}
		if at != len(text.Tokens) {
			t.Fatal("tokens without a sentence")
		}
	})
}

package language

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"secondsource/internal/news"
)

// pieces is what the texts below are made of: words, marks and blanks as they come, in several scripts.
var pieces = []string{
	"the", "The", "mayor", "Vane", "J.", "U.S.", "Inc.", "Mr.", "No.", "p.m.", "St.", "2,400", "24", "$", "%", "it", "'s", "’s", "n't", "well-known", "Ååå",
	".", ",", "?", "!", "…", "...", ":", ";", "-", "–", "—", "(", ")", "[12]", "\"", "“", "”", "'", "‘", "’", "''", "``", "«", "»", "„",
	" ", " ", " ", " ", "\u00a0", "\t", "\u200b", "هل جاء؟", "他说好。", "Он ушёл.", "वह गया।", "เขาไป", "é", "\u0301", "x@y.org", "https://a.b/c?d", "#a", "@b",
}

// TestWhatIsRead: joining tokens and the blanks between them gives back each part; a sentence is a run of tokens in one part, and every
// token is in one; marks are not inside the quotations that they stand around; base noun phrases lie in their sentence, in order.
func TestWhatIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for i := range rapid.IntRange(1, 5).Draw(t, "parts") {
			if i > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(rapid.SampledFrom([]string{"", "", "", "# ", "## ", "> "}).Draw(t, "kind"))
			b.WriteString(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), ""))
		}
		a := article(b.String())
		read := Read(a)
		at := 0
		for _, s := range read.Sentences {
			if s.First != at || s.Last <= s.First {
				t.Fatalf("sentence %+v after token %d", s, at)
			}
			at = s.Last
			part := partSpan(a, s)
			if s.Start < part.Start || s.End > part.End || s.Start != read.Tokens[s.First].Start || s.End != read.Tokens[s.Last-1].End {
				t.Fatalf("sentence %+v in %v", s, part)
			}
			last := s.First
			for _, c := range read.Chunks(s) {
				if c.First < last || c.Last > s.Last || c.Head < c.First || c.Head >= c.Last {
					t.Fatalf("chunk %+v after %d in %+v", c, last, s)
				}
				last = c.Last
			}
		}
		if at != len(read.Tokens) {
			t.Fatalf("%d tokens of %d have a sentence", at, len(read.Tokens))
		}
		for _, part := range partsOf(a) {
			end := part.Start
			for i, tok := range read.Tokens {
				if tok.Start < part.Start || tok.Start >= part.End {
					continue
				}
				blank(t, a.Text()[end:tok.Start])
				end = tok.End
				if tok.Quoted && read.QuoteMark(i) && !read.Tokens[i].Single {
					t.Fatalf("mark %q is quoted", read.Word(i))
				}
				if tok.Tag == "" || read.Lemma(i) == "" {
					t.Fatalf("token %q without tag or lemma", read.Word(i))
				}
			}
			blank(t, a.Text()[end:part.End])
		}
	})
}

func blank(t *rapid.T, between string) {
	if rest := strings.TrimFunc(between, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }); rest != "" {
		t.Fatalf("%q is in no token", rest)
	}
}

func partSpan(a *news.Article, s Sentence) news.Span {
	switch s.Part {
	case InHeadline:
		return a.Headline
	case InCaption:
		return a.Captions[s.Paragraph].Span
	}
	return a.Paragraphs[s.Paragraph].Span
}

package clean

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// Document makes the article of a document whose text was given as such. The whole text is kept as it stands and never split; paragraphs
// are its lines, not more than [blocks.Most]. Lines that are furniture lie outside headline, paragraphs and captions, in Article.Furniture. A title that was given and
// that the text does not begin with is put before it. It returns nil where the text shows nothing.
func Document(c *news.Capture) *news.Article {
	if strings.TrimSpace(c.Payload) == "" {
		return nil
	}
	w := news.NewBuilder(c)
	title := ""
	if told, ok := c.First(news.FieldTitle); ok {
		title = strings.Join(strings.Fields(told.Value), " ")
	}
	spans := textLines(c.Payload)
	if n := len(spans); n >= blocks.Most {
		c.Warn(fmt.Sprintf("%d bytes after the first %d lines were not read", len(c.Payload)-spans[n-1].End, n))
	}
	var headline news.Span
	var service []news.Span // lines to the agency's clients before the headline
	for title == "" && len(spans) > 1 && isService(c.Payload[spans[0].Start:spans[0].End]) {
		service, spans = append(service, spans[0]), spans[1:]
	}
	shift := 0
	if n := begins(c.Payload[spans[0].Start:], title); n > 0 {
		headline = news.Span{Start: spans[0].Start, End: spans[0].Start + n}
		for len(spans) > 1 && spans[0].End < headline.End {
			spans = spans[1:] // a title over several lines
		}
		rest := trimmed(c.Payload, news.Span{Start: headline.End, End: spans[0].End})
		if !rest.Empty() && strings.Trim(c.Payload[rest.Start:rest.End], ".|:- ") == "" {
			headline.End, rest = rest.End, news.Span{} // a title written with a full stop after it
		}
		if rest.Empty() {
			spans = spans[1:]
		} else {
			spans[0] = rest
		}
	} else if title != "" {
		headline = w.Insert(title)
		w.Insert("\n\n")
		shift = w.Len()
	} else if len(spans) > 1 && titled(c.Payload[spans[0].Start:spans[0].End], c.Payload[spans[1].Start:spans[1].End]) {
		headline, spans = spans[0], spans[1:]
	}
	w.Keep(news.Range{Start: 0, End: len(c.Payload)})
	a := w.Article()
	a.Headline, a.Lines = headline, service
	sentences := lastSentence(c.Payload, spans)
	links := false // the lines since "Read more:" at the end of a text are other articles' headlines
	for i, s := range spans {
		line := c.Payload[s.Start:s.End]
		at := news.Span{Start: s.Start + shift, End: s.End + shift}
		sentence := strings.HasSuffix(line, ".") || strings.HasSuffix(line, "”") || strings.HasSuffix(line, "\"") || len(line) > 200
		switch {
		case isService(line):
			a.Lines = append(a.Lines, at)
			continue
		case blocks.IsFurniture(line) || blocks.Code(line) || address(line) || !worded(line):
			a.Furniture = append(a.Furniture, at)
			links = strings.HasSuffix(strings.TrimSpace(line), ":") || links
			continue
		case links && !sentence && i > sentences:
			a.Furniture = append(a.Furniture, at)
			continue
		case i < 4 && len(spans) > 3 && (blocks.IsByline(line) || blocks.IsDate(line)),
			len(line) < 30 && blocks.IsAgency(line),
			len(line) < 200 && contributed(line):
			a.Lines = append(a.Lines, at)
		default:
			if start, end := blocks.CreditAt(line); start >= 0 && len(line) < 400 {
				a.Captions = append(a.Captions, news.Caption{Span: at, Credit: news.Span{Start: at.Start + start, End: at.Start + end}})
			} else {
				a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: at, Kind: paragraphKind(line, c.Payload, spans, i)})
			}
		}
		links = false
	}
	return a
}

func paragraphKind(line, payload string, spans []news.Span, i int) news.ParagraphKind {
	if len(line) < 80 && i > 0 && i+1 < len(spans) && !endsSentence(line) && strings.Count(line, " ") < 11 &&
		endsSentence(payload[spans[i+1].Start:spans[i+1].End]) && !strings.HasSuffix(line, ":") && !strings.HasSuffix(line, ",") {
		return news.Subhead
	}
	return news.Body
}

func isService(line string) bool {
	_, ok := blocks.ServiceLine(line)
	return ok
}

// worded reports whether a line has a letter or a digit: a row of dashes parts a text and says nothing.
func worded(line string) bool {
	return strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// lastSentence gives the index of the last line that is one or is long; -1 where none is.
func lastSentence(payload string, spans []news.Span) int {
	for i := len(spans) - 1; i >= 0; i-- {
		if s := spans[i]; s.Len() > 200 || s.Len() > 80 && endsSentence(payload[s.Start:s.End]) {
			return i
		}
	}
	return -1
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"”’' )")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".?!…。？！؟।۔", r)
}

// contributed reports whether a line tells who else worked on the article.
func contributed(line string) bool {
	return strings.HasSuffix(line, "contributed to this report.") || strings.HasSuffix(line, "contributed to this article.") ||
		strings.HasSuffix(line, "contributed to this story.") || strings.HasPrefix(line, "(Reporting by ") || strings.HasPrefix(line, "Reporting by ")
}

// address reports whether a line is nothing but a web address.
func address(line string) bool {
	return !strings.Contains(line, " ") && (strings.HasPrefix(line, "http://") || strings.HasPrefix(line, "https://") || strings.HasPrefix(line, "www."))
}

// titled reports whether a text's first line is its headline: short, no sentence, and a sentence follows.
func titled(first, second string) bool {
	words := strings.Count(first, " ") + 1
	return words >= 3 && words <= 25 && len(first) < 200 && !endsSentence(first) && len(second) > len(first) && !blocks.IsByline(first) && !blocks.IsDate(first)
}

// textLines gives the lines of a text that show something, without the white space around them. There is at least one in a text that is
// not blank.
func textLines(payload string) []news.Span {
	var out []news.Span
	for at := 0; at < len(payload) && len(out) < blocks.Most; {
		end := len(payload)
		if i := strings.IndexByte(payload[at:], '\n'); i >= 0 {
			end = at + i
		}
		if s := trimmed(payload, news.Span{Start: at, End: end}); !s.Empty() {
			out = append(out, s)
		}
		at = end + 1
	}
	return out
}

// trimmed takes white space off both ends of a span.
func trimmed(payload string, s news.Span) news.Span {
	t := payload[s.Start:s.End]
	left := strings.TrimLeftFunc(t, unicode.IsSpace)
	s.Start += len(t) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}

// begins gives how many bytes of text the title takes where text begins with it, white space and the form of quotation marks aside; 0
// where it does not.
func begins(text, title string) int {
	if title == "" {
		return 0
	}
	i, j := 0, 0
	for j < len(title) {
		if i >= len(text) {
			return 0
		}
		a, n := utf8.DecodeRuneInString(text[i:])
		b, m := utf8.DecodeRuneInString(title[j:])
		if unicode.IsSpace(b) {
			if !unicode.IsSpace(a) {
				return 0
			}
			for i < len(text) {
				r, n := utf8.DecodeRuneInString(text[i:])
				if !unicode.IsSpace(r) {
					break
				}
				i += n
			}
			j += m
			continue
		}
		if folded(a) != folded(b) {
			return 0
		}
		i, j = i+n, j+m
	}
	// not in the middle of a word
	if r, _ := utf8.DecodeRuneInString(text[i:]); i < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
		return 0
	}
	return i
}

func folded(r rune) rune {
	switch r {
	case '‘', '’', '‛', '`', '´':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—', '‑':
		return '-'
	}
	return unicode.ToLower(r)
}

package feed

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"secondsource/internal/news"
)

// fill takes the id, title and summary that e does not have from another entry.
func (e *Entry) fill(other Entry) {
	e.ID, e.Title = first(e.ID, other.ID), first(e.Title, other.Title)
	if strings.TrimSpace(e.Summary.Body) == "" {
		e.Summary = other.Summary
	}
}

// finish puts together what several elements told of an entry.
func (e *Entry) finish(authors []string, guid string) {
	var names []string
	for _, a := range authors {
		a = withoutMail(a)
		a = oneLine(Text{HTML: markup(a), Body: a})
		if a != "" && !strings.Contains(a, "@") && !slices.Contains(names, a) && len(names) < 20 {
			names = append(names, a)
		}
	}
	e.Byline = strings.Join(names, ", ")
	if e.URL == "" && (strings.HasPrefix(guid, "http://") || strings.HasPrefix(guid, "https://")) {
		e.URL = guid
	}
	e.URL = strings.ReplaceAll(strings.TrimSpace(e.URL), " ", "%20")
}

// withoutMail takes the address off a name: "desk@arven.example (Lena Moor)", as RSS has it, "Lena Moor (desk@arven.example)" and "Lena Moor
// <desk@arven.example>".
func withoutMail(name string) string {
	i, j := strings.IndexAny(name, "(<"), strings.LastIndexAny(name, ")>")
	if i <= 0 || j < i {
		return name
	}
	outside, inside := strings.TrimSpace(name[:i]), name[i+1:j]
	switch {
	case strings.Contains(outside, "@"):
		return strings.TrimSpace(inside)
	case strings.Contains(inside, "@") && !strings.ContainsAny(inside, " =\""):
		return outside
	}
	return name
}

// Capture makes the capture of an entry; nil where it holds no words.
func (e *Entry) Capture(f *Feed) *news.Capture {
	address := e.address(f)
	raw, summary := e.body()
	text := raw.lines()
	if text == "" {
		raw, text, summary = Text{Body: e.Title}, e.Title, "title"
	}
	if text == "" {
		return nil
	}
	c := &news.Capture{URL: address, Payload: text, RawSHA256: news.Digest(raw.Body), Charset: f.Charset, Media: news.MediaDocument}
	outlet := ""
	if h := host(address); summary == "" || h == "" || h == host(f.URL) {
		outlet = f.Title
	}
	for _, t := range []news.Told{
		{Field: news.FieldID, Value: e.ID}, {Field: news.FieldURL, Value: address}, {Field: news.FieldOutlet, Value: outlet},
		{Field: news.FieldTitle, Value: e.Title}, {Field: news.FieldByline, Value: e.Byline}, {Field: news.FieldPublished, Value: e.Published},
		{Field: news.FieldModified, Value: e.Modified}, {Field: news.FieldLanguage, Value: first(e.Language, f.Language)},
		{Field: news.FieldSummary, Value: summary},
	} {
		if t.Value = strings.TrimSpace(t.Value); t.Value != "" {
			t.Where = "feed"
			c.Told = append(c.Told, t)
		}
	}
	if summary != "" {
		c.Warnings = append(c.Warnings, "the feed holds only a "+summary+" of it")
	}
	c.Warnings = append(c.Warnings, f.Warnings...)
	c.SHA256 = news.Digest(c.Payload)
	c.ID = news.CaptureID(c.SHA256, c.URL)
	return c
}

// address is the entry's address, made whole by that of the feed's site.
func (e *Entry) address(f *Feed) string {
	base := strings.TrimSpace(f.URL)
	if u, err := url.Parse(base); err != nil || e.URL == "" || !u.IsAbs() {
		return e.URL
	}
	return resolve(base, e.URL)
}

func host(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// How long a description has to be to be the article, in characters: descriptions of feeds that summarise rarely have over 600.
const (
	articleLength    = 1500
	paragraphsLength = 800 // with three paragraphs
)

// body is the article's text, or else a summary and what it is called.
func (e *Entry) body() (t Text, summary string) {
	if text := e.Content.lines(); text != "" {
		if broken(text) && utf8.RuneCountInString(text) < articleLength {
			return e.Content, "summary"
		}
		return e.Content, ""
	}
	text := e.Summary.lines()
	n := utf8.RuneCountInString(text)
	if !broken(text) && (n >= articleLength || n >= paragraphsLength && strings.Count(text, "\n") >= 2) {
		return e.Summary, ""
	}
	return e.Summary, "summary"
}

// broken reports whether a text ends as one does that goes on elsewhere.
func broken(text string) bool {
	text = strings.TrimRight(text, " \n]»›→)")
	if i := strings.LastIndexByte(text, '\n'); i >= 0 && len(text)-i < 60 {
		last := strings.ToLower(text[i+1:])
		for _, words := range []string{"continue reading", "read more", "read the rest", "read full", "keep reading", "more »"} {
			if strings.Contains(last, words) {
				return true
			}
		}
	}
	for _, end := range []string{"…", "...", "ontinue reading", "ead more", "ead the full story", "[more"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

package about

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
)

// article makes an article of lines that begin with their kind: "H " headline, "C " caption, "L " a line around the body, "P " paragraph.
func article(lines string, told ...news.Told) *news.Article {
	lines = strings.TrimSpace(lines)
	c := &news.Capture{ID: "c", Payload: lines, Told: told}
	b := news.NewBuilder(c)
	type part struct {
		kind byte
		span news.Span
	}
	var parts []part
	at := 0
	for _, line := range strings.SplitAfter(lines, "\n") {
		text := strings.TrimRight(line, "\n")
		if b.Len() > 0 {
			b.Insert("\n\n")
		}
		parts = append(parts, part{text[0], b.Keep(news.Range{Start: at + 2, End: at + len(text)})})
		at += len(line)
	}
	a := b.Article()
	for _, p := range parts {
		switch p.kind {
		case 'H':
			a.Headline = p.span
		case 'C':
			a.Captions = append(a.Captions, news.Caption{Span: p.span})
		case 'L':
			a.Lines = append(a.Lines, p.span)
		default:
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: p.span, Kind: news.Body})
		}
	}
	return a
}

func told(field news.Field, value string) news.Told {
	return news.Told{Field: field, Value: value, Where: "document"}
}

// summary is what the tests look at, in one line.
func summary(b news.About) string {
	var out []string
	if b.Outlet.Name != "" {
		out = append(out, "outlet="+b.Outlet.Name+"/"+b.Outlet.Basis)
	}
	for _, a := range b.Agencies {
		out = append(out, "agency="+a.Name+"/"+a.Basis)
	}
	if b.Byline.Text != "" {
		out = append(out, "by="+b.Byline.Text)
	}
	if d := b.Dateline; d != (news.Dateline{}) {
		out = append(out, fmt.Sprintf("dateline=%s+%s+%s", d.Place, d.Agency, d.Date))
	}
	if b.Published.Value != "" {
		out = append(out, "published="+b.Published.Value+"/"+b.Published.Basis)
	}
	if b.Updated.Value != "" {
		out = append(out, "updated="+b.Updated.Value)
	}
	if b.Genre != news.GenreReport {
		out = append(out, "genre="+string(b.Genre))
	}
	return strings.Join(out, " ")
}

func TestRead(t *testing.T) {
	for _, row := range []struct {
		name, text string
		told       []news.Told
		want       string
	}{
		{name: "dateline with agency", text: "P LORVAN (AP) — The council met on Monday.", want: "agency=AP/dateline dateline=LORVAN+AP+"},
		{name: "dateline with date", text: "P PORT ELM, Ostrava, Jan 28 (Reuters) - The council met.", want: "agency=Reuters/dateline dateline=PORT ELM, Ostrava+Reuters+"},
		{name: "agency alone", text: "P (AFP) - The council met.", want: "agency=AFP/dateline dateline=+AFP+"},
		{name: "agency between slashes", text: "P LORVAN, January 28. /TASS/. The council met.", want: "agency=TASS/dateline dateline=LORVAN+TASS+"},
		{name: "agency nobody knows", text: "P LORVAN (Meridian Wire) — The council met.", want: "agency=Meridian Wire/dateline dateline=LORVAN+Meridian Wire+"},
		{name: "a place's state", text: "P LORVAN, Ostr. (AP) — The council met.", want: "agency=AP/dateline dateline=LORVAN, Ostr.+AP+"},
		{name: "an agency's own page", text: "P LORVAN (Lorvan Wire) — The council met.", told: []news.Told{told(news.FieldOutlet, "Lorvan Wire")},
			want: "outlet=Lorvan Wire/explicit agency=Lorvan Wire/dateline dateline=LORVAN+Lorvan Wire+"},
		{name: "place alone", text: "P LORVAN, Ostrava — The council met.", want: "dateline=LORVAN, Ostrava++"},
		{name: "a label is no place", text: "P UPDATE — The council met.", want: ""},
		{name: "a dash in a sentence", text: "P The council — all nine of it — met.", want: ""},
		{name: "an apposition is no place", text: "P LORVAN COUNCIL — a body of nine — met.", want: ""},
		{name: "closing line", text: "P The council met.\nL AA", want: "agency=AA/credit"},
		{name: "closing paragraph", text: "P The council met.\nP It met again.\nP It rose.\nP Reuters - Ap - Afp", want: "agency=Reuters/credit agency=AP/credit agency=AFP/credit"},
		{name: "agency in the address", text: "P The council met.", told: []news.Told{told(news.FieldURL, "https://example.org/wires/afp/article-12/council.html")},
			want: "outlet=example.org/address agency=AFP/credit"},
		{name: "credit at the end of the last sentence", text: "P The council met. (AFP)", want: "agency=AFP/credit"},
		{name: "copyright", text: "P The council met.\nP Copyright 2018 The Associated Press. All rights reserved.", want: "agency=AP/credit"},
		{name: "an agency's writer", text: "P The council met.\nP Associated Press writer Ann Lee in Lorvan contributed to this report.", want: "agency=AP/credit"},
		{name: "told an agency, twice", text: "P The mayor told AFP on Monday.\nP An AFP photographer saw smoke.", want: "agency=AFP/text"},
		{name: "passed on from an agency", text: "P The mayor told AFP on Monday.\nP It was quiet, according to AFP.", want: ""},
		{name: "told two", text: "P The mayor told AFP on Monday and told Reuters on Sunday.", want: ""},
		{name: "picture's agency", text: "C A view of Lorvan. (AFP)\nP The council met.", want: ""},

		{name: "byline", text: "L By Ann Lee and Bo Ek\nP The council met.", want: "by=Ann Lee and Bo Ek"},
		{name: "byline with agency and date", text: "L By ANN LEE, Associated Press | Published Jan 3, 2026\nP The council met.",
			want: "agency=AP/byline by=ANN LEE, Associated Press published=2026-01-03/explicit"},
		{name: "what is glued to a byline", text: "L By Ann LeeStaff Writer\nP The council met.", want: "by=Ann Lee"},
		{name: "what follows a byline", text: "L By Ann Lee on 3 comments\nP The council met.", want: "by=Ann Lee"},
		{name: "admin is nobody", text: "L By admin\nP The council met.", want: ""},
		{name: "by and a verb", text: "P By meeting on Monday the council broke a rule.", want: ""},
		{name: "byline told", text: "P The council met.", told: []news.Told{told(news.FieldByline, "By Ann Lee"), told(news.FieldByline, "Bo Ek")}, want: "by=Ann Lee, Bo Ek"},
		{name: "byline told is an address", text: "P The council met.", told: []news.Told{told(news.FieldByline, "https://example.org/lee")}, want: ""},

		{name: "published line", text: "L Published\u00a0Jan 29, 2026 12:30 am\nP The council met.", want: "published=2026-01-29T00:30/explicit"},
		{name: "two times", text: "L Published 3 March 2026 08:15 GMT Updated 4 March 2026\nP The council met.", want: "published=2026-03-03T08:15Z/explicit updated=2026-03-04"},
		{name: "only the change", text: "L Last updated: 4 March 2026, 10:00\nP The council met.", want: "published=/2026-03-04/explicit updated=2026-03-04T10:00"},
		{name: "changed on the day it tells of", text: "L Updated: 4 March 2026\nP The council met on March 4, 2026.", want: "published=2026-03-04/inferred updated=2026-03-04"},
		{name: "agency and time as a paragraph", text: "P Xinhua | Updated: 2026-03-04 21:45\nP LORVAN -- The council met.",
			want: "agency=Xinhua/credit dateline=LORVAN++ published=/2026-03-04/explicit updated=2026-03-04T21:45"},
		{name: "the epoch is no date", text: "P The council met.", told: []news.Told{told(news.FieldPublished, "1970-01-01T00:00:00Z")}, want: ""},
		{name: "after the capture", text: "P The council met.", told: []news.Told{told(news.FieldPublished, "2031-01-01")}, want: ""},
		{name: "metadata", text: "L January 5, 2026\nP The council met.", told: []news.Told{told(news.FieldPublished, "2026-01-04T23:10:00-05:00")}, want: "published=2026-01-04T23:10:00-05:00/metadata"},
		{name: "address", text: "P The council met.", told: []news.Told{told(news.FieldURL, "https://www.bbc.co.uk/news/2026/01/28/council")}, want: "outlet=BBC/address published=2026-01-28/metadata"},
		{name: "address with the day first", text: "P The council met.", told: []news.Told{told(news.FieldURL, "https://example.org/press/28-01-2026-council")},
			want: "outlet=example.org/address published=2026-01-28/metadata"},
		{name: "the body opens with a date", text: "P 27.1.2026 - The council met.", want: "dateline=++2026-01-27 published=2026-01-27/explicit"},
		{name: "number in an address", text: "P The council met.", told: []news.Told{told(news.FieldURL, "https://news.example.org/a-20261399-x")}, want: "outlet=news.example.org/address"},

		{name: "weekday and picture agree", text: "C The bridge on February 7, 2026. (AFP)\nP The council met on Saturday.", want: "published=2026-02-07/inferred"},
		{name: "said on that day of something to come", text: "C The bridge is admired by children on February 7, 2026. (AFP)\nP The council will not meet, its speaker said on Saturday.",
			want: "published=2026-02-07/inferred"},
		{name: "picture of the day before", text: "C The bridge, 07 February 2026. (EPA)\nP The council on Sunday met.", want: "published=2026-02-08/inferred"},
		{name: "picture after the weekday", text: "C The bridge, 07 February 2026. (EPA)\nP The council on Friday met.", want: "published=2026-02-07//inferred"},
		{name: "picture from the archive", text: "C The bridge on February 7, 2026. (File photo)\nP The council met on Saturday.", want: ""},
		{name: "bound", text: "P The council met on Wednesday, January 28, 2026.", want: "published=2026-01-28//inferred"},
		{name: "date to come", text: "P The council will meet on January 28, 2026.", want: ""},
		{name: "no year", text: "P The council met on January 28.", want: ""},

		{name: "opinion", text: "H Opinion: Close the bridge\nP Close it.", want: "genre=opinion"},
		{name: "opinion by address", text: "P Close it.", told: []news.Told{told(news.FieldURL, "https://example.org/opinion/close")}, want: "outlet=example.org/address genre=opinion"},
		{name: "live is an adjective", text: "H Live music returns\nP It did.", want: ""},
		{name: "readout", text: "H Readout of the mayor's call\nP They spoke.", want: "genre=readout"},
	} {
		a := article(row.text, row.told...)
		a.Capture.Captured = "2026-06-01"
		b, _ := Read(a)
		if got := summary(b); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
		for _, s := range []news.Span{b.Byline.Span, b.Dateline.Span, b.Published.Span} {
			if s.Start < 0 || s.End > len(a.Text()) || s.Start > s.End || !utf8.ValidString(a.Slice(s)) {
				t.Errorf("%s: span %v is not in the text", row.name, s)
			}
		}
		for _, g := range b.Agencies {
			if s := a.Slice(g.Span); g.Basis != "dateline" && g.Basis != "byline" && !g.Span.Empty() && !strings.Contains(strings.ToLower(s), strings.ToLower(g.Name[:1])) {
				t.Errorf("%s: %s stands at %q", row.name, g.Name, s)
			}
		}
	}
}

func TestCaptions(t *testing.T) {
	for caption, want := range map[string]string{
		"The mayor at the bridge (DPA)": "DPA ",
		"The mayor at the bridge in Lorvan on February 7, 2026. (Lorvan Press Office / AFP)": "Lorvan Press Office / AFP 2026-02-07",
		"The mayor said the bridge would open. / AP":                                         "AP ",
		"The bridge, 08 November 2025. (EPA)":                                                "EPA 2025-11-08",
		"The bridge, Lorvan, Saturday, Nov. 8, 2025. (AP Photo/Ann Lee)":                     "AP Photo/Ann Lee 2025-11-08",
		"The bridge seen from the harbour. Photo: Ann Lee":                                   "Ann Lee ",
		"The bridge is 30 km (20 miles)":                                                     " ",
		"The mayor (left)":                                                                   " ",
		"The bridge in winter. (File)":                                                       " ",
	} {
		a := article("C " + caption + "\nP The council met.")
		_, captions := Read(a)
		if got := a.Slice(captions[0].Credit) + " " + captions[0].Date; got != want {
			t.Errorf("%q: got %q, want %q", caption, got, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"The council met on Monday and said that it would not open the bridge, which was closed for the winter.":     "en",
		"Der Rat hat am Montag getagt und wird die Brücke nicht öffnen, die für den Winter geschlossen wurde.":       "de",
		"Le conseil s'est réuni lundi et le pont qui est fermé pour des travaux ne sera pas ouvert dans la semaine.": "fr",
		"El consejo se reunió el lunes y no abrirá el puente que está cerrado por las obras desde el invierno.":      "es",
		"Совет собрался в понедельник и не откроет мост, который был закрыт на зиму, как он сказал после встречи.":   "ru",
		"اجتمع المجلس يوم الاثنين وقال إن الجسر الذي أغلق في الشتاء لا يفتح بعد ذلك كما قال من على هذا المكان":       "ar",
		"市議会は月曜日に会合を開いた。":    "ja",
		"市议会星期一举行会议，大桥不会开放。": "zh",
		"12 34 56":                      "",
		"Xylo brof tanderil vok nimsar": "",
	} {
		if b, _ := Read(article("P " + text)); b.Language != want {
			t.Errorf("%q: got %q, want %q", text, b.Language, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("LORVAN (AP) — The council met on Monday, Jan. 5, 2026. (AFP)")
	f.Add("By Ann Lee | Updated 3/4/2026\u00a0\xff((/")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(strings.ReplaceAll(s, "\n", " "), "?")
		for _, kind := range []string{"P ", "L ", "C ", "H "} {
			a := article(kind + s + "x")
			b, captions := Read(a)
			spans := []news.Span{b.Byline.Span, b.Dateline.Span, b.Published.Span, b.Updated.Span}
			for _, g := range b.Agencies {
				spans = append(spans, g.Span)
			}
			for _, c := range captions {
				spans = append(spans, c.Credit)
			}
			for _, x := range spans {
				if x.Start < 0 || x.End > len(a.Text()) || x.Start > x.End || !utf8.ValidString(a.Slice(x)) {
					t.Fatalf("span %v is not in %q", x, a.Text())
				}
			}
		}
	})
}

func BenchmarkArticles(b *testing.B) {
	var s strings.Builder
	s.WriteString("H The council meets\nC The bridge on February 7, 2026. (AFP)\n")
	for range 25 {
		s.WriteString("P The council met on Saturday and said that it would not open the bridge, which has been closed for the winter, the mayor said.\n")
	}
	a := article(s.String())
	b.ReportAllocs()
	for b.Loop() {
		Read(a)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

package ingest

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/ingest/about"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

const council = "<p>The harbour council of Velmora said on Tuesday that, after careful talks, the ferry would run again in spring, and that fares would not rise.</p>"

// A page puts what a case tells of above, between and below an article of three paragraphs.
func datedPage(head, over, under, inside, below string) string {
	return "<html><head><title>Ferry to run again</title>" + head + "</head><body><div>" + over + "</div><h1>Ferry to run again</h1>" + under +
		council + inside + strings.Replace(council, "Tuesday", "Wednesday", 1) + strings.Replace(council, "Tuesday", "Thursday", 1) + below + "</body></html>"
}

// dates gives what the longest article of a page tells of its dates: published, updated, and the refused with their reasons.
func dates(t *testing.T, address, page, captured string) string {
	t.Helper()
	c := &news.Capture{ID: "c", URL: address, Payload: page, Media: news.MediaHTML, Captured: captured}
	var best *news.Article
	for _, a := range Articles(c) {
		if best == nil || len(a.Text()) > len(best.Text()) {
			best = a
		}
	}
	if best == nil {
		t.Fatal("no article")
	}
	b, _ := about.Read(best)
	out := b.Published.Value
	if b.Published.Basis != "" {
		out += " " + b.Published.Basis
	}
	if b.Updated.Value != "" {
		out += " updated " + b.Updated.Value
	}
	for _, r := range b.Refused {
		out += fmt.Sprintf("; %s %s", r.Value, r.Reason)
	}
	return out
}

func TestDatesOfPages(t *testing.T) {
	meta := func(name, value string) string { return `<meta property="` + name + `" content="` + value + `">` }
	list := "<ul><li>4 March 2026<li>5 March 2026</ul>"
	for _, row := range []struct{ name, address, page, captured, want string }{
		{name: "below the headline", page: datedPage("", "", "<div>Posted on March 3, 2026 by Ann</div>", "", ""), want: "2026-03-03 explicit"},
		{name: "above the headline", page: datedPage("", "<i>3. M&auml;rz 2026</i>", "", "", ""), want: "2026-03-03 explicit"},
		{name: "below the body", page: datedPage("", "", "", "", "<div>03.03.2026 10:15</div>"), want: "2026-03-03T10:15 explicit"},
		{name: "a list of others", page: datedPage("", "", "", "", list), want: "; 2026-03-04 neighbour; 2026-03-05 neighbour"},
		{name: "a script shows nothing", page: datedPage("", "", "<script>'<b>3 March 2026</b>'</script>", "", ""), want: ""},
		{name: "only a change", page: datedPage("", "", "<div>Updated 3 March 2026</div>", "", ""), want: "/2026-03-03 explicit updated 2026-03-03"},
		{name: "a page that tells of its last change at its foot", page: datedPage("", "", "", "", `<footer class="footer"><ul><li>This page was last edited on 3 March 2026, at 13:22.</li><li>Privacy</li><li>Imprint</li></ul></footer>`),
			want: "2026-03-03 inferred updated 2026-03-03T13:22"},
		{name: "label and date in two elements", page: datedPage("", "", "<div><label>First published:</label><div>3 March 2026</div></div>", "", ""), want: "2026-03-03 explicit"},
		{name: "a right", page: datedPage("", "", "", "", "<footer>© 3 March 2026 The Courier</footer>"), want: "; 2026-03-03 copyright"},
		{name: "a comment", page: datedPage("", "", "", "", `<div class="comments"><div>Ann, 4 March 2026</div></div>`), want: "; 2026-03-04 comment"},
		{name: "a comment's element", page: datedPage("", "", "", "", `<div class="comments"><time datetime="2026-03-04">today</time></div>`), want: "; 2026-03-04 comment"},
		{name: "another article's element", page: datedPage("", "", "<div>3 March 2026</div>", "", strings.Repeat("<p> </p>", 800)+`<h3>More</h3><time datetime="2026-03-04">4</time>`),
			want: "2026-03-03 explicit; 2026-03-04 neighbour"},

		{name: "metadata", page: datedPage(meta("article:published_time", "2026-03-03T10:15:00+01:00"), "", "", "", ""), want: "2026-03-03T10:15:00+01:00 metadata"},
		{name: "metadata and what is shown", page: datedPage(meta("article:published_time", "2026-03-03T10:15:00+01:00"), "", "<div>9 March 2026</div>", "", ""),
			want: "2026-03-03T10:15:00+01:00 metadata; 2026-03-09 outranked"},
		{name: "UTC, and the outlet's evening", page: datedPage(meta("article:published_time", "2026-03-04T02:15:00Z"), "", "<div>March 3, 2026, 9:15 pm</div>", "", ""),
			want: "2026-03-03T21:15 explicit; 2026-03-04T02:15:00Z outranked"},
		{name: "UTC, and a day that no zone has", page: datedPage(meta("article:published_time", "2026-03-04T15:15:00Z"), "", "<div>March 3, 2026</div>", "", ""),
			want: "2026-03-04T15:15:00Z metadata; 2026-03-03 outranked"},
		{name: "the time beside the day", page: datedPage(meta("article:published_time", "2026-03-03"), "", "<div>March 3, 2026, 9:15 pm</div>", "", ""), want: "2026-03-03T21:15 explicit"},
		{name: "the epoch", page: datedPage(meta("article:published_time", "1970-01-01T00:00:00Z"), "", "<div>March 3, 2026</div>", "", ""), want: "2026-03-03 explicit; 1970-01-01T00:00:00Z placeholder"},
		{name: "the year one", page: datedPage(meta("article:published_time", "0001-01-01T00:00:00Z"), "", "", "", ""), want: "; 0001-01-01T00:00:00Z placeholder"},
		{name: "after the capture", captured: "2026-03-05T10:00:00Z", page: datedPage(meta("article:published_time", "2026-04-03"), "", "", "", ""), want: "; 2026-04-03 after-capture"},
		{name: "seconds since 1970", page: datedPage(meta("article:published_time", "1772529300"), "", "", "", ""), want: "2026-03-03T09:15:00Z metadata"},
		{name: "fourteen figures", page: datedPage(meta("article:published_time", "20260303101500"), "", "", "", ""), want: "2026-03-03T10:15:00 metadata"},
		{name: "a script's name for it", page: datedPage(`<script>var d={"id":7,"publishedAt":"2026-03-03T10:15:00+01:00"}</script>`, "", "", "", ""), want: "2026-03-03T10:15:00+01:00 metadata"},
		{name: "a name that only sounds like it", page: datedPage(`<script>var d={"publisherSince":"2006-03-03","public":"2026-03-03"}</script>`, "", "", "", ""), want: ""},

		{name: "address", address: "https://courier.example/2026/03/03/ferry", page: datedPage("", "", "", "", ""), want: "2026-03-03 metadata"},
		{name: "address and a time", address: "https://courier.example/2026/03/03/ferry", page: datedPage("", "", "<div>3 March 2026 10:15</div>", "", ""), want: "2026-03-03T10:15 explicit"},
		{name: "address before a bare line", address: "https://courier.example/2026/03/03/ferry", page: datedPage("", "", "<div>Picture of 1 March 2026</div>", "", ""), want: "2026-03-03 metadata; 2026-03-01 outranked"},

		{name: "an order nobody knows", page: datedPage("", "", "<div>Posted 03/04/2026</div>", "", ""), want: "; 03/04/2026 unclear"},
		{name: "the order that the page shows", page: datedPage("", "", "<div>Posted 03/04/2026</div>", "", strings.Repeat("<p> </p>", 800)+"<div>Older: 25/03/2026</div>"), want: "2026-04-03 explicit; 2026-03-25 neighbour"},
		{name: "the order of the country", address: "https://courier.us/ferry", page: datedPage("", "", "<div>Posted 03/04/2026</div>", "", ""), want: "2026-03-04 explicit"},
		{name: "the order of the language", page: strings.Replace(datedPage("", "", "<div>Posted 03/04/2026</div>", "", ""), "<html>", `<html lang="fr">`, 1), want: "2026-04-03 explicit"},
		{name: "first published, changed since", page: datedPage("", "", "<div>9 March 2026</div>", "", "<div>This article was originally published on 3 March 2026 at 4:12pm but has been changed many times since then to keep it fresh for readers.</div>"),
			want: "2026-03-03T16:12 explicit; 2026-03-09 outranked"},
		{name: "the text as subject", page: datedPage("", "", "", "", strings.Repeat("<p> </p>", 800)+"<div>This entry was posted on Tuesday, March 3rd, 2026 at 9:15 am and is filed under Ferries, Harbours, Islands, Storms. You can follow any responses.</div>"),
			want: "2026-03-03T09:15 explicit"},
		{name: "the body opens with it", page: datedPage("", "", strings.Replace(council, "The harbour", "03.03.2026 The harbour", 1), "", ""), want: "2026-03-03 explicit"},
		{name: "a dateline", page: datedPage("", "", strings.Replace(council, "The harbour", "VELMORA, March 3, 2026 (AP) — The harbour", 1), "", ""), want: "2026-03-03 inferred"},
		{name: "below the standfirst", page: strings.Replace(datedPage("", "", "", "<div>3 March 2026, 5 min read</div>", ""), "Tuesday", "Monday", 1), want: "2026-03-03 explicit"},
		{name: "the day of print, and the time online", page: datedPage(meta("date", "2026-03-04"), "", "<div class=date>3 March 2026, 18:00</div>", "", ""),
			want: "2026-03-03T18:00 explicit; 2026-03-04 outranked"},
		{name: "the page's metadata before linked data", page: datedPage(`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-04T07:00:00Z"}</script>`+meta("article:published_time", "2026-03-03T21:00:00+00:00"), "", "", "", ""),
			want: "2026-03-03T21:00:00Z metadata; 2026-03-04T07:00:00Z outranked"},
		{name: "a name of its own", page: datedPage(meta("og:article-publish_date", "2026-03-03")+meta("article:expiration_time", "2027-03-03")+meta("dcterms.lastModified", "2026-03-05"), "", "", "", ""),
			want: "2026-03-03 metadata updated 2026-03-05"},
		{name: "software's order in a country of full stops", address: "https://courier.at/ferry", page: datedPage("", "", "<div>Posted 11/01/2026</div>", "", ""), want: "; 11/01/2026 unclear"},
		{name: "a post that is quoted", page: datedPage("", "", "<div>4 March 2026</div>", `<blockquote><p>Look</p><time datetime="2026-03-01">1 March</time></blockquote>`, ""), want: "2026-03-04 explicit; 2026-03-01 in-text"},
		{name: "a virus update is no change", page: datedPage("", "", "<div>The Virus-Update, 3 March 2026</div>", "", ""), want: "2026-03-03 explicit"},
		{name: "a month in metadata, a day in the page", page: datedPage(meta("date", "2026-03"), "", "<div>3 March 2026</div>", "", ""), want: "2026-03-03 explicit; 2026-03 outranked"},
		{name: "as of", page: datedPage("", "", "<div>Stand: 03.03.2026, 10:15 Uhr</div>", "", ""), want: "2026-03-03T10:15 explicit"},
	} {
		if got := dates(t, row.address, row.page, row.captured); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
	}
}

// Several articles of one page keep their dates apart, and the page's metadata tell of the one that the page is called after.
func TestDatesOfSeveralArticles(t *testing.T) {
	article := func(headline, date string) string {
		return "<article><h2>" + headline + "</h2>" + date + strings.ReplaceAll(datedBody, "Velmora", headline) + "</article>"
	}
	for _, row := range []struct{ name, title, first, second, want string }{
		{"each its own", "All the news", "<div>3 March 2026</div>", "<div>1 March 2026</div>", "2026-03-03 2026-03-01"},
		{"the page's for both", "All the news", "", "", "2026-03-09 2026-03-09"},
		{"the page is the first", "Ferry to run again", "", "<div>1 March 2026</div>", "2026-03-09 2026-03-01"},
		{"no metadata", "All the news", "<div>3 March 2026</div>", "", "2026-03-03 "},
		{"the second tells nothing", "Ferry to run again", "", "", "2026-03-09 "},
	} {
		metadata := `<meta property="article:published_time" content="2026-03-09">`
		if row.name == "no metadata" {
			metadata = ""
		}
		page := `<html><head><title>` + row.title + `</title>` + metadata + `</head><body>` +
			article("Ferry to run again", row.first) + article("School to close early", row.second) + "</body></html>"
		var got []string
		for _, a := range Articles(&news.Capture{ID: "c", Payload: page, Media: news.MediaHTML}) {
			b, _ := about.Read(a)
			got = append(got, b.Published.Value)
		}
		if s := strings.Join(got, " "); s != row.want {
			t.Errorf("%s: got %q, want %q", row.name, s, row.want)
		}
	}
}

var datedBody = council + strings.Replace(council, "Tuesday", "Wednesday", 1) + strings.Replace(council, "Tuesday", "Thursday", 1) + strings.Replace(council, "Tuesday", "Friday", 1)

// Whatever the page, a date is EDTF, its place holds the words that are its evidence, and the refused are few and have a reason.
func FuzzDates(f *testing.F) {
	f.Add(`<meta property="article:published_time" content="2026-03-03T10:15:00Z">`, "<time class=updated datetime=2026-03-04>4</time>", "Posted 03/04/2026 © 2026", "https://courier.example/2026/03/03/x")
	f.Add(`<script>{"pubDate":"2026-03-03"}</script>`, "<label>Date:</label><div>3&nbsp;March 2026</div>", "1404/11/08", "")
	f.Fuzz(func(t *testing.T, head, under, below, address string) {
		page := strings.ToValidUTF8(datedPage(head, "", under, "", below), "\ufffd")
		for _, a := range Articles(&news.Capture{ID: "c", URL: address, Payload: page, Media: news.MediaHTML, Captured: "2026-06-01"}) {
			b, _ := about.Read(a)
			for _, p := range []news.Published{b.Published, b.Updated} {
				if p.Value == "" {
					continue
				}
				if _, ok := calendar.Parse(p.Value); !ok {
					t.Fatalf("%+v is no EDTF", p)
				}
				checkPlace(t, a, p.Evidence, p.Span, p.Place)
			}
			if len(b.Refused) > 12 {
				t.Fatalf("%d refused", len(b.Refused))
			}
			for _, r := range b.Refused {
				if r.Reason == "" || r.Value == "" {
					t.Fatalf("%+v", r)
				}
				checkPlace(t, a, r.Evidence, r.Span, r.Place)
			}
		}
	})
}

// checkPlace holds evidence against its places. In a payload, a character reference or white space may stand for a character.
func checkPlace(t *testing.T, a *news.Article, evidence string, span news.Span, place news.Range) {
	t.Helper()
	if place.Start < 0 || place.End > len(a.Capture.Payload) || place.Start > place.End || !utf8.ValidString(a.Capture.Payload[place.Start:place.End]) {
		t.Fatalf("%q stands at %v of %d bytes", evidence, place, len(a.Capture.Payload))
	}
	if !span.Empty() && !strings.HasSuffix(evidence, a.Slice(span)) && !strings.Contains(evidence, a.Slice(span)) {
		t.Fatalf("%q is told of %q", evidence, a.Slice(span))
	}
	raw := a.Capture.Payload[place.Start:place.End]
	if place.Len() > 0 && !strings.ContainsAny(raw, "&<\\ \t\n\f\r\u00a0") && !strings.ContainsRune(raw, '\u00ad') && !strings.Contains(raw, evidence[strings.LastIndex(evidence, " ")+1:]) {
		t.Fatalf("%q is told of %q", evidence, raw)
	}
}

package feed

import (
	"fmt"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// All feeds here are invented.

var long = strings.Repeat("The ferry left the harbour of Arven at noon, its owner said. ", 30)

// told gives what a capture tells as one line.
func told(c *news.Capture) string {
	var parts []string
	for _, t := range c.Told {
		parts = append(parts, string(t.Field)+"="+t.Value)
	}
	return strings.Join(parts, " ")
}

// TestFormats: each format gives the entry with all that is told of it.
func TestFormats(t *testing.T) {
	const text = "The pilot boat\n\nIt left at noon & has not been seen."
	tests := []struct{ name, feed, text, told string }{
		{"RSS 2.0", `<?xml version="1.0"?><!-- x --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Arven Courier</title><link>https://arven.example/</link><language>en-gb</language><image><title>Logo</title><link>https://x.example</link></image>
<item><title>Boat &amp; crew</title><link> https://arven.example/1 </link><guid isPermaLink="false">g1</guid><pubDate>Mon, 07 Apr 2031 06:07:08 +0200</pubDate><dc:creator>Lena Moor</dc:creator><dc:creator>Tom Reyl</dc:creator>
<media:title>Picture</media:title><description>Short.</description><content:encoded><![CDATA[<h2>The pilot boat</h2><p>It left at <b>noon</b> &amp; has not been seen.</p><script>x()</script>]]></content:encoded></item></channel></rss>`,
			text, "id=g1 url=https://arven.example/1 outlet=Arven Courier title=Boat & crew byline=Lena Moor, Tom Reyl published=Mon, 07 Apr 2031 06:07:08 +0200 language=en-gb"},
		{"RSS with nothing but a link", `<rss><channel><title>Arven Courier</title><link>https://arven.example</link><item><title>A boat is missing</title><guid>https://www.arven.example/2</guid><author>desk@arven.example (Lena Moor)</author></item></channel></rss>`,
			"A boat is missing", "id=https://www.arven.example/2 url=https://www.arven.example/2 outlet=Arven Courier title=A boat is missing byline=Lena Moor summary=title"},
		{"RSS summary of another site", `<rss><channel><title>All the news</title><link>https://gather.example</link><item><title>A boat</title><link>https://arven.example/2</link><description>It left &lt;i&gt;at&lt;/i&gt; noon.</description></item></channel></rss>`,
			"It left at noon.", "url=https://arven.example/2 title=A boat summary=summary"},
		{"RSS long description", `<rss><channel><title>Arven Courier</title><item><title>A boat</title><description>` + long + `</description></item></channel></rss>`,
			strings.TrimSpace(long), "outlet=Arven Courier title=A boat"},
		{"RSS content that is cut", `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Arven Courier</title><item><title>A boat</title><content:encoded>It left at [&amp;hellip;]</content:encoded></item></channel></rss>`,
			"It left at […]", "outlet=Arven Courier title=A boat summary=summary"},
		{"RDF", `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Arven Courier</title><link>https://arven.example/</link></channel><item rdf:about="y"><title>A boat</title><link>https://arven.example/3</link><description>It left.</description><d:date>2031-04-07</d:date></item></rdf:RDF>`,
			"It left.", "id=y url=https://arven.example/3 outlet=Arven Courier title=A boat published=2031-04-07 summary=summary"},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Arven &amp;amp; Courier</title><link rel="self" href="https://arven.example/feed"/><link href="https://arven.example/"/>
<entry><id>tag:1</id><title>A boat</title><link rel="enclosure" href="https://arven.example/a.mp3"/><link rel="alternate" href="/4"/><published>2031-04-05T06:07:08Z</published><updated>2031-04-06T06:07:08Z</updated>
<author><name>Lena Moor</name><email>x@arven.example</email></author><source><title>Elsewhere</title></source><summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The pilot boat</p><p>It left at noon &amp; has not been seen.</p></div></content></entry></feed>`,
			text, "id=tag:1 url=https://arven.example/4 outlet=Arven & Courier title=A boat byline=Lena Moor published=2031-04-05T06:07:08Z modified=2031-04-06T06:07:08Z language=en"},
		{"Atom with prefix and plain text", `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Arven Courier</a:title><a:entry><a:title>1 &lt; 2</a:title><a:content type="text">a &lt;b&gt; c</a:content></a:entry></a:feed>`,
			"a <b> c", "outlet=Arven Courier title=1 < 2"},
		{"base of addresses", `<rss xml:base="https://arven.example/feeds/"><channel><title>Arven Courier</title><item xml:base="2031/"><title>A boat</title><link>a.html</link><description>It left.</description></item></channel></rss>`,
			"It left.", "url=https://arven.example/feeds/2031/a.html title=A boat summary=summary"},
		{"Atom in base64", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Arven Courier</title><entry><title type="text/html" mode="base64">QSA8Yj5ib2F0PC9iPg==</title><content type="application/octet-stream">PHA+SXQgbGVmdC48L3A+</content></entry><entry><title>Film</title><content type="video/mp4">AAAB/w==</content></entry></feed>`,
			"It left.", "outlet=Arven Courier title=A boat"},
		{"other vocabularies", `<rss xmlns:podcast="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Arven Courier</title><item><dc:title>A boat</dc:title><podcast:author>Lena Moor</podcast:author><podcast:summary>It left.</podcast:summary></item></channel></rss>`,
			"It left.", "outlet=Arven Courier title=A boat byline=Lena Moor summary=summary"},
		{"name before its mail", `<rss><channel><title>Arven Courier</title><item><author>Lena Moor (desk@arven.example)</author><description>It&#146;s gone &#8211; &lt;object&gt;say all.</description></item></channel></rss>`,
			"It’s gone – say all.", "outlet=Arven Courier byline=Lena Moor summary=summary"},
		{"JSON Feed", `{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 7, "url": "https://arven.example/5", "title": "A boat", "content_html": "<p>The pilot boat<p>It left at noon &amp; has not been seen.", "date_published": "2031-04-05T06:07:08Z", "authors": [{"name": "Lena Moor"}]}], "title": "Arven Courier", "home_page_url": "https://arven.example"}`,
			text, "id=7 url=https://arven.example/5 outlet=Arven Courier title=A boat byline=Lena Moor published=2031-04-05T06:07:08Z"},
		{"JSON Feed with text", `{"title": "Arven Courier", "author": {"name": "Desk"}, "items": ["nonsense", {"id": "a", "content_text": "The pilot boat\nIt left at noon & has not been seen."}]}`,
			text, "id=a outlet=Arven Courier byline=Desk"},
		{"windows-1251", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><title>\xcf\xee\xf0\xf2</title><item><description>\xcf\xe0\xf0\xee\xec \xf3\xf8\xb8\xeb \xe2 \xcf\xee\xf0\xf2.</description></item></channel></rss>",
			"Паром ушёл в Порт.", "outlet=Порт summary=summary"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, broken := Read([]byte(test.feed))
			if len(f.Entries) == 0 || len(broken) != 0 {
				t.Fatalf("%d entries, %v", len(f.Entries), broken)
			}
			c := f.Entries[0].Capture(f)
			if c == nil || c.Payload != test.text || told(c) != test.told {
				t.Fatalf("%+v\nwant %q\n%s", c, test.text, test.told)
			}
			if c.Media != news.MediaDocument || c.SHA256 != news.Digest(c.Payload) || c.ID != news.CaptureID(c.SHA256, c.URL) {
				t.Errorf("%+v", c)
			}
		})
	}
}

// TestBroken: entries before and behind what is broken are read, and the place is named.
func TestBroken(t *testing.T) {
	item := func(n int) string {
		return fmt.Sprintf("<item><title>Ferry %d</title><description>It left.</description></item>", n)
	}
	head, end := "<rss><channel><title>Arven Courier</title>", "</channel></rss>"
	tests := []struct {
		name, feed string
		entries    int
		broken     string
	}{
		{"cut between entries", head + item(1) + item(2), 2, "the feed is cut off"},
		{"cut in an entry", head + item(1) + item(2)[:40], 1, "broken XML: unexpected EOF"},
		{"cut in a tag", head + item(1) + item(2) + "<item", 2, "unexpected EOF"},
		{"cut in CDATA", head + item(1) + "<item><title><![CDATA[Ferry", 1, "unexpected EOF"},
		{"nonsense in an entry", head + item(1) + "<item><title>x</title><![y]>" + item(2) + end, 2, fmt.Sprintf("byte %d: broken XML: invalid", len(head+item(1))+len("<item><title>x</title>"))},
		{"not closed", head + "<item><title>Ferry 1<description>It left.</item>" + item(2) + end, 2, ""},
		{"end of nothing", head + "</b>" + item(1) + "</item></entry>" + item(2) + end, 2, ""},
		{"control characters", head + strings.Replace(item(1), "left", "le\x0bft\x00", 1) + end, 1, ""},
		{"entities nobody knows", head + strings.Replace(item(1), "left", "left &nbsp;&nonsense; & so", 1) + end, 1, ""},
		{"too deep", head + item(1) + "<item>" + strings.Repeat("<b>", 1000) + "</item>" + item(2) + end, 2, "elements nested more than 100 deep"},
		{"entity bomb", `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>` + head + strings.Replace(item(1), "left", "&b;", 1) + end, 1, ""},
		{"JSON cut", `{"title": "x", "items": [{"id": "1", "content_text": "It left."}, {"id": "2", "cont`, 1, "unexpected EOF"},
		{"JSON with a broken item", `{"items": [{"id": "1", "content_text": "It left."}, {"id": 2 3}]}`, 1, "invalid character"},
		{"JSON without items", `{"items": {"a": "b"}}`, 0, "its items are no list"},
		{"nothing", head + end, 0, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, broken := Read([]byte(test.feed))
			if len(f.Entries) != test.entries || (len(broken) > 0) != (test.broken != "") || len(broken) > 0 && !strings.Contains(broken[0].Error(), test.broken) {
				t.Errorf("%d entries, want %d; %v, want %q", len(f.Entries), test.entries, broken, test.broken)
			}
			for i := range f.Entries {
				if c := f.Entries[i].Capture(f); c == nil || !strings.Contains(c.Payload, "It") {
					t.Errorf("entry %d: %+v", i+1, c)
				}
			}
		})
	}
}

// TestSummary tells articles from what is said of them.
func TestSummary(t *testing.T) {
	tests := []struct {
		name             string
		content, summary string
		want             string
	}{
		{"short content", "It left.", "", ""},
		{"content that goes on elsewhere", "It left.\n\nContinue reading this at the Courier →", "", "summary"},
		{"long content that ends so", long + "…", "", ""},
		{"short description", "", "It left.", "summary"},
		{"long description", "", long, ""},
		{"long description that goes on", "", long + "[...]", "summary"},
		{"three paragraphs", "", long[:400] + "\n" + long[:400] + "\n" + long[:100], ""},
	}
	for _, test := range tests {
		e := Entry{Content: Text{Body: test.content}, Summary: Text{Body: test.summary}}
		if _, got := e.body(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

package feed

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRead: whatever the bytes, reading ends, gives the same each time, and all that is told is UTF-8.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><item><title>a &amp; b</title><link>https://a.example</link><dc:date>2031</dc:date><description><![CDATA[<p>It left.<br>]]></description></item></channel></rss>`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="alternate" href="x"/><content type="xhtml"><div><p>It</p></div></content><author><name>N</name></author></entry></feed>`))
	f.Add([]byte(`{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "content_html": "<p>x"}]}`))
	f.Add([]byte("<?xml version=\"1.0\" encoding=\"koi8-r\"?><rdf:RDF><item><b></item><![<item>&x;"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, broken := Read(raw)
		b, again := Read(raw)
		if !reflect.DeepEqual(a, b) || !reflect.DeepEqual(broken, again) {
			t.Fatal("read twice, it is not the same")
		}
		if len(a.Entries)+len(broken) > len(raw)+1 {
			t.Fatalf("%d entries in %d bytes", len(a.Entries), len(raw))
		}
		for i := range a.Entries {
			c := a.Entries[i].Capture(a)
			if c == nil {
				continue
			}
			if !utf8.ValidString(c.Payload) || !utf8.ValidString(c.URL) || c.Payload == "" {
				t.Fatalf("%+v", c)
			}
			for _, told := range c.Told {
				if !utf8.ValidString(told.Value) || told.Value == "" {
					t.Fatalf("%+v", told)
				}
			}
		}
	})
}

// FuzzBehind: whatever follows an entry, and wherever a feed is cut, the entries before are read.
func FuzzBehind(f *testing.F) {
	f.Add("</channel></rss>", uint16(0))
	f.Add("<item><title>Two</title><![CDATA[", uint16(3))
	f.Add("<item><title xml:base='x:y'>Two</title></b></item><entry>", uint16(400))
	f.Add("<!DOCTYPE x [<!ENTITY a \"&a;\">]>&a;&#0;&#x110000;", uint16(9))
	f.Add("\x00\x100000", uint16(1))
	f.Add("&'\x00\x00\x00 "+strings.Repeat("\x1d", 17), uint16(0))
	const first = "<item><title>One</title><link>https://arven.example/1</link><description>It left.</description></item>"
	f.Fuzz(func(t *testing.T, behind string, cut uint16) {
		behind = strings.ToValidUTF8(behind, "?")
		behind = behind[:len(behind)-min(len(behind), int(cut))]
		a, _ := Read([]byte("<rss><channel><title>Arven Courier</title>" + first + strings.ToValidUTF8(behind, "")))
		if len(a.Entries) == 0 || a.Entries[0].Title != "One" || a.Entries[0].URL != "https://arven.example/1" || a.Entries[0].Summary.Body != "It left." {
			t.Fatalf("%+v", a)
		}
		j, _ := Read([]byte(`{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "It left."}, ` + behind))
		if len(j.Entries) == 0 || j.Entries[0].Content.Body != "It left." {
			t.Fatalf("%+v", j)
		}
	})
}

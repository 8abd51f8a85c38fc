package open

import "testing"

// TestKindOf tells kinds by the first bytes.
func TestKindOf(t *testing.T) {
	tests := []struct {
		head string
		want Kind
	}{
		{"", Empty},
		{" \r\n\t", Empty},
		{"\xef\xbb\xbf\n", Empty},
		{"The ferry left.", Text},
		{"<p>The ferry left.", HTML},
		{"The <p>ferry</p> <div>left</div> <span>at</span> noon.", HTML},
		{"<!DOCTYPE html><html>", HTML},
		{"<3 ferries left", Text},
		{`{"text": "The ferry left."}` + "\n", Lines},
		{`{"text": "The ferry`, Lines},
		{"{ferry}", Text},
		{`{"text": "The \"version\" of a feed is https://jsonfeed.org/version/1.1 or \"feed_url\": x."}`, Lines},
		{`{"version" : "https:\/\/jsonfeed.org\/version\/1", "items": []}`, Feed},
		{"<rss version=\"2.0\">", Feed},
		{"<?xml version=\"1.0\"?><!-- x --><rdf:RDF>", Feed},
		{"<a:feed xmlns:a=\"x\">", Feed},
		{"<n:rss xmlns:n=\"x\">", Feed},
		{"<!DOCTYPE rss [\n<!ENTITY a \">\">\n]>\n<rss>", Feed},
		{"<!DOCTYPE rss PUBLIC \"x\" \"y\"><rss>", Feed},
		{`{"version": "https://jsonfeed.org/version/1.1", "items": []}`, Feed},
		{"{\n  \"version\": \"1.1\",\n  \"home_page_url\": \"https://arven.example\"", Feed},
		{"<opml version=\"1.0\">", OPML},
		{"WARC/1.0\r\n", WARC},
		{"filedesc://a.arc", ARC},
		{"PK\x03\x04", ZIP},
		{"%PDF-1.7", PDF},
		{"\x89PNG\r\n", Image},
		{"\x00\x01\x02\x03\x04\x05\x06\x07\x08", Binary},
		{"\xff\xfe<\x00r\x00s\x00s\x00>\x00", Feed},
		{"\xfe\xff\x00<\x00r\x00s\x00s\x00>", Feed},
		{"\xff\xfe\x00\x00<\x00\x00\x00r\x00\x00\x00s\x00\x00\x00s\x00\x00\x00>\x00\x00\x00", Feed},
		{"\x00\x00\x00<\x00\x00\x00r\x00\x00\x00s\x00\x00\x00s\x00\x00\x00>\x00\x00\x00 \x00\x00\x00 \x00\x00\x00 ", Feed},
	}
	for _, test := range tests {
		if have := KindOf([]byte(test.head)); have != test.want {
			t.Errorf("%.60q is %s, want %s", test.head, have, test.want)
		}
	}
}

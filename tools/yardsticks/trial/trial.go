// Package trial is the one test that every reader of pages passes: what stands in an invented page arrives in the answer's fields.
package trial

import (
	"strings"
	"testing"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/pages"
)

const page = `<html lang="en"><head><title>Ferry back in Port Arven - Lessing Post</title>
<meta property="og:title" content="Ferry back in Port Arven"><meta name="author" content="Ines Kolb">
<meta property="article:published_time" content="2026-02-18T08:40:00+01:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<article><h1>Ferry back in Port Arven</h1>
<p>The ferry between Port Arven and the islands sails again from Monday, the harbour office said, after a winter in which most of the mail went by air and the school boat did not run at all.</p>
<p>“We have waited for this since the storm in November,” said Tomas Reyl, who keeps the shop on the northern island, where bread was dear and petrol could not be had for weeks.</p>
<p>Tickets cost as much as before. A second boat is to follow in May, when the repairs of the old pier are done and the crews, who were lent to other harbours, are back.</p>
</article><footer><p>All rights reserved</p></footer></body></html>`

// Check reads the invented page and fails t where the answer is not what stands in it. published is the time as the reader gives it.
func Check(t *testing.T, read func(pages.Page) (answers.Found, error), published string) {
	t.Helper()
	f, err := read(pages.Page{URL: "https://lessing.example/2026/ferry", HTML: page})
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "Ferry back in Port Arven" || f.Byline != "Ines Kolb" || f.Published != published {
		t.Errorf("title %q, byline %q, published %q", f.Title, f.Byline, f.Published)
	}
	for part, want := range map[string]bool{"The ferry between": true, "said Tomas Reyl": true, "are back.": true, "Weather": false, "All rights": false} {
		if strings.Contains(f.Text, part) != want {
			t.Errorf("%q in the text: %v, want %v: %q", part, !want, want, f.Text)
		}
	}
}

package versions

import (
	"testing"

	"pgregory.net/rapid"
)

func TestNormalise(t *testing.T) {
	same := [][]string{
		{"echo.example/news/ferry", "https://echo.example/news/ferry", "http://www.echo.example/news/ferry/", "HTTPS://WWW.Echo.Example:443/news/ferry#comments",
			"https://m.echo.example/news/ferry?utm_source=mail&utm_medium=x", "https://echo.example/news/ferry/amp/", "https://amp.echo.example/news/ferry",
			"https://echo.example/news/./old/../ferry?fbclid=1&ref=home", "https://echo.example/news/%66erry?amp=1", "https://user:word@echo.example/news/ferry",
			"echo.example/news/ferry", "//echo.example/news//ferry", "https://archive.example/web/20310303112000/http://echo.example/news/ferry",
			"https://archive.example/7/20310303112000id_/https:/www.echo.example/news/ferry"},
		{"echo.example/s?id=7&page=2", "https://echo.example/s?page=2&id=7", "https://echo.example/s?id=7&page=2&gclid=z"},
		{"echo.example/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC", "https://echo.example/паром", "https://echo.example/%d0%bf%d0%b0%d1%80%d0%be%d0%bc"},
		{"echo.example", "https://echo.example/", "https://echo.example/index.html", "https://www.echo.example?utm_campaign=a"},
		{"", "", "ferry", "mailto:desk@echo.example", "ftp://echo.example/a", "/news/ferry", "https://", "javascript://echo.example/x"},
	}
	seen := map[string]bool{}
	for _, group := range same {
		if group[0] != "" && seen[group[0]] {
			t.Errorf("%s stands twice", group[0])
		}
		seen[group[0]] = true
		for _, a := range group[1:] {
			if got := Normalise(a); got != group[0] {
				t.Errorf("Normalise(%q) = %q, want %q", a, got, group[0])
			}
		}
	}
	for _, a := range []string{"https://echo.example/a?id=7", "https://echo.example/A", "https://news.echo.example/a", "https://echo.example:8080/a", "https://m.example/a", "https://echo.example/a#!/7"} {
		if Normalise(a) == "echo.example/a" {
			t.Errorf("%s is taken for another page", a)
		}
	}
	if got := playedAt("https://archive.example/web/20310303112000/http://echo.example/"); got != "2031-03-03T11:20:00Z" {
		t.Errorf("played back: %q", got)
	}
}

// TestNormaliseTwice: an address that was normalised is not changed by it again.
func TestNormaliseTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SampledFrom([]string{"", "http://", "https://www.", "//"}).Draw(t, "scheme") + rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z.]{1,9}\.example(:443)?(/[a-z%./]{0,6}|/[0-9]{14}/http://a\.b){0,3}(\?[a-z=&%;]{0,9})?(#!?[a-z/]{0,4})?`)).Draw(t, "rest")
		once := Normalise(a)
		if twice := Normalise(once); twice != once {
			t.Fatalf("%q gives %q, then %q", a, once, twice)
		}
	})
}

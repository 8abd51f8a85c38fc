package export_test

import (
	"bytes"
	"strings"
	"testing"

	"secondsource/internal/dossier"
	"secondsource/internal/export"
)

// TestMarks: marked words stand out, and nothing of an article can pass for a mark or for markup.
func TestMarks(t *testing.T) {
	for _, test := range []struct {
		name, words  string
		marks        []dossier.Mark
		markdown, of string
	}{
		{"one word", "two dead", []dossier.Mark{{Start: 0, End: 3}}, "“**two** dead”", "“<mark>two</mark> dead”"},
		{"two", "“We look,” he said", []dossier.Mark{{Start: 3, End: 5}, {Start: 15, End: 17}}, "“**We** look,” **he** said", "“<mark>We</mark> look,” <mark>he</mark> said"},
		{"markup", "<b>*two*</b> dead", []dossier.Mark{{Start: 3, End: 8}}, `“&lt;b>**\*two\***&lt;/b> dead”`, "“&lt;b&gt;<mark>*two*</mark>&lt;/b&gt; dead”"},
		{"signs of marks", "\uFDD0two\uFDD1 dead", []dossier.Mark{{Start: 10, End: 14}}, "“\uFFFDtwo\uFFFD **dead**”", "“\uFFFDtwo\uFFFD <mark>dead</mark>”"},
		{"signs without marks", "\uFDD0two\uFDD1 dead", nil, "“\uFDD0two\uFDD1 dead”", "“\uFDD0two\uFDD1 dead”"},
		{"out of place", "two", []dossier.Mark{{Start: 2, End: 9}, {Start: 2, End: 2}, {Start: 1, End: 0}}, "“two”", "“two”"},
	} {
		d := oddDossier(test.words)
		d.First[0].Lines = []dossier.Line{{Parts: []dossier.Part{{Kind: dossier.Slice, Text: test.words, Note: 1, Marks: test.marks}}}}
		var markdown, html bytes.Buffer
		if err := export.Markdown(&markdown, d); err != nil {
			t.Fatal(err)
		}
		if err := export.HTML(&html, d); err != nil {
			t.Fatal(err)
		}
		if want := "- " + test.markdown + "[^1]\n"; !strings.Contains(markdown.String(), want) {
			t.Errorf("%s: Markdown has no %q:\n%s", test.name, want, markdown.String())
		}
		if want := `<bdi class="s">` + test.of + "</bdi>"; !strings.Contains(html.String(), want) {
			t.Errorf("%s: HTML has no %q", test.name, want)
		}
	}
}

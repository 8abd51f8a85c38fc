package about

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

func TestGenre(t *testing.T) {
	const body = "\nP The ferry between Orvale and Lutz will run again from Monday, the company said.\nP It had stood in the dock for three weeks.\nP The mayor was glad."
	section := func(v string) news.Told {
		return news.Told{Field: news.FieldSection, Value: v, Where: "json-ld"}
	}
	for _, c := range []struct {
		name, lines string
		told        []news.Told
		want        string // genre basis words
	}{
		{"nothing marks it", "H Ferry runs again" + body, nil, "report  "},
		{"headline", "H Opinion: Let the ferry run" + body, nil, "opinion headline Opinion"},
		{"headline's end", "H Let the ferry run | Analysis" + body, nil, "analysis headline  Analysis"},
		{"a label", "H Let the ferry run\nL OPINION" + body, nil, "opinion line OPINION"},
		{"type of JSON-LD", "H Ferry runs again" + body, []news.Told{section("LiveBlogPosting")}, "live metadata LiveBlogPosting"},
		{"a type that tells nothing", "H Ferry runs again" + body, []news.Told{section("BlogPosting"), section("article")}, "report  "},
		{"section", "H Let the ferry run" + body, []news.Told{section("Guest essay")}, "opinion metadata Guest essay"},
		{"section with another meaning", "H Let the ferry run" + body, []news.Told{section("Live")}, "report  "},
		{"address", "H Let the ferry run" + body, []news.Told{told(news.FieldURL, "https://orvalepost.example/opinion/ferry")}, "opinion address opinion"},
		{"paid", "H Why ferries are fun\nL Brought to you by Lutz Lines" + body, nil, "sponsored line Brought to you by Lutz Lines"},
		{"wire of press releases", "H Lutz Lines buys a boat\nP LUTZ, March 3, 2025 /PRNewswire/ -- Lutz Lines has bought a boat.\nP It is new.", nil, "press-release text PRNewswire"},
		{"the wire named in a report", "H Lutz Lines buys a boat\nP The firm told PRNewswire that it had bought a boat.\nP It is new.", nil, "report  "},
		{"close of a press release", "H Lutz Lines buys a boat" + body + "\nP About Lutz Lines\nP Lutz Lines runs ferries.\nP Media contact: Mara Vell, press@lutz.example", nil, "press-release text Media contact: Mara Vell, press@lutz.example"},
		{"about the author is none", "H Lutz Lines buys a boat" + body + "\nP About the author\nP ###", nil, "report  "},
		{"speakers", "H The minister on the ferry" + strings.Repeat("\nP Q: When will it run?\nP MINISTER VELL: On Monday.", 4), nil, "transcript text Q:"},
		{"an interview below a report", "H The minister on the ferry" + strings.Repeat("\nP The minister spoke of the ferry, of the harbour and of the weather, and said what she had said the week before.", 5) + strings.Repeat("\nP Q: When?\nP MINISTER VELL: On Monday.", 4), nil, "report  "},
		{"a list with colons", "H Teams" + strings.Repeat("\nP ORVALE: Tern, Lund, Vell", 1) + "\nP LUTZ: Berg, Holm\nP MARNIA: Dahl\nP QUELLIN: Falk\nP TARNISH: Rask\nP HAPLEY: Sund\nP ASKERBY: Lind", nil, "report  "},
		{"killed", "H Ferry runs again\nL MANDATORY KILL" + body, nil, "withdrawal line MANDATORY KILL"},
		{"a notice of correction", "H CORRECTION: Ferry runs again" + body, nil, "correction line CORRECTION"},
		{"a corrected report is a report", "H CORRECTED-Ferry runs again" + body, nil, "report  "},
		{"a correction below a report", "H Ferry runs again" + body + "\nL CORRECTION:", nil, "report  "},
		{"Arabic", "H العبّارة تعود إلى العمل\nP قالت الشركة إن العبّارة ستعود إلى العمل يوم الاثنين.", nil, "report  "},
	} {
		b, _ := Read(article(c.lines, c.told...))
		if got := string(b.Genre) + " " + b.Marked.Basis + " " + b.Marked.Words; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestService(t *testing.T) {
	a := article("H UPDATE 2-Ferry runs again\nL BC-XX--Lutz-Ferry,2nd Ld-Writethru\nL EMBARGOED UNTIL 0001 GMT Monday\nP The ferry will run again.\nP CORRECTION: An earlier version of this article gave a wrong day.\nL (120 words)")
	b, _ := Read(a)
	var got []string
	for _, s := range b.Service {
		got = append(got, s.Kind+" "+s.Value+" "+a.Slice(s.Span))
	}
	want := "update 2 UPDATE 2|slug 2 BC-XX--Lutz-Ferry,2nd Ld-Writethru|embargo 0001 GMT Monday EMBARGOED UNTIL 0001 GMT Monday|end 120 (120 words)|correction-note  CORRECTION: An earlier version of this article gave a wrong day."
	if strings.Join(got, "|") != want {
		t.Errorf("%s", strings.Join(got, "|"))
	}
}

func TestCut(t *testing.T) {
	const body = "H Ferry runs again\nP The ferry between Orvale and Lutz will run again.\nP "
	access := func(v string) news.Told {
		return news.Told{Field: news.FieldAccess, Value: v, Where: "json-ld", Place: news.Range{Start: 2, End: 7}}
	}
	for _, c := range []struct {
		name, lines string
		told        []news.Told
		want        string
	}{
		{"whole", body + "It stood for three weeks.", nil, " "},
		{"for those who pay", body + "It stood for three weeks.", []news.Told{access("false")}, "paywall false"},
		{"free", body + "It stood for three weeks.", []news.Told{access("true"), access("free")}, " "},
		{"asks to pay", body + "Subscribe to read the rest.", nil, "paywall Subscribe to read"},
		{"left out", body + "It stood for …", nil, "truncated …"},
		{"left out, counted", body + "It stood for three [+1234 chars]", nil, "truncated [+1234 chars]"},
		{"leads on", body + "It stood for three… Read more", nil, "teaser Read more"},
		{"an ellipsis at the end of a long text", strings.Repeat("P The ferry between Orvale and Lutz will run again from Monday, said the mayor.\n", 12) + "P And so it goes...", nil, " "},
		{"a feed's summary", body + "It stood.", []news.Told{{Field: news.FieldSummary, Value: "description", Where: "feed"}}, "teaser description"},
	} {
		b, _ := Read(article(c.lines, c.told...))
		if got := b.Cut.Reason + " " + b.Cut.Mark.Words; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAddress(t *testing.T) {
	canonical := func(v string) news.Told {
		return news.Told{Field: news.FieldURL, Value: v, Where: "canonical", Place: news.Range{Start: 2, End: 7}}
	}
	for _, c := range []struct {
		from string
		told []news.Told
		want string
	}{
		{"https://orvalepost.example/a/1?utm=x", []news.Told{canonical("https://orvalepost.example/a/1#top")}, "https://orvalepost.example/a/1"},
		{"https://orvalepost.example/a/1?utm=x", []news.Told{canonical("/a/1")}, "https://orvalepost.example/a/1"},
		{"https://orvalepost.example/a/1", []news.Told{canonical("https://orvalepost.example/")}, "https://orvalepost.example/a/1"},
		{"https://orvalepost.example/a/1", []news.Told{canonical("https://other.example/index.html"), canonical("https://orvalepost.example/a/2")}, "https://orvalepost.example/a/2"},
		{"https://orvalepost.example/", []news.Told{canonical("https://orvalepost.example/")}, "https://orvalepost.example/"},
		{"https://orvalepost.example/a/1", []news.Told{canonical("javascript:void(0)"), canonical("http://[::1"), canonical("")}, "https://orvalepost.example/a/1"},
		{"", []news.Told{canonical("https://orvalepost.example/a/1")}, "https://orvalepost.example/a/1"},
		{"", nil, ""},
	} {
		a := article("H Ferry runs again\nP The ferry will run again.", c.told...)
		a.Capture.URL = c.from
		b, _ := Read(a)
		if b.Address != c.want || (b.Canonical.Len() > 0) != (b.Address != c.from || len(c.told) > 0 && c.told[len(c.told)-1].Value == c.from) {
			t.Errorf("%s %v: %q at %v", c.from, c.told, b.Address, b.Canonical)
		}
	}
}

func TestOutletWritten(t *testing.T) {
	b, _ := Read(article("H Ferry runs again\nP The ferry will run again.", told(news.FieldOutlet, "orvalepost"), told(news.FieldOutlet, "Lutz Herald"), told(news.FieldOutlet, "Orvale Post")))
	if b.Outlet.Name != "Orvale Post" {
		t.Errorf("%q", b.Outlet.Name)
	}
	b, _ = Read(article("H Ferry runs again\nP The ferry will run again.", told(news.FieldOutlet, "euronord"), told(news.FieldOutlet, "Lutz Herald")))
	if b.Outlet.Name != "euronord" {
		t.Errorf("%q", b.Outlet.Name)
	}
}

func TestMarkedAuthors(t *testing.T) {
	for _, c := range []struct {
		name string
		told []news.Told
		want string
	}{
		{"office", []news.Told{{Field: news.FieldByline, Value: "By Mara Vell, Chief Harbour Correspondent", Where: "class author"}}, "Mara Vell"},
		{"offices between names", []news.Told{{Field: news.FieldByline, Value: "Mara Vell, Reporter, and Jon Merrow", Where: "class author"}}, "Mara Vell, and Jon Merrow"},
		{"outlet behind the name", []news.Told{told(news.FieldOutlet, "The Orvale Post"), {Field: news.FieldByline, Value: "Mara Vell The Orvale Post", Where: "link to author"}}, "Mara Vell"},
		{"a date and lines below", []news.Told{{Field: news.FieldByline, Value: "By Mara Vell\nHarbour desk", Where: "class author"}, {Field: news.FieldByline, Value: "Jon Merrow on 3 March 2025", Where: "class author"}}, "Mara Vell, Jon Merrow"},
		{"the outlet yields to a person", []news.Told{told(news.FieldOutlet, "Orvale Post"), {Field: news.FieldByline, Value: "Orvale Post", Where: "json-ld"}, {Field: news.FieldByline, Value: "Mara Vell", Where: "class author"}}, "Mara Vell"},
		{"the outlet alone", []news.Told{told(news.FieldOutlet, "Orvale Post"), {Field: news.FieldByline, Value: "Orvale Post", Where: "json-ld"}}, "Orvale Post"},
		{"a field not filled", []news.Told{{Field: news.FieldByline, Value: "page.head.author", Where: "author"}, {Field: news.FieldByline, Value: "Mara Vell", Where: "rel=author"}}, "Mara Vell"},
		{"capitals", []news.Told{{Field: news.FieldByline, Value: "By MARA VELL", Where: "author"}}, "MARA VELL"},
		{"other scripts", []news.Told{{Field: news.FieldByline, Value: "Марина Велл", Where: "class author"}}, "Марина Велл"},
	} {
		b, _ := Read(article("H Ferry runs again\nP The ferry will run again.", c.told...))
		if b.Byline.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, b.Byline.Text, c.want)
		}
	}
}

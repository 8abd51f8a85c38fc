package blocks

import "testing"

func TestKinds(t *testing.T) {
	type test struct {
		name string
		is   func(string) bool
		yes  []string
		no   []string
	}
	for _, c := range []test{
		{"IsByline", IsByline,
			[]string{"By Mara Vell", "BY MARA VELL AND JON ASK", "By Mara Vell, Orvale Bureau", "Written by Mara Vell"},
			[]string{"By the time the train arrived, the hall was empty", "By noon the river had risen again", "Mara Vell said so", "By", "By clicking you agree to our terms"}},
		{"IsDate", IsDate,
			[]string{"January 28, 2026", "Published Jan 29, 2026 12:30 am", "29.01.2026 10:15", "Wed 4 Mar 2026 18.20 GMT", "3 hours ago", "date 2026-01-28 WORLD"},
			[]string{"In January 2026 the council of Orvale voted to close the harbour", "Orvale", "12", "Room 101 at the Grand Hotel of Orvale costs 20 florins"}},
		{"IsAgency", IsAgency, []string{"AA", "(Reuters)", "AP/AFP", "Source: TASS"}, []string{"AAA", "Reuters said so", ""}},
		{"IsName", IsName, []string{"Mara Vell", "Mara Vell and Jon Ask"}, []string{"Vell", "Orvale votes", "ORVALE HARBOUR", "News | Sport"}},
		{"IsFurniture", IsFurniture,
			[]string{"Advertisement", "ADVERTISEMENT", "Advertisement Continue reading the main story", "Related: The harbour of Orvale in pictures", "Read more:",
				"[How the harbour of Orvale was built]", "Sign up for our newsletter", "Read or Share this story: https://orvale.example/x",
				"Please verify that you are not a robot. Please re-enter your email address."},
			[]string{"The advertisement ran for two weeks.", "Related industries suffered as well, the council said.", "He read more than he wrote.", ""}},
		{"Code", Code,
			[]string{".a .b{ padding: 2px; }", "{{ title }}", "@media (min-width: 768px) { .x { font-size: 15px !important; } }",
				"function init() { document.querySelectorAll('.a').forEach(function (x) { x.open(); }); } Sign up"},
			[]string{"The function of the council is to advise; it has no power.", "Let us go, he said; let us go.", "if (and only if) the harbour opens"}},
	} {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%s(%q) = false", c.name, s)
			}
		}
		for _, s := range c.no {
			if c.is(s) {
				t.Errorf("%s(%q) = true", c.name, s)
			}
		}
	}
}

func TestCreditAt(t *testing.T) {
	for text, want := range map[string]string{
		"The mayor of Orvale waves to the crowd (DPA)":         "DPA",
		"The mayor opens the bridge. (Handout / AFP)":          "Handout / AFP",
		"The mayor opens the bridge. / AP":                     "AP",
		"A ship leaves the harbour. Photo: Mara Vell":          "Mara Vell",
		"The mayor (left) opens the bridge":                    "",
		"The alliance (AFO) was founded in Orvale.":            "",
		"He works for Reuters and lives in Orvale, he told us": "",
	} {
		start, end := CreditAt(text)
		got := ""
		if start >= 0 {
			got = text[start:end]
		}
		if got != want {
			t.Errorf("CreditAt(%q) = %q, want %q", text, got, want)
		}
	}
}

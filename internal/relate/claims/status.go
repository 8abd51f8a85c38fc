package claims

import (
	"strings"

	"secondsource/internal/news"
)

// status is how a passage gives its matter. Only passages of one class can be evidence of one claim.
type status string

const (
	happened   status = "happened"
	said       status = "said"
	expected   status = "expected"
	reported   status = "reported"
	denied     status = "denied"
	declined   status = "declined"
	background status = "background"
)

// class puts together what may be one claim: that something is so, and that somebody says so, are one thing with other evidence; what is
// expected, denied or was earlier is another.
func (s status) class() status {
	switch s {
	case said, reported:
		return happened
	case declined:
		return denied
	}
	return s
}

// statusOf reads the status from the statement that holds the passage, and from its verbs.
func statusOf(f *news.Findings, span news.Span, statement int) status {
	text := " " + strings.ToLower(f.Article.Slice(span)) + " "
	if strings.Contains(text, " denied ") || strings.Contains(text, " denies ") {
		return denied
	}
	if statement >= 0 {
		switch s := f.Statements[statement]; s.Stance {
		case news.Denies:
			return denied
		case news.Declines:
			return declined
		case news.Hedges:
			return reported
		}
	}
	if statement >= 0 && f.Statements[statement].Kind == news.Direct {
		// "It may not be much" is what somebody says, not what is expected.
		text = unsure.Replace(text)
	}
	for _, w := range future {
		if strings.Contains(text, w) {
			return expected
		}
	}
	if statement >= 0 {
		return said
	}
	return happened
}

var future = []string{" will ", "’ll ", "'ll ", " is expected to ", " are expected to ", " was expected to ", " were expected to ", " is set to ", " are set to ", " is due to ", " is likely to ", " may ", " might ", " could ", " would be discussed", " plans to ", " is scheduled "}

var unsure = strings.NewReplacer(" may ", " ", " might ", " ", " could ", " ")

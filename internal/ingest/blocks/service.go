package blocks

import (
	"regexp"
	"strings"
)

// A Service is what a line of an agency's service tells its clients about the report it stands in.
type Service struct {
	Kind       string // alert, lead, update, correction, kill, advisory, embargo, slug, note, end
	Value      string // the number of a lead or update; what stands behind "until"; "" where the line gives none
	Start, End int    // its bytes in the line or headline
}

// The kinds of Service.
const (
	ServiceAlert      = "alert"      // sent first, often one sentence
	ServiceLead       = "lead"       // a new version of the report, numbered ("2nd Ld-Writethru")
	ServiceUpdate     = "update"     // a new version, numbered or said ("UPDATE 2", "(Adds quotes)", "RECASTS")
	ServiceCorrection = "correction" // a version that corrects an earlier one
	ServiceKill       = "kill"       // the report is withdrawn
	ServiceAdvisory   = "advisory"   // to editors
	ServiceEmbargo    = "embargo"    // not to be published before a time
	ServiceSlug       = "slug"       // the report's name in the service
	ServiceNote       = "note"       // other words to editors
	ServiceEnd        = "end"        // word counts, initials of desks, marks of the end
)

// maxService is the length in bytes beyond which a line is no service line.
const maxService = 300

// The forms below are those of the wire services' own style: AP ("BC-XX--Name-Event,2nd Ld-Writethru", "Eds: …"), Reuters ("UPDATE 2-…",
// "NAME-EVENT/ (UPDATE 2)", "(Adds …)"), AFP and dpa (initials of desks at the end). Words in capitals count only in capitals.
var (
	leadNumber   = regexp.MustCompile(`\b([1-9][0-9]?)(?:st|nd|rd|th) (?:Ld|Lead|LD|LEAD)\b`)
	updateNumber = regexp.MustCompile(`\b(?:UPDATE|WRAPUP|Update|REFILE-UPDATE) ([1-9][0-9]?)\b`)
	writethru    = regexp.MustCompile(`(?i)\bwrite-?thr(?:u|ough)\b`)
	until        = regexp.MustCompile(`(?i)\b(?:until|till|before)\b[: ]+(.{4,80})$`)

	serviceLines = []struct {
		kind string
		form *regexp.Regexp
	}{
		{ServiceEmbargo, regexp.MustCompile(`^[(*\[ ]*(?:EMBARGO(?:ED)?\b|Embargo(?:ed)?(?: until|:)|(?i:not for (?:publication|release|use|broadcast)[a-z, ]* (?:before|until) )|(?i:hold for release (?:until|till) ))`)},
		{ServiceKill, regexp.MustCompile(`^[(*\[ ]*(?:(?:MANDATORY|BULLETIN) KILL\b|KILL(?:[:. -]|$)|(?:STORY |ADVISORY )?(?:WITHDRAWN|WITHDRAWAL)(?:[:. -]|$)|(?:EDITORS|Editors|Eds)[:,].*\b(?:kill|withdraw(?:n|s)?)\b)`)},
		{ServiceCorrection, regexp.MustCompile(`^[(*\[ ]*(?:(?:OFFICIAL )?CORRECT(?:ION|ED|S)(?:[:. (-]|$)|REFILE(?:S|D)?(?:[:. (-]|$)|\((?:Corrects|Refiles|Fixes) |Eds: *(?:CORRECTS?|Corrects?)\b|(?:Corrects|Refiles) (?:to|the|spelling|day|date|name|headline|typo|number|figure|attribution) )`)},
		{ServiceSlug, regexp.MustCompile(`^(?:BC|AM|PM|[A-Z]{2})-(?:[A-Z]{2,3}|[A-Z][a-z]+)--?[A-Z][A-Za-z0-9'’ -]*(?:, ?[A-Z0-9][A-Za-z0-9 -]*)?$`)},
		{ServiceSlug, regexp.MustCompile(`^[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*/[A-Z-]* ?(?:\([A-Z0-9, -]+\))?$`)},
		{ServiceLead, regexp.MustCompile(`^[(\[ ]*(?:[1-9][0-9]?(?:st|nd|rd|th) (?:Ld|Lead|LD|LEAD)\b[A-Za-z -]{0,30}|WRITE-?THR(?:U|OUGH)|Write-?thr(?:u|ough))[)\] .]*$`)},
		{ServiceUpdate, regexp.MustCompile(`^(?:\((?:Adds|Recasts|Updates|Updating|Rewrites|New throughout|Changes|Releads|Repeats) |[(\[]?(?:(?:RECASTS|ADDS|UPDATES|REPEATS)[:,) ]|(?:RECAST|ADD|UPDATE|REPEAT)[:,)])|[(\[]?(?:UPDATE|WRAPUP) [1-9][0-9]?[)\]. ]*$|Eds: *(?:UPDATES|Updates|ADDS|Adds|RECASTS|Recasts|RESENDS|With|WITH)\b)`)},
		{ServiceAlert, regexp.MustCompile(`^[*( ]*(?:URGENT|ALERT|NEWS ALERT|NEWSALERT|FLASH|BULLETIN|SNAP|APNewsAlert)[*)!:. ]*$`)},
		{ServiceAdvisory, regexp.MustCompile(`^[(*\[ ]*(?:ADVISORY|ATTENTION[ ,:]+(?:EDITORS|NEWS EDITORS)|Attention editors|NOTE TO EDITORS|Note to editors|EDITORS)(?:[: -]|$)`)},
		{ServiceNote, regexp.MustCompile(`^[(\[ ]*(?:Eds|EDS|Eds\. note|Eds note|EDS NOTE|Ed\. note|Eds'? ?[Nn]ote)[:. ]`)},
		{ServiceEnd, regexp.MustCompile(`^(?:[(\[]?[1-9][0-9]{1,3} words[)\]]?\.?|Word ?count: ?[0-9]{2,4}|\(?(?:END|ENDS|MORE|more|end|ends|END ITEM)\)|-30-|#{3,}|[a-z]{2,4}(?:/[a-z]{2,4}){2,5}|dpa(?: [a-z]{2,3}){1,5})$`)},
	}
	headlineMarks = regexp.MustCompile(`^(?:(?:(?:UPDATE|WRAPUP) [1-9][0-9]?|CORRECTED|CORRECTION|OFFICIAL CORRECTION|REFILE|REPEAT|RPT|URGENT|ALERT|FLASH|ADVISORY|KILL|WITHDRAWN|EMBARGOED)(?: ?[-–—:] ?|-))+`)
	oneMark       = regexp.MustCompile(`(?:UPDATE|WRAPUP) [1-9][0-9]?|[A-Z]+(?: CORRECTION)?`)
	headlineEnd   = regexp.MustCompile(`(?:, ?[1-9][0-9]?(?:st|nd|rd|th) (?:Ld|Lead)(?:-Writethru)?| \((?:UPDATE|WRAPUP) [1-9][0-9]?\)| \((?:CORRECTED|URGENT|ALERT)\))$`)
)

// ServiceLine reads a line that is nothing but an agency's word to its clients. It reports false for all others.
func ServiceLine(line string) (Service, bool) {
	if len(line) < 3 || len(line) > maxService {
		return Service{}, false
	}
	switch c := line[0]; { // no other letter begins one of the forms
	case c >= 'A' && c <= 'Z', c >= '1' && c <= '9', c == '(', c == '[', c == '*', c == '#', c == '-', c >= 'a' && c <= 'z' && len(line) < 40:
	default:
		if !strings.HasPrefix(line, "not for ") && !strings.HasPrefix(line, "hold for ") {
			return Service{}, false
		}
	}
	for _, x := range serviceLines {
		if x.kind == ServiceUpdate && line[0] != '(' && len(line) > 100 && !strings.HasPrefix(line, "Eds") {
			continue // an outlet's own words to its readers
		}
		if x.form.MatchString(line) {
			return Service{Kind: x.kind, Value: serviceValue(x.kind, line), End: len(line)}, true
		}
	}
	return Service{}, false
}

func serviceValue(kind, s string) string {
	switch kind {
	case ServiceEmbargo:
		if m := until.FindStringSubmatch(strings.TrimRight(s, ".)]* ")); m != nil {
			return strings.TrimSpace(m[1])
		}
	case ServiceEnd:
		if digits := strings.Trim(s, "()[]. words"); strings.Contains(s, "words") && digits != "" {
			return digits
		}
	default:
		for _, number := range []*regexp.Regexp{leadNumber, updateNumber} {
			if m := number.FindStringSubmatch(s); m != nil {
				return m[1]
			}
		}
	}
	return ""
}

// ServiceMarks reads the marks that an agency sets before or behind a headline ("CORRECTED-UPDATE 2-…", "…,2nd Ld-Writethru").
func ServiceMarks(headline string) (out []Service) {
	if len(headline) > maxService {
		return nil
	}
	add := func(start, end int) {
		s := headline[start:end]
		kind := ServiceAlert
		switch {
		case strings.Contains(s, "CORRECT") || s == "REFILE":
			kind = ServiceCorrection
		case leadNumber.MatchString(s) || writethru.MatchString(s):
			kind = ServiceLead
		case strings.Contains(s, "UPDATE") || strings.Contains(s, "WRAPUP") || s == "REPEAT" || s == "RPT":
			kind = ServiceUpdate
		case s == "ADVISORY":
			kind = ServiceAdvisory
		case s == "KILL" || s == "WITHDRAWN":
			kind = ServiceKill
		case s == "EMBARGOED":
			kind = ServiceEmbargo
		}
		out = append(out, Service{kind, serviceValue(kind, s), start, end})
	}
	if m := headlineMarks.FindStringIndex(headline); m != nil {
		for _, k := range oneMark.FindAllStringIndex(headline[:m[1]], -1) {
			add(k[0], k[1])
		}
	}
	if m := headlineEnd.FindStringIndex(headline); m != nil {
		for start := m[0]; start < m[1]; start++ {
			if c := headline[start]; c != ',' && c != ' ' && c != '(' {
				add(start, m[1]-len(headline[m[0]:m[1]])+len(strings.TrimRight(headline[m[0]:m[1]], ")")))
				break
			}
		}
	}
	return out
}

package blocks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a short line beside an article tells of it. These look at the line alone; where it stands is for the caller to know.

// IsByline reports whether a line names who wrote the article: "By Jane Doe", "Jane Doe, Political Editor" is not one for want of the
// word.
func IsByline(text string) bool {
	if len(text) > 160 {
		return false
	}
	rest, ok := bylineWord(text)
	if !ok {
		return false
	}
	words := strings.Fields(rest)
	if len(words) == 0 || len(words) > 16 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	if !unicode.IsUpper(first) {
		return false
	}
	small := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !joins[strings.Trim(w, ",")] {
			small++
		}
	}
	return small*3 <= len(words) && !strings.ContainsAny(rest, "?!;") && !strings.HasSuffix(strings.TrimRight(rest, " "), ":")
}

func bylineWord(text string) (string, bool) {
	for _, w := range []string{"By ", "BY ", "by ", "Written by ", "Reported by ", "Reporting by ", "Story by ", "Words by ", "Posted by ", "By: ", "Author: ", "Von ", "Par ", "Por "} {
		if strings.HasPrefix(text, w) {
			return text[len(w):], true
		}
	}
	return "", false
}

var joins = map[string]bool{"and": true, "for": true, "in": true, "at": true, "with": true, "of": true, "the": true, "de": true, "van": true,
	"von": true, "al": true, "bin": true, "da": true, "dos": true, "del": true, "la": true, "und": true, "et": true, "y": true, "|": true,
	"/": true, "on": true, "updated": true, "published": true}

// IsName reports whether a line is only names of people: two to five words with capitals, "and" and commas between several.
func IsName(text string) bool {
	if len(text) > 80 || strings.ContainsAny(text, "|/?!:;0123456789\"“()@") {
		return false
	}
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 8 {
		return false
	}
	names := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r) && strings.ToUpper(w) != w || len(w) == 2 && w[1] == '.':
			names++
		case !joins[strings.Trim(w, ",")]:
			return false
		}
	}
	return names >= 2
}

// IsDate reports whether a line tells little more than when the article was published or updated, or where it was written.
func IsDate(text string) bool {
	if len(text) > 120 {
		return false
	}
	months, numbers, years, others := 0, 0, 0, 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':' }) {
		lower := strings.ToLower(w)
		switch {
		case isMonth(lower):
			months++
		case dateWords[lower]:
		case w[0] >= '0' && w[0] <= '9':
			numbers++
			if len(w) >= 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) {
				years++
			}
		default:
			others++
		}
	}
	switch {
	case months > 0 && numbers > 0, years > 0 && numbers >= 3:
		return others <= 3
	case numbers > 0 && (strings.HasSuffix(text, " ago") || strings.Contains(text, " ago ")):
		return others <= 1
	}
	return false
}

var dateWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`published updated posted modified last on at am pm a p m date by the of first est edt gmt utc pst pdt cet cest bst ist et
		pt mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday st nd rd th time hours hour minutes
		minute min mins days day ago read il le am um uhr`) {
		m[w] = true
	}
	return m
}()

func isMonth(w string) bool {
	for _, m := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if w == m || len(w) >= 3 && len(w) <= 4 && strings.HasPrefix(m, w) {
			return true
		}
	}
	return false
}

// IsAgency reports whether a line is nothing but the name of a news agency, as some outlets put it at the end of its reports.
func IsAgency(text string) bool {
	t := strings.Trim(text, " .()[]-–—/*")
	t = strings.TrimPrefix(t, "Source: ")
	if len(t) > 60 {
		return false
	}
	for _, part := range strings.FieldsFunc(t, func(r rune) bool { return r == '/' || r == ',' || r == '&' || r == '-' }) {
		if !agencies[strings.ToLower(strings.TrimSpace(part))] {
			return false
		}
	}
	return t != ""
}

var agencies = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Split(`ap,afp,aa,reuters,dpa,efe,epa,pa,upi,ans,ani,pti,ians,tass,xinhua,ansa,kyodo,yonhap,bernama,antara,sana,wafa,mena,irna,spa,wam,
		qna,petra,interfax,ria,ria novosti,ukrinform,apa,ats,belga,anp,tt,ntb,ritzau,the associated press,associated press,agence france-presse,
		agence france presse,anadolu,anadolu agency,press association,pa media,thomson reuters,bloomberg,aap,cp,the canadian press,canadian press,
		press trust of india,and agencies,agencies,news agencies,wires,with agencies`, ",") {
		m[strings.TrimSpace(w)] = true
	}
	return m
}()

// CreditAt finds the credit that a caption ends with: the agency or photographer in brackets ("… (DPA)"), after a stroke ("… / AP"), or
// after a word for a picture ("… Photo: Jane Doe"). It gives the place of the name; start is -1 where there is none.
func CreditAt(text string) (start, end int) {
	trimmed := strings.TrimRight(text, " .")
	if n := len(trimmed); n > 0 && (trimmed[n-1] == ')' || trimmed[n-1] == ']') {
		if i := strings.LastIndexAny(trimmed[:n-1], "(["); i >= 0 && pictured(trimmed[i+1:n-1]) {
			return i + 1, n - 1
		}
	}
	if i := strings.LastIndex(trimmed, " / "); i >= 0 && pictured(trimmed[i+3:]) {
		return i + 3, len(trimmed)
	}
	for _, w := range []string{"Photo: ", "Photo by ", "Photograph: ", "Photograph by ", "Picture: ", "Image: ", "Credit: ", "Photo credit: ", "Copyright "} {
		if i := strings.LastIndex(trimmed, w); i >= 0 && len(trimmed)-i < 80 {
			return i + len(w), len(trimmed)
		}
	}
	for _, w := range []string{"Getty Images", "Reuters", "AP", "AFP", "EPA", "Shutterstock", "PA Wire"} {
		if strings.HasSuffix(trimmed, w) && (len(trimmed) == len(w) || strings.HasSuffix(trimmed[:len(trimmed)-len(w)], "/") ||
			w == "Getty Images" && strings.HasSuffix(trimmed[:len(trimmed)-len(w)], "| ")) {
			i := strings.LastIndexAny(trimmed, ".|—–") + 1
			for i < len(trimmed) && trimmed[i] == ' ' || i < len(trimmed) && trimmed[i] >= 0x80 && !utf8.RuneStart(trimmed[i]) {
				i++
			}
			if len(trimmed)-i < 60 {
				return i, len(trimmed)
			}
		}
	}
	return -1, -1
}

// creditWords introduce the name of who made a picture.
var creditWords = []string{"photograph by", "photo credit", "photo by", "image credit", "picture credit", "photographer", "photograph", "pictures", "picture", "photos", "photo", "images by", "image", "credits", "credit", "copyright", "foto", "©"}

// CreditAt finds the credit of a caption: where the markup sets it apart, else as its words tell. It gives the place of the name in the
// block's text; start is -1 where there is none.
func (b *Block) CreditAt(payload string) (start, end int) {
	text := b.Text(payload)
	if b.Credit <= 0 || b.Credit >= len(b.Pieces) {
		return CreditAt(text)
	}
	before := Block{Pieces: b.Pieces[:b.Credit]}
	start = len(before.Text(payload))
	end = len(strings.TrimRight(text, " .\t"))
	trim := func() {
		for start < end && strings.IndexByte(" .:(|/\t", text[start]) >= 0 {
			start++
		}
	}
	trim()
	for _, w := range creditWords {
		if len(w) < end-start && strings.EqualFold(text[start:start+len(w)], w) {
			start += len(w)
			trim()
			break
		}
	}
	if end > start && text[end-1] == ')' && !strings.Contains(text[start:end], "(") {
		end--
	}
	if start >= end {
		return -1, -1
	}
	return start, end
}

// pictured reports whether words are a credit: an agency's name in them, or a word for picture.
func pictured(words string) bool {
	if len(words) > 100 || words == "" {
		return false
	}
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "AP", "AFP", "AA", "EPA", "EFE", "PA", "DPA", "dpa", "Reuters", "REUTERS", "Getty", "Xinhua", "TASS", "Shutterstock", "Photo", "photo",
			"Photos", "Image", "Images", "Picture", "Courtesy", "courtesy", "pool", "Pool", "Handout", "handout", "File", "file", "Twitter",
			"Instagram", "Facebook", "Screengrab", "iStock", "Bloomberg", "Press", "ANI", "PTI", "ANSA", "SANA", "Anadolu", "Wire", "Supplied":
			return true
		}
	}
	return false
}

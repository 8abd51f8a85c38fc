package about

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// byline is who wrote the article: as metadata says, else as the line says that begins with "By".
func (r *reader) byline() news.Named {
	if names, places := r.toldNames(); names != "" {
		return news.Named{Text: names, Span: r.named(names), Places: places}
	}
	for _, line := range r.lines {
		s := r.a.Slice(line)
		if names, at := byWords(s); names != "" {
			start := line.Start + at
			return news.Named{Text: names, Span: news.Span{Start: start, End: start + len(names)}}
		}
	}
	return news.Named{}
}

// mostAuthors is how many authors of one article are read.
const mostAuthors = 50

// toldNames joins the names that the first source of metadata gives, and tells where each stands in the payload. A source that names only
// the outlet counts where no other names anybody.
func (r *reader) toldNames() (string, []news.Range) {
	for _, outlet := range []string{r.told(news.FieldOutlet), ""} {
		var names []string
		var places []news.Range
		where := ""
		for _, t := range r.a.Capture.Told {
			if t.Field != news.FieldByline || where != "" && t.Where != where || len(names) == mostAuthors {
				continue
			}
			name := strings.TrimSpace(withoutBy(t.Value))
			if marked[t.Where] {
				name = withoutOffice(namesIn(name), r.told(news.FieldOutlet)) // visible words, with whatever stands beside the name
			}
			if !isName(name) || contains(names, name) || where == "" && outlet != "" && strings.EqualFold(name, outlet) {
				continue
			}
			where = t.Where
			names = append(names, name)
			if t.Place.Len() > 0 {
				places = append(places, t.Place)
			}
		}
		if len(names) > 0 {
			return strings.Join(names, ", "), places
		}
	}
	return "", nil
}

// named is where the lines around the body give the same words.
func (r *reader) named(names string) news.Span {
	for _, line := range r.lines {
		if i := strings.Index(r.a.Slice(line), names); i >= 0 {
			return news.Span{Start: line.Start + i, End: line.Start + i + len(names)}
		}
	}
	return news.Span{}
}

// byWords gives the names of a line that begins with "By", and where in the line they begin; "" where it is no byline.
func byWords(line string) (names string, at int) {
	rest := withoutBy(line)
	if len(rest) == len(line) || len(line) > maxLine {
		return "", 0
	}
	names = namesIn(rest)
	if !isName(names) || !capitalised(names) {
		return "", 0
	}
	return names, len(line) - len(rest)
}

// marked are the sources that are visible words of the page.
var marked = map[string]bool{"rel=author": true, "itemprop=author": true, "class author": true, "link to author": true, "by line": true}

// namesIn cuts off a run of words that begins with names what leads on: a date, a role, an address.
func namesIn(rest string) string {
	end := len(rest)
	for _, mark := range []string{"|", "•", "·", "⋅", "\n", "\t", " - ", " – ", " — ", "Published", "Updated", "Posted", "PUBLISHED", "UPDATED"} {
		if i := strings.Index(rest, mark); i >= 0 && i < end {
			end = i
		}
	}
	if _, start, _, ok := calendar.Find(rest[:end], 0); ok {
		end = start
	}
	if i := strings.IndexAny(rest[:end], "@0123456789"); i >= 0 {
		end = i
	}
	return withoutRole(strings.Trim(rest[:end], " \u00a0,;:./(&-–—"))
}

// withoutRole is names without what a page's lay-out has glued to them ("Ann LeeStaff Writer") and without a word that led on to what was
// cut off ("Ann Lee on").
func withoutRole(names string) string {
	for _, role := range []string{"Staff", "Senior", "Business", "Reporter", "Columnist", "Correspondent", "Editor", "Contributor", "Special", "Opinion"} {
		if i := strings.Index(names, role); i > 0 && names[i-1] >= 'a' && names[i-1] <= 'z' {
			names = names[:i]
		}
	}
	for _, w := range []string{" on", " in", " at", " for", " and", " with"} {
		names = strings.TrimSuffix(names, w)
	}
	return names
}

// withoutOffice is names without the offices and the outlet's name that stand behind them: "Ann Lee, Chief Political Correspondent",
// "Ann Lee The Orvale Post".
func withoutOffice(names, outlet string) string {
	parts := strings.Split(names, ",")
	kept := parts[:1]
	for _, p := range parts[1:] {
		words := strings.Fields(asciiLower(p))
		if len(words) == 0 || offices[words[len(words)-1]] || offices[words[0]] || strings.EqualFold(strings.TrimSpace(p), outlet) {
			continue
		}
		kept = append(kept, p)
	}
	names = strings.TrimSpace(strings.Join(kept, ","))
	if before, found := strings.CutSuffix(names, outlet); found && outlet != "" && strings.HasSuffix(before, " ") && len(strings.Fields(before)) > 1 {
		names = strings.TrimSpace(before)
	}
	return names
}

// offices are words that begin or end what a newsroom calls its people.
var offices = map[string]bool{
	"reporter": true, "correspondent": true, "editor": true, "writer": true, "columnist": true, "contributor": true, "journalist": true, "producer": true, "staff": true,
	"editor-in-chief": true, "critic": true, "reporters": true, "correspondents": true, "redakteur": true, "redakteurin": true, "reporterin": true, "journaliste": true, "redactor": true, "redactora": true,
}

// withoutBy is s after a leading "By", "BY:", "Written by"; s itself where it has none.
func withoutBy(s string) string {
	trimmed := strings.TrimLeft(s, " \u00a0\t(")
	for _, by := range []string{"By", "Written by", "Reported by", "Story by", "Words by", "Report by", "Author:", "Authors:", "Posted by", "Article by", "Text by", "Von", "Par", "Por", "Autor:", "Af", "Av", "Door"} {
		if len(trimmed) <= len(by)+1 || !strings.EqualFold(trimmed[:len(by)], by) || by[0] != upper(trimmed[0]) {
			continue
		}
		rest := strings.TrimPrefix(trimmed[len(by):], ":")
		after := strings.TrimLeft(rest, " \u00a0\t\n")
		if len(after) < len(rest) {
			return after
		}
	}
	return s
}

func upper(b byte) byte {
	if b >= 'a' && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}

// nobody: what content systems print where nobody is named.
var nobody = map[string]bool{
	"admin": true, "administrator": true, "webmaster": true, "root": true, "user": true, "author": true, "unknown": true, "guest": true,
	"none": true, "null": true, "undefined": true, "n/a": true, "about author": true, "wpadmin": true, "web admin": true, "anonymous": true,
}

// isName reports whether metadata or a line may name a writer: not an address, not a placeholder.
func isName(s string) bool {
	if s == "" || len(s) > maxLine || nobody[strings.ToLower(s)] {
		return false
	}
	if !strings.Contains(s, " ") && strings.Count(s, ".") > 1 {
		return false // the name of a field that was to be filled
	}
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") || strings.HasPrefix(s, "www.") || strings.ContainsAny(s, "<>{}\n") {
		return false
	}
	letters := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	return letters >= 2
}

// capitalised reports whether the words that are not small connecting ones begin with capitals; scripts without capitals pass.
func capitalised(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' || c == '\u00a0' }) {
		if c, _ := utf8.DecodeRuneInString(w); unicode.IsLower(c) && !connecting[w] {
			return false
		}
	}
	return true
}

var connecting = map[string]bool{
	"and": true, "with": true, "in": true, "for": true, "of": true, "the": true, "at": true, "on": true, "al": true, "bin": true,
	"ibn": true, "de": true, "da": true, "del": true, "der": true, "den": true, "van": true, "von": true, "la": true, "le": true, "du": true,
	"di": true, "dos": true, "el": true, "und": true, "et": true, "y": true, "e": true, "staff": true, "writer": true, "reporter": true,
	"correspondent": true, "editor": true, "dpa": true, "via": true, "agencies": true,
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

package entities

import (
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/news"
)

// Traits are what articles say beside a name, by which two bearers of one full name are told apart.
type traits struct {
	fields    uint8    // of a person: the walks of life that offices and callings name, as bits
	countries []string // of a person: codes of the countries whose office or nationality the person is given
	age, year int      // of a person: the first age told and the year of the article; 0 where not told
	region    string   // of a place: the folded name of the region or country behind it: "Oslet, Norland"
}

const (
	maxTraits   = 8 // mentions of a referent that are asked, and countries that are kept
	apposition  = 8 // words behind a name that may tell a calling
	yearsApart  = 2 // birth years of one person by two articles are never further apart
	agesApart   = 15
	longestWord = 64 // bytes
)

// fields are walks of life that a person rarely changes, with the words for those in them. Words of more than one are in none.
var fields, fieldNames = func() (map[string]uint8, []string) {
	m, names := map[string]uint8{}, []string{"public life", "sport", "the arts", "science and medicine", "religion"}
	for i, words := range []string{
		"minister senator congressman congresswoman lawmaker mp governor mayor ambassador chancellor diplomat premier parliamentarian councillor councilman councilwoman " +
			"prosecutor sheriff general colonel brigadier admiral ceo banker spokesman spokeswoman undersecretary vice-president legislator treasurer",
		"striker midfielder defender goalkeeper quarterback winger footballer cricketer batsman bowler golfer boxer swimmer sprinter cyclist pitcher linebacker cornerback " +
			"halfback fullback referee jockey skier gymnast goalie catcher infielder outfielder lineman wrestler rower skater",
		"actor actress singer rapper novelist poet painter sculptor composer musician guitarist drummer comedian filmmaker pianist dancer choreographer screenwriter " +
			"playwright violinist soprano tenor comedienne songwriter cinematographer",
		"physicist chemist biologist astronomer epidemiologist virologist mathematician geologist surgeon physician astronaut neuroscientist zoologist botanist cardiologist",
		"bishop archbishop cardinal rabbi imam pastor priest vicar monk nun ayatollah mullah patriarch",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = 1 << i
		}
	}
	return m, names
}()

// traitsOf reads what the article says beside the names of a referent.
func traitsOf(f *news.Findings, r *referent) traits {
	var t traits
	if r.kind != news.Person && r.kind != news.Place {
		return t
	}
	asked := 0
	for _, c := range r.callings {
		for _, i := range c.mentions {
			if asked == maxTraits {
				return t
			}
			asked++
			m := f.Mentions[i]
			if r.kind == news.Place {
				if _, after, ok := strings.Cut(f.Article.Slice(m.Span), ","); ok && t.region == "" {
					t.region = strings.TrimSpace(strings.ToLower(after))
				}
				continue
			}
			t.calling(f.Article.Slice(m.Role))
			behind := f.Article.Text()[m.End:]
			behind = behind[:min(len(behind), apposition*longestWord)]
			if age := ageIn(behind); age > 0 && t.age == 0 {
				t.age, t.year = age, year(f.Article.About.Published)
			}
			if rest, ok := strings.CutPrefix(behind, ", "); ok {
				t.calling(noun(rest))
			}
		}
	}
	return t
}

// calling takes what an office or calling tells.
func (t *traits) calling(role string) {
	for w := range strings.FieldsSeq(role) {
		w = strings.Trim(w, ",.;:'’\"“”")
		t.fields |= fields[strings.ToLower(w)]
		c, ok := countries.OfDemonym(w)
		if !ok {
			c, ok = countryNamed(unpossessed(w))
		}
		if ok && len(t.countries) == 0 {
			t.countries = []string{c.Code}
		}
	}
}

// noun gives the words of an apposition up to the end of its noun phrase: "a striker for Oslet" is "a striker".
func noun(rest string) string {
	end, words := 0, 0
	for i, r := range rest {
		if strings.ContainsRune(",.;:()\n—", r) {
			return rest[:i]
		}
		if r != ' ' {
			continue
		}
		switch strings.ToLower(rest[end:i]) {
		case "of", "for", "at", "in", "who", "and", "from", "with", "said", "was", "is", "has", "told", "on", "to":
			return rest[:end]
		}
		if words++; words == apposition {
			return rest[:i]
		}
		end = i + 1
	}
	return rest[:end]
}

// ageIn gives the age that stands right behind a name: ", 61," or " (61)"; 0 where none.
func ageIn(behind string) int {
	for _, open := range []string{", aged ", ", ", " ("} {
		rest, ok := strings.CutPrefix(behind, open)
		if !ok || len(rest) < 3 || !strings.ContainsRune(",.)", rune(rest[2])) {
			continue
		}
		if n, err := strconv.Atoi(rest[:2]); err == nil && n >= 10 && (len(rest) < 4 || rest[3] < '0' || rest[3] > '9') {
			return n
		}
	}
	return 0
}

func year(p news.Published) int {
	if day := day(p); day != "" {
		n, _ := strconv.Atoi(day[:4])
		return n
	}
	return 0
}

// empty reports whether nothing is told.
func (t *traits) empty() bool {
	return t.fields == 0 && len(t.countries) == 0 && t.age == 0 && t.region == ""
}

// add takes what is told of the same bearer elsewhere.
func (t *traits) add(u *traits) {
	t.fields |= u.fields
	for _, c := range u.countries {
		if len(t.countries) < maxTraits && !slices.Contains(t.countries, c) {
			t.countries = append(slices.Clip(t.countries), c)
		}
	}
	if t.age == 0 {
		t.age, t.year = u.age, u.year
	}
	if t.region == "" {
		t.region = u.region
	}
}

// conflict gives in what two accounts cannot well be of one bearer; "" where nothing speaks against it.
func (t *traits) conflict(u *traits) string {
	switch {
	case t.fields != 0 && u.fields != 0 && t.fields&u.fields == 0:
		a, b := fieldOf(t.fields), fieldOf(u.fields)
		return "one in " + fieldNames[min(a, b)] + ", one in " + fieldNames[max(a, b)]
	case t.age != 0 && u.age != 0 && t.year != 0 && u.year != 0 && apart(t.year-t.age, u.year-u.age) > yearsApart,
		t.age != 0 && u.age != 0 && (t.year == 0 || u.year == 0) && apart(t.age, u.age) > agesApart:
		return "their ages do not fit"
	case len(t.countries) > 0 && len(u.countries) > 0 && !slices.ContainsFunc(t.countries, func(c string) bool { return slices.Contains(u.countries, c) }):
		return "of two countries"
	case t.region != "" && u.region != "" && t.region[0] != u.region[0]:
		return "places in two regions" // of one initial, one may be short for the other
	}
	return ""
}

func fieldOf(bits uint8) (i int) {
	for bits&1 == 0 {
		bits >>= 1
		i++
	}
	return i
}

func apart(a, b int) int { return max(a-b, b-a) }

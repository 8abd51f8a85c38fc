package entities

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/news"
)

// article builds findings from a text with marks: {p:Ines Brandt=1} is a mention of kind person that should be in the entity labelled 1;
// {p:Ines Brandt=1|President} has the role "President" before it; {he>2:he=1} is a pronoun that repeats mention 2.
func article(t testing.TB, id, marked string) (*news.Findings, []string) {
	t.Helper()
	var text strings.Builder
	var mentions []news.Mention
	var labels []string
	for {
		before, rest, ok := strings.Cut(marked, "{")
		text.WriteString(before)
		if !ok {
			break
		}
		mark, after, ok := strings.Cut(rest, "}")
		kind, mark, ok2 := strings.Cut(mark, ":")
		mark, label, ok3 := strings.Cut(mark, "=")
		if !ok || !ok2 || !ok3 {
			t.Fatalf("bad mark in %q", rest)
		}
		m := news.Mention{Form: news.Name, Same: -1}
		if before, same, ok := strings.Cut(kind, ">"); ok {
			fmt.Sscan(same, &m.Same)
			if kind = before; kind == "he" {
				kind, m.Form = "p", news.Pronoun
			}
		}
		m.Kind = map[string]news.Kind{"p": news.Person, "o": news.Organization, "l": news.Place, "f": news.Facility, "g": news.Group}[kind]
		if m.Kind == "" {
			t.Fatalf("no kind %q", kind)
		}
		label, role, ok := strings.Cut(label, "|")
		if ok {
			m.Role = news.Span{Start: text.Len(), End: text.Len() + len(role)}
			text.WriteString(role + " ")
		}
		m.Span = news.Span{Start: text.Len(), End: text.Len() + len(mark)}
		text.WriteString(mark)
		mentions, labels, marked = append(mentions, m), append(labels, label), after
	}
	c := &news.Capture{ID: news.CaptureID(news.Digest(text.String()), id), SHA256: news.Digest(id), Payload: text.String()}
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(c.Payload)})
	return &news.Findings{Article: b.Article(), Mentions: mentions}, labels
}

func articles(t testing.TB, marked ...string) (fs []*news.Findings, labels [][]string) {
	for i, m := range marked {
		f, l := article(t, fmt.Sprint(i), m)
		fs, labels = append(fs, f), append(labels, l)
	}
	return fs, labels
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		about    string
		articles []string
	}{
		{"a word before or behind a name that stands by itself elsewhere is no name of its bearer", []string{
			"{p:Ines Brandt=1} of {o:Vantra=2} was third. {o:Vantra=2} was glad.",
			"{p:Ines Brandt=1} fell. {o:Vantra=2} mourned.",
			"{p:Ines Brandt=1} rose.", "{p:Ines Brandt=1} slept.", "{p:Ines Brandt=1} won.",
			"3. {p:Ines Brandt Vantra=1}. The points go to {p:Vantra=2}.",
		}},
		{"a bare surname, with and without particle and in other spellings", []string{
			"{p:Mahmed al-Sharo=1} met {p:Vasil Putrov=2}. {p:Al-Sharo=1} thanked {p:Putrov=2}.",
			"{p:Mahmad al-Sharo=1} and {p:Vasil Putrov=2}", "{p:al Sharo=1} and {p:Putrov=2} met", "{p:Sharo=1} left {l:Tarsa=3}; {p:Putrov=2} stayed"}},
		{"a namesake with another given name is another", []string{
			"{p:Mahmed al-Sharo=1} came with {p:Maler al-Sharo=2}. {p:Al-Sharo=1} spoke in {l:Tarsa=3}.",
			"{p:Maler al-Sharo=2} left {l:Tarsa=3}.", "{p:Al-Sharo=1} is back in {l:Tarsa=3}."}},
		{"the article's own namesake comes first", []string{
			"{p:Mahmed al-Sharo=1} spoke. {p:al-Sharo=1} in {l:Tarsa=3}", "{p:Maler al-Sharo=2} spoke. {p:Al-Sharo=2} left {l:Tarsa=3}."}},
		{"middle names, initials, second surnames, short given names", []string{
			"{p:Asar al-Shibani=1} and {p:Rosa Melo=2}, {p:Luis Pardo=3}, {p:William Sand=4}",
			"{p:Asar Hassan al-Shibani=1}, {p:Rosa G. Melo=2}, {p:Luis Pardo Rivera=3}, {p:Bill Sand=4}"}},
		{"two middle names are two people, and who is meant without one nobody can tell", []string{
			"{p:Georg Werner Busk=1}", "{p:Georg Hugo Busk=2}", "{p:Georg Busk=3}"}},
		{"a man and a woman", []string{"{p:Mario Lopen=1} of {o:Vantra=9}", "{p:Maria Lopen=2} of {o:Vantra=9}"}},
		{"titles, possessives and ages are no part of a name", []string{
			"{p:President Ines Brandt=1} and {p:Mr. Oku=2}, {p:Ines Brandt's=1}, {p:Senior Minister Tom Oku=2}, {p:Ines Brandt, 61=1}"}},
		{"a title's gender chooses between two of one surname", []string{
			"{p:Jane Oku=1} and {p:Tom Oku=2} came. {p:Mr Oku=2} spoke, then {p:Mrs Oku=1}."}},
		{"acronyms in brackets, as initials, and across articles", []string{
			"{o:Northern Relief Fund=1} ({o:NRF=1}) said. {o:Free Tarsa Army=2}, {o:FTA=2}", "{o:NRF=1} and {o:FTA=2} met", "{o:Islamic Path=3} ({o:HAMZ=3})"}},
		{"an agency in brackets behind a place", []string{"{l:TARSA=1} ({o:TA=2})"}},
		{"one acronym of two", []string{"{o:Green Coast Party=1} ({o:GCP=1})", "{o:Grand Council of Pilots=2} ({o:GCP=2}) in {l:Oslet=3}", "{o:GCP=2} in {l:Oslet=3}"}},
		{"short forms of organizations; the place in a name is the place", []string{
			"{o:Vantra Motor Company=1}, {o:Vantra=1}; {o:Royal Tarsan Air Force=2}, later {o:Air Force=2}; {o:Tarsa Times=3} in {l:Tarsa=4}",
			"{o:Vantra=1} and {o:Vantra Inc.=1}"}},
		{"ministries in both orders and of countries", []string{
			"{o:Ministry of Defence=1} of {l:Syria=5} and the {o:Defense Ministry=1}",
			"{o:Russian Foreign Ministry=2}, the {o:Foreign Ministry=2}; {o:Russia's Ministry of Foreign Affairs=2}", "{o:Turkish Foreign Ministry=3}"}},
		{"countries by their names", []string{"{l:Burma=5}, {l:Viet Nam=6}, {l:Türkiye=1}, {l:the U.S.=2}, {l:UK=3}, {g:Turkish=4}", "{l:Myanmar=5}, {l:Vietnam=6}, {l:Turkey=1}, {l:United States=2}, {l:Britain=3}, {l:America=2}"}},
		{"peoples", []string{"{g:Syrians=1} and {g:Turks=2} in {l:Syria=3}", "a {g:Syrian=1}"}},
		{"spellings of places", []string{"{l:Tartus=1} with {l:Homs=2}", "{l:TARTUS=1} in {l:Homs=2}"}},
		{"spellings of bases", []string{"{f:Tartus naval base=1}; {f:Tartus air base=2}", "{f:Tartous naval facility=1}", "{f:naval outpost in Tartus=1}"}},
		{"a given name goes with the family in its article", []string{
			"{p:Irene Oku=1} and {p:Viktor Oku=2} in {l:Oslet=3} with {l:Tarsa=9}", "{p:Viktor Brandt=4} in {l:Oslet=3} with {l:Tarsa=9}",
			"{p:Irene Oku=1} and {p:Viktor=2} in {l:Oslet=3} with {l:Tarsa=9}"}},
		{"other scripts", []string{"{p:Володимир Зеленський=1}", "{p:Volodymyr Zelenskyy=1}", "{p:Volodymyr Zelensky=1} spoke; {p:Zelensky=1} left"}},
		{"a kind that most mentions don't have splits nothing", []string{
			"{p:Ines Brandt=1}; {o:Brandt=1}; {p:Brandt=1}", "{p:Ines Brandt=1}; {p:Brandt=1} in {l:Oslet=2}", "{l:Brandt=1} in {l:Oslet=2}", "{o:Ines Brandt=1}"}},
		{"a place before a name taken for an organization", []string{"{o:Qasir Yousef al-Nadar=1} spoke. {o:Yousef al-Nadar=1} left.", "{p:Yousef al-Nadar=1}", "{p:Youssef al Nadar=1}", "{p:Yusuf al-Nadar=1}"}},
		{"a bare surname without company stays alone", []string{"{p:Ines Brandt=1} in {l:Oslet=2}", "{p:Brandt=3} in {l:Tarsa=4}"}},
		{"bare surnames among themselves", []string{"{p:Okuma=1} in {l:Oslet=2}", "{p:Okuma=1} of {l:Oslet=2}", "{p:Okuma=3} of {l:Tarsa=4}"}},
		{"a body of an organization is not the organization", []string{"{o:UN Security Council=1} of the {o:UN=2}; {o:United Nations=2}", "{o:U.N. Security Council=1}, {o:UN=2}"}},
		{"credits, titles and verbs before a name", []string{
			"{p:Getty Images Tom Oku=1} in {l:Oslet=3}", "{p:Tom Oku=1} in {l:Oslet=3}", "{p:Hire Tom Oku=1}, {p:Mallam Tom Oku=1}", "{p:Rapper Tom Oku=1}"}},
		{"a company named like a man", []string{
			"{o:Vantra=1} fell. {o:Vantra=1} rose. {o:Vantra=1} hired {p:Karl Vantra=2}. {o:Vantra=1} fell."}},
		{"a minister and a striker of one name; who tells nothing goes with the company, or with nobody", []string{
			"{p:Tom Oku=1|energy minister} of {l:Oslet=8} and {p:Ada Reyl=5}", "{p:Tom Oku=2}, a striker for {o:Tarsa Rovers=6}, with {p:Karl Melo=7}",
			"{p:Tom Oku=1} in {l:Oslet=8}", "{p:Tom Oku=2} and {p:Karl Melo=7}", "{p:Tom Oku=3} in {l:Varna=9}"}},
		{"an actor who became a senator", []string{"{p:Tom Oku=1|actor} in {l:Oslet=8} with {p:Ada Reyl=5}", "{p:Tom Oku=1|Senator} in {l:Oslet=8} with {p:Ada Reyl=5}"}},
		{"ministers of two countries", []string{"{p:Tom Oku=1|Danish minister}", "{p:Tom Oku=2|Chilean minister}", "{p:Tom Oku=2|Chile’s energy minister}"}},
		{"ages that do not fit", []string{"{p:Tom Oku=1}, 61, left", "{p:Tom Oku=2}, 23, stayed", "{p:Tom Oku=1}, 60, left"}},
		{"places of one name", []string{"{l:Oslet, Norland=1}", "{l:Oslet, Westmark=2}", "{l:Oslet, Norl.=1}"}},
		{"agencies, seas and cities by two names", []string{"{o:The Associated Press=1}, {l:Mediterranean Sea=2}, {l:Kyiv=3}", "{o:AP=1} in the {l:Mediterranean=2}; {l:Kiev=3}, {l:Black Sea=4}"}},
		{"spellings of places and bodies", []string{"{l:Tarssous=1} and {o:Hazbollu=2}, {o:Norland Elections Commission=3} in {l:Oslet=9}", "{l:Tarssus=1}, {o:Hazbullu=2}, {o:Norland Election Commission=3} in {l:Oslet=9}", "{l:Tarsos=4}"}},
		{"a name cut at and", []string{"{o:Academy of Moving Picture Arts and Sciences=1} in {l:Oslet=9} with {p:Ines Brandt=8}", "{o:Academy of Moving Picture Arts=1} in {l:Oslet=9} with {p:Ines Brandt=8}"}},
		{"two names with a hyphen", []string{"the {o:Vantra-Air Force=1} deal; {o:Air Force=2}"}},
		{"a team and an academy by one word", []string{"{o:Oslet Wombats=1} and {o:Academy of Tarsan Letters=2} in {l:Oslet=9}. The {o:Academy=2}", "{o:Wombats=1} in {l:Oslet=9}"}},
		{"a woman’s title across articles", []string{"{p:Tom Oku=1} in {l:Oslet=9} with {p:Ada Reyl=5}; {p:Oku=1}", "{p:Tom Oku=1}; {p:Oku=1}", "Mrs. {p:Oku=2} in {l:Oslet=9} with {p:Ada Reyl=5}", "Mr. {p:Oku=1} in {l:Oslet=9}"}},
		{"the family name of one who bears it first", []string{"{p:Kim Tar-un=1} in {l:Oslet=9} with {p:Ada Reyl=5}", "{p:Kim Tar-un=1} spoke; {p:Kim=1} left", "{p:Kim=1} in {l:Oslet=9} with {p:Ada Reyl=5}", "{p:Kim Tar-un=1}; {p:Kim=1}"}},
		{"what ends no person’s name", []string{"{p:Vantra Group=1} fell; {o:Vantra=1} rose. {o:Vantra CEO=1} {p:Ines Brandt=2}"}},
		{"father and son", []string{"{p:Ike Oku Sr.=1} and {p:Ike Oku III=2} of {l:Oslet=3}; {p:Ike III=2} laughed", "{p:Ike Oku III=2} in {l:Oslet=3}"}},
		{"words of a headline before a name", []string{"{p:Named Maurice Oku=1} coach. {p:Oku=1}", "{p:Hire Maurice Oku=1}", "{p:Maurice Oku=1}", "{p:Maurice Oku=1}, {p:Oku=1}", "{p:Maurice Oku=1}; {p:Brandt Aide Maurice Oku=1}, {p:Brandt=2}"}},
		{"a family name first", []string{"{p:Tam Jong-un=1} met {p:Tam Yo-jong=2}", "{p:Tam Jong Un=1}", "{p:Tam Yo Jong=2}"}},
		{"a king by his number", []string{"{p:King Oskar III=1} in {l:Oslet=9}. {p:Oskar III=1}", "{p:King Oskar=1} in {l:Oslet=9}", "{p:Oskar II=2}"}},
		{"pronouns follow the name they repeat", []string{"{p:Ines Brandt=1} and {p:Tom Oku=2}; {he>0:she=1} said that {he>1:he=2}"}},
	} {
		fs, labels := articles(t, c.articles...)
		got, _ := Resolve(fs, nil)
		seen := map[string]string{} // label → entity
		taken := map[string]string{}
		for _, e := range got {
			for _, m := range e.Mentions {
				f := fs[m.Article]
				label, text := labels[m.Article][m.Index], f.Article.Slice(f.Mentions[m.Index].Span)
				if id, ok := seen[label]; ok && id != e.ID {
					t.Errorf("%s: %q (article %d) is apart from the others of %s; its entity is %q", c.about, text, m.Article, label, e.Name)
				}
				if l, ok := taken[e.ID]; ok && l != label {
					t.Errorf("%s: %q (article %d) is with %s; it should be with %s; why: %q", c.about, text, m.Article, l, label, e.Why)
				}
				seen[label], taken[e.ID] = e.ID, label
			}
		}
	}
}

func TestEntityTellsNamesAndRoles(t *testing.T) {
	fs, _ := articles(t, "{p:Ines Brandt=1|President}, {p:Brandt's=1}, {p:Brandt=1}", "{p:Ines Maria Brandt=1|President}", "{p:Ines Brandt=1|former President}")
	fs[0].Article.About.Published = news.Published{Value: "2026-01-29T00:30", Basis: "explicit"}
	fs[1].Article.About.Published = news.Published{Value: "2026-01-02", Basis: "metadata"}
	fs[2].Article.About.Published = news.Published{Value: "2026-02-07", Basis: "inferred"}
	es, _ := Resolve(fs, nil)
	if len(es) != 1 {
		t.Fatalf("%d entities", len(es))
	}
	e := es[0]
	if e.Name != "Ines Maria Brandt" || e.Kind != news.Person || len(e.Mentions) != 5 {
		t.Errorf("got %q, %s, %d mentions", e.Name, e.Kind, len(e.Mentions))
	}
	if want := (news.Count{Text: "Ines Brandt", Count: 2}); e.Names[0] != want {
		t.Errorf("names: %v", e.Names)
	}
	roles := map[string]string{}
	for _, r := range e.Roles {
		roles[r.Text] = r.From + "/" + r.To
	}
	if want := map[string]string{"President": "2026-01-02/2026-01-29", "former President": "/"}; !maps.Equal(roles, want) {
		t.Errorf("roles: %v", roles)
	}
	if len(e.Why) == 0 {
		t.Error("no reason given for joining three spellings")
	}
}

// invented makes findings of n articles in stories of about ten, each with people of its own; surnames repeat between stories.
func invented(n int, seed uint64) []*news.Findings {
	rnd := rand.New(rand.NewPCG(seed, 1))
	sounds := strings.Fields("ba ke li mo ru ta ve no si da fo gu hal ran bert mik los tar ven dor")
	word := func(k uint64) string {
		r := rand.New(rand.NewPCG(k, 2))
		w := sounds[r.IntN(len(sounds))] + sounds[r.IntN(len(sounds))] + sounds[r.IntN(len(sounds))]
		return strings.ToUpper(w[:1]) + w[1:]
	}
	var fs []*news.Findings
	for i := range n {
		story := uint64(i / 10)
		var text strings.Builder
		var ms []news.Mention
		put := func(s string, k news.Kind) {
			at := text.Len()
			text.WriteString(s)
			ms = append(ms, news.Mention{Span: news.Span{Start: at, End: text.Len()}, Kind: k, Form: news.Name, Same: -1})
			text.WriteString(" said. ")
		}
		for range 12 {
			who := story*8 + rnd.Uint64N(8)
			given, sur := word(who*2+1e6), word(who%(uint64(n)/4+5)+2e6)
			put(given+" "+sur, news.Person)
			if rnd.IntN(2) == 0 {
				put(sur, news.Person)
			}
			if rnd.IntN(4) == 0 {
				put(word(story%50+3e6)+" Ministry", news.Organization)
			}
			if rnd.IntN(4) == 0 {
				put(word(story%200+4e6), news.Place)
			}
		}
		id := fmt.Sprint(seed, "/", i)
		c := &news.Capture{ID: news.CaptureID(news.Digest(id), ""), SHA256: news.Digest(id), Payload: text.String()}
		b := news.NewBuilder(c)
		b.Keep(news.Range{Start: 0, End: len(c.Payload)})
		fs = append(fs, &news.Findings{Article: b.Article(), Mentions: ms})
	}
	return fs
}

func TestOrderOfArticlesDoesNotMatter(t *testing.T) {
	type flat struct {
		Entity   news.Entity
		Mentions []string
	}
	type decision struct {
		A, B     string
		Decision news.Decision
	}
	of := func(fs []*news.Findings) ([]flat, []decision) {
		var out []flat
		entities, decided := Resolve(fs, nil)
		for _, e := range entities {
			var ms []string
			for _, m := range e.Mentions {
				ms = append(ms, fmt.Sprint(fs[m.Article].Article.ID, " ", m.Index))
			}
			e.Mentions, e.Roles = nil, nil
			out = append(out, flat{e, ms})
		}
		var decisions []decision
		for _, d := range decided {
			at := func(r news.Ref) string { return fmt.Sprint(fs[r.Article].Article.ID, " ", r.Index) }
			a, b := at(d.A), at(d.B)
			d.A, d.B = news.Ref{}, news.Ref{}
			decisions = append(decisions, decision{a, b, d})
		}
		return out, decisions
	}
	fs := append(invented(120, 7), crowd(2000)...)
	want, decided := of(fs)
	rnd := rand.New(rand.NewPCG(1, 1))
	for range 4 {
		shuffled := slices.Clone(fs)
		rnd.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got, d := of(shuffled)
		if !reflect.DeepEqual(got, want) {
			t.Fatal("other entities after a shuffle")
		}
		if !reflect.DeepEqual(d, decided) {
			t.Fatal("other decisions after a shuffle")
		}
	}
}

func TestEveryNameIsInOneEntity(t *testing.T) {
	odd, _ := articles(t, "{p:...=1} {o:'s=2} {l:(x)=3} {p:=4}{p:the=5} {p:Mr.=6} {o:O'=7} {g:\xff=8} {p:ال=9} {o:A=1} {p:Dr. J.=1} {l:U.S.=1} {p:,=1} {o: =1} {p:President of the Board=1}", "", "{p:...=1}")
	for _, fs := range [][]*news.Findings{invented(60, 3), odd, nil} {
		in := map[news.Ref]int{}
		ids := map[string]bool{}
		for _, e := range first(Resolve(fs, nil)) {
			if ids[e.ID] {
				t.Errorf("id %s twice", e.ID)
			}
			ids[e.ID] = true
			for _, m := range e.Mentions {
				in[m]++
			}
		}
		for i, f := range fs {
			for j := range f.Mentions {
				if n := in[news.Ref{Article: i, Index: j}]; n != 1 {
					t.Errorf("mention %d of article %d is in %d entities", j, i, n)
				}
			}
		}
	}
}

func TestLongArticlesStayLinear(t *testing.T) {
	// One article that names five thousand people of one surname, and nothing else.
	var s strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&s, "{p:Tom%d Oku=1}, {p:Oku=1} of {o:Oku%d Relief Fund=2}. ", i, i)
	}
	f, _ := article(t, "long", s.String())
	began := time.Now()
	Resolve([]*news.Findings{f}, nil)
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

// crowd makes findings in which about n different people are named, twelve an article; a few surnames are borne by many, as in life.
func crowd(n int) []*news.Findings {
	rnd := rand.New(rand.NewPCG(9, 9))
	surnames := rand.NewZipf(rnd, 1.1, 20, 200_000)
	sounds := strings.Fields("ba ke li mo ru ta ve no si da fo gu hal ran bert mik los tar ven dor")
	word := func(k uint64, syllables int) string {
		var b strings.Builder
		for range syllables {
			b.WriteString(sounds[k%uint64(len(sounds))])
			k /= uint64(len(sounds))
		}
		return strings.ToUpper(b.String()[:1]) + b.String()[1:]
	}
	var fs []*news.Findings
	for i := range n / 12 {
		var text strings.Builder
		var ms []news.Mention
		put := func(s string, k news.Kind) {
			ms = append(ms, news.Mention{Span: news.Span{Start: text.Len(), End: text.Len() + len(s)}, Kind: k, Form: news.Name, Same: -1})
			text.WriteString(s + " said. ")
		}
		for range 12 {
			sur := word(surnames.Uint64(), 4)
			put(word(rnd.Uint64N(3000), 3)+" "+sur, news.Person)
			if rnd.IntN(3) == 0 {
				put(sur, news.Person)
			}
		}
		put(word(uint64(i/10), 4), news.Place)
		put(word(uint64(i/20), 4)+" Ministry", news.Organization)
		id := fmt.Sprint("crowd/", i)
		c := &news.Capture{ID: news.CaptureID(news.Digest(id), ""), SHA256: news.Digest(id), Payload: text.String()}
		b := news.NewBuilder(c)
		b.Keep(news.Range{Start: 0, End: len(c.Payload)})
		fs = append(fs, &news.Findings{Article: b.Article(), Mentions: ms})
	}
	return fs
}

// BenchmarkResolve tells what an article costs among ten thousand, a hundred thousand and a million people.
func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n, "-people"), func(b *testing.B) {
			if testing.Short() && n > 100_000 {
				b.Skip("takes minutes")
			}
			fs := crowd(n)
			entities := 0
			for b.Loop() {
				es, _ := Resolve(fs, nil)
				entities = len(es)
			}
			b.ReportMetric(float64(entities), "entities")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(len(fs)*b.N), "ns/article")
		})
	}
}

func first(es []news.Entity, _ []news.Decision) []news.Entity { return es }

// TestVotes: an article that names somebody over and over, and takes the name for a firm's, does not outvote three others.
func TestVotes(t *testing.T) {
	fs, _ := articles(t, strings.Repeat("{o:Ines Brandt=1} built it. ", 20), "{p:Ines Brandt=1} came.", "{p:Ines Brandt=1} saw.", "{p:Ines Brandt=1} won. {p:Ines Brandt=1} left.",
		"{p:Ines Brandt=1} rested.", "{p:Ines Brandt=1} wrote.")
	if es, _ := Resolve(fs, nil); len(es) != 1 || es[0].Kind != news.Person {
		t.Errorf("%d entities, the first a %s", len(es), es[0].Kind)
	}
}

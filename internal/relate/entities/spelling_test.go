package entities

import (
	"testing"

	"secondsource/internal/news"
)

func TestFold(t *testing.T) {
	for word, want := range map[string]string{"Türkiye": "turkiye", "Guzmán": "guzman", "Łódź": "lodz", "O'Brien": "obrien", "Зеленский": "zelenskiy", "İstanbul": "istanbul",
		"Straße": "strasse", "山田": "山田", "": "", "A1": "a1", "الشرع": "alshr"} {
		if got := fold(word); got != want {
			t.Errorf("fold(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ahmed", "ahmad", true}, {"tartus", "tartous", true}, {"zelensky", "zelenskyy", true}, {"zelensky", "zelenskiy", true}, {"mohammed", "muhammad", true},
		{"khaled", "khalid", true}, {"yusuf", "yousef", true}, {"dmitry", "dmitri", true}, {"aleksandr", "alexander", true}, {"gaddafi", "qaddafi", false},
		{"youssef", "yusuf", true}, {"maher", "ahmed", false}, {"homs", "hama", false}, {"li", "lu", false}, {"marin", "berlin", false}, {"", "", true},
	} {
		if got := alike(c.a, c.b); got != c.want {
			t.Errorf("alike(%q, %q) = %v (%q, %q)", c.a, c.b, got, skeleton(c.a), skeleton(c.b))
		}
	}
}

func TestSamePerson(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want news.Verdict
	}{
		{"Ahmed al-Sharo", "Ahmad Sharo", news.Same}, {"Maher al-Sharo", "Ahmed al-Sharo", news.Different}, {"Rosa K. Melo", "Rosa Melo", news.Same},
		{"Luis Pardo", "Luis Pardo Rivera", news.Same}, {"J. Oku", "Jane Oku", news.CannotTell}, {"Bill Sand", "William Sand", news.CannotTell}, {"Jane Oku", "Tom Oku", news.Different},
		{"Jane Oku", "Jane Brandt", news.CannotTell}, {"Hire Maurice Oku", "Mo Oku", news.CannotTell}, {"Hire Maurice Oku", "Maurice Oku", news.Same}, {"Jane Maurice Oku", "Maurice Oku", news.CannotTell}, {"Georg W. Busk", "Georg H. Busk", news.Different}, {"Georg W. Busk", "Georg Werner Busk", news.Same},
	} {
		x, y := read(c.a, "person"), read(c.b, "person")
		v, s, _ := samePerson(x.words, y.words)
		w, r, _ := samePerson(y.words, x.words)
		if v != c.want || w != v || r != s {
			t.Errorf("%s, %s: %s (%d), the other way %s (%d); want %s", c.a, c.b, v, s, w, r, c.want)
		}
	}
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ surface, kind, key, clean string }{
		{"Russian President Vasil Putrov", "person", "vasil putrov", "Vasil Putrov"}, {"Ines Brandt’s", "person", "ines brandt", "Ines Brandt"},
		{"Bashar al-Assad", "person", "bashar assad", "Bashar al-Assad"}, {"Ursula von der Leyen", "person", "ursula leyen", "Ursula von der Leyen"},
		{"Pope Leo", "person", "pope leo", "Pope Leo"}, {"Vantra CEO Tom O'Hara", "person", "tom ohara", "Tom O'Hara"}, {"Vantra Air chief, Tom Oku", "person", "tom oku", "Tom Oku"},
		{"the Ministry of Defence", "organization", "defense ministry", "Ministry of Defence"}, {"Vantra Holdings Ltd.", "organization", "vantra", "Vantra Holdings Ltd"},
		{"SDF (Syria", "organization", "sdf", "SDF"}, {"U.N.", "organization", "united nations", "U.N."}, {"Getty Images Tom Oku", "person", "tom oku", "Tom Oku"}, {"Abd al-Rahman Oku", "person", "abdrahman oku", "Abd al-Rahman Oku"}, {"Norland People’s Army", "organization", "norland people army", "Norland People’s Army"}, {"D.P.R.K.", "place", "=KP", "D.P.R.K."}, {"Russia’s Foreign Ministry’s", "organization", "russia foreign ministry", "Russia’s Foreign Ministry"}, {"UN Security Council", "organization", "united nations security council", "UN Security Council"}, {"the US", "place", "=US", "US"}, {"us", "place", "us", "us"}, {"GMs", "organization", "gm", "GMs"},
		{"Oslet, Norland", "place", "oslet", "Oslet"}, {"airfield in Oslet", "facility", "oslet airport", "airfield in Oslet"}, {"J.R. Brandt", "person", "jr brandt", "J.R. Brandt"},
	} {
		if n := read(c.surface, news.Kind(c.kind)); n.key != c.key || n.clean != c.clean {
			t.Errorf("read(%q): key %q, clean %q; want %q, %q", c.surface, n.key, n.clean, c.key, c.clean)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"President Ines Brandt's", "the Ministry of Defence", "U.S.", "O' Leary", "Abd al-", "al-", ", x", "''s", "\xff\xfe", "\u202eabc", "(", "Mr.", "of of of", "airfield in", "UN", "Getty Images AP"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, kind := range order {
			n := read(s, kind)
			for _, w := range n.words {
				if w == "" {
					t.Errorf("read(%q) has an empty word", s)
				}
			}
			if v, score, _ := samePerson(n.words, n.words); len(n.words) > 1 && (v != news.Same || score != sure) {
				t.Errorf("%q is not its own name", s)
			}
		}
	})
}

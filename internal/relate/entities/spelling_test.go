package entities

import (
	"testing"

	"secondsource/internal/news"
)

func TestSamePerson(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want news.Verdict
	}{
		{"Ahmed al-Sharo", "Ahmad Sharo", news.Same}, {"Maher al-Sharo", "Ahmed al-Sharo", news.Different}, {"Rosa K. Melo", "Rosa Melo", news.Same},
		{"Luis Pardo", "Luis Pardo Rivera", news.Same}, {"J. Oku", "Jane Oku", news.CannotTell}, {"Bill Sand", "William Sand", news.CannotTell}, {"Jane Oku", "Tom Oku", news.Different},
		{"Jane Oku", "Jane Brandt", news.CannotTell}, {"Hire Maurice Oku", "Mo Oku", news.CannotTell}, {"Hire Maurice Oku", "Maurice Oku", news.CannotTell}, {"Jane Maurice Oku", "Maurice Oku", news.CannotTell}, {"Georg W. Busk", "Georg H. Busk", news.Different}, {"Georg W. Busk", "Georg Werner Busk", news.Same},
		{"Mohamed Oku", "Muhammad Oku", news.Same}, {"Hussein Oku", "Hassan Oku", news.Different}, {"Vera Putrov", "Vera Poutrov", news.Same}, {"Vera Hansen", "Vera Hanson", news.CannotTell},
		{"Tam Jong-un", "Tam Jong Un", news.Same}, {"Tam Jong-un", "Tam Jong Il", news.CannotTell}, {"Tam Yo-jong", "Tam Jong-un", news.CannotTell}, {"Xu Jinping", "Jinping Xu", news.CannotTell},
		{"Ike Oku Jr.", "Ike Oku Sr.", news.Different}, {"Ike Oku Jr.", "Ike Oku", news.Same}, {"Pope Leo XIV", "Leo XIV", news.Same}, {"Pope Leo XIV", "Pope Leo", news.Same}, {"Pope Leo XIII", "Leo XIV", news.Different},
		{"Ивар Зеленский", "Ivar Zelenskyy", news.Same}, {"أحمد الشرع", "Ahmed al-Sharaa", news.Same}, {"أحمد الشرع", "Maher al-Sharaa", news.Different}, {"Vasil Hire Oku", "Vasil Oku", news.Same},
		{"Named Maurice Oku", "Hire Maurice Oku", news.CannotTell}, {"Anna Maria", "Anna Maria Oku", news.CannotTell}, {"Betty Oku", "Bettie Oku", news.Same}, {"Ines de la Oku", "Ines Oku", news.Same}, {"Ines Brandte", "Ines Brandt", news.CannotTell}, {"Ines Brnadt", "Ines Brandt", news.CannotTell}, {"Ines Oku Foundation", "Ines Oku", news.Different},
	} {
		x, y := read(c.a, "person"), read(c.b, "person")
		v, s, _ := samePerson(x.full(), y.full())
		w, r, _ := samePerson(y.full(), x.full())
		if v != c.want || w != v || r != s {
			t.Errorf("%s, %s: %s (%d), the other way %s (%d); want %s", c.a, c.b, v, s, w, r, c.want)
		}
	}
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ surface, kind, key, clean string }{
		{"Russian President Vasil Putrov", "person", "vasil putrov", "Vasil Putrov"}, {"Vantra CEO", "organization", "vantra", "Vantra"}, {"Ines Brandt of Tarsa", "person", "ines brandt", "Ines Brandt"}, {"Prince Oskar of Norland", "person", "oskar norland", "Oskar of Norland"}, {"Ines Brandt Jr.", "person", "ines brandt jr", "Ines Brandt Jr"}, {"King Oskar III", "person", "king oskar iii", "King Oskar III"}, {"Ines Brandt’s", "person", "ines brandt", "Ines Brandt"},
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
			if v, score, _ := samePerson(n.full(), n.full()); len(n.words) > 1 && (v != news.Same || score != sure) {
				t.Errorf("%q is not its own name", s)
			}
		}
	})
}

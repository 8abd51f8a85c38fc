package frequency

import (
	"reflect"
	"testing"

	"secondsource/internal/news"
)

func TestWords(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string
	}{
		{"Orlan's al-Tarn paid 1,250.50 crowns, 3.5 %.", []string{"orlan", "al", "tarn", "paid", "1250.50", "crown", "3.5"}},
		{"It’s O’Connell’s", []string{"it", "oconnell"}},
		{"港口 opened", []string{"港", "口", "open"}},
		{"", []string{}},
		{"— “…” !", []string{}},
	} {
		got := []string{}
		end := 0
		for _, w := range Words(x.text, news.Span{End: len(x.text)}) {
			got = append(got, w.Stem)
			if w.Start < end || w.Empty() || w.End > len(x.text) {
				t.Errorf("%q: word at %v after byte %d", x.text, w.Span, end)
			}
			end = w.End
		}
		if !reflect.DeepEqual(got, x.want) {
			t.Errorf("Words(%q) = %q, want %q", x.text, got, x.want)
		}
	}
}

func TestStem(t *testing.T) {
	for _, group := range [][]string{
		{"restore", "restoring", "restored", "restoration"}, {"minister", "ministers"}, {"country", "countries"},
		{"plan", "plans", "planned", "planning"}, {"Syria", "Syria's", "syria’s"}, {"base", "bases"},
	} {
		for _, w := range group[1:] {
			if Stem(w) != Stem(group[0]) {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", w, Stem(w), group[0], Stem(group[0]))
			}
		}
	}
	if Stem("arm") == Stem("army") || Stem("new") == Stem("news") {
		t.Error("different words under one stem")
	}
}

func TestWeight(t *testing.T) {
	if the, common, rare := Weight("the", 0, 0), Weight(Stem("minister"), 0, 0), Weight("xyzzyan", 0, 0); !(the < 0.1 && the < common && common < rare) {
		t.Errorf("weights %.2f %.2f %.2f do not rise", the, common, rare)
	}
	if alone, with := Weight("xyzzyan", 0, 0), Weight("xyzzyan", 50000, 100000); with >= alone {
		t.Errorf("a collection that is full of a word does not lower its weight: %.2f, %.2f", alone, with)
	}
	if Articles() < 1000 {
		t.Errorf("the table was counted on %d articles", Articles())
	}
}

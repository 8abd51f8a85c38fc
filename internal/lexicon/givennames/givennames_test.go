package givennames

import "testing"

func TestOf(t *testing.T) {
	for name, want := range map[string]Gender{
		"ahmed": Male, "bashar": Male, "recep": Male, "bruce": Male, "laura": Female, "ngozi": Female,
		"leslie": Either, "tartus": Unknown, "": Unknown, "Ahmed": Unknown,
	} {
		if got := Of(name); got != want {
			t.Errorf("Of(%q) = %d, want %d", name, got, want)
		}
	}
	if !Clash(Male, Female) || Clash(Male, Either) || Clash(Unknown, Female) || Clash(Male, Male) {
		t.Error("only a man's and a woman's name clash")
	}
}

func TestSpelled(t *testing.T) {
	for _, p := range [][2]string{{"mohamed", "muhammad"}, {"hossein", "hussain"}, {"volodymyr", "vladimir"}} {
		if Spelled(p[0]) != Spelled(p[1]) {
			t.Errorf("%s and %s are one name", p[0], p[1])
		}
	}
	for _, p := range [][2]string{{"hassan", "hussein"}, {"mahmoud", "mohamed"}, {"jon", "john"}} {
		if Spelled(p[0]) == Spelled(p[1]) {
			t.Errorf("%s and %s are two names", p[0], p[1])
		}
	}
}

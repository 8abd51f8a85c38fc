package posts

import "testing"

func TestSame(t *testing.T) {
	for post, want := range map[string]string{
		"top diplomat": "foreign minister", "foreign secretary": "foreign minister", "foreign minister": "foreign minister", "interior secretary": "interior minister", "chief executive": "ceo",
	} {
		if got := Same(post); got != want {
			t.Errorf("%s: %s, want %s", post, got, want)
		}
	}
}

func TestSole(t *testing.T) {
	for post, want := range map[string]bool{
		"president": true, "prime minister": true, "energy minister": true, "mayor": true, "ceo": true,
		"minister": false, "deputy prime minister": false, "vice president": false, "defense deputy minister": false, "foreign state minister": false, "senator": false, "spokesperson": false, "general": false,
	} {
		if got := Sole(post); got != want {
			t.Errorf("%s: %v, want %v", post, got, want)
		}
	}
}

func TestHead(t *testing.T) {
	for word, want := range map[string]string{"chairwoman": "chair", "spokesman": "spokesperson", "premier": "prime minister", "gov.": "governor", "general": "general", "sister": "", "singer": "", "actor": ""} {
		if got, ok := Head(word); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

// TestListsAgree: what a list gives for a word is a word that the lists know.
func TestListsAgree(t *testing.T) {
	for word, post := range respelled {
		if _, ok := Head(post); !ok && post != "prime minister" {
			t.Errorf("%s stands for %s, which is no post", word, post)
		}
	}
	for word, same := range portfolios {
		if !plain[same] {
			t.Errorf("%s stands for %s, which is no portfolio", word, same)
		}
	}
	for post, same := range synonyms {
		if Same(same) != same {
			t.Errorf("%s stands for %s, which stands for %s", post, same, Same(same))
		}
	}
}

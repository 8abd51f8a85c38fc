package names

import (
	"strings"
	"testing"
)

// Names that rules add to what the model reads; the texts are invented.
func TestComplete(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Two ministers shake hands in Lisbon. (Laura Vendome / AFP)", "person Laura Vendome, organization AFP"},
		{"The harbour of Lisbon at dawn. (Boris Malkin/Pool Photo via AP)", "person Boris Malkin"},
		{"Toggle caption Laura Vendome/AP Laura Vendome/AP", "person Laura Vendome, organization AP, person Laura Vendome, organization AP"},
		{"Talks began at the Qorvash naval facility, a key hub.", "facility Qorvash naval facility"},
		{"They agreed on the naval facility at Lisbon.", "facility naval facility at Lisbon"},
		{"Forces left positions in northeastern Kenya on Monday.", "place northeastern Kenya"},
		{"Marn was calm. The President of Marn Ulric Vendome spoke.", "place Marn, place Marn, person Ulric Vendome"},
		{"Velmarn soldiers left. Velmar is quiet, and Velmar waits.", "place Velmar, place Velmar"},
		{"He praised the advance of the Kenyan army in the north.", "organization Kenyan army"},
		{"A Kenyan army officer was there.", ""},
		{"A Kenyan village, or the navy of Kenya", "place Kenya"},
		{"The deputy chief of the Harbour Administration Boris Malkin spoke to Secretary of the Presidency Omar Haddad.", "organization Harbour Administration, person Boris Malkin, organization Presidency, person Omar Haddad"},
		{"The couple and their children Laura and Boris left.", "person Laura, person Boris"},
		{"They were named by police: Laura Vendome Boris Malkin Maria Haddad Omar Quist David Lund Ines Brandt Peter Vane", "person Laura Vendome, person Boris Malkin, person Maria Haddad, person Omar Quist, person David Lund, person Ines Brandt, person Peter Vane"},
	} {
		a, got := find(test.text)
		var list []string
		for _, m := range got {
			list = append(list, string(m.Kind)+" "+a.Slice(m.Span))
		}
		if s := strings.Join(list, ", "); !strings.Contains(", "+s+",", ", "+test.want) || test.want == "" && s != "" {
			t.Errorf("%s\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

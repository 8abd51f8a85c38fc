package entities

import "testing"

// TestDifferentNamesStayApart: two people whose names no spelling makes one are never joined, however much company they share.
func TestDifferentNamesStayApart(t *testing.T) {
	company := " with {p:Ines Brandt=1} and {p:Rosa Melo=2} of {o:Vantra=3} in {l:Oslet=4}"
	for _, p := range [][2]string{
		{"Hussein Oku", "Hassan Oku"}, {"Ahmed Oku", "Maher Oku"}, {"Ali Khamenar", "Ali Khomenir"}, {"Mahmoud Oku", "Mohamed Oku"}, {"Diana Oku", "Diane Oku"}, {"Maria Oku", "Mario Oku"},
		{"Erik Oku", "Erika Oku"}, {"Tom Hanlen", "Tom Hanlon"}, {"Tom Andersker", "Tom Andersko"}, {"Karim Oku", "Karam Oku"}, {"Tam Jong-un", "Tam Jong-il"}, {"Tam Jong Un", "Tam Jong Il"},
		{"Ike Oku Jr.", "Ike Oku Sr."}, {"Pope Oskar II", "Pope Oskar III"}, {"George Walker Oku", "George Herbert Oku"}, {"Vera Petrov", "Vera Petrova"}, {"أحمد الشارو", "ماهر الشارو"}, {"Ивар Петров", "Иван Петров"},
		{"Mr. Oku", "Mrs. Oku"}, {"Prince Oskar", "Prince Anders"},
	} {
		fs, _ := articles(t, "{p:"+p[0]+"=5}"+company, "{p:"+p[1]+"=6}"+company, "{p:"+p[0]+"=5}, {p:"+p[1]+"=6}"+company)
		of := map[string]string{}
		entities, _ := Resolve(fs, nil)
		for _, e := range entities {
			for _, m := range e.Mentions {
				f := fs[m.Article]
				text := f.Article.Slice(f.Mentions[m.Index].Span)
				if text == p[0] || text == p[1] {
					if other, ok := of[e.ID]; ok && other != text {
						t.Errorf("%s and %s are one", p[0], p[1])
					}
					of[e.ID] = text
				}
			}
		}
	}
}

package document

// Government is the government of a country as articles name it by a place.
type Government struct {
	Country  string    `json:"country"` // ISO 3166-1 code; EU for the European Union
	Name     string    `json:"name"`
	Readings []Reading `json:"mentions"`
}

// Reading is a place that stands for the government that sits there.
type Reading struct {
	At
	Why string `json:"why"`
}

func (e encoder) governments() []Government {
	var out []Government
	for _, g := range e.a.Governments {
		w := Government{Country: g.Country, Name: g.Name, Readings: []Reading{}}
		for _, r := range g.Readings {
			w.Readings = append(w.Readings, Reading{e.mention(r.Mention), r.Why})
		}
		out = append(out, w)
	}
	return out
}

package news

// A Government is the government of a country as articles name it by a place: "Moscow said", "Jerusalem's offer", "the Kremlin".
type Government struct {
	Country  string // ISO 3166-1 code; EU for the European Union
	Name     string // of the country
	Readings []Reading
}

// A Reading is a place that stands for the government that sits there. The mention stays one of the place.
type Reading struct {
	Mention Ref // into Findings[].Mentions
	Why     string
}

package news

// An Office is a post that articles give somebody, in one way of holding it. Who was president and is called so no more has two: one with
// no qualifier, one with "former".
type Office struct {
	ID        string
	Post      string // one for all names of the post, in lower case: "foreign minister"
	Holder    int    // index of the entity
	Qualifier string // former, then, late, interim, acting, elect, designate, self-declared, outgoing or "de facto"; "" where none is given
	Title     Excerpt
	Body      Excerpt // the body or place that it is an office of; zero where none is told
	Country   Excerpt // the words that tell the country; zero where none do
	Code      string  // of the country, ISO 3166-1 alpha-2; "" where none is told
	Given     []Giving
	Outlets   []string // those that give it, by name, in order; of articles whose outlet is told
	From, To  string   // the first and last date on which it was given, EDTF days; "" where no article that gives it is dated

	Sole bool   // the post has one holder at a time
	Key  string // equal for offices that are one, whoever holds it; "" where too little is told to say so
}

// Past reports whether the office is said to be held no more.
func (o *Office) Past() bool {
	return o.Qualifier == "former" || o.Qualifier == "then" || o.Qualifier == "late"
}

// A Giving is one passage that gives somebody an office.
type Giving struct {
	Mention Ref    // of the holder
	Span    Span   // the words for the office
	Date    string // EDTF day of the article or, where it tells none, of the event that it reports; "" for neither
}

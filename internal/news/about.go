package news

// About is what an article tells of itself, or what its capture tells of it. What is not told is the zero value, never a guess.
type About struct {
	Outlet    Outlet
	Agencies  []Agency // agencies credited for the text, not for its pictures
	Byline    Named
	Dateline  Dateline
	Published Published
	Updated   Published
	Refused   []Refused // dates that were found and not taken for the publication's, a few of each reason
	Genre     Genre
	Marked    Mark   // what tells the genre; zero where nothing marks it and it is taken for a report
	Language  string // ISO 639-1 where it has one: "en"; "" where it cannot be told
	Address   string // the canonical address, else the one it was captured at
	External  string // the id a document came with
	Service   []Service
	Canonical Range // where the payload gives the canonical address
	Cut       Cut
}

// Named is a text with the place it stands in: Span in the article's text, or empty where it stands outside it.
type Named struct {
	Text   string
	Span   Span
	Places []Range // where the payload has it, or each of the names it is made of; none where only the text has it
}

// Service is a word of an agency to its clients that the article carries: that it is a new version, corrects or withdraws an earlier one,
// must not be published before a time.
type Service struct {
	Kind  string // alert, lead, update, correction, kill, advisory, embargo, slug, note, end; correction-note: the outlet's own, to its readers
	Value string // the number of a lead or update, the words that give the time of an embargo, a count of words; "" where none
	Span  Span
}

// Outlet is who published the article.
type Outlet struct {
	Name  string
	Basis string // explicit, address, template or inferred
	Span  Span   // where the text names it
	Place Range  // where the payload names it
	Room  string // a key that articles of one newsroom share, also where it is named nowhere; "" where only the name tells
}

// Agency is a news agency that the text is credited to.
type Agency struct {
	Name  string // the short name: AP, AFP, Reuters
	Basis string // dateline, credit, byline or text
	Span  Span
}

// Dateline is the place, and often the agency, that a report opens with.
type Dateline struct {
	Place  string
	Agency string
	Date   string // EDTF, where the dateline gives one
	Span   Span
}

// Published is a time of publication with how it is known.
type Published struct {
	Value    string // EDTF; "" where unknown
	Basis    string // metadata, explicit or inferred
	Evidence string // what it was read or inferred from: the words, or a fixed template over them
	Span     Span   // where the words stand in the text; empty where they do not
	Place    Range  // where they stand in the payload
}

// Refused is a date that is not the publication's, with the reason.
type Refused struct {
	Value    string // EDTF; as given where it cannot be read
	Evidence string // what it was read from, as in [Published]
	Reason   Reason
	Span     Span
	Place    Range
}

// Reason says why a date was refused.
type Reason string

// The reasons.
const (
	ReasonPlaceholder  Reason = "placeholder"   // it stands for "unknown": 1970, the year 1, years no page is from
	ReasonAfterCapture Reason = "after-capture" // it lies after the capture
	ReasonUnclear      Reason = "unclear"       // it cannot be told which day it is: 03/04/2026
	ReasonComment      Reason = "comment"       // it is a comment's
	ReasonNeighbour    Reason = "neighbour"     // it is another article's, or the page's own
	ReasonCopyright    Reason = "copyright"     // it is that of a right
	ReasonInText       Reason = "in-text"       // the text tells of it
	ReasonOutranked    Reason = "outranked"     // a better source says another day
)

// Cut says that a capture holds only a part of the article.
type Cut struct {
	Reason string // paywall, teaser or truncated; "" where nothing tells of a cut
	Mark   Mark
}

// A Mark is what tells a genre, or that an article is cut: the words, with their place.
type Mark struct {
	Basis string // metadata, headline, line, text, outlet or address
	Words string // as they stand
	Span  Span   // where they stand in the text; empty where they do not
	Place Range  // where they stand in the payload; empty where they do not
}

// Genre is the kind of journalism.
type Genre string

// The genres.
const (
	GenreReport       Genre = "report"
	GenreAnalysis     Genre = "analysis"
	GenreOpinion      Genre = "opinion"
	GenreReadout      Genre = "readout"
	GenreTranscript   Genre = "transcript"
	GenrePressRelease Genre = "press-release"
	GenreLive         Genre = "live"
	GenreCorrection   Genre = "correction"
	GenreWithdrawal   Genre = "withdrawal"
	GenreSocial       Genre = "social"
	GenreSatire       Genre = "satire"
	GenreSponsored    Genre = "sponsored"
)

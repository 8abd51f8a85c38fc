package news

// Findings is all that was read out of one article by itself. Spans are of that article's text.
type Findings struct {
	Article    *Article
	Sentences  []Span
	Mentions   []Mention // in the order of the text
	Statements []Statement
	Times      []Time
	Quantities []Quantity
	Tellings   []Telling // in the order of the text
}

// A Ref names one finding of one article, by indexes: into the articles of an analysis, and into the list of that finding.
type Ref struct{ Article, Index int }

// Kind is what a name stands for.
type Kind string

// The kinds of entity.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
	Facility     Kind = "facility"
	Group        Kind = "group" // peoples and nationalities: "Syrian", "Kurds"
)

// A Mention is a name in a text, or words that stand for one.
type Mention struct {
	Span
	Kind Kind
	Form Form
	Role Span // the title or office that the text gives beside the name: "Russian President"; empty where none
	Also Span // another one, behind a name that has one before it: "Admiral …, commander of the fleet"; empty where none
	Same int  // the index of the earlier mention of the article that this one is known to repeat (short name, pronoun); -1 where none
}

// Form tells how a mention names.
type Form string

// The forms of a mention.
const (
	Name    Form = "name"
	Nominal Form = "nominal"
	Pronoun Form = "pronoun"
)

// A Statement is source, cue and content: somebody is said to have said, asked, denied or declined something.
type Statement struct {
	Kind    StatementKind
	Source  Source
	Cue     Span   // the words that tell of the saying; empty where none
	Content []Span // with the quotation marks around it; several where cue or source interrupt it
	Stance  Stance
	Within  int  // index of the statement that this one is nested in; -1 where none
	Negated bool // the text tells that this was not said: "did not say", "stopped short of calling it"
	To      Listener
	Said    Occasion
	Reason  string // the rule or model that found it
}

// A Listener is to whom something was said, as the text has it: "told Reuters". Where it is a newsroom, what was said to it begins there.
type Listener struct {
	Span    Span // empty where the text tells none
	Mention int  // index of the mention it is or stands for; -1 where it cannot be told
}

// An Occasion is when and where something was said, as the text has it.
type Occasion struct {
	When  Span   // "on Tuesday"; empty where the text tells none
	Date  string // what it resolves to, EDTF; "" where it cannot be told
	Venue Span   // "at a press briefing in Moscow"; empty where the text tells none
}

// Span covers all of the statement's content.
func (s Statement) Span() Span {
	if len(s.Content) == 0 {
		return Span{}
	}
	return s.Content[0].Cover(s.Content[len(s.Content)-1])
}

// StatementKind tells how the content is given.
type StatementKind string

// The kinds of statement.
const (
	Direct   StatementKind = "direct"   // in quotation marks
	Indirect StatementKind = "indirect" // in the reporter's words
	Mixed    StatementKind = "mixed"    // in the reporter's words with some in quotation marks
)

// A Source is whose word a statement is, as the text says it.
type Source struct {
	Span    Span // "he", "the Kremlin", "a senior official"; empty where the text names none
	Mention int  // index of the mention it is or stands for; -1 where it cannot be told
	Basis   Basis
}

// Basis is the sort of a source.
type Basis string

// The sorts of source.
const (
	ByName     Basis = "named"
	ByUnnamed  Basis = "unnamed"
	ByDocument Basis = "document"
	ByReport   Basis = "reported" // somebody is said to have been reported by another outlet or agency
)

// Stance is what the source does with the content.
type Stance string

// The stances.
const (
	Asserts  Stance = "asserts"
	Denies   Stance = "denies"
	Confirms Stance = "confirms"
	Declines Stance = "declines"
	Asks     Stance = "asks"
	Promises Stance = "promises"
	Hedges   Stance = "hedges"
)

// A Time is a time expression with the date it resolves to.
type Time struct {
	Span
	Value string // EDTF, or an ISO 8601 duration; "" where it cannot be told
	Kind  string // date, period, duration or recurrence
	Basis string // what it was resolved against: text, published, dateline, or event: the day on which others tell that what the article reports was; "" where nothing was needed
}

// A Quantity is a number with unit and what it counts.
type Quantity struct {
	Span
	Value    float64
	High     float64 // the upper end of a range; equal to Value where it is none
	Unit     string  // percent, USD, km, …; "" for a count
	Noun     string  // the base form of what a count counts: "country" of "two countries"; "" where there is a unit
	Modifier string  // exact, about, over, under or up-to
	Of       Span    // what is counted; empty where it cannot be told
	Whole    int     // index of the quantity of the article that this one is a part of: 24 of "24 killed, including eight children" for 8; -1 for none
	Vague    bool    // given by a word as "dozens" or "several": Value is the least that it can mean
}

// A Telling is a clause that tells of something that happened, or is expected to.
type Telling struct {
	Span            // the clause
	Head     Span   // the verb or noun that names it
	Phrase   Span   // the part of the clause that is about it: of a noun, what stands close before it and behind it
	Deed     string // its base form, or that of the deed it is a word for: "withdraw" for "withdrawal" and "pulled out"
	Mentions []int  // indexes of the mentions in the phrase, each the first that it repeats, in order
	Place    int    // index of the mention of where it was; -1 where the clause tells none
	Time     int    // index into Times of when it was; -1 where the clause tells none
	Status   string // happened, expected, denied or unclear
	Before   bool   // the words tell that it lies before what is reported: "after", "had", "recent"
}

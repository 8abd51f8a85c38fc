package news

import "strconv"

// Analysis is all that is known of a set of captures. Articles are in canonical order, and every index of an article below is into Findings:
// nothing is related to a version that another replaces.
type Analysis struct {
	Captures    []*Capture
	Findings    []*Findings // of the articles that count
	Earlier     []*Findings // of those that a later version replaces, that were seen again unchanged, or that were withdrawn, in canonical order
	Versions    []Versions
	Corrections []Correction
	Judgements  []Ruling // what persons said of the entities and was not undone, in canonical order
	Entities    []Entity
	Decisions   []Decision   // in canonical order: the entities are the sum of those that say Same
	Governments []Government // by the code of the country
	Offices     []Office
	Remarks     []Remark
	Voices      []Voices
	Formulas    []Formula
	Lineage     []Lineage
	Events      []Event // those that articles report as their news
	Passing     []Event // those that they tell besides, by story
	Stories     []Story
	Claims      []Claim
	Differences []Difference

	entityOf map[Ref]int
}

// An Entity is the person, organization, place or facility that mentions of several articles stand for.
type Entity struct {
	ID       string // of its first mention, in canonical order
	Kind     Kind
	SortedBy string // the id of the judgement that gave it its kind; "" where the names tell it
	Name     string // the fullest form seen, or what a person named it
	NamedBy  string // the id of the judgement that gave it its name; "" where that is a form seen
	Names    []Count
	Roles    []Role
	Mentions []Ref // into Findings[].Mentions, in canonical order
	Why      []string
}

// EntityID derives the id that an entity has whose first mention is this. The id of an entity that another became part of is that of one of its mentions.
func EntityID(articleID string, mention Span) string {
	return "e" + ID(articleID, strconv.Itoa(mention.Start), strconv.Itoa(mention.End))
}

// Count is a text with how often it was seen.
type Count struct {
	Text  string
	Count int
}

// A Role is an office or title that articles give somebody.
type Role struct {
	Text     string
	Mentions []Ref  // the mentions it stands beside
	From, To string // the first and last date in which it was seen, EDTF; "" where no article that gives it is dated
}

// A Remark is one thing once said, as several articles give it.
type Remark struct {
	ID         string
	Speaker    int       // index of the entity; -1 where it cannot be told
	Statements []Ref     // into Findings[].Statements
	Wordings   []Wording // one for each of Statements, in their order
	Origins    int
	Date       string // EDTF, of the saying; "" where it cannot be told
}

// A Wording is what one statement has of a remark.
type Wording struct {
	Spans   []Span // of the statement's content: all of it, or the sentences and clauses that are of this remark
	Differs []Span // words within them that the remark's first full wording in quotation marks has otherwise, or not at all
}

// A Formula is what one speaker said on one matter on several occasions, in their order.
type Formula struct {
	ID         string
	Speaker    int // index of the entity
	Statements []Ref
	Wordings   []Wording // one for each of Statements: what of it is on the matter
	Dates      []string  // likewise: the day of the article or of its event, EDTF; "" where neither is known
}

// Voices are quotations of the same words that articles give to different speakers.
type Voices struct{ Statements []Ref }

// Lineage is what one article took from another, with the passages that show it.
type Lineage struct {
	From, To  int // articles: From is the earlier or the source, as far as Direction tells
	Kind      LineageKind
	Direction string  // shown or unknown
	Share     float64 // of To's running text that From accounts for, 0 to 1, three decimals
	ShareBack float64 // of From's running text that stands in To as well, likewise
	Why       []string
	Pairs     []Pair
	Drift     []Drift
}

// LineageKind is the way in which one article depends on another.
type LineageKind string

// The kinds of lineage.
const (
	Copy         LineageKind = "copy"
	Edited       LineageKind = "edited"
	Paraphrase   LineageKind = "paraphrase"
	Passage      LineageKind = "passage"
	SharedSpeech LineageKind = "shared-speech" // and CannotTell
)

// A Pair is a passage of one article and the passage of another that it answers to.
type Pair struct{ From, To Span }

// Drift is one thing that the later article changed on the way. Either side may be empty.
type Drift struct {
	Kind     string
	From, To Span
}

// An Event is something that happened, or is expected, at a time and place.
type Event struct {
	ID           string
	Title        Excerpt
	Date         string // EDTF
	Place        string
	Status       string // happened, expected, denied or unclear
	Participants []Participant
	Evidence     []Excerpt
	When, Where  []Excerpt // the phrases of the article most like all that tell time and place, best first, at most three of each
	Articles     []int     // the articles that report it, in order
	Passing      bool      // no article reports it as its news: it is told in passing
	Basis        string    // what Date was resolved against, as for a Time; "" where it is not told
}

// A Participant is somebody who took part in an event, with how we know.
type Participant struct {
	Entity  int
	Role    string // host, visitor or delegation; "" where no article tells
	Basis   string // listed, photographed, spoke or mentioned
	Excerpt Excerpt
	Others  []Excerpt // of other articles that tell it on the same basis
}

// A Story is a matter over weeks or months: its articles, events and origins.
type Story struct {
	ID       string
	Title    Excerpt
	Articles []int
	Events   []int
	Passing  []int // into Analysis.Passing
	Origins  []Origin
}

// An Origin is the independent beginning of a report: a newsroom or agency with all that follows its text.
type Origin struct {
	ID       string
	Name     string
	Articles []int
	Why      string
	Probable []int // those of Articles that belong here probably, not certainly
}

// A Claim is one thing reported with one status about one event.
type Claim struct {
	ID          string
	Story       int
	Event       int // -1 where it belongs to none
	Text        Excerpt
	Status      string // happened, said, expected, reported, denied, declined or background
	Origins     int
	OriginsHigh int
	Evidence    []Evidence
}

// Evidence is one passage that reports a claim.
type Evidence struct {
	Article   int
	Span      Span
	Role      string // asserts, relays, presupposes, opposes or beyond-source
	Grade     string
	Statement int     // index into the article's statements; -1 where none
	Origin    string  // the id of the origin it counts for; "" where it counts for none
	Likeness  float64 // to the other passages of its claim, on average, 0 to 1
}

// A Difference is claims about one thing that don't agree.
type Difference struct {
	ID       string
	Story    int
	Kind     string
	Relation string
	Summary  string
	Sides    []Side
}

// A Side is one version of a difference.
type Side struct {
	Value    string
	Evidence []Evidence
}

// EntityOf gives the index of the entity that a mention stands for, or -1. [Analysis.Index] must have been
// called since Entities was set.
func (a *Analysis) EntityOf(mention Ref) int {
	if n, ok := a.entityOf[mention]; ok {
		return n
	}
	return -1
}

// Index prepares [Analysis.EntityOf] after Entities was set.
func (a *Analysis) Index() {
	a.entityOf = map[Ref]int{}
	for n := range a.Entities {
		for _, m := range a.Entities[n].Mentions {
			a.entityOf[m] = n
		}
	}
}

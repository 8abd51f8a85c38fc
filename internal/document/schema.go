// Package document is the analysis document of the contract: JSON whose spans are byte offsets into each article's text. It encodes what
// the program knows and adds nothing.
package document

// Document is the whole analysis document.
type Document struct {
	Schema      int          `json:"schema"`
	Program     Program      `json:"program"`
	Captures    []Capture    `json:"captures"`
	Articles    []Article    `json:"articles"`
	Judgements  []Ruling     `json:"judgements"`
	Entities    []Entity     `json:"entities"`
	Decisions   []Decision   `json:"decisions"`
	Governments []Government `json:"governments"`
	Offices     []Office     `json:"offices"`
	Statements  []Statement  `json:"statements"`
	Remarks     []Remark     `json:"remarks"`
	Voices      []Voices     `json:"voices"`
	Formulas    []Formula    `json:"formulas"`
	Quantities  []Quantity   `json:"quantities"`
	Times       []Time       `json:"times"`
	Events      []Event      `json:"events"`
	Stories     []Story      `json:"stories"`
	Lineage     []Lineage    `json:"lineage"`
	Claims      []Claim      `json:"claims"`
	Differences []Difference `json:"differences"`
	Issues      []any        `json:"issues"`
	Versions    []Versions   `json:"versions"`
	Corrections []Correction `json:"corrections"`
}

// Program names what made the document.
type Program struct {
	Version string            `json:"version"`
	Models  map[string]string `json:"models"`
}

// Capture is one retrieval.
type Capture struct {
	ID        string   `json:"id"`
	Path      string   `json:"path"`
	SHA256    string   `json:"sha256"`
	RawSHA256 string   `json:"raw_sha256"`
	Encoding  []string `json:"encoding"`
	Charset   string   `json:"charset"`
	MediaType string   `json:"media_type"`
	URL       *string  `json:"url"`
	Captured  *string  `json:"captured"`
	Seen      []string `json:"seen,omitempty"`
	Bytes     int      `json:"bytes"`
	Warnings  []string `json:"warnings,omitempty"`
}

// Span is a range of the text of the article that its object names.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// At is a span that names its article.
type At struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// Article is one piece of journalism.
type Article struct {
	ID           string      `json:"id"`
	Capture      string      `json:"capture"`
	CapturePath  string      `json:"capture_path,omitempty"`
	Text         string      `json:"text"`
	Headline     *Span       `json:"headline"`
	Paragraphs   []Paragraph `json:"paragraphs"`
	Captions     []Caption   `json:"captions"`
	Sentences    []Span      `json:"sentences"`
	SourceMap    []Run       `json:"source_map"`
	Outlet       *Outlet     `json:"outlet"`
	Agencies     []Agency    `json:"agencies"`
	Byline       *string     `json:"byline"`
	BylineSpan   *Span       `json:"byline_span,omitempty"`
	BylineAt     []Place     `json:"byline_places,omitempty"`
	Dateline     *Dateline   `json:"dateline"`
	Published    *Published  `json:"published"`
	Updated      *Published  `json:"updated,omitempty"`
	DatesRefused []Refused   `json:"dates_refused,omitempty"`
	Genre        *string     `json:"genre"`
	GenreMark    *Mark       `json:"genre_evidence,omitempty"`
	Service      []Service   `json:"service,omitempty"`
	Cut          *Cut        `json:"cut,omitempty"`
	VersionOf    *string     `json:"version_of"`
	Language     *string     `json:"language"`
	Address      *string     `json:"address"`
	Canonical    *Place      `json:"address_place,omitempty"`
	ExternalID   *string     `json:"external_id"`
}

// Paragraph is a paragraph with what it is.
type Paragraph struct {
	Span
	Kind string `json:"kind"`
}

// Caption is the text under a picture.
type Caption struct {
	Span
	Credit     *string `json:"credit"`
	CreditSpan *Span   `json:"credit_span,omitempty"`
	Date       *string `json:"date"`
}

// Service is a word of an agency to its clients.
type Service struct {
	Kind  string  `json:"kind"`
	Value *string `json:"value"`
	Text  string  `json:"text"`
	Span
}

// Mark is what tells a genre, or that an article is cut.
type Mark struct {
	Basis string `json:"basis"`
	Text  string `json:"text"`
	*Span
	Place *Place `json:"place,omitempty"`
}

// Cut says that the capture holds only a part of the article.
type Cut struct {
	Reason   string `json:"reason"`
	Evidence *Mark  `json:"evidence"`
}

// Run ties bytes of the text to bytes of the payload.
type Run struct {
	Start        int `json:"start"`
	End          int `json:"end"`
	CaptureStart int `json:"capture_start"`
	CaptureEnd   int `json:"capture_end"`
}

// Outlet is who published.
type Outlet struct {
	Name  string `json:"name"`
	Basis string `json:"basis"`
	*Span
}

// Agency is a news agency credited for the text.
type Agency struct {
	Name  string `json:"name"`
	Basis string `json:"basis"`
	*Span
}

// Dateline is where a report was written.
type Dateline struct {
	Place  *string `json:"place"`
	Agency *string `json:"agency"`
	Date   *string `json:"date,omitempty"`
	*Span
}

// Published is a time with how it is known.
type Published struct {
	Value    string `json:"value"`
	Basis    string `json:"basis"`
	Evidence string `json:"evidence"`
	*Span           // where the evidence stands in the text
	*Place          // where it stands in the capture
}

// Refused is a date that was not taken for that of publication, with the reason: placeholder, after-capture, unclear, comment, neighbour,
// copyright, in-text, outranked.
type Refused struct {
	Value    string `json:"value"`
	Evidence string `json:"evidence"`
	Reason   string `json:"reason"`
	*Span
	*Place
}

// Place is a range of a capture's bytes.
type Place struct {
	Start int `json:"capture_start"`
	End   int `json:"capture_end"`
}

// Entity is a person, organization, place, facility or group.
type Entity struct {
	ID       string    `json:"id"`
	Kind     string    `json:"kind"`
	KindBy   *By       `json:"kind_by,omitempty"`
	Name     string    `json:"name"`
	NameBy   *By       `json:"name_by,omitempty"`
	Names    []Count   `json:"names"`
	Roles    []Role    `json:"roles"`
	Mentions []Mention `json:"mentions"`
}

// By tells whose word something is, where it is a person's.
type By struct {
	Judgement string `json:"judgement"`
	Author    string `json:"author"`
	Time      string `json:"time"`
}

// Count is a form of a name with how often it stands.
type Count struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// Role is an office or title, with who gives it and when.
type Role struct {
	Text     string   `json:"text"`
	Articles []string `json:"articles"`
	From     *string  `json:"from"`
	To       *string  `json:"to"`
}

// Mention is a name in a text.
type Mention struct {
	At
	Form string `json:"form"`
}

// Statement is source, cue and content.
type Statement struct {
	ID      string  `json:"id"`
	Article string  `json:"article"`
	Kind    string  `json:"kind"`
	Within  *string `json:"within"`
	Source  *Source `json:"source"`
	Cue     *Span   `json:"cue"`
	Content []Span  `json:"content"`
	Stance  string  `json:"stance"`
	Negated bool    `json:"negated,omitempty"` // the text tells that this was not said
	To      *Source `json:"to,omitempty"`      // to whom it was said; without a basis
	Said    *Said   `json:"said,omitempty"`
	Reason  string  `json:"reason,omitempty"`
}

// Said is when and where something was said, as the text has it.
type Said struct {
	When  *Span   `json:"when,omitempty"`
	Date  *string `json:"date,omitempty"` // EDTF
	Venue *Span   `json:"venue,omitempty"`
}

// Source is whose word a statement is.
type Source struct {
	Entity *string `json:"entity"`
	Text   *string `json:"text"`
	*Span
	Basis string `json:"basis,omitempty"`
}

// Remark is one thing once said.
type Remark struct {
	ID         string    `json:"id"`
	Speaker    *string   `json:"speaker"`
	Statements []string  `json:"statements"`
	Origins    int       `json:"origins"`
	Date       *string   `json:"date"`
	Wordings   []Wording `json:"wordings"`
}

// Formula is what one speaker said on one matter on several occasions, in their order.
type Formula struct {
	ID       string    `json:"id"`
	Speaker  string    `json:"speaker"`
	Wordings []Wording `json:"wordings"`
	Dates    []*string `json:"dates"` // one for each of the wordings
}

// Voices are quotations of the same words that articles give to different speakers.
type Voices struct {
	Statements []string `json:"statements"`
}

// Wording is what one of a remark's statements has of it: the spans of its content that are of this remark, and the words within them that the
// fullest quotation has otherwise.
type Wording struct {
	Statement string `json:"statement"`
	Article   string `json:"article"`
	Spans     []Span `json:"spans"`
	Differs   []Span `json:"differs,omitempty"`
}

// Quantity is a number with what it counts.
type Quantity struct {
	ID        string   `json:"id"`
	Article   string   `json:"article"`
	Start     int      `json:"start"`
	End       int      `json:"end"`
	Value     float64  `json:"value"`
	ValueHigh *float64 `json:"value_high"`
	Unit      *string  `json:"unit"` // percent, USD, km, …; of a count the base form of what is counted: "delegation"
	Modifier  string   `json:"modifier"`
	Of        *Span    `json:"of"`
	PartOf    *string  `json:"part_of,omitempty"` // the quantity of the article that this one is a part of
}

// Time is a time expression.
type Time struct {
	At
	Value *string `json:"value"`
	Kind  string  `json:"kind"`
	Basis string  `json:"basis,omitempty"` // what the value was counted from: text, published, dateline, event (the day that others give what the article reports)
}

// Event is something that happened or is expected.
type Event struct {
	ID           string        `json:"id"`
	Title        *At           `json:"title"`
	Date         *string       `json:"date"`
	Place        *string       `json:"place"`
	Status       string        `json:"status"`
	Participants []Participant `json:"participants"`
	Evidence     []At          `json:"evidence"`
	When         []At          `json:"when"`                 // the phrases that tell it, best first, at most three
	Where        []At          `json:"where"`                // likewise
	Passing      bool          `json:"passing,omitempty"`    // told besides what the articles report
	Articles     []string      `json:"articles"`             // that tell it
	DateBasis    string        `json:"date_basis,omitempty"` // what the date was counted from
}

// Participant is somebody who took part.
type Participant struct {
	Entity string `json:"entity"`
	Role   string `json:"role,omitempty"`
	Basis  string `json:"basis"`
	At
	Also []Presence `json:"also,omitempty"` // of other articles, and on other bases
}

// Presence is another place that tells that somebody took part, with how it knows.
type Presence struct {
	At
	Basis string `json:"basis"`
}

// Story is a matter over time.
type Story struct {
	ID       string   `json:"id"`
	Title    *At      `json:"title"`
	Articles []string `json:"articles"`
	Events   []string `json:"events"`
	Origins  []Origin `json:"origins"`
}

// Origin is the independent beginning of a report.
type Origin struct {
	ID       string   `json:"id"`
	Articles []string `json:"articles"`
	Name     string   `json:"name"`
	Why      string   `json:"why"`
	Probable []string `json:"probable,omitempty"`
}

// Lineage is what one article took from another.
type Lineage struct {
	From      string   `json:"from"`
	To        string   `json:"to"`
	Kind      string   `json:"kind"`
	Direction string   `json:"direction"`
	Share     float64  `json:"share"`
	Why       []string `json:"why"`
	Pairs     []Pair   `json:"pairs"`
	Drift     []Drift  `json:"drift"`
}

// Pair is a passage and the passage it answers to.
type Pair struct {
	From Span `json:"from"`
	To   Span `json:"to"`
}

// Drift is one change on the way.
type Drift struct {
	Kind string `json:"kind"`
	From *Span  `json:"from"`
	To   *Span  `json:"to"`
}

// Claim is one thing reported with one status about one event.
type Claim struct {
	ID          string     `json:"id"`
	Story       *string    `json:"story"`
	Text        *At        `json:"text"`
	Status      string     `json:"status"`
	Event       *string    `json:"event"`
	When        *string    `json:"when"`
	Origins     int        `json:"origins"`
	OriginsHigh int        `json:"origins_high"`
	Issue       *string    `json:"issue"`
	Evidence    []Evidence `json:"evidence"`
}

// Evidence is one passage that reports a claim or stands on a side of a difference.
type Evidence struct {
	At
	Role      string  `json:"role,omitempty"`
	Grade     string  `json:"grade,omitempty"`
	Statement *string `json:"statement"`
	Origin    *string `json:"origin"`
}

// Difference is claims about one thing that don't agree.
type Difference struct {
	ID       string  `json:"id"`
	Story    *string `json:"story"`
	Kind     string  `json:"kind"`
	Relation string  `json:"relation"`
	Summary  string  `json:"summary"`
	Sides    []Side  `json:"sides"`
}

// Side is one version of a difference.
type Side struct {
	Value    string     `json:"value"`
	Evidence []Evidence `json:"evidence"`
}

package news

import "slices"

// Versions is one article as it was captured more than once: at one address, under one id of its outlet, or sent anew.
type Versions struct {
	Address    string      // the one they share, else that of the newest, without what differs from visit to visit (see relate/versions)
	External   string      // the id that they share; "" where they share an address, or neither
	Order      Order       // what the order goes by
	Retrievals []Retrieval // the earliest first; at least two, or one that stands in place of another text
	Steps      []Step      // one for each retrieval but the first that brought another text, or a later time with the same
	Instead    *Instead    // what stood at the address before and is no version of this; nil where nothing did
}

// Order tells what shows which of several versions came first.
type Order string

// What an order goes by. It is the same for all versions of an article.
const (
	ByCapture   Order = "captured"  // the time of each retrieval
	ByUpdate    Order = "updated"   // the time of the last change that each page gives
	ByPublished Order = "published" // the time of publication that each page gives
	NoOrder     Order = "unknown"   // nothing: they stand in canonical order
)

// A Retrieval is one time at which an article was captured.
type Retrieval struct {
	Article *Article
	Time    string // by the order of its [Versions]; "" where it is unknown
	Again   bool   // it brought the text of the retrieval before, unchanged
}

// Of gives for each article of the versions the one that it is a version of: that whose place it took when it was first seen, or whose text
// it has. The first has none.
func (v *Versions) Of() map[*Article]*Article {
	of := map[*Article]*Article{}
	var current *Article
	for _, r := range v.Retrievals {
		if _, seen := of[r.Article]; !seen {
			of[r.Article] = current
		}
		if !r.Again {
			current = r.Article
		}
	}
	for a, b := range of {
		if b == nil {
			delete(of, a)
		}
	}
	return of
}

// Current is the article that counts: that of the last text.
func (v *Versions) Current() *Article {
	for i := len(v.Retrievals) - 1; i >= 0; i-- {
		if !v.Retrievals[i].Again {
			return v.Retrievals[i].Article
		}
	}
	return nil
}

// Articles gives the versions in order, without those that only brought a text again.
func (v *Versions) Articles() (out []*Article) {
	for _, r := range v.Retrievals {
		if !r.Again {
			out = append(out, r.Article)
		}
	}
	return out
}

// Edits counts the edits of all steps, and those of them that nothing announces.
func (v *Versions) Edits() (all, silent int) {
	for i := range v.Steps {
		all += len(v.Steps[i].Edits)
		silent += v.Steps[i].Silent()
	}
	return all, silent
}

// A Step is what changed from one version to the next. From and To may be any two articles: the step knows nothing of the time between.
type Step struct {
	From, To  *Article
	Ordered   bool // it is known which of them came first
	OtherForm bool // one is a page, the other a scrape or a document: they may differ for that alone
	Cut       bool // the end of one is missing from the other: it may have been captured in part
	Announced []Announcement
	Edits     []Edit
}

// Silent is the number of edits of more than marks and capitals that nothing announces. What announces is no edit of its own. Of versions
// in different forms it is 0: their differences may be those of the forms.
func (s *Step) Silent() (n int) {
	if s.OtherForm {
		return 0
	}
	for _, e := range s.Edits {
		if !e.Announced && !slices.Contains(e.Touches, TouchesForm) {
			n++
		}
	}
	return n
}

// An Announcement is what tells a reader that an article has changed: a note, or a time of change that moved.
type Announcement struct {
	Kind     AnnouncementKind
	From, To string  // the times; "" where it is no time, or none was given before
	Basis    string  // how the time is known: explicit, or metadata, which a reader does not see
	At       Excerpt // the note, or where the time stands in the text; zero where it does not stand there
}

// AnnouncementKind tells how a change is announced.
type AnnouncementKind string

// The kinds of announcement.
const (
	AnnouncedByNote     AnnouncementKind = "note"     // a correction's or editor's note that was not there before
	AnnouncedByHeadline AnnouncementKind = "headline" // "CORRECTED-" before the headline
	AnnouncedByTime     AnnouncementKind = "updated"  // a later time of change
)

// An Edit is one thing that is otherwise in the later version. Both sides are whole sentences, headlines, captions or lines.
type Edit struct {
	Part      EditPart
	Kind      EditKind
	From, To  Excerpt  // From is zero where it was added, To where it was dropped
	Words     []Pair   // of one that was altered: the words on both sides that are not the other's; one of a pair may be empty
	Touches   []string // what the words are, where that is plain: see the constants below
	Announced bool
	Named     bool      // a note names what changed here
	StillIn   []Excerpt // where other articles that count have the earlier sentence, word for word
}

// EditPart tells which part of the article was edited.
type EditPart string

// The parts.
const (
	PartHeadline EditPart = "headline"
	PartText     EditPart = "text"
	PartCaption  EditPart = "caption"
	PartByline   EditPart = "byline"
	PartLine     EditPart = "line" // any other line about the article
)

// EditKind tells what happened to a part.
type EditKind string

// The kinds of edit.
const (
	EditAdded   EditKind = "added"
	EditDropped EditKind = "dropped"
	EditAltered EditKind = "altered"
	EditMoved   EditKind = "moved" // the same words at another place
)

// What an altered sentence's words are.
const (
	TouchesNumber      = "number"
	TouchesName        = "name"
	TouchesQuotation   = "quotation"
	TouchesFirmer      = "strengthened"     // a hedge went
	TouchesHedged      = "weakened"         // a hedge came
	TouchesAttribution = "attribution-lost" // whose word it is went
	TouchesForm        = "form"             // marks and capitals alone
)

// Instead tells of two texts at one address that are not versions of one article.
type Instead struct {
	Article *Article // that stood there before
	Why     InsteadKind
}

// InsteadKind tells how sure it is that a text is another.
type InsteadKind string

// The kinds.
const (
	Replaced     InsteadKind = "replaced"    // nothing of the one is in the other
	MaybeVersion InsteadKind = "cannot-tell" // too little of the one is in the other to tell
)

// A Correction is a note or article that says that an article was wrong, or withdraws it.
type Correction struct {
	Article *Article       // that holds the note
	Kind    CorrectionKind // correction or withdrawal
	Note    Excerpt
	Of      *Article  // the article it corrects, as it was before; nil where it is not among the captures or cannot be told
	Why     string    // what shows that it is this one, or why none is named, from a template
	Wrong   Excerpt   // what was wrong, in Of; zero where it cannot be told
	Right   Excerpt   // what stands there now, in Article or a later version; zero where it cannot be told
	StillIn []Excerpt // where other articles that count have sentences of what was withdrawn, or the wrong one, word for word
}

// CorrectionKind tells what a correction does.
type CorrectionKind string

// The kinds of correction.
const (
	Corrects  CorrectionKind = "correction"
	Withdraws CorrectionKind = "withdrawal"
)

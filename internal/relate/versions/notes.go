package versions

import (
	"regexp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// A note is what an article says of its own making: that it was corrected, withdrawn, or updated.
type note struct {
	news.Span // from the sentence that says so to the end of its paragraph
	kind      noteKind
}

type noteKind int

const (
	updates noteKind = iota
	corrects
	withdraws
)

// notesOf gives the notes of an article, at most [mostNotes].
func notesOf(f *news.Findings) []note {
	var out []note
	a := f.Article
	for _, l := range a.Lines {
		if kind, ok := noteIn(a.Slice(l)); ok && len(out) < mostNotes && !timeLine(a.Slice(l)) {
			out = append(out, note{l, kind})
		}
	}
	at := 0
	for _, p := range a.Paragraphs {
		for at < len(f.Sentences) && f.Sentences[at].Start < p.Start {
			at++
		}
		for ; at < len(f.Sentences) && f.Sentences[at].End <= p.End; at++ {
			s := f.Sentences[at]
			if kind, ok := noteIn(a.Slice(s)); ok && len(out) < mostNotes && !timeLine(a.Slice(s)) {
				out = append(out, note{news.Span{Start: s.Start, End: p.End}, kind})
				break
			}
		}
	}
	slices.SortFunc(out, func(x, y note) int { return x.Compare(y.Span) })
	return slices.CompactFunc(out, func(x, y note) bool { return x.Overlaps(y.Span) })
}

const (
	mostNotes = 32
	noteHead  = 400 // bytes of a sentence in which it must show what it is
)

// noteIn tells whether a sentence opens a note, and of which kind. It must say so from its first words: a report about a correction that
// somebody else made is none.
func noteIn(sentence string) (noteKind, bool) {
	if len(sentence) > noteHead {
		sentence = sentence[:noteHead]
	}
	low := strings.ToLower(strings.ToValidUTF8(sentence, ""))
	if !slices.ContainsFunc(signs, func(w string) bool { return strings.Contains(low, w) }) {
		return 0, false
	}
	low = fold(low)
	switch {
	case withdrawn.MatchString(low):
		return withdraws, true
	case corrected.MatchString(low):
		return corrects, true
	case updated.MatchString(low):
		return updates, true
	}
	return 0, false
}

// signs is one word of every opening: what has none of them need not be looked at closely.
var signs = strings.Fields(`version edition fassung correct corrig corrección correcc amend updat clarif note edited revised changed modified republished expanded withdraw
	retract removed deleted taken killed kill: kill refile regret apologi korrektur berichtigung rectif errores originally initially previously incorrectly wrongly
	mistakenly erroneously dropped fixes`)

// The openings of notes. Lower case, marks folded. They hold for English and, in the commonest form, for German, French and Spanish.
const (
	opens   = `^[\s*•·(\[_-]*(?:(?:editor'?s'? note|editors|note|corrections?|clarification|update|updated|ed note)\b[^:.]{0,40}[:.-]\s*)?(?:because of (?:an?|some) [a-z ]{0,30}errors?, )?`
	piece   = `(?:article|story|report|post|piece|page|item|dispatch|column|copy|headline|version|live ?blog|text)`
	this    = `(?:this|our) (?:[a-z0-9]+ ){0,4}?`
	earlier = `(?:in )?(?:an |a |the )?(?:earlier|previous|prior|original|initial|first) (?:published )?(?:versions?|editions?)`
)

var (
	withdrawn = regexp.MustCompile(opens + `(?:` + this + piece + `\b.{0,80}?\b(?:is|was|has been|have been) (?:withdrawn|retracted|removed|deleted|taken down|killed)\b|(?:mandatory )?kill:|withdrawal:)`)
	corrected = regexp.MustCompile(`^[\s*•·(\[_-]*(?:corrections?|clarifications?|corrected|korrektur|berichtigung|rectificatif|correctif|fe de errores|correccion|corrección)\b[^a-z]{0,3}(?:\(|:|[-–] |$|[0-9])` +
		`|` + opens + earlier + ` of (?:this|the|our) (?:[a-z0-9]+ ){0,4}?` + piece + `\b` +
		`|` + opens + this + piece + `\b.{0,40}?\b(?:was|has been|have been|is) (?:corrected|amended|clarified)\b` +
		`|` + opens + `(?:a correction was made\b|(?:we|this|the) .{0,60}\b(?:regrets?|apologi[sz]es? for) (?:the|this) (?:error|mistake)\b)` +
		`|^[\s(\[]*(?:this .{0,30}\b(?:story|version|report|item) )?(?:corrects|refiles|adds dropped|fixes)\b` +
		`|` + opens + this + piece + `\b (?:originally|initially|previously|incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|misstated|named|identified|described|quoted|referred)\b` +
		`|^[\s*(]*in (?:einer|der) (?:früheren|vorherigen|ursprünglichen) (?:version|fassung)\b|^[\s*(]*(?:dans )?une version (?:précédente|antérieure)\b|^[\s*(]*(?:en )?una versión anterior\b`)
	updated = regexp.MustCompile(opens + this + piece + `\b.{0,40}?\b(?:was|has been|have been|is being) (?:updated|edited|revised|changed|modified|republished|expanded)\b` +
		`|^[\s*•·(\[]*(?:update|updated|editor'?s'? note)\b[^a-z]{0,3}(?:\(|:|, )`)
)

// labelled tells the headline of an article that an agency corrects, writes anew or withdraws: the words without the label.
func labelled(headline string) (words string, kind noteKind, ok bool) {
	m := label.FindStringSubmatchIndex(headline)
	if m == nil || m[1] == len(headline) {
		return headline, 0, false
	}
	switch low := strings.ToLower(headline[m[2]:m[3]]); {
	case strings.HasPrefix(low, "kill"), strings.HasPrefix(low, "withdraw"), strings.HasPrefix(low, "mandatory"), strings.HasPrefix(low, "retract"):
		kind = withdraws
	case strings.HasPrefix(low, "correct"), strings.HasPrefix(low, "clarif"), strings.HasPrefix(low, "refile"):
		kind = corrects
	}
	return strings.TrimSpace(headline[m[1]:]), kind, true
}

var label = regexp.MustCompile(`^\s*(?:[A-Z]{2,4}[-:]\s*)?((?i:corrected|corrections?|corrects|clarifications?|refile|kill|mandatory kill|withdrawn|withdrawal|retraction)|UPDATE ?[0-9]*|Update [0-9]+)\s*[-:–—]\s*`)

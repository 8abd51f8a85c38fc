package news

// A Decision is what was decided of two names: that they stand for one bearer, for two, or that nobody can tell.
type Decision struct {
	A, B    Ref // mentions, into Findings[].Mentions; A is the earlier in canonical order
	Verdict Verdict
	Score   int      // how sure, in thousandths: for CannotTell how well the two fit
	Why     []string // what the decision rests on
	By      string   // the author of a person's judgement; "" for the program
}

// Verdict is the outcome of a decision on two names.
type Verdict string

// The verdicts. CannotTell is one, too.
const (
	Same      Verdict = "same"
	Different Verdict = "different"
)

// CannotTell is what stands where the evidence does not decide: as a [Verdict], and as a [LineageKind].
const CannotTell = "cannot-tell"

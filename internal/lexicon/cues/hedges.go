package cues

import "strings"

// Hedges reports whether a word, in lower case, makes what it stands with less than sure: expected, may, reportedly.
func Hedges(lower string) bool { return hedges[lower] }

var hedges = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`expected expects may might could likely unlikely possibly possible perhaps probably reportedly allegedly alleged purportedly
	apparently apparent appears appear appeared looks looked seems seemed seem hope hopes hoped hoping plan plans planned planning planned believed suggest suggests
	suggested suspected presumed unconfirmed rumoured rumored potential potentially consider considers considering propose proposed proposes
	intend intends intended aim aims aimed estimate estimated estimates threatens threatened`) {
		m[w] = true
	}
	return m
}()

// Package lemmas holds the rules for base forms of English words; SOURCE.md tells what they were made from.
package lemmas

import _ "embed"

// Rules has a rule a line: a class of parts of speech, the end of words it holds for ("^" before a whole word), how many bytes to cut off,
// and what to put in their place; parts set off by blanks, "-" for nothing. Of several rules the one with the longest end holds.
//
//go:embed rules.txt
var Rules string

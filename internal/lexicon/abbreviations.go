package lexicon

import "strings"

// Abbreviation tells how a word that is written with a full stop behaves at the end of a sentence.
type Abbreviation uint8

// The sorts of abbreviation.
const (
	NoAbbreviation Abbreviation = iota
	BeforeName                  // a title or rank: a name follows, so no sentence ends here
	BeforeNumber                // "No.", "p.": a number follows, else it is a plain word with a full stop
	Anywhere                    // may end a sentence: only what follows tells
)

// AbbreviationOf gives the sort of a word, in lower case and without its last full stop.
func AbbreviationOf(lower string) Abbreviation { return abbreviations[lower] }

// Made by hand from the style books of English-language news desks.
var abbreviations = sorts(map[Abbreviation]string{
	BeforeName: `mr mrs ms mx dr prof rev hon st ste mt ft gen col maj lt cpt capt cmdr cmdt adm sgt cpl pvt pfc brig sen rep reps sens gov
		lt.gen maj.gen lt.col brig.gen pres supt insp det sec fr sr br msgr mme mlle mons messrs
		govs atty attys asst amb ald cllr pte gnr sgts lts cols gens dets profs radm vadm msgt tsgt ssgt vs v cf viz hr vol e.g i.e eg ie`,
	BeforeNumber: `no nos p pp art sec para fig ch c ca approx`,
	Anywhere: `jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri inc corp ltd co cos bros plc llc llp pty sdn bhd dept
		assn univ inst intl natl jr etc al a.m p.m a.d b.c a.k.a d.c u.s u.k u.n e.u u.s.a u.a.e u.s.s.r ph.d m.d b.a m.a j.d
		ave blvd rd hwy bldg est govt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore
		pa penn tenn tex va vt wash wis wyo ont que alta min max avg tel ed eds trans repr s.p.a s.a n.v a.g esq spc`,
})

func sorts(lists map[Abbreviation]string) map[string]Abbreviation {
	out := make(map[string]Abbreviation)
	for _, sort := range []Abbreviation{Anywhere, BeforeNumber, BeforeName} {
		for _, w := range strings.Fields(lists[sort]) {
			out[w] = sort
		}
	}
	return out
}

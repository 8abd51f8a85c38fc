package open

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// A profile is how a language looks in a charset: how frequent its letters beyond ASCII are among what is beyond ASCII. Of that no more is
// known than three groups, which is enough to tell charsets apart, where languages would ask for more.
type profile struct {
	charset string
	before  int       // points it has beforehand
	worth   [256]int8 // what bytes are worth as letters
	classes *[256]class
}

// The letters of languages in groups, written down by hand: those that make up some seven of ten letters in texts, most others, and the rare ones.
const (
	german     = "äüö ßé ëçèà"
	french     = "éè àêçâîôûù œëïüÿæ"
	spanish    = "óíáéñ ú üçàïª"
	portuguese = "ãçáéí óêâõú àôüñºª"
	italian    = "èàòù éì îü"
	nordic     = "åäöø æ éüáàèôéò"
	icelandic  = "ðáíþó éæúöý äü"
	polish     = "łęóążś ćń źüöéá"
	czech      = "áíěéř čýšžů úňťďóäüöôĺľŕ"
	hungarian  = "áéö őíóüú űä"
	romanian   = "ăîş ţâ é"
	croatian   = "čšž ćđ äöü"
	lithuanian = "ėšžų įąčū ęö"
	latvian    = "āīēš ūņļž ķčģõ"
	estonian   = "äõö ü šž"
	turkish    = "ıüş ğçöİ âîûé"
	russian    = "оеаинтсрвл кмдпуяыьгзбч йхжшюцщэфъёіїєґ"
	ukrainian  = "оанитіервс кдулмпязьгбйч хєїцжшюґщфы"
	bulgarian  = "аиоетнрсвд лкпмзъубгц чящжхйфюшь"
	serbian    = "аоиенрсјту квдмлпзгбљч њцшхжћфђџѓѕќ"
	greek      = "αοιτεσνηυρπκμ λςωίόάέήδγ χθφύβξώζψϊϋΐΰ"
	hebrew     = "יוהלאמרתבש נדםחקעפכ ןטגצסזךףץ\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bc"
	arabic     = "اليمنرتوبة عدسفهكقأحج شىصخإذطئءضغثزؤظآپگچژکیهہےں\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640"
	thai       = "านรกเอมงวลทยตส\u0e31\u0e34\u0e35\u0e48\u0e49 ดคปบพหชขจ\u0e37\u0e38\u0e39\u0e4cะแไ ใโผถธซณฐศภำฉษฟฎฝฏฆฌฑญ\u0e36\u0e47\u0e4a\u0e4bฒฮๆฯ"
)

// western are the languages written in what HTML calls windows-1252.
var western = []string{german, french, spanish, portuguese, italian, nordic, icelandic}

var central = []string{polish, czech, hungarian, romanian, croatian}

// languages are the alphabets of each charset, the likelier charset first where two are alike, and how many points it has beforehand: most
// pages beyond UTF-8 are windows-1252, and many hold nothing beyond ASCII but a few quotation marks.
var languages = []struct {
	charset   string
	before    int
	alphabets []string
}{
	{"windows-1252", 24, western},
	{"windows-1250", 0, central}, {"iso-8859-2", -2, central},
	{"windows-1251", 0, []string{russian, ukrainian, bulgarian, serbian}}, {"koi8-u", 0, []string{russian, ukrainian}}, {"iso-8859-5", -2, []string{russian, ukrainian, bulgarian, serbian}},
	{"ibm866", -8, []string{russian}}, {"x-mac-cyrillic", -8, []string{russian}},
	{"windows-1253", 0, []string{greek}}, {"iso-8859-7", -2, []string{greek}},
	{"windows-1254", 0, []string{turkish}},
	{"windows-1255", 0, []string{hebrew}},
	{"windows-1256", 0, []string{arabic}}, {"iso-8859-6", -2, []string{arabic}},
	{"windows-1257", 0, []string{lithuanian, latvian, estonian}}, {"iso-8859-13", -2, []string{lithuanian, latvian, estonian}},
	{"windows-874", 0, []string{thai}},
}

// profiles are made once, where a charset has to be guessed at all.
var profiles = sync.OnceValue(func() []*profile {
	var out []*profile
	for _, l := range languages {
		e, _ := charset.Lookup(l.charset)
		runes := runesOf(e)
		classes := classesOf(runes)
		for _, alphabet := range l.alphabets {
			p := &profile{charset: l.charset, before: l.before, classes: classes}
			letters := worths(alphabet)
			for b, r := range runes {
				worth, known := letters[r]
				if !known {
					worth = -8
				}
				p.worth[b] = worth
			}
			out = append(out, p)
		}
	}
	return out
})

// groups are how much of a text the letters of each group make up, of a hundred.
var groups = [3]int{70, 25, 5}

// logarithm is twice the binary logarithm of hundredths.
func logarithm(hundredths int) int8 {
	for i, limit := range []int{18, 25, 35, 50, 71, 100, 141, 200, 283, 400, 566, 800, 1131, 1600, 2263} {
		if hundredths < limit {
			return int8(i) - 6
		}
	}
	return 9
}

// worths tells what letters are worth.
func worths(alphabet string) map[rune]int8 {
	letters := map[rune]int8{}
	for i, group := range strings.Split(alphabet, " ") {
		worth := logarithm(groups[i] * 64 / utf8.RuneCountInString(group))
		for _, r := range group {
			letters[r] = worth
			if upper := unicode.ToUpper(r); upper != r {
				letters[upper] = worth - 1
			}
		}
	}
	return letters
}

// runesOf tells what the bytes of a charset of single bytes stand for; 0 where one stands for nothing.
func runesOf(e encoding.Encoding) (runes [256]rune) {
	d := e.NewDecoder()
	for b := range 256 {
		s, err := d.String(string([]byte{byte(b)}))
		if r := []rune(s); err == nil && len(r) == 1 && r[0] != unicode.ReplacementChar && (b < 0x80 || !unicode.IsControl(r[0])) {
			runes[b] = r[0]
		}
	}
	return runes
}

// A class is what matters of a character where it meets others.
type class uint16

const (
	nothing class = 1 << iota
	letter
	upper
	lower
	latin
	opens      // a quotation mark before words
	closes     // one behind them
	apostrophe // within words too
	anywhere   // blanks, dashes, marks of direction
	beside     // signs that do not stand within words
)

func classesOf(runes [256]rune) *[256]class {
	var out [256]class
	for b, r := range runes {
		var c class
		for is, holds := range map[class]bool{
			nothing: r == 0 && b > 0, letter: unicode.IsLetter(r) || unicode.IsMark(r), upper: unicode.IsUpper(r), lower: unicode.IsLower(r), latin: r < 0x250,
			opens: strings.ContainsRune("“„«‘‚‹", r), closes: strings.ContainsRune("”»›…", r), apostrophe: r == '’',
			anywhere: strings.ContainsRune("\u00a0—–\u00ad\u200c\u200d\u200e\u200f•·", r), beside: strings.ContainsRune("،؛؟€£§°©®™№×¿¡ªº½", r),
		} {
			if holds {
				c |= is
			}
		}
		out[b] = c
	}
	return &out
}

// score tells how much a sample looks like the language: a hundred times what a byte beyond ASCII is worth on average. That is some 300 where each
// is a letter in its place, and below 0 where it is something else.
func (p *profile) score(sample []byte) int {
	points, n := p.before, 0
	var before byte = ' '
	for i, b := range sample {
		if b >= 0x80 && b != before { // a row of one byte is a row of blanks or lines
			n++
			var after byte = ' '
			if i+1 < len(sample) && sample[i+1] != b {
				after = sample[i+1]
			}
			points += p.points(before, b, after)
		}
		before = b
	}
	if n == 0 {
		return 0
	}
	return points * 100 / n
}

// points is what one byte is worth between two others.
func (p *profile) points(before, b, after byte) int {
	c, left, right := p.classes[b], p.classes[before], p.classes[after]
	switch {
	case c&nothing != 0:
		return -12
	case c&letter != 0:
		worth := int(p.worth[b])
		if (left|right)&letter == 0 {
			worth = min(worth, 0) // as a blank may look, or a sign
		}
		if c&upper != 0 && left&lower != 0 {
			worth -= 6 // as no word is written
		}
		if left&letter != 0 && (left^c)&latin != 0 {
			worth -= 6 // neither are scripts mixed
		}
		return worth
	case c&anywhere != 0, c&opens != 0 && left&letter == 0, c&closes != 0 && right&letter == 0, c&apostrophe != 0 && left&letter != 0, c&beside != 0 && left&right&letter == 0:
		return 1
	case left&right&letter != 0 && c&(opens|closes|apostrophe|beside) == 0:
		return -8
	}
	return -3
}

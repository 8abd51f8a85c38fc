package open

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// What is frequent in texts of East Asia, among characters and marks; written down by hand, and their order does not matter.
const (
	simplified  = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集传土许步广石记需段研界拉林律叫且究观越织装影低持音众书布复容际商非验连断深难近千周委素技备半办青省列响约支史感便团往历市克何除消构府称太准号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属包火住调满县局照参红细引听该铁价严星仍续原因居港务"
	traditional = "的一是不在有了人我這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運星仍續居港務"
	hiragana    = "のはをにたがでとしていなれるさかもらりこよくまうあすきめけえお"
	korean      = "이다는의에을를고하가은지도로한사서기대어자나일리시해정인부전그것수들과있보상아여제장주만간라면공유습니까게되으"
	marks       = "，。、：；？！“”‘’「」『』（）《》〈〉·…—　ー・"
)

// An ideography is how texts of East Asia look in a charset.
type ideography struct {
	charset  string
	encoding encoding.Encoding
	worth    map[rune]int8 // of what is not worth rareWorth
}

// What characters are worth: those that are nothing, the rare, the common ones and the frequent.
const (
	nothingWorth  = -24
	rareWorth     = -4
	commonWorth   = 2
	markWorth     = 3
	frequentWorth = 6
)

// ideographies are made once, as [profiles] are. What is common beside the frequent is what the charset has a part for: the characters in
// daily use come first, from one leading byte to another.
var ideographies = sync.OnceValue(func() []*ideography {
	var out []*ideography
	for _, l := range []struct {
		charset  string
		frequent string
		script   *unicode.RangeTable
		from, to byte
	}{
		{"gb18030", simplified, unicode.Han, 0xb0, 0xd7},
		{"big5", traditional, unicode.Han, 0xa4, 0xc6},
		{"euc-jp", hiragana, unicode.Han, 0xb0, 0xcf},
		{"shift_jis", hiragana, unicode.Han, 0x88, 0x98},
		{"euc-kr", korean, unicode.Hangul, 0xb0, 0xc8},
	} {
		p := &ideography{charset: l.charset, worth: map[rune]int8{unicode.ReplacementChar: nothingWorth}}
		p.encoding, _ = charset.Lookup(l.charset)
		d := p.encoding.NewDecoder()
		for first := int(l.from); first <= int(l.to); first++ {
			for second := 0x40; second < 0xff; second++ {
				s, err := d.String(string([]byte{byte(first), byte(second)}))
				if r, n := utf8.DecodeRuneInString(s); err == nil && n == len(s) && unicode.Is(l.script, r) {
					p.worth[r] = commonWorth
				}
			}
		}
		for r := rune(0xff01); r <= 0xff5e; r++ { // wide forms of ASCII
			p.worth[r] = 1
		}
		if l.frequent == hiragana {
			for r := rune(0x3041); r <= 0x30ff; r++ { // and katakana
				p.worth[r] = markWorth
			}
		}
		for _, r := range marks {
			p.worth[r] = markWorth
		}
		for _, r := range l.frequent {
			p.worth[r] = frequentWorth
		}
		out = append(out, p)
	}
	return out
})

// score tells how much a sample looks like the language, as [profile.score] does.
func (p *ideography) score(sample []byte) int {
	text, err := p.encoding.NewDecoder().Bytes(sample)
	if err != nil {
		return nothingWorth * 100
	}
	points, n := 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if i += size; r < utf8.RuneSelf {
			continue
		}
		n++
		worth, known := p.worth[r]
		if !known {
			worth = rareWorth
		}
		points += int(worth)
	}
	if n == 0 {
		return 0
	}
	return points * 100 / (2 * n)
}

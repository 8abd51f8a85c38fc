package translit

import "strings"

// single writes letters one by one: Latin with diacritics, Armenian (BGN/PCGN 1981, plain), Georgian (national system of 2002, without apostrophes).
var single = func() map[rune]string {
	m := map[rune]string{}
	for plain, letters := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặə", "c": "çćĉċč", "d": "ďḍ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵ",
		"k": "ķḳ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "r": "ŕŗř", "s": "śŝşšșṣ", "t": "ţťŧțṭ", "u": "ùúûüũūŭůűųǔụủưứừửữự",
		"w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ", "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ", "dj": "đ",
	} {
		for _, r := range letters {
			m[r] = plain
		}
	}
	m['ð'] = "d"
	add(m, "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev")
	add(m, "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h")
	return m
}()

// Cyrillic: Russian by BGN/PCGN 1947 without its marks, Ukrainian by BGN/PCGN 2019, Belarusian by BGN/PCGN 1979, Serbian and Macedonian by their own Latin
// alphabets without diacritics. The latter hold what differs from Russian.
var (
	russian = table("абвгдеёжзийклмнопрстуфхцчшщъыьэюяқғңүұһөә", "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya q gh n u u h o a")

	ukrainian  = table("геиіїєґй", "h e y i yi ye g y")
	belarusian = table("гіў", "h i w")
	serbian    = table("жчшцхјљњћђџеѓќѕ", "z c s c h j lj nj c dj dz e gj kj dz")

	// tells maps letters that only one language has to its table.
	tells = func() map[rune]map[rune]string {
		m := map[rune]map[rune]string{}
		for letters, t := range map[string]map[rune]string{"їєґ": ukrainian, "і": ukrainian, "ў": belarusian, "јљњћђџѓќѕ": serbian} {
			for _, r := range letters {
				m[r] = t
			}
		}
		return m
	}()
)

// Greek by ELOT 743 (ISO 843, type 2).
var (
	greek        = table("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s")
	greekPairs   = map[string]string{"ου": "ou", "αυ": "av", "ευ": "ev", "ηυ": "iv", "μπ": "mp", "ντ": "nt", "γγ": "ng", "γκ": "gk", "γξ": "nx", "γχ": "nch", "τζ": "tz"}
	greekFirst   = map[string]string{"μπ": "b", "ντ": "d", "γκ": "g"}
	greekAccents = map[rune]string{'α': "άὰᾶἀἁἄἅ", 'ε': "έὲἐἑἔἕ", 'η': "ήὴῆἠἡ", 'ι': "ίὶῖΐϊἰἱ", 'ο': "όὸὀὁ", 'υ': "ύὺῦΰϋὐὑ", 'ω': "ώὼῶὠὡ"}
)

// Arabic and Persian by BGN/PCGN 1956 and 1958, in capitals, without marks for single consonants; letters that carry a vowel or a glottal stop are A, Y and W, the
// vowel signs are read where they stand. An n-dash stands for no letter.
var arabic = table("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآٱءئؤپچژگکیێۆ\u064e\u064f\u0650",
	"A B T TH J H KH D DH R Z S SH S D T Z - GH F Q K L M N H W Y A A A A A A - Y W P CH ZH G K Y Y W A W Y")

// Hebrew by the common English practice (BGN/PCGN 2018 without its marks), in capitals.
var hebrew = table("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "A B G D H W Z H T Y K K L M M N N S - P F TS TS K R SH T")

// Hangul by the Revised Romanization of 2000, letter by letter. What stands at the end of a syllable is read as at the end of a word.
var (
	hangulFirst = strings.Split("g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h", ",")
	hangulVowel = strings.Split("a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i", ",")
	hangulLast  = strings.Split(",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t", ",")
)

// Kana by Hepburn, without long marks.
var (
	kana = table("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ",
		"a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu")
	kanaPairs = func() map[string]string {
		m := map[string]string{}
		for _, row := range []string{"き ky", "し sh", "ち ch", "に ny", "ひ hy", "み my", "り ry", "ぎ gy", "じ j", "び by", "ぴ py"} {
			first, s, _ := strings.Cut(row, " ")
			m[first+"ゃ"], m[first+"ゅ"], m[first+"ょ"] = s+"a", s+"u", s+"o"
		}
		return m
	}()
)

func table(letters, in string) map[rune]string {
	m := map[rune]string{}
	add(m, letters, in)
	return m
}

// add puts letters with what each is written as; "-" is nothing.
func add(m map[rune]string, letters, in string) {
	each := strings.Fields(in)
	for i, r := range []rune(letters) {
		if each[i] == "-" {
			each[i] = ""
		}
		m[r] = each[i]
	}
}

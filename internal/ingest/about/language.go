package about

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// Frequent small words by language; what several languages share helps none of them.
var smallWords = wordLists(map[string]string{
	"en": "the of and to in that for is was on with said it at by from has have had were his are their who which would been not this will be an they but he she its after",
	"de": "der die das und ist von mit den dem ein eine nicht sich auf für im zu des auch wird werden hat bei aus wurde nach als einen dass sie wie über oder",
	"fr": "le la les des et est une dans que qui pour pas sur avec au du ce cette par sont été mais aux plus ont il elle leur après ses nous",
	"es": "el la los las de que y en un una por con para del se su es al lo como más fue este pero sus ha le han está según también desde",
	"pt": "o os as de que e do da em um uma para com não por dos das na no se mais foi ao como é são pela pelo sua seu também até",
	"it": "il lo la gli le di che e un una per con non del della dei delle nel sono è al alla come più anche dal ha hanno si ai suo questo dopo",
	"nl": "de het een en van in is dat op te zijn voor met niet die aan er om ook als bij door naar heeft worden werd uit over maar nog hij",
	"sv": "och att det som en är av för på med till den inte har ett om var de från han vid så sig men efter kan hade sina när skulle",
	"da": "og at det er en til af på for med den de ikke der har et som var om fra han ved sig men efter kan blev bliver også ud mod",
	"no": "og det er en til av på for med den ikke som har et å var om fra han ved seg men etter kan ble blir også ut mot sier",
	"fi": "ja on ei se että oli hän ovat mutta kun myös joka ole mukaan olla sen niin kuin jotka tai vuoden ollut sekä nyt hänen",
	"pl": "w i na z do że się nie jest o to od za po jak przez dla są oraz ale był jego przed tym który która także jego może",
	"cs": "a v se na je že s z do o to i za by pro jako který po ale jsou od podle bylo byl také jeho které však ve ze před",
	"ro": "și în de la a cu pe că nu din pentru care o un este au fost mai prin sau după sunt fi lui ale s-a acest către între dar",
	"hu": "a az és hogy nem is egy ez meg volt csak de már azt ha mint ki még el szerint lesz között után vagy amely majd pedig",
	"tr": "ve bir bu da de için ile olarak olan daha çok gibi sonra kadar ise en o olduğu dedi ancak ya ne var yeni göre etti olan eden",
	"id": "yang dan di dari untuk dengan ini pada tidak itu dalam akan ke adalah juga oleh telah karena mereka sebagai ada bisa saat kami tersebut",
	"vi": "và của là có các trong được cho không một với những này đã người khi đến để từ ở về cũng năm tại sẽ ông như vào",
	"sq": "dhe të në për me një është që nga si nuk ka më do kjo janë edhe se por ky kanë duke pas tij kur i e",
	"hr": "je i u na se da za su od o s kao koji to ne bi nije koja što će ali iz po samo biti te nakon prema rekao više",
	"ru": "и в на не что с по из к о за от для это его как он было также при после года был она их более или но до же",
	"uk": "і в на не що з за до та у про від для це його як він було також після року був вона їх або але який під має",
	"bg": "и в на не че с по от за да се е са като това към при след бе той ще или но до който са част още само му",
	"ar": "في من على إلى أن التي الذي عن مع هذا هذه ما لا كان بعد قال ذلك بين قد كما أو لم وقال خلال حيث غير كل",
	"fa": "در به از که را این است با برای آن یک می خود تا بر هم شد شده کرد های نیز بود وی اما ایران گفت",
	"ur": "کے میں کی ہے کا اور سے کو کہ نے پر ہیں یہ بھی اس تھا کر نہیں ایک جو گیا ان وہ لیے",
})

func wordLists(lists map[string]string) map[string][]string {
	out := map[string][]string{}
	for language, list := range lists {
		for _, w := range strings.Fields(list) {
			out[w] = append(out[w], language)
		}
	}
	return out
}

// enoughWords is the number of words below which small words say little, and metadata is asked first.
const enoughWords = 25

// language is the article's language by its script and small words, else as metadata tells; "" where neither does.
func (r *reader) language() string {
	told := toldLanguage(r.told(news.FieldLanguage))
	text := r.text
	if len(text) > 6000 { // more adds nothing
		end := 6000
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	found, words := languageOf(text)
	if found == "" || told != "" && words < enoughWords {
		return told
	}
	return found
}

// toldLanguage is the two-letter code of "en-US", "EN", "en_GB"; "" where the value is no code.
func toldLanguage(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	s, _, _ = strings.Cut(s, "_")
	if len(s) < 2 || len(s) > 3 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" || s == "und" {
		return ""
	}
	return s
}

// scripts that one large language has to itself.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"}, {unicode.Greek, "el"}, {unicode.Hebrew, "he"},
	{unicode.Thai, "th"}, {unicode.Devanagari, "hi"}, {unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Telugu, "te"},
	{unicode.Gujarati, "gu"}, {unicode.Gurmukhi, "pa"}, {unicode.Malayalam, "ml"}, {unicode.Kannada, "kn"}, {unicode.Sinhala, "si"},
	{unicode.Georgian, "ka"}, {unicode.Armenian, "hy"}, {unicode.Khmer, "km"}, {unicode.Lao, "lo"}, {unicode.Myanmar, "my"}, {unicode.Ethiopic, "am"},
}

// order makes the choice among equals the same every time.
var order = []string{"en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "hu", "tr", "id", "vi", "sq", "hr", "ru", "uk", "bg", "ar", "fa", "ur"}

// languageOf gives the language of a text and the number of its words; "" where the small words of none stand out.
func languageOf(text string) (string, int) {
	letters := 0
	own := make([]int, len(scripts))
	hits := map[string]int{}
	words := 0
	start := -1
	for i, c := range text {
		if unicode.IsLetter(c) || unicode.IsMark(c) {
			letters++
			if c >= 0x370 {
				for k := range scripts {
					if unicode.Is(scripts[k].table, c) {
						own[k]++
						break
					}
				}
			}
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			words++
			if i-start <= 16 {
				for _, l := range smallWords[strings.ToLower(text[start:i])] {
					hits[l]++
				}
			}
			start = -1
		}
	}
	if letters == 0 {
		return "", 0
	}
	if japanese := own[0] + own[1]; japanese*20 > letters && (japanese+own[3])*2 > letters {
		return "ja", words
	}
	for k, n := range own {
		if n*2 > letters {
			return scripts[k].language, letters
		}
	}
	best, most, second := "", 0, 0
	for _, l := range order {
		if n := hits[l]; n > most {
			best, second, most = l, most, n
		} else if n > second {
			second = n
		}
	}
	if most*8 < words || most < 3 || most == second {
		return "", words
	}
	return best, words
}

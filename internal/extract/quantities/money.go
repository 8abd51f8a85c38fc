package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// currencies by the sign or code that stands before a number.
var currencies = map[string]string{
	"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₪": "ILS", "₦": "NGN", "₴": "UAH",
	"usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "rs": "INR", "rs.": "INR", "inr": "INR", "aed": "AED", "sar": "SAR", "hk$": "HKD", "a$": "AUD",
	"rm": "MYR", "kd": "KWD", "qr": "QAR", "tk": "BDT", "ksh": "KES", "kes": "KES", "zar": "ZAR", "gh¢": "GHS", "gh₵": "GHS", "₱": "PHP", "฿": "THB", "₫": "VND", "₵": "GHS", "৳": "BDT",
	"cad": "CAD", "aud": "AUD", "jpy": "JPY", "cny": "CNY", "sgd": "SGD", "php": "PHP", "ugx": "UGX", "c$": "CAD", "nz$": "NZD", "s$": "SGD", "r$": "BRL",
}

// dollars by the letters that stand apart before the sign.
var dollars = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "r": "BRL", "nt": "TWD", "n": "NAD"}

// national are currencies that several countries have one word for, by the people before it.
var national = map[string]string{
	"us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD", "singapore dollar": "SGD", "taiwan dollar": "TWD",
	"jamaican dollar": "JMD", "namibian dollar": "NAD", "zimbabwean dollar": "ZWL", "fijian dollar": "FJD", "british pound": "GBP", "egyptian pound": "EGP", "sudanese pound": "SDG",
	"syrian pound": "SYP", "lebanese pound": "LBP", "turkish lira": "TRY", "lebanese lira": "LBP", "syrian lira": "SYP", "indian rupee": "INR", "pakistani rupee": "PKR",
	"nepali rupee": "NPR", "mauritian rupee": "MUR", "indonesian rupiah": "IDR", "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS",
	"somali shilling": "SOS", "mexican peso": "MXN", "argentine peso": "ARS", "philippine peso": "PHP", "chilean peso": "CLP", "colombian peso": "COP", "cuban peso": "CUP",
	"iraqi dinar": "IQD", "kuwaiti dinar": "KWD", "jordanian dinar": "JOD", "libyan dinar": "LYD", "tunisian dinar": "TND", "algerian dinar": "DZD", "serbian dinar": "RSD",
	"iranian rial": "IRR", "omani rial": "OMR", "yemeni rial": "YER", "saudi riyal": "SAR", "qatari riyal": "QAR", "emirati dirham": "AED", "uae dirham": "AED",
	"moroccan dirham": "MAD", "swiss franc": "CHF", "rwandan franc": "RWF", "cfa franc": "XOF", "swedish krona": "SEK", "danish krone": "DKK", "norwegian krone": "NOK",
	"swedish kronor": "SEK", "danish kroner": "DKK", "norwegian kroner": "NOK", "korean won": "KRW", "chinese yuan": "CNY", "japanese yen": "JPY", "russian ruble": "RUB",
	"belarusian ruble": "BYN", "russian rouble": "RUB", "zambian kwacha": "ZMW", "malawian kwacha": "MWK",
}

// currencyAfter reads a currency of two words: "Egyptian pounds".
func (f *finder) currencyAfter(s *language.Sentence, i int) (code string, next int) {
	second := strings.TrimSuffix(f.low(s, i+1), "s")
	if !f.noun(s, i+1) || unitOf(second) == "" && second != "rial" && second != "won" {
		return "", i
	}
	if code = national[f.low(s, i)+" "+second]; code != "" {
		return code, i + 2
	}
	return "", i
}

// currencyBefore reads "$", "US$", "€", "Rs" before a number; at is the number's token.
func (f *finder) currencyBefore(s *language.Sentence, i int) (code string, at int) {
	w := f.low(s, i)
	if w == "" {
		return "", i
	}
	if code, ok := currencies[w]; ok && i+1 < s.Last {
		return code, i + 1
	}
	if f.figure(s, i+1) && (w == "rupees" || w == "dollars" || w == "euros") {
		return unitOf(w), i + 1 // "rupees 500"
	}
	if code, ok := dollars[w]; ok && f.low(s, i+1) == "dollars" && f.figure(s, i+2) {
		return code, i + 2 // "US dollars 6000"
	}
	if code, ok := dollars[w]; ok && f.low(s, i+1) == "$" && f.t.Tokens[i].End == f.t.Tokens[i+1].Start {
		return code, i + 2
	}
	return "", i
}

// letters are codes that are also other things: they need a number that is plainly one of money, "N3 million", "R1,200".
var letters = map[string]string{"n": "NGN", "r": "ZAR", "k": "ZMW", "sh": "KES"}

// glued reads a currency that is one word with its number: "Rs174", "R20 million", "EUR5bn".
func (f *finder) glued(s *language.Sentence, i int) (news.Quantity, int) {
	w := f.low(s, i)
	digits := strings.IndexAny(w, "0123456789")
	if digits <= 0 || digits > 4 || !f.capital(s, i) {
		return news.Quantity{}, i
	}
	code, sure := currencies[w[:digits]]
	if !sure {
		code = letters[w[:digits]]
	}
	if code == "" {
		return news.Quantity{}, i
	}
	words := language.Words(w[digits:])
	n, end, ok := numbers.Read(&language.Text{Tokens: words}, 0, len(words))
	if !ok || end != len(words) || n.Ordinal || n.Rest != "" {
		return news.Quantity{}, i
	}
	next := i + 1
	by := 1.0
	for scale(f.low(s, next)) > 0 && next < i+4 {
		by, next = by*scale(f.low(s, next)), next+1
	}
	if !sure && by == 1 && !strings.Contains(w, ",") && !strings.HasSuffix(w, "bn") {
		return news.Quantity{}, i
	}
	q := news.Quantity{Value: numbers.Scaled(n.Value, by), High: numbers.Scaled(n.Value, by), Unit: code, Span: f.span(i, next)}
	q.Modifier = f.modifier(s, i, next)
	f.count(&q, f.of(s, i, next, code, true))
	return q, next
}

// pounds tells money from weight by the words before: "fined 30,000 pounds", "weighs 160,000 pounds".
func (f *finder) pounds(s *language.Sentence, i, end int, value float64) string {
	if f.low(s, end) == "of" && !paying[f.low(s, end+1)] {
		return "lb"
	}
	for k := i - 1; k >= s.First && k >= i-6; k-- {
		w := f.low(s, k)
		switch {
		case strings.HasPrefix(w, "weigh"):
			return "lb"
		case paying[w] || strings.HasPrefix(f.tag(s, k), "VB") && paying[f.base(k)]:
			return "GBP"
		}
	}
	if value >= 1e6 {
		return "GBP" // nobody weighs so much in pounds
	}
	return "lb"
}

// paying are words that tell of money.
var paying = set("pay fine cost spend earn owe charge price sell buy invest donate fund lend borrow save worth salary fee bill budget debt fines aid funding investment taxpayers taxpayer public")

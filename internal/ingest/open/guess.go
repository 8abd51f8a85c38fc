package open

import (
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// What a guess needs.
const (
	sampleBytes = 4 << 10 // of the text, without long stretches of ASCII
	fewBytes    = 12      // beyond ASCII: with fewer, what is declared is believed
	clearly     = 120     // by how much a score has to be better to overrule what is declared
	convincing  = 60      // the least score to be believed at all
	certain     = 330     // with so much nothing else is looked at
)

// guess gives the charset that the bytes look most like, and how much; nil where they look like none.
func guess(raw []byte) (e encoding.Encoding, name string, score int) {
	s := sample(raw)
	score = convincing - 1
	for _, p := range profiles() {
		if n := p.score(s); n > score {
			name, score = p.charset, n
		}
	}
	for _, p := range ideographies() {
		if n := p.score(s); n > score {
			name, score = p.charset, n
		}
	}
	if name == "" {
		return nil, "", 0
	}
	e, name = charset.Lookup(name)
	return e, name, score
}

// overruled gives the charset that the bytes look like where they clearly do not look like the one declared; nil where they may.
func overruled(raw []byte, declared string) (encoding.Encoding, string) {
	s := sample(raw)
	n := 0
	for _, b := range s {
		if b >= 0x80 {
			n++
		}
	}
	if n < fewBytes {
		return nil, ""
	}
	best, known := -1000, false
	for _, p := range profiles() {
		if p.charset == declared || p.charset == "koi8-u" && declared == "koi8-r" {
			best, known = max(best, p.score(s)), true
		}
	}
	for _, p := range ideographies() {
		if p.charset == declared || p.charset == "gb18030" && declared == "gbk" {
			best, known = max(best, p.score(s)), true
		}
	}
	if !known || best >= certain {
		return nil, ""
	}
	e, name, score := guess(raw)
	if score-best < clearly {
		return nil, ""
	}
	return e, name
}

// sample gives the parts of a text that tell its charset: the bytes beyond ASCII with what stands beside them.
func sample(raw []byte) []byte {
	const beside = 3
	var out []byte
	for i := 0; i < len(raw) && len(out) < sampleBytes; {
		if raw[i] >= 0x80 {
			out = append(out, raw[i])
			i++
			continue
		}
		start := i
		for i < len(raw) && raw[i] < 0x80 {
			i++
		}
		if i-start <= 2*beside+1 {
			out = append(out, raw[start:i]...)
			continue
		}
		out = append(out, raw[start:start+beside]...)
		out = append(out, ' ')
		out = append(out, raw[i-beside:i]...)
	}
	return out
}

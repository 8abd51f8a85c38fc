package countries

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed seats.txt
var seatList string

// A Seat is a place whose name stands for a government.
type Seat struct {
	Code    string // of the country; "EU" of the European Union
	Only    bool   // it stands for nothing else in the news: "the Kremlin", but not "Moscow"
	Country bool   // it is the country itself
}

var seats = sync.OnceValue(func() map[string]Seat {
	m := map[string]Seat{}
	for name, c := range known().names {
		m[name] = Seat{Code: c.Code, Country: true}
	}
	for name, c := range known().capitals {
		if !m[name].Country {
			m[name] = Seat{Code: c.Code}
		}
	}
	for line := range strings.Lines(seatList) {
		mark, rest, ok := strings.Cut(strings.TrimSpace(line), " ")
		code, names, _ := strings.Cut(rest, " ")
		if !ok || mark == "#" {
			continue
		}
		for name := range strings.SplitSeq(strings.ToLower(names), "|") {
			switch {
			case code != "-":
				m[name] = Seat{Code: code, Only: mark == "="}
			case !m[name].Country:
				delete(m, name)
			}
		}
	}
	return m
})

// SeatNamed finds the government that a place may stand for: the country itself, its capital, where others than the country see its seat ("Tel Aviv"), or the house
// in which the government sits ("the White House").
func SeatNamed(place string) (Seat, bool) {
	s, ok := seats()[strings.ToLower(place)]
	return s, ok
}

// OfCode finds a country by its code.
func OfCode(code string) (Country, bool) {
	c, ok := codes()[code]
	return c, ok
}

var codes = sync.OnceValue(func() map[string]Country {
	m := map[string]Country{"EU": {Code: "EU", Name: "European Union"}}
	for _, c := range known().names {
		m[c.Code] = c
	}
	return m
})

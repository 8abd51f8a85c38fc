package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"log"
	"os"
	"strings"

	"secondsource/internal/extract/names"
	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
)

// gazetteer makes the lists of places and names of persons.
type gazetteer struct {
	out, cities, countries, states, given, surnames, worldGiven string
	weights                                                     map[uint64][]int8
}

// What a name may be. Keep the order: features use it.
const (
	isTown = iota
	isCity
	isCountry
	isState
	isGiven
	isSurname
	isWorldGiven
	sorts
)

func (g *gazetteer) flags() {
	flag.StringVar(&g.out, "make-lists", "", "make the gazetteer and write it here")
	flag.StringVar(&g.cities, "cities", "", "GeoNames cities, JSON: {id: {name, alternatenames, population}}")
	flag.StringVar(&g.countries, "countries", "", "GeoNames countries, JSON: {code: {name, capital}}")
	flag.StringVar(&g.states, "states", "", "states, JSON: {code: {name}}")
	flag.StringVar(&g.given, "given", "", "given names, one a line before a blank, comma separated files")
	flag.StringVar(&g.worldGiven, "world-given", "", "given names of many countries, one a line")
	flag.StringVar(&g.surnames, "surnames", "", "surnames, most common first")
}

func (g *gazetteer) make() {
	g.weights = map[uint64][]int8{}
	var cities, countries, states map[string]struct {
		Name       string
		Others     []string `json:"alternatenames"`
		Population int
	}
	load(g.cities, &cities)
	load(g.countries, &countries)
	load(g.states, &states)
	for _, c := range cities {
		g.add(c.Name, isTown)
		if c.Population >= 300000 {
			g.add(c.Name, isCity)
		}
		if c.Population >= 150000 {
			for _, o := range c.Others {
				if latin(o) {
					g.add(o, isTown)
				}
			}
		}
	}
	for _, c := range countries {
		g.add(c.Name, isCountry)
	}
	for _, s := range states {
		g.add(s.Name, isState)
	}
	for _, w := range strings.Fields("US U.S. UK U.K. UAE USA Russia Syria Iran Korea Britain England Scotland Wales Turkey Türkiye Burma Palestine Gaza Congo Macedonia Holland Kosovo Czechia Vietnam Laos Moldova Taiwan") {
		g.add(w, isCountry)
	}
	for _, p := range []string{"South Korea", "North Korea", "Ivory Coast", "Cape Verde", "West Bank", "East Timor", "Hong Kong"} {
		g.add(p, isCountry)
	}
	for _, p := range strings.Split(g.given, ",") {
		g.lines(p, isGiven, 4000)
	}
	g.lines(g.surnames, isSurname, 15000)
	if g.worldGiven != "" {
		g.lines(g.worldGiven, isWorldGiven, 1<<20)
	}
	labels := []string{"town", "city", "country", "state", "given", "surname", "given elsewhere"}
	if err := os.WriteFile(g.out, linear.Write(labels, nil, g.weights), 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d names", len(g.weights))
}

// latin reports whether a name is a word of four letters and more with a capital, in letters of English, as other spellings of a town are.
func latin(name string) bool {
	if len(name) < 4 || name[0] < 'A' || name[0] > 'Z' || strings.ToUpper(name) == name {
		return false
	}
	for i := 0; i < len(name); i++ {
		if c := name[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != ' ' && c != '-' && c != '\'' {
			return false
		}
	}
	return true
}

// add enters a name of up to three words.
func (g *gazetteer) add(name string, sort int) {
	words := language.Words(name)
	if len(words) == 0 || len(words) > 3 || len(name) < 2 {
		return
	}
	key := linear.Hash(words[0].Lower)
	for _, w := range words[1:] {
		key = linear.Mix(key, linear.Hash(w.Lower))
	}
	key = names.ListKey(key)
	if g.weights[key] == nil {
		g.weights[key] = make([]int8, sorts)
	}
	g.weights[key][sort] = 1
}

func (g *gazetteer) lines(path string, sort, most int) {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for n := 0; n < most && s.Scan(); n++ {
		w := strings.Fields(s.Text())
		if len(w) > 2 && sort == isGiven && w[0] == strings.ToLower(w[0]) { // a gender and the names that tell it
			for _, x := range w[1:] {
				g.add(x, sort)
			}
		} else if len(w) > 0 {
			g.add(w[0], sort)
		}
	}
}

func load(path string, into any) {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		log.Fatalf("%s: %v", path, err)
	}
}

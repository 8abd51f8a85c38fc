// Package press knows who publishes: news agencies by the names that reports credit them with, and outlets by the domain they publish
// under. The lists are short and by hand; what is not in them is unknown, not absent.
package press

import (
	_ "embed"
	"strings"
)

//go:embed agencies.txt
var agencyList string

//go:embed outlets.txt
var outletList string

// An Agency is a news agency under its short name.
type Agency struct {
	Short  string
	Common bool // its short name has other meanings too, and counts only where an agency is expected
}

// An Outlet is who publishes under a domain.
type Outlet struct {
	Name string
	Sort string // satire, social or press-release; "" for a newsroom
}

var (
	agencies = readAgencies(agencyList) // by name as it stands, and full names in lower case too
	outlets  = readOutlets(outletList)
	longest  = longestName(agencies)
)

// AgencyNamed gives the agency that a credit names: a full name in any case, or a short form as it is written ("dpa", "DPA", but not "ap").
func AgencyNamed(name string) (Agency, bool) {
	if len(name) > longest {
		return Agency{}, false
	}
	if a, ok := agencies[name]; ok {
		return a, true
	}
	a, ok := agencies["\x00"+strings.ToLower(name)]
	return a, ok
}

// OutletAt gives the outlet that publishes under a host name or under one that ends in it.
func OutletAt(host string) (Outlet, bool) {
	for host = strings.ToLower(host); host != ""; {
		if o, ok := outlets[host]; ok {
			return o, true
		}
		_, rest, found := strings.Cut(host, ".")
		if !found {
			break
		}
		host = rest
	}
	return Outlet{}, false
}

func readAgencies(list string) map[string]Agency {
	out := map[string]Agency{}
	for _, fields := range rows(list) {
		a := Agency{Short: fields[0], Common: len(fields) > 3 && fields[3] == "+"}
		for _, full := range strings.Split(fields[1], ";") {
			full = strings.TrimSpace(full)
			out[full], out["\x00"+strings.ToLower(full)] = Agency{Short: a.Short}, Agency{Short: a.Short}
		}
		for _, short := range strings.Split(fields[2], ";") {
			out[strings.TrimSpace(short)] = a
		}
	}
	return out
}

func readOutlets(list string) map[string]Outlet {
	out := map[string]Outlet{}
	for _, fields := range rows(list) {
		o := Outlet{Name: fields[1]}
		if len(fields) > 2 {
			o.Sort = fields[2]
		}
		out[fields[0]] = o
	}
	return out
}

func rows(list string) (out [][]string) {
	for _, line := range strings.Split(list, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		out = append(out, fields)
	}
	return out
}

func longestName(of map[string]Agency) (n int) {
	for name := range of {
		n = max(n, len(name))
	}
	return n
}

// OutletBeginning gives the outlet whose name the text begins with, the longest of several.
func OutletBeginning(text string) (string, bool) {
	best := ""
	for _, o := range outlets {
		if len(o.Name) > len(best) && strings.HasPrefix(text, o.Name) {
			best = o.Name
		}
	}
	return best, best != ""
}

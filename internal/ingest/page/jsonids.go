package page

import "secondsource/internal/news"

// identified notes the named objects of a script of JSON-LD by their @id: others refer to them by it.
func (t *telling) identified(root *datum) {
	if t.ids == nil {
		t.ids = map[string]*datum{}
	}
	var visit func(d *datum, depth int)
	visit = func(d *datum, depth int) {
		id, named := "", false
		for _, m := range d.members {
			switch {
			case m.key == "@id" && m.text && m.place.Len() <= maxTold:
				id = t.payload[m.place.Start:m.place.End]
			case m.key == "name":
				named = true
			}
		}
		if id != "" && named && t.ids[id] == nil {
			t.ids[id] = d
		}
		if depth < maxNesting {
			for _, m := range d.members {
				visit(m, depth+1)
			}
		}
	}
	visit(root, 0)
}

// referred tells the names of an object that stands for another by its @id, and whether it is such a one.
func (t *telling) referred(f news.Field, rank int, d *datum) bool {
	var id *datum
	for _, m := range d.members {
		switch m.key {
		case "@id":
			id = m
		case "name":
			return false
		}
	}
	if id == nil || !id.text || id.place.Len() > maxTold {
		return false
	}
	to := t.ids[t.payload[id.place.Start:id.place.End]]
	if to == nil || to == d {
		return false
	}
	for _, m := range to.members {
		if m.key == "name" {
			t.string(f, rank, m)
		}
	}
	return true
}

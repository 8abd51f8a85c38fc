package feed

import (
	"encoding/json"
	"strconv"
	"strings"
)

// readJSON reads a JSON Feed. Entries before a broken place are kept.
func (f *Feed) readJSON(text string) []Damage {
	text = strings.TrimPrefix(text, "\ufeff")
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	fail := func(err error) []Damage { return []Damage{damage(d.InputOffset(), "%v", err)} }
	if _, err := d.Token(); err != nil {
		return fail(err)
	}
	var authors string
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return fail(err)
		}
		if key == "items" {
			if t, err := d.Token(); err != nil {
				return fail(err)
			} else if t != json.Delim('[') {
				return []Damage{damage(d.InputOffset(), "its items are no list")}
			}
			for d.More() && len(f.Entries) < maxEntries {
				var item any
				if err := d.Decode(&item); err != nil {
					return fail(err)
				}
				if m, ok := item.(map[string]any); ok {
					f.Entries = append(f.Entries, entryOf(m))
				}
			}
			if _, err := d.Token(); err != nil {
				return fail(err)
			}
			continue
		}
		var value any
		if err := d.Decode(&value); err != nil {
			return fail(err)
		}
		switch key {
		case "title":
			f.Title = oneLine(Text{Body: word(value)})
		case "home_page_url":
			f.URL = word(value)
		case "language":
			f.Language = word(value)
		case "author", "authors":
			authors = strings.Join(names(value), ", ")
		}
	}
	for i := range f.Entries {
		f.Entries[i].Byline = first(f.Entries[i].Byline, authors)
	}
	if _, err := d.Token(); err != nil {
		return fail(err)
	}
	return nil
}

func entryOf(m map[string]any) Entry {
	e := Entry{ID: word(m["id"]), URL: word(m["url"]), Title: oneLine(Text{Body: word(m["title"])}), Published: word(m["date_published"]),
		Modified: word(m["date_modified"]), Language: word(m["language"]), Content: Text{true, word(m["content_html"])}, Summary: Text{Body: word(m["summary"])}}
	if strings.TrimSpace(e.Content.Body) == "" {
		e.Content = Text{Body: word(m["content_text"])}
	}
	e.finish(append(names(m["authors"]), names(m["author"])...), e.ID)
	return e
}

// word gives a text or number as text.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return strings.ToValidUTF8(v, "\ufffd")
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// names gives the names of an author or of several.
func names(v any) []string {
	var out []string
	switch v := v.(type) {
	case map[string]any:
		out = append(out, word(v["name"]))
	case []any:
		for _, a := range v {
			if m, ok := a.(map[string]any); ok {
				out = append(out, word(m["name"]))
			}
		}
	}
	return out
}

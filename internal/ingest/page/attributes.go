package page

import (
	"strings"

	"secondsource/internal/news"
)

// attributes calls each with the name, in lower case, and the place of the value of every attribute of the tag at payload[tag.Start:tag.End].
func attributes(payload string, tag news.Range, each func(name string, value news.Range)) {
	p, i, end := payload, tag.Start+1, tag.End
	for i < end && !tagSpace(p[i]) && p[i] != '/' && p[i] != '>' {
		i++
	}
	for i < end {
		for i < end && (tagSpace(p[i]) || p[i] == '/') {
			i++
		}
		if i >= end || p[i] == '>' {
			return
		}
		name := i
		for i++; i < end && !tagSpace(p[i]) && p[i] != '=' && p[i] != '>' && p[i] != '/'; {
			i++
		}
		nameEnd := i
		for i < end && tagSpace(p[i]) {
			i++
		}
		value := news.Range{Start: i, End: i}
		if i < end && p[i] == '=' {
			i++
			for i < end && tagSpace(p[i]) {
				i++
			}
			if i < end && (p[i] == '"' || p[i] == '\'') {
				quote := p[i]
				n := strings.IndexByte(p[i+1:end], quote)
				if n < 0 {
					return
				}
				value = news.Range{Start: i + 1, End: i + 1 + n}
				i += n + 2
			} else {
				value.Start = i
				for i < end && !tagSpace(p[i]) && p[i] != '>' {
					i++
				}
				value.End = i
			}
		}
		each(strings.ToLower(p[name:nameEnd]), value)
	}
}

func tagSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// tagName gives the name, in lower case, of the tag that s is.
func tagName(s string) string {
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	start := i
	for i < len(s) && !tagSpace(s[i]) && s[i] != '/' && s[i] != '>' {
		i++
	}
	return strings.ToLower(s[start:i])
}

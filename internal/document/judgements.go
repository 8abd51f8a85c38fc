package document

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"secondsource/internal/news"
)

// Judgement is a person's word on what the program decides, one object a line where judgements are exported.
type Judgement struct {
	ID      string   `json:"id"`
	Author  string   `json:"author"`
	Time    string   `json:"time"`
	Kind    string   `json:"kind"`
	Anchors []Anchor `json:"anchors"`
	Text    *string  `json:"text,omitempty"`
	Note    *string  `json:"note,omitempty"`
	Undoes  *string  `json:"undoes,omitempty"`
}

// Anchor is a mention that a judgement speaks of: bytes of a capture with the words that stand there.
type Anchor struct {
	Side   int     `json:"side"`
	SHA256 string  `json:"sha256"`
	URL    *string `json:"url"`
	Place
	Text string `json:"text"`
}

// Ruling is a judgement with what came of it.
type Ruling struct {
	Judgement
	Applied  bool     `json:"applied"`
	Why      *string  `json:"why"`
	Entities []string `json:"entities"`
}

// EncodeJudgement gives a judgement as it is exported.
func EncodeJudgement(j news.Judgement) Judgement {
	out := Judgement{ID: j.ID, Author: j.Author, Time: j.Time, Kind: string(j.Kind), Anchors: []Anchor{}, Text: optional(j.Text), Note: optional(j.Note), Undoes: optional(j.Undoes)}
	for _, a := range j.Anchors {
		out.Anchors = append(out.Anchors, Anchor{a.Side, a.SHA256, optional(a.URL), Place(a.Range), a.Text})
	}
	return out
}

// decode gives the judgement of an object. One without an id gets that of its content.
func (x *Judgement) decode() (news.Judgement, error) {
	told := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	j := news.Judgement{ID: x.ID, Author: x.Author, Time: x.Time, Kind: news.JudgementKind(x.Kind), Text: told(x.Text), Note: told(x.Note), Undoes: told(x.Undoes)}
	for _, a := range x.Anchors {
		j.Anchors = append(j.Anchors, news.Anchor{Side: a.Side, SHA256: a.SHA256, URL: told(a.URL), Range: news.Range(a.Place), Text: a.Text})
	}
	if j.ID == "" {
		j.ID = j.Derive()
	}
	return j, j.Check()
}

func (e encoder) ruling(r news.Ruling) Ruling {
	out := Ruling{Judgement: EncodeJudgement(r.Judgement), Applied: r.Applied, Why: optional(r.Why), Entities: []string{}}
	for _, n := range r.Entities {
		out.Entities = append(out.Entities, e.a.Entities[n].ID)
	}
	return out
}

// Limits of a file of judgements: bytes of a line, and judgements.
const (
	maxLine       = 8 << 20
	maxJudgements = 100_000
)

// A BadLine is a line that holds no judgement.
type BadLine struct {
	Line int // from 1
	Err  error
}

// DecodeJudgements reads JSON Lines of judgements, in any order. A line that is none is told with its number, and all others are kept; empty lines are
// passed over. What lies beyond the limits (8 MiB a line, 100,000 judgements) is told likewise. The error is that of r.
func DecodeJudgements(r io.Reader) (out []news.Judgement, bad []BadLine, err error) {
	lines := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, long, err := readLine(lines)
		if errors.Is(err, io.EOF) && len(line) == 0 && !long {
			return out, bad, nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return out, bad, err
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		var x Judgement
		switch line = bytes.TrimSpace(line); {
		case long:
			bad = append(bad, BadLine{n, fmt.Errorf("longer than %d bytes", maxLine)})
		case len(line) == 0:
		case len(out) == maxJudgements:
			return out, append(bad, BadLine{n, fmt.Errorf("more than %d judgements: what follows was not read", maxJudgements)}), nil
		default:
			err := json.Unmarshal(line, &x)
			if err != nil {
				err = fmt.Errorf("no judgement: %w", err)
			}
			var j news.Judgement
			if err == nil {
				j, err = x.decode()
			}
			if err != nil {
				bad = append(bad, BadLine{n, err})
			} else {
				out = append(out, j)
			}
		}
	}
}

// readLine reads to the end of a line. Of one longer than maxLine it gives nothing but that it is.
func readLine(r *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

package pipeline

import (
	"crypto/sha256"
	"encoding/hex"

	"secondsource/internal/lexicon/clusters"
	"secondsource/internal/lexicon/lines"
	"secondsource/internal/lexicon/namenet"
	"secondsource/internal/lexicon/names"
	"secondsource/internal/lexicon/page"
	"secondsource/internal/lexicon/statements"
	"secondsource/internal/lexicon/tags"
)

// Models gives the digests of the models that the stages decide with, by stage: two programs with the same digests and version decide alike.
func Models() map[string]string {
	digest := func(parts ...[]byte) string {
		h := sha256.New()
		for _, p := range parts {
			h.Write(p)
		}
		return hex.EncodeToString(h.Sum(nil))[:16]
	}
	blocks := page.Digest()
	return map[string]string{
		"clusters":   digest(clusters.Bytes()),
		"lines":      digest(lines.Weights, lines.Second, lines.Titles),
		"page":       digest(blocks[:]),
		"tags":       digest(tags.Model),
		"names":      digest(names.Model, names.Gazetteer, []byte(namenet.Model)),
		"statements": digest(statements.Cues, statements.Spans, []byte(statements.CueNet), []byte(statements.SpanNet)),
	}
}

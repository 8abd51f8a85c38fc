// Package split cuts the labelled blocks of a capture into runs, one for each article.
//
// Where an article begins was seen when the blocks were labelled (Block.Opens); a run goes on to the next beginning. Runs without a
// paragraph are no articles. Blocks before the first beginning belong to none.
package split

import "secondsource/internal/ingest/blocks"

// Split gives the runs, in order. They share bs.
func Split(payload string, bs []blocks.Block) [][]blocks.Block {
	var out [][]blocks.Block
	from := -1
	add := func(to int) {
		if from >= 0 && hasText(bs[from:to]) {
			out = append(out, bs[from:to:to])
		}
	}
	for i := range bs {
		if bs[i].Opens {
			add(i)
			from = i
		}
	}
	add(len(bs))
	return out
}

func hasText(run []blocks.Block) bool {
	for i := range run {
		switch run[i].Label {
		case blocks.Paragraph, blocks.ListItem, blocks.Quote:
			return true
		}
	}
	return false
}

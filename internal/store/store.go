// Package store says what a store of captures does. Kept are payloads (once each, by digest), retrievals, and what persons judged; everything
// else is derived from them and can be made again.
package store

import (
	"context"
	"errors"

	"secondsource/internal/news"
)

// ErrForeign is given for a file that is a database of something else, or of a newer version of the program.
var ErrForeign = errors.New("not a store of this program")

// A Store keeps captures. Its methods may be called from several goroutines and processes.
type Store interface {
	// Put adds captures in one transaction, all or none. Captures that the store has already change nothing, whatever their path; of one that
	// was retrieved at another time, that time is added. It gives the number that were new.
	Put(ctx context.Context, captures []*news.Capture) (added int, err error)
	// Captures gives all captures with their payloads, in canonical order: by payload digest, then address.
	Captures(ctx context.Context) ([]*news.Capture, error)
	// Judge adds judgements in one transaction, all or none. Judgements that the store has already change nothing; one whose
	// [news.Judgement.Check] fails is refused. None is ever changed or taken away: what undoes one is another. It gives the number that were new.
	Judge(ctx context.Context, judgements []news.Judgement) (added int, err error)
	// Judgements gives all judgements in canonical order, those that were undone among them.
	Judgements(ctx context.Context) ([]news.Judgement, error)
	// Close gives back what the store holds open.
	Close() error
}

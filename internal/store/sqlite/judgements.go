package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"secondsource/internal/news"
)

// Judge implements [store.Store].
func (s *Store) Judge(ctx context.Context, judgements []news.Judgement) (added int, err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("store judgements: %w", err)
	}
	defer tx.Rollback()
	for _, j := range judgements {
		if err := j.Check(); err != nil {
			return 0, fmt.Errorf("store judgement %s: %w", j.ID, err)
		}
		anchors, err := json.Marshal(j.Anchors)
		if err != nil {
			return 0, fmt.Errorf("store judgement %s: %w", j.ID, err)
		}
		result, err := tx.ExecContext(ctx, "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
			j.ID, j.Author, j.Time, string(j.Kind), string(anchors), j.Text, j.Note, j.Undoes)
		if err != nil {
			return 0, fmt.Errorf("store judgement %s: %w", j.ID, err)
		}
		n, err := result.RowsAffected()
		if err != nil {
			return 0, fmt.Errorf("store judgement %s: %w", j.ID, err)
		}
		added += int(n)
	}
	if err := tx.Commit(); err != nil {
		return 0, fmt.Errorf("store judgements: %w", err)
	}
	return added, nil
}

// Judgements implements [store.Store].
func (s *Store) Judgements(ctx context.Context) ([]news.Judgement, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, author, time, kind, anchors, text, note, undoes FROM judgement")
	if err != nil {
		return nil, fmt.Errorf("read judgements: %w", err)
	}
	defer rows.Close()
	var out []news.Judgement
	for rows.Next() {
		var j news.Judgement
		var kind, anchors string
		if err := rows.Scan(&j.ID, &j.Author, &j.Time, &kind, &anchors, &j.Text, &j.Note, &j.Undoes); err != nil {
			return nil, fmt.Errorf("read judgements: %w", err)
		}
		j.Kind = news.JudgementKind(kind)
		if err := json.Unmarshal([]byte(anchors), &j.Anchors); err != nil {
			return nil, fmt.Errorf("read judgement %s: %w", j.ID, err)
		}
		if err := j.Check(); err != nil {
			return nil, fmt.Errorf("read judgement %s: it is not what was stored: %w", j.ID, err)
		}
		out = append(out, j)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, fmt.Errorf("read judgements: %w", err)
	}
	slices.SortFunc(out, news.CompareJudgements)
	return out, nil
}

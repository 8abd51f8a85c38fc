// Package sqlite is the default store: one file, no server.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"

	"github.com/klauspost/compress/zstd"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"secondsource/internal/news"
	"secondsource/internal/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as ours ("2src").
const applicationID = 0x32737263

// Store keeps captures in a SQLite file.
type Store struct {
	db     *sql.DB
	packer *zstd.Encoder
	opener *zstd.Decoder
}

var _ store.Store = (*Store)(nil)

// Open opens the store in a file, or makes it where create is set and there is none. A file of something else is refused with
// [store.ErrForeign] and left as it is.
func Open(ctx context.Context, path string, create bool) (*Store, error) {
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("open store %s: it is a folder; name a file", path)
	case err != nil && !create:
		return nil, fmt.Errorf("open store %s: %w", path, err)
	case err != nil:
		if folder := filepath.Dir(path); missing(folder) {
			return nil, fmt.Errorf("open store %s: there is no folder %s", path, folder)
		}
	}
	address := url.URL{Scheme: "file", Opaque: url.PathEscape(filepath.ToSlash(path)), RawQuery: "_pragma=busy_timeout(20000)&_pragma=foreign_keys(1)&_txlock=immediate"}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	db.SetMaxOpenConns(1) // one writer; readers of this version read all at once
	s := &Store{db: db}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open store %s: %w", path, err), db.Close())
	}
	return s, nil
}

func (s *Store) prepare(ctx context.Context) (err error) {
	if s.packer, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1)); err != nil {
		return err
	}
	if s.opener, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1)); err != nil {
		return err
	}
	return s.migrate(ctx)
}

// migrate brings the schema up to date, one migration a version, in one transaction.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return foreign(err)
	}
	defer tx.Rollback()
	var id, version, tables int
	for query, to := range map[string]*int{"PRAGMA application_id": &id, "PRAGMA user_version": &version, "SELECT count(*) FROM sqlite_schema": &tables} {
		if err := tx.QueryRowContext(ctx, query).Scan(to); err != nil {
			return foreign(err)
		}
	}
	switch {
	case id != applicationID && tables > 0:
		return store.ErrForeign
	case version > len(steps):
		return fmt.Errorf("%w: made by a newer version (schema %d, this one knows %d)", store.ErrForeign, version, len(steps))
	case version == len(steps):
		return nil
	}
	for _, step := range steps[version:] {
		text, err := migrations.ReadFile("migrations/" + step.Name())
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("migrate %s: %w", step.Name(), err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(steps))); err != nil {
		return err
	}
	return tx.Commit()
}

func missing(path string) bool {
	_, err := os.Stat(path)
	return err != nil
}

func foreign(err error) error { return fmt.Errorf("%w: %w", store.ErrForeign, err) }

// Put implements [store.Store].
func (s *Store) Put(ctx context.Context, captures []*news.Capture) (added int, err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("store captures: %w", err)
	}
	defer tx.Rollback()
	for _, c := range captures {
		n, err := s.put(ctx, tx, c)
		if err != nil {
			return 0, fmt.Errorf("store capture %s: %w", c.Path, err)
		}
		added += n
	}
	if err := tx.Commit(); err != nil {
		return 0, fmt.Errorf("store captures: %w", err)
	}
	return added, nil
}

func (s *Store) put(ctx context.Context, tx *sql.Tx, c *news.Capture) (int, error) {
	var known int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM payload WHERE sha256 = ?", c.SHA256).Scan(&known); err != nil {
		return 0, err
	}
	if known == 0 {
		packed := s.packer.EncodeAll([]byte(c.Payload), nil)
		if _, err := tx.ExecContext(ctx, "INSERT INTO payload VALUES (?, ?, ?)", c.SHA256, len(c.Payload), packed); err != nil {
			return 0, err
		}
	}
	encoding, err := json.Marshal(c.Encoding)
	if err != nil {
		return 0, err
	}
	told, err := json.Marshal(c.Told)
	if err != nil {
		return 0, err
	}
	warnings, err := json.Marshal(c.Warnings)
	if err != nil {
		return 0, err
	}
	result, err := tx.ExecContext(ctx, "INSERT INTO capture VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
		c.ID, c.SHA256, c.URL, c.Path, c.RawSHA256, string(encoding), c.Charset, string(c.Media), c.Captured, string(told), string(warnings))
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	if err != nil {
		return 0, err
	}
	for _, at := range append([]string{c.Captured}, c.Seen...) {
		if _, err := tx.ExecContext(ctx, "INSERT INTO seen SELECT id, ? FROM capture WHERE id = ? AND captured <> ? AND ? <> '' ON CONFLICT DO NOTHING", at, c.ID, at, at); err != nil {
			return 0, err
		}
	}
	return int(n), nil
}

// Captures implements [store.Store].
func (s *Store) Captures(ctx context.Context) ([]*news.Capture, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT id, sha256, url, path, raw_sha256, encoding, charset, media, captured, told, warnings, packed
		FROM capture JOIN payload USING (sha256) ORDER BY sha256, url`)
	if err != nil {
		return nil, fmt.Errorf("read captures: %w", err)
	}
	defer rows.Close()
	var out []*news.Capture
	for rows.Next() {
		var c news.Capture
		var encoding, media, told, warnings string
		var packed []byte
		if err := rows.Scan(&c.ID, &c.SHA256, &c.URL, &c.Path, &c.RawSHA256, &encoding, &c.Charset, &media, &c.Captured, &told, &warnings, &packed); err != nil {
			return nil, fmt.Errorf("read captures: %w", err)
		}
		payload, err := s.opener.DecodeAll(packed, nil)
		if err = errors.Join(err, json.Unmarshal([]byte(encoding), &c.Encoding), json.Unmarshal([]byte(told), &c.Told), json.Unmarshal([]byte(warnings), &c.Warnings)); err != nil {
			return nil, fmt.Errorf("read capture %s: %w", c.ID, err)
		}
		c.Payload, c.Media = string(payload), news.Media(media)
		if news.Digest(c.Payload) != c.SHA256 {
			return nil, fmt.Errorf("read capture %s: its payload is not what was stored", c.ID)
		}
		out = append(out, &c)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, fmt.Errorf("read captures: %w", err)
	}
	if err := s.seen(ctx, out); err != nil {
		return nil, fmt.Errorf("read captures: %w", err)
	}
	return slices.Clip(out), nil
}

// seen adds the times at which captures were retrieved again. The earliest of all is the capture's own, whichever was stored first.
func (s *Store) seen(ctx context.Context, captures []*news.Capture) error {
	byID := make(map[string]*news.Capture, len(captures))
	for _, c := range captures {
		byID[c.ID] = c
	}
	rows, err := s.db.QueryContext(ctx, "SELECT capture, at FROM seen ORDER BY capture, at")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, at string
		if err := rows.Scan(&id, &at); err != nil {
			return err
		}
		if c := byID[id]; c != nil {
			c.SeenAgain(&news.Capture{Captured: at})
		}
	}
	return rows.Err()
}

// Close implements [store.Store].
func (s *Store) Close() error {
	s.opener.Close()
	return errors.Join(s.packer.Close(), s.db.Close())
}

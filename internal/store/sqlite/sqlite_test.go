package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"secondsource/internal/news"
	"secondsource/internal/store"
	"secondsource/internal/store/storetest"
)

func TestStore(t *testing.T) {
	folder := t.TempDir()
	storetest.Run(t, func(t *testing.T, name string) store.Store {
		s, err := Open(context.Background(), filepath.Join(folder, name+" 100%?.db"), true)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	})
}

func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipe (x)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	text := filepath.Join(folder, "text")
	if err := os.WriteFile(text, []byte("a page of words, long enough to be no header of a database: "+string(make([]byte, 600))), 0o600); err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(folder, "newer.db")
	s, err := Open(context.Background(), newer, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for _, path := range []string{other, text, newer} {
		if _, err := Open(context.Background(), path, true); !errors.Is(err, store.ErrForeign) {
			t.Errorf("Open(%s): %v, want ErrForeign", filepath.Base(path), err)
		}
	}
	if _, err := Open(context.Background(), filepath.Join(folder, "none.db"), false); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Open of no file: %v", err)
	}
}

// TestOlderStore: a store from before there were judgements takes them.
func TestOlderStore(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "old.db")
	s, err := Open(ctx, path, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put(ctx, []*news.Capture{storetest.Capture("words", "")}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("DROP TABLE judgement; PRAGMA user_version = 2"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if s, err = Open(ctx, path, false); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n, err := s.Judge(ctx, []news.Judgement{storetest.Judgement(news.Merges, "2031-04-05T06:07:08Z", nil)}); n != 1 || err != nil {
		t.Errorf("Judge: %d new, %v", n, err)
	}
	if c, err := s.Captures(ctx); len(c) != 1 || err != nil {
		t.Errorf("%d captures, %v", len(c), err)
	}
}

package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Skip is an input, or a part of one, that could not be read: where, and what was wrong. Everything else is still read.
type Skip struct {
	Path   string
	Place  string // "line 7", "byte 1200"; "" for the whole file
	Reason string
}

func (s Skip) Error() string {
	if s.Place != "" {
		return Shown(s.Path) + ": " + Shown(s.Place) + ": " + Shown(s.Reason)
	}
	return Shown(s.Path) + ": " + Shown(s.Reason)
}

// Shown is a path, or another text out of an input, as a message shows it: as it is, or, where it holds line breaks, control characters or invalid UTF-8, quoted.
func Shown(path string) string {
	if q := strconv.QuoteToGraphic(path); !utf8.ValidString(path) || strings.ContainsFunc(path, unicode.IsControl) {
		return q
	}
	return path
}

// Files expands paths as the contract says: a file is itself, a folder is walked (hidden files and folders left out), "-" is standard
// input. The files come in the order of their names, each once. What cannot be read is a Skip.
func Files(paths []string) (files []string, skips []Skip) {
	for _, p := range paths {
		if p == "-" {
			files = append(files, p)
			continue
		}
		p = filepath.Clean(p)
		info, err := os.Stat(p)
		switch {
		case err != nil:
			skips = append(skips, Skip{Path: p, Reason: plainError(err)})
		case !info.IsDir():
			files = append(files, p)
		default:
			found, bad := walk(p)
			files, skips = append(files, found...), append(skips, bad...)
		}
	}
	slices.Sort(files)
	slices.SortStableFunc(skips, func(a, b Skip) int { return strings.Compare(a.Path, b.Path) })
	return slices.Compact(files), slices.Compact(skips)
}

func walk(root string) (files []string, skips []Skip) {
	// The function given to WalkDir returns no error but SkipDir, so WalkDir returns none.
	_ = filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
		hidden := p != root && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			skips = append(skips, Skip{Path: p, Reason: plainError(err)})
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
		case hidden && entry.IsDir():
			return fs.SkipDir
		case hidden, entry.IsDir():
		case entry.Type().IsRegular():
			files = append(files, p)
		case entry.Type()&fs.ModeSymlink != 0:
			if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
				files = append(files, p)
			} else {
				skips = append(skips, Skip{Path: p, Reason: "a link that leads to no file; folders behind links are not walked"})
			}
		default:
			skips = append(skips, Skip{Path: p, Reason: "not a regular file"})
		}
		return nil
	})
	return files, skips
}

// plainError takes the operation and path off an error of the file system: the message names the path already.
func plainError(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "no permission to read it"
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return fmt.Sprint(err)
}

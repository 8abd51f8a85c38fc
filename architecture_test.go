// Package secondsource_test holds the tests of the tree itself: imports run one way, and ARCHITECTURE.md names every package.
package secondsource_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const module = "secondsource/"

// layers says what a package may import: others of this module by prefix, and modules from outside. The first prefix that fits a package
// is its layer. A package may always import packages below its own folder.
var layers = []struct {
	of      string
	inside  []string
	outside []string
}{
	{"internal/news", nil, nil},
	{"internal/lexicon", []string{"internal/news", "internal/lexicon"}, nil},
	{"internal/language", []string{"internal/news", "internal/lexicon", "internal/language"}, nil},
	{"internal/ingest/open", []string{"internal/news"}, []string{"github.com/klauspost/compress", "golang.org/x/net", "golang.org/x/text"}},
	{"internal/ingest/page", []string{"internal/news", "internal/lexicon", "internal/language", "internal/ingest/blocks"}, []string{"golang.org/x/net", "golang.org/x/text"}},
	{"internal/ingest/jsonl", []string{"internal/news", "internal/ingest/open"}, nil},
	{"internal/ingest/feed", []string{"internal/news", "internal/ingest/open"}, []string{"golang.org/x/net", "golang.org/x/text"}},
	{"internal/ingest/warc", []string{"internal/news", "internal/ingest/open"}, []string{"github.com/klauspost/compress", "github.com/andybalholm/brotli"}},
	{"internal/ingest/", []string{"internal/news", "internal/lexicon", "internal/language", "internal/ingest/blocks"}, nil},
	{"internal/ingest", []string{"internal/news", "internal/ingest"}, nil},
	{"internal/extract/", []string{"internal/news", "internal/lexicon", "internal/language"}, nil},
	{"internal/relate/", []string{"internal/news", "internal/lexicon", "internal/language"}, nil},
	{"internal/dossier", []string{"internal/news"}, nil},
	{"internal/verify", []string{"internal/news", "internal/dossier"}, nil},
	{"internal/store/sqlite", []string{"internal/news", "internal/store"}, []string{"modernc.org/sqlite", "github.com/klauspost/compress"}},
	{"internal/store/storetest", []string{"internal/news", "internal/store"}, []string{"github.com/google/go-cmp"}},
	{"internal/store", []string{"internal/news"}, nil},
	{"internal/pipeline", []string{"internal/news", "internal/lexicon", "internal/language", "internal/ingest", "internal/extract", "internal/relate"}, nil},
	{"internal/roster", []string{"internal/news"}, nil},
	{"internal/document", []string{"internal/news"}, nil},
	{"internal/export", []string{"internal/news", "internal/dossier"}, nil},
	{"cmd/", []string{"internal/"}, []string{"github.com/spf13/cobra", "golang.org/x/term"}},
	{"tools/", []string{"internal/", "tools/"}, []string{"golang.org/x/net"}},
	{"examples", nil, nil},
}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if p.ImportPath != strings.TrimSuffix(module, "/") {
			all = append(all, p)
		}
	}
	if len(all) < 20 {
		t.Fatalf("only %d packages", len(all))
	}
	return all
}

func TestImportsRunOneWay(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		i := slices.IndexFunc(layers, func(l struct {
			of      string
			inside  []string
			outside []string
		}) bool {
			return strings.HasPrefix(name, l.of)
		})
		if i < 0 {
			t.Errorf("%s is in no layer", name)
			continue
		}
		for _, imported := range p.Imports {
			inside, ours := strings.CutPrefix(imported, module)
			allowed := layers[i].outside
			switch {
			case ours && strings.HasPrefix(inside, name+"/"):
				continue
			case ours:
				allowed, imported = layers[i].inside, inside
			case !strings.Contains(strings.SplitN(imported, "/", 2)[0], "."):
				continue // the standard library
			}
			if !slices.ContainsFunc(allowed, func(a string) bool { return strings.HasPrefix(imported, a) }) {
				t.Errorf("%s imports %s", name, imported)
			}
		}
	}
}

// TestArchitectureNamesEveryPackage: a package that the drawing of the house does not name is a room that nobody finds.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packages(t) {
		name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "internal/")
		if !strings.Contains(string(text), "`"+name+"`") {
			t.Errorf("ARCHITECTURE.md does not name `%s`", name)
		}
	}
}

// TestLinksAreAlive: documents point at files that are there.
func TestLinksAreAlive(t *testing.T) {
	documents, err := filepath.Glob("*.md")
	if err != nil || len(documents) < 3 {
		t.Fatalf("documents %v, %v", documents, err)
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	for _, d := range documents {
		text, err := os.ReadFile(d)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.FromSlash(m[1])); err != nil {
				t.Errorf("%s links to %s: %v", d, m[1], err)
			}
		}
	}
}

package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"secondsource/internal/dossier"
	"secondsource/internal/export"
	"secondsource/internal/pipeline"
)

// example writes the dossier of the harbour example.
func example(t *testing.T) *dossier.Dossier {
	t.Helper()
	captures, skips := pipeline.Read([]string{"../../examples/harbour"}, nil)
	if len(skips) > 0 || len(captures) < 10 {
		t.Fatalf("%d captures, skipped %v", len(captures), skips)
	}
	a := pipeline.Relate(captures, pipeline.Findings(captures, func() {}))
	return dossier.Write(a, dossier.Largest(a))
}

// browser gives a way to run Chromium, headless and with nothing in the background; the test is skipped where there is none.
func browser(t *testing.T) func(args ...string) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a browser")
	}
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium is installed; with it, this test opens the page at the width of a phone, in the dark and on paper")
	}
	return func(args ...string) []byte {
		t.Helper()
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
		defer cancel()
		c := exec.CommandContext(ctx, path, append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir()}, args...)...)
		var errs bytes.Buffer
		c.Stderr = &errs
		out, err := c.Output()
		if err != nil {
			t.Fatalf("%v: %v\n%s", c.Args, err, errs.String())
		}
		return out
	}
}

// look is a page that opens the dossier in a frame as wide as a phone and writes down what it sees there.
const look = `<!doctype html><title>look</title><iframe id=f src=/dossier.html style="border:0;width:390px;height:800px"></iframe><pre id=seen></pre>
<script>
const pause = ms => new Promise(r => setTimeout(r, ms));
// rgb gives the components of a colour as computed styles have it.
const rgb = s => (s.match(/[\d.]+/g) || []).map(Number);
const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b };
const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05) };
f.onload = async () => {
  const d = f.contentDocument, w = f.contentWindow, see = {};
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(w.getComputedStyle(e).backgroundColor); if (c.length == 3 || c[3] > .99) return c.slice(0, 3) } return [255, 255, 255] };
  see.h1 = d.querySelectorAll('h1').length;
  see.lang = d.documentElement.lang;
  see.scripts = d.querySelectorAll('script, link, img, iframe, [onclick]').length;
  const ids = [...d.querySelectorAll('[id]')].map(e => e.id);
  see.repeatedIDs = ids.length - new Set(ids).size;
  see.deadLinks = [...d.querySelectorAll('a')].filter(a => !d.getElementById(a.hash.slice(1))).length;
  see.links = d.querySelectorAll('sup a').length;
  see.noWayBack = [...d.querySelectorAll('.notes li')].filter(l => !l.querySelector('.back a')).length;
  see.overflow = d.documentElement.scrollWidth - w.innerWidth;
  see.openAtFirst = d.querySelectorAll('details[open]').length;
  see.folded = d.querySelectorAll('details').length;
  see.faint = [...d.querySelectorAll('.t, .v, .o, .s, .hint, .where, a, h2, h3')].filter(e => contrast(rgb(w.getComputedStyle(e).color).slice(0, 3), ground(e)) < 4.5).length;
  see.paper = ground(d.body).join();
  for (const x of d.querySelectorAll('details')) x.open = true;
  see.overflowOpen = d.documentElement.scrollWidth - w.innerWidth;
  for (const x of d.querySelectorAll('details')) x.open = false;
  const link = d.querySelector('.account sup a'), note = d.getElementById(link.hash.slice(1));
  link.click(); await pause(50);
  const r = note.getBoundingClientRect();
  see.noteInView = r.bottom > 0 && r.top < w.innerHeight;
  const fold = d.querySelector('details sup a'), way = [...d.querySelectorAll('.back a')].find(a => a.hash == '#' + fold.id);
  way.click(); await pause(50);
  see.opensFold = fold.closest('details').open;
  const arabic = [...d.querySelectorAll('bdi[lang=ar]')][0];
  see.rightToLeft = !!arabic && w.getComputedStyle(arabic).direction == 'rtl';
  seen.textContent = JSON.stringify(see);
};
</script>`

// TestBrowser opens the page in a browser at the width of a phone, in the light and in the dark.
func TestBrowser(t *testing.T) {
	run := browser(t)
	var page bytes.Buffer
	d := example(t)
	if err := export.HTML(&page, d); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch r.URL.Path {
		case "/dossier.html":
			w.Write(page.Bytes())
		case "/look.html":
			w.Write([]byte(look))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	papers := map[string]bool{}
	for _, scheme := range []string{"0", "1"} { // dark, light
		out := string(run("--blink-settings=preferredColorScheme="+scheme, "--virtual-time-budget=10000", "--dump-dom", server.URL+"/look.html"))
		_, rest, _ := strings.Cut(out, `<pre id="seen">`)
		text, _, _ := strings.Cut(rest, "</pre>")
		var see struct {
			H1, Scripts, RepeatedIDs, DeadLinks, Links, NoWayBack, Overflow, OverflowOpen, OpenAtFirst, Folded, Faint int
			Lang, Paper                                                                                               string
			NoteInView, OpensFold, RightToLeft                                                                        bool
		}
		if err := json.Unmarshal([]byte(text), &see); err != nil {
			t.Fatalf("the page could not be looked at: %v\n%.2000s", err, out)
		}
		papers[see.Paper] = true
		for what, wrong := range map[string]bool{
			"one h1": see.H1 != 1, "the language": see.Lang != "en", "needs nothing else": see.Scripts != 0,
			"ids once": see.RepeatedIDs != 0, "links lead somewhere": see.DeadLinks != 0, "notes": see.Links < 100, "ways back": see.NoWayBack != 0,
			"no sideways scroll": see.Overflow > 0, "none when all is open": see.OverflowOpen > 0, "folded at first": see.OpenAtFirst != 0 || see.Folded < 5,
			"contrast": see.Faint != 0, "a note on a click": !see.NoteInView, "the way back opens a folded part": !see.OpensFold, "Arabic from right to left": !see.RightToLeft,
		} {
			if wrong {
				t.Errorf("colours %s: %s: not so: %+v", scheme, what, see)
			}
		}
	}
	if len(papers) != 2 {
		t.Errorf("the same paper in the light and in the dark: %v", papers)
	}
}

// TestPaper prints the page: what is folded on the screen is open on paper.
func TestPaper(t *testing.T) {
	run := browser(t)
	folder := t.TempDir()
	d := example(t)
	pages := func(name string, d *dossier.Dossier) int {
		var page bytes.Buffer
		if err := export.HTML(&page, d); err != nil {
			t.Fatal(err)
		}
		from, to := filepath.Join(folder, name+".html"), filepath.Join(folder, name+".pdf")
		if err := os.WriteFile(from, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		run("--no-pdf-header-footer", "--print-to-pdf="+to, "file://"+from)
		pdf, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Count(pdf, []byte("/Type /Page\n"))
	}
	all := pages("all", d)
	without := *d
	without.Folded = nil
	if first := pages("first", &without); first == 0 || all < first+3 {
		t.Errorf("%d pages with the folded parts, %d without", all, first)
	}
}

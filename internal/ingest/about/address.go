package about

import (
	"net/url"
	"strings"

	"secondsource/internal/news"
)

// address is the canonical address that the page gives, with its place, else the one it came from. Relative ones are resolved against
// that. Refused is what cannot be a page's own address: the root of a site, unless the page came from one, and what is not on the web.
func (r *reader) address() (string, news.Range) {
	from := r.a.Capture.URL
	if from == "" {
		from = r.told(news.FieldURL)
	}
	base, err := url.Parse(strings.TrimSpace(from))
	if err != nil {
		base = &url.URL{}
	}
	for _, t := range r.a.Capture.Told {
		if t.Field != news.FieldURL || t.Where == "document" || t.Place.Len() == 0 || t.Value == "" {
			continue
		}
		u, err := url.Parse(strings.TrimSpace(t.Value))
		if err != nil {
			continue
		}
		u = base.ResolveReference(u)
		u.Fragment = ""
		if u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Hostname(), ".") {
			continue
		}
		if root(u) && !(root(base) && strings.EqualFold(u.Hostname(), base.Hostname())) {
			continue
		}
		return u.String(), t.Place
	}
	return from, news.Range{}
}

// root reports whether an address is that of a site's first page.
func root(u *url.URL) bool {
	path := strings.ToLower(strings.Trim(u.Path, "/"))
	return u.RawQuery == "" && (path == "" || path == "index.html" || path == "index.php" || path == "home")
}

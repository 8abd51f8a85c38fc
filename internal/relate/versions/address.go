package versions

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"secondsource/internal/news"
)

// Normalise gives what of an address tells one article from another: the same for http and https, for a site's www, m and amp hosts, with
// and without a trailing slash, an anchor, or what campaigns and networks add to count visits. A page that a web archive plays back has the
// address it was retrieved from. "" is given for what is no address of the web.
func Normalise(address string) string {
	address = strings.TrimSpace(address)
	if len(address) > maxAddress {
		return ""
	}
	for range 3 { // an archive may hold another archive's page
		m := played.FindStringSubmatch(address)
		if m == nil {
			break
		}
		address = m[2]
		if scheme, rest, _ := strings.Cut(address, ":/"); !strings.HasPrefix(rest, "/") { // one of its two strokes may be lost
			address = scheme + "://" + rest
		}
	}
	scheme, rest, found := strings.Cut(address, "://")
	switch {
	case !found:
		rest = strings.TrimPrefix(address, "//")
	case !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https"):
		return ""
	}
	rest, fragment, _ := strings.Cut(rest, "#")
	rest, query, _ := strings.Cut(rest, "?")
	host, file, _ := strings.Cut(rest, "/")
	if _, name, user := strings.Cut(host, "@"); user && found { // "desk@echo.example" alone is no page
		host = name
	}
	if host = hostOf(host); host == "" {
		return ""
	}
	file = fileOf("/" + file)
	if file == "/" {
		file = ""
	}
	out := host + file
	if q := queryOf(query); q != "" {
		out += "?" + q
	}
	if strings.HasPrefix(fragment, "!") { // a page's own way to name what it shows
		out += "#" + escaped(fragment)
	}
	return out
}

// maxAddress bounds the length of an address, in bytes.
const maxAddress = 1 << 13

// played is the address under which archives of the web play back a page: the time of its retrieval, then its own address.
var played = regexp.MustCompile(`^[^?#]*/([0-9]{14})(?:[a-z]{2}_)?/(https?:/{1,2}.*)$`)

// playedAt gives the time that an archive's address tells, as EDTF; "" where it is no such address.
func playedAt(address string) string {
	m := played.FindStringSubmatch(address)
	if m == nil || len(address) > maxAddress {
		return ""
	}
	t := m[1]
	return t[:4] + "-" + t[4:6] + "-" + t[6:8] + "T" + t[8:10] + ":" + t[10:12] + ":" + t[12:] + "Z"
}

func hostOf(host string) string {
	host, port, _ := strings.Cut(strings.ToLower(host), ":")
	if strings.Trim(port, "0123456789") != "" {
		return ""
	}
	host = strings.Trim(host, ".")
	if host == "" || strings.Contains(host, "..") || strings.ContainsFunc(host, func(r rune) bool {
		return !unicode.IsPrint(r) || r == unicode.ReplacementChar || strings.ContainsRune(" \"<>\\^`{|}@%", r)
	}) {
		return ""
	}
	for { // www.m.site.example
		first, rest, _ := strings.Cut(host, ".")
		if !strings.Contains(rest, ".") || !slices.Contains(hosts, first) {
			break
		}
		host = rest
	}
	if !strings.Contains(host, ".") && !strings.HasPrefix(host, "localhost") {
		return ""
	}
	if port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	return host
}

// hosts are names under which sites show the same pages.
var hosts = []string{"www", "www2", "m", "mobile", "amp", "touch"}

// fileOf gives a path without what names the same page.
func fileOf(p string) string {
	p = path.Clean(escaped(p))
	for {
		short := p
		for _, end := range []string{"/amp", ".amp", "/index.html", "/index.htm", "/index.php"} {
			short = strings.TrimSuffix(short, end)
		}
		if base, found := strings.CutSuffix(short, ".amp.html"); found {
			short = base + ".html"
		}
		if short == "" {
			short = "/"
		}
		if short == p {
			return p
		}
		p = path.Clean(short)
	}
}

// escaped writes each byte in its shortest common form: letters, digits and marks as themselves, all else as a percent sign with two
// digits; what was written so already stays so.
func escaped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			if v, err := url.PathUnescape(s[i : i+3]); err == nil {
				i += 2
				if plain(v[0]) {
					b.WriteByte(v[0])
				} else {
					b.WriteString(strings.ToUpper(s[i-2 : i+1]))
				}
				continue
			}
		}
		if plain(c) || strings.IndexByte("/!$&'()*+,;=:@?#%", c) >= 0 {
			b.WriteByte(c)
		} else {
			const digits = "0123456789ABCDEF"
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

func plain(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// queryOf gives the parameters that name the page, in order of the alphabet.
func queryOf(query string) string {
	var kept []string
	for _, p := range strings.FieldsFunc(query, func(r rune) bool { return r == '&' || r == ';' }) {
		p = escaped(p)
		key, value, _ := strings.Cut(p, "=")
		if key = strings.ToLower(key); value == "" || counts(key) || key == "outputtype" && value == "amp" {
			continue
		}
		kept = append(kept, p)
	}
	slices.Sort(kept)
	return strings.Join(slices.Compact(kept), "&")
}

// counts reports whether a parameter only tells where a visitor came from.
func counts(key string) bool {
	for _, p := range []string{"utm_", "mtm_", "pk_", "hsa_", "ns_", "at_", "ga_", "__twitter"} {
		if strings.HasPrefix(key, p) {
			return true
		}
	}
	return slices.Contains(counters, key)
}

var counters = strings.Fields(`fbclid gclid dclid gbraid wbraid msclkid twclid ttclid li_fat_id igshid igsh yclid ysclid _ga _gl mc_cid mc_eid cmpid
	ocid icid ncid xtor smid smtyp s_cid cmp ref ref_src ref_url referrer amp share_id traffic_source _branch_match_id vero_id wt_mc`)

// AddressOf gives the address that an article is known by: the one that its page names as its own, where that is on the site that it was
// retrieved from and no front page; else the one it was retrieved from. A page that names another site's is that site's copy.
func AddressOf(a *news.Article) string {
	retrieved, own := Normalise(a.Capture.URL), Normalise(a.About.Address)
	if retrieved == "" {
		return own
	}
	if host, file, _ := strings.Cut(own, "/"); file == "" || host != strings.SplitN(retrieved, "/", 2)[0] {
		return retrieved
	}
	return own
}

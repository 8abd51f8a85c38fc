package about

import (
	"net/url"
	"strings"

	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// outlet is who published: as the page or document names it, else by the address.
func (r *reader) outlet(address string) news.Outlet {
	if t, ok := r.a.Capture.First(news.FieldOutlet); ok && len(t.Value) <= maxLine {
		name := t.Value
		if w := r.written(name); w.Value != "" {
			name, t = w.Value, w
		}
		if looksLikeHost(name) {
			if o, ok := press.OutletAt(host("https://" + name)); ok {
				name = o.Name
			}
		}
		return news.Outlet{Name: name, Basis: "explicit", Place: t.Place}
	}
	h := host(address)
	if h == "" {
		return news.Outlet{}
	}
	if o, ok := press.OutletAt(h); ok {
		if o.Sort == "social" {
			return news.Outlet{}
		}
		return news.Outlet{Name: o.Name, Basis: "address"}
	}
	return news.Outlet{Name: h, Basis: "address"}
}

// written finds, for a name that stands in small letters without a blank ("orvalepost"), how the page writes it elsewhere ("Orvale Post").
func (r *reader) written(name string) news.Told {
	if strings.ContainsAny(name, " .") || name != strings.ToLower(name) {
		return news.Told{}
	}
	for _, t := range r.a.Capture.Told {
		if t.Field == news.FieldOutlet && t.Value != name && strings.EqualFold(strings.ReplaceAll(t.Value, " ", ""), name) {
			return t
		}
	}
	return news.Told{}
}

func looksLikeHost(s string) bool {
	return strings.Contains(s, ".") && !strings.ContainsAny(s, " /") && s == strings.ToLower(s)
}

// host is the host name of an address, lower case, without port and without the parts that name no outlet; "" where it has none.
func host(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	h := strings.ToLower(u.Hostname())
	for _, p := range []string{"www.", "m.", "amp.", "mobile."} {
		h = strings.TrimPrefix(h, p)
	}
	if !strings.Contains(h, ".") {
		return ""
	}
	return h
}

// path is the path of an address, lower case.
func path(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Path)
}

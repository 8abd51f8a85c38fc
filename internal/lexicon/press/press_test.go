package press

import "testing"

func TestAgencyNamed(t *testing.T) {
	for name, short := range map[string]string{
		"AP": "AP", "The Associated Press": "AP", "the associated press": "AP", "dpa": "dpa", "DPA": "dpa", "Reuters": "Reuters",
		"anadolu agency": "AA", "ap": "", "aa": "", "trend": "", "": "",
	} {
		if a, ok := AgencyNamed(name); a.Short != short || ok != (short != "") {
			t.Errorf("%q: %+v, %v", name, a, ok)
		}
	}
	if a, _ := AgencyNamed("PA"); !a.Common {
		t.Error("PA alone may be anything")
	}
}

func TestOutletAt(t *testing.T) {
	for host, name := range map[string]string{
		"www.bbc.co.uk": "BBC", "edition.cnn.com": "CNN", "news.sky.com": "Sky News", "notbbc.co.uk": "", "com": "", "": "",
	} {
		if o, _ := OutletAt(host); o.Name != name {
			t.Errorf("%q: %+v", host, o)
		}
	}
}

func TestEveryRowIsWhole(t *testing.T) {
	for _, list := range []string{agencyList, outletList} {
		for _, fields := range rows(list) {
			if len(fields) < 2 || fields[0] == "" || fields[1] == "" {
				t.Errorf("broken row %q", fields)
			}
		}
	}
	if len(agencies) < 100 || len(outlets) < 100 {
		t.Error("the lists were not read")
	}
}

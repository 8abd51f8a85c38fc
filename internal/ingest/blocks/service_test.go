package blocks

import "testing"

func TestServiceLine(t *testing.T) {
	for _, c := range []struct{ line, kind, value string }{
		{"BC-EU--Marnia-Strike,2nd Ld-Writethru", "slug", "2"},
		{"BC-Marnia-Strike, 1st Ld", "slug", "1"},
		{"MARNIA-POLITICS/ (UPDATE 2)", "slug", "2"},
		{"Marnia-Politics/", "slug", ""},
		{"URGENT", "alert", ""}, {"ALERT", "alert", ""},
		{"2nd Ld-Writethru", "lead", "2"}, {"(WRITETHRU)", "lead", ""}, {"1st Lead", "lead", "1"},
		{"(Adds minister's reply, background)", "update", ""}, {"RECASTS, adds detail", "update", ""}, {"Eds: UPDATES with quotes from the mayor.", "update", ""}, {"UPDATE 3", "update", "3"},
		{"(Corrects spelling of the mayor's name in paragraph 3)", "correction", ""}, {"CORRECTION: In the report on the ferry, please read Lutz.", "correction", ""},
		{"REFILE: changes the headline", "correction", ""}, {"Eds: CORRECTS day in first paragraph.", "correction", ""},
		{"MANDATORY KILL", "kill", ""}, {"WITHDRAWN: The story on the ferry is withdrawn.", "kill", ""}, {"EDITORS: Please kill the story slugged Ferry.", "kill", ""},
		{"ADVISORY: A photo will follow.", "advisory", ""}, {"ATTENTION EDITORS - graphic content", "advisory", ""},
		{"EMBARGOED UNTIL 0001 GMT Monday, March 3", "embargo", "0001 GMT Monday, March 3"},
		{"Not for publication before 6 p.m. on Tuesday", "embargo", "6 p.m. on Tuesday"},
		{"(Eds: With photos.)", "note", ""}, {"Eds note: this ends the day's coverage", "note", ""},
		{"(450 words)", "end", "450"}, {"abc/de/fgh", "end", ""}, {"-30-", "end", ""}, {"###", "end", ""},
		// what is no service line
		{"Urgent talks on the ferry ended without a result.", "", ""}, {"The alert was lifted at noon.", "", ""}, {"Correction fluid sells well.", "", ""},
		{"(AP)", "", ""}, {"Marnia/Velmora", "", ""}, {"Killing of a wolf divides the valley", "", ""}, {"Editors of two papers resigned.", "", ""}, {"US-Marnia ties are good, he said.", "", ""},
		{"Adds up to nothing, said the mayor of Lutz.", "", ""}, {"", "", ""}, {"渡轮", "", ""}, {"Паром", "", ""}, {"and/or", "", ""},
	} {
		s, ok := ServiceLine(c.line)
		if s.Kind != c.kind || s.Value != c.value || ok != (c.kind != "") {
			t.Errorf("%q: %q %q", c.line, s.Kind, s.Value)
		}
	}
}

func TestServiceMarks(t *testing.T) {
	for _, c := range []struct{ headline, want string }{
		{"UPDATE 2-Ferry runs again", "update 2 [UPDATE 2]"},
		{"CORRECTED-UPDATE 1-Ferry runs again", "correction  [CORRECTED] update 1 [UPDATE 1]"},
		{"Ferry runs again,2nd Ld-Writethru", "lead 2 [2nd Ld-Writethru]"},
		{"Ferry runs again (UPDATE 3)", "update 3 [UPDATE 3]"},
		{"ALERT: Ferry runs again", "alert  [ALERT]"},
		{"Ferry runs again", ""}, {"Alert over the ferry", ""}, {"UPDATED timetable for the ferry", ""}, {"US-Marnia talks end", ""},
	} {
		got := ""
		for _, s := range ServiceMarks(c.headline) {
			if got != "" {
				got += " "
			}
			got += s.Kind + " " + s.Value + " [" + c.headline[s.Start:s.End] + "]"
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.headline, got, c.want)
		}
	}
}

// FuzzService holds for any line: the place of what was read lies in it.
func FuzzService(f *testing.F) {
	f.Add("BC-EU--Marnia-Strike,2nd Ld-Writethru")
	f.Add("CORRECTED-UPDATE 2-x (UPDATE 2)")
	f.Fuzz(func(t *testing.T, s string) {
		x, ok := ServiceLine(s)
		marks := ServiceMarks(s)
		if ok {
			marks = append(marks, x)
		}
		for _, m := range marks {
			if m.Start < 0 || m.Start >= m.End || m.End > len(s) || m.Kind == "" {
				t.Errorf("%q: %+v", s, m)
			}
		}
	})
}

package remarks

import "secondsource/internal/news"

// Count tells of every remark how many of the origins carry it. An article of no origin counts for itself.
func Count(remarks []news.Remark, stories []news.Story) {
	origin := map[int]string{}
	for _, s := range stories {
		for _, o := range s.Origins {
			for _, a := range o.Articles {
				origin[a] = o.ID
			}
		}
	}
	for i := range remarks {
		seen := map[string]bool{}
		alone := map[int]bool{}
		for _, s := range remarks[i].Statements {
			if o, ok := origin[s.Article]; ok {
				seen[o] = true
			} else {
				alone[s.Article] = true
			}
		}
		remarks[i].Origins = len(seen) + len(alone)
	}
}

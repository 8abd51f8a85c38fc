package blocks

import "strings"

// IsFurniture reports whether a line of an article's text is no part of it: an advertisement's mark, an invitation to read on elsewhere, to
// sign up, to share. It goes by phrases that running text does not use, and so finds less than there is.
func IsFurniture(text string) bool {
	if len(text) > 1500 {
		return false
	}
	t := plainly(text)
	if t == "" {
		return false
	}
	if furnitureLines[t] {
		return true
	}
	for _, w := range furnitureHeads {
		if strings.HasPrefix(t, w) && len(t) < 200 && !strings.ContainsAny(t, "“\"") {
			return true
		}
	}
	if len(t) < 160 && t[0] == '[' && t[len(t)-1] == ']' && strings.Count(t, " ") > 3 {
		return true // a link to another article, set apart
	}
	covered, hits := 0, 0
	for _, p := range furniturePhrases {
		if n := strings.Count(t, p); n > 0 {
			covered += n * len(p)
			hits += n
		}
	}
	return covered*2 >= len(t) || hits >= 3
}

// plainly is a line in lower case, straight quotes, single blanks.
func plainly(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	return straight.Replace(text)
}

var straight = strings.NewReplacer("’", "'", "‘", "'")

var furnitureLines = lineSet(`advertisement|advertisements|ad|advert|photo|photos|video|share|share this|share this story|share this article|share this page|read more|read more:|
more|related|related:|related stories|related articles|related story|related topics|recommended|recommended stories|you may also like|scroll down for video|
story continues below|story continues below advertisement|article continues below|article continues below advertisement|sponsored|sponsored content|
promoted stories|continue reading|continue reading…|continue reading...|subscribe|sign up|newsletter|comments|leave a comment|view comments|
now playing:|loading...|loading…|watch live|tt|about author|about the author|also read|also read:|see also|see also:|most read|most popular|
trending|trending now|tags|tags:|related tags|more on this story|more from this author|print|email|facebook|twitter|whatsapp|
advertisement - scroll to continue|advertisement continue reading|follow us|back to top|play video|replay video|media playback is unsupported on your device|
please enable javascript|click here|photo gallery|view gallery|hide caption|toggle caption|enlarge this image|image copyright|image caption|media caption`)

// furnitureHeads are in the order of the alphabet.
var furnitureHeads = []string{
	"(c) 2", "all rights reserved", "also read:", "click here to ", "copyright 2", "copyright ©", "do you have a story", "download our app",
	"download the ", "filed under", "follow us on ", "for more stories", "get the latest", "got a story?", "join our ",
	"keep up with this story", "like us on ", "more: ", "now playing", "posted in ", "raw: ", "read also:", "read more about ", "read more:",
	"read next", "read or share this story", "recommended:", "related:", "required fields are marked", "see also:", "see more: ",
	"share on facebook", "sign up for ", "sign up to ", "subscribe to ", "tap here to ", "this material may not be published",
	"to comment on this", "trending:", "watch: ", "your email address will not be published", "© ",
}

// furniturePhrases are in the order of the alphabet.
var furniturePhrases = []string{
	"advertisement", "all rights reserved", "an error has occurred", "broadcast, rewritten", "by clicking the box", "by signing up",
	"click here to upload", "continue reading the main story", "delivered to your inbox", "email address", "follow us on twitter",
	"invalid email", "like us on facebook", "may unsubscribe at", "may not be published", "must select a newsletter", "newsletter sign up",
	"not a robot", "occasional updates", "please re-enter", "please refresh the page", "please verify", "privacy policy",
	"receive special offers", "share this page", "sign up for our newsletter", "sign up", "special offers", "story continues below",
	"terms of service", "terms of use", "thank you for registering", "thank you for subscribing", "thanks for subscribing", "try again later",
	"view all newsletters", "we pay for videos",
}

func lineSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, l := range strings.Split(strings.ReplaceAll(list, "\n", ""), "|") {
		m[l] = true
	}
	return m
}

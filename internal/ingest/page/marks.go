package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Marks are what the name, the role and the class words of an element say about what it holds: one bit each.
type marks uint64

const (
	mArticle marks = 1 << iota
	mMain
	mNav
	mAside
	mFooter
	mHeader
	mForm
	mFigure
	mCaption
	mList
	mTable
	mQuote
	mSection
	mBodyProp // itemprop=articleBody
	mHidden
	mBody
	mContent
	mStory
	mText
	mComment
	mRelated
	mShare
	mLetter // sign-up for a newsletter
	mSide
	mAd
	mTag
	mNotice // cookies, consent, overlays
	mCard
	mByline
	mDate
	mTitle
	mDek
	mPull
	mMedia
	mWall
	mScreen // only for screen readers
	mInfo
	mBlurb
	mPrint
	markCount = iota
)

// classWords gives what a word of a class or id says.
var classWords = map[string]marks{}

func init() {
	for m, words := range map[marks]string{
		mArticle: "article articles", mMain: "main primary", mNav: "nav navigation navbar menu breadcrumb breadcrumbs pagination pager submenu subnav megamenu toc",
		mAside: "aside", mFooter: "footer foot bottom colophon", mHeader: "header masthead banner top topbar", mForm: "form search login signin register",
		mFigure: "figure", mCaption: "caption captions credit credits legend cutline copyright imagecaption", mList: "list ul", mTable: "table",
		mQuote: "blockquote", mSection: "section", mBody: "body articlebody storybody entrybody postbody bodytext", mContent: "content contents entry post blog",
		mStory: "story", mText: "text paragraph paragraphs rte richtext rich wysiwyg prose copy", mComment: "comment comments disqus discussion replies reply respond commentlist coral livefyre",
		mRelated: "related recommended recommendation recommendations recirc recirculation more also read readmore trending popular latest most next previous prev taboola outbrain suggested similar further other others onward upnext promo promos promotion",
		mShare:   "share sharing social facebook twitter whatsapp follow addthis sharebar socials addtoany sharedaddy",
		mLetter:  "newsletter newsletters subscribe subscription signup optin mailchimp email alert alerts", mSide: "sidebar side rail right left column secondary widget widgets",
		mAd:  "ad ads advert advertisement adsense sponsor sponsored dfp gpt banner adslot commercial promoted partner adunit affiliate",
		mTag: "tag tags topic topics category categories cat keyword keywords label labels section", mNotice: "cookie cookies consent gdpr modal popup overlay notice disclaimer onetrust dialog tooltip toast interstitial lightbox",
		mCard:   "card cards teaser teasers grid feed item items tile tiles carousel slider slide slick swiper headlines listing river thumb thumbnail thumbnails",
		mByline: "byline author authors writer contributor contributors bio reporter journalist biography", mDate: "date time timestamp datetime published publish updated pubdate posted dateline modified",
		mTitle: "title headline heading kicker eyebrow hed", mDek: "subtitle standfirst summary dek lead lede intro excerpt subhead subheading subheadline description deck strapline sub teaser lead-in abstract bullets highlights keypoints takeaways",
		mPull: "pullquote pull quote", mMedia: "image images photo photos media gallery video player img picture slideshow embed audio podcast caption jwplayer youtube vjs",
		mWall: "paywall premium subscriber subscribers metered gate piano tp regwall", mScreen: "sr screenreader visuallyhidden hidden visually accessibility offscreen skip assistive",
		mInfo: "meta info details metadata", mBlurb: "about box inset factbox infobox sidebox callout fact note correction editors", mPrint: "print noprint printonly",
	} {
		for _, w := range strings.Fields(words) {
			classWords[w] |= m
		}
	}
}

var tagMarks = map[atom.Atom]marks{
	atom.Article: mArticle, atom.Main: mMain, atom.Nav: mNav, atom.Aside: mAside, atom.Footer: mFooter, atom.Header: mHeader,
	atom.Form: mForm, atom.Figure: mFigure, atom.Figcaption: mCaption, atom.Caption: mCaption, atom.Ul: mList, atom.Ol: mList, atom.Dl: mList,
	atom.Table: mTable, atom.Blockquote: mQuote, atom.Section: mSection, atom.Menu: mNav, atom.Dialog: mNotice,
	atom.Button: mForm, atom.Select: mForm, atom.Option: mForm, atom.Object: mMedia, atom.Audio: mMedia, atom.Video: mMedia,
	atom.Canvas: mMedia, atom.Datalist: mForm,
}

var roleMarks = map[string]marks{
	"main": mMain, "article": mArticle, "navigation": mNav, "complementary": mAside, "contentinfo": mFooter, "banner": mHeader,
	"search": mForm, "form": mForm, "dialog": mNotice, "alertdialog": mNotice, "menu": mNav, "menubar": mNav,
}

// marksOf reads the words of a class or id attribute. Words are parted at everything but letters and at a capital after a small letter:
// "articleBody", "article-body" and "article_body" are two words each.
func marksOf(s string) marks {
	var m marks
	var word [24]byte
	n := 0
	end := func() {
		if n > 1 && n < len(word) {
			m |= classWords[string(word[:n])]
		}
		n = 0
	}
	small := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		upper := c >= 'A' && c <= 'Z'
		if upper && small {
			end()
		}
		if upper {
			c |= 0x20
		}
		small = !upper && c >= 'a' && c <= 'z'
		if c < 'a' || c > 'z' {
			end()
			continue
		}
		if n < len(word) {
			word[n] = c
			n++
		}
	}
	end()
	return m
}

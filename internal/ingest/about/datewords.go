package about

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the words beside a date say that it is of.
type dateKind uint8

const (
	anyDate dateKind = iota
	ofPublication
	ofFirst // of the first publication, where the text was changed since
	ofChange
	ofState // the text is as of that day
	ofCopyright
)

// Stems of words that stand right before a date, or right after it where the verb ends the clause. Lower case.
var (
	changeWords = []string{"updat", "modif", "edited", "revised", "changed", "reviewed", "aktualisiert", "änder", "bearbeitet", "actualis", "actualiz", "mis à jour", "mise à jour",
		"обнов", "измен", "aggiorna", "atualiza", "güncelle", "bijgewerkt", "gewijzigd", "uppdaterad", "oppdatert", "opdateret", "ændret", "päivitetty", "muokattu", "aktualiz",
		"zmien", "upraven", "frissít", "módos", "ενημέρωσ", "оновлено", "تحديث", "بروزرسانی", "更新", "修改", "수정"}
	publicationWords = []string{"publi", "posted", "veröffentlich", "erschienen", "erstellt", "gepostet", "geschrieben", "eingestellt", "gespeichert", "submitted", "created", "pubbl",
		"posté", "mis en ligne", "soumis", "creado", "enviado", "postado", "inserito", "geplaatst", "geschreven", "gepubli", "yayın", "eklenme", "опублик", "размещ", "udgivet",
		"publicerad", "julkaistu", "opubl", "dodano", "vydáno", "zveřejn", "objav", "megjelen", "közzét", "đăng", "发布", "發布", "発売", "公開", "投稿", "掲載", "입력", "등록", "نشر", "انتشار", "написа",
		"online:", "written on", "filed"}
	firstWords = []string{"originally published", "first published", "originally posted", "first posted", "ursprünglich veröffentlicht", "zuerst veröffentlicht", "zuerst erschienen",
		"initialement publié", "publié initialement", "publicado originalmente", "pubblicato originariamente"}
	rightsWords = []string{"©", "(c)", "copyright", "all rights"}
)

// dateKindOf tells what the words before and after a date say that it is of. Those before it come first, the nearest of them.
func dateKindOf(before, after string) dateKind {
	before, after = strings.ToLower(lastBytes(before, 48)), strings.ToLower(firstBytes(after, 24))
	kind, at := anyDate, -1
	for _, words := range []struct {
		stems []string
		kind  dateKind
	}{{publicationWords, ofPublication}, {changeWords, ofChange}, {rightsWords, ofCopyright}} {
		for _, stem := range words.stems {
			if i := strings.LastIndex(before, stem); i > at && beginsWord(before, i) {
				kind, at = words.kind, i
			}
		}
	}
	if kind == ofPublication {
		for _, words := range firstWords {
			if strings.Contains(before, words) {
				return ofFirst
			}
		}
	}
	if kind != anyDate {
		return kind
	}
	label := strings.Trim(before, " :|·-–—([\u00a0")
	if rest, ok := strings.CutSuffix(label, "stand"); ok && !endsInLetter(rest) {
		return ofState
	}
	switch label {
	case "date", "datum", "fecha", "data", "дата", "tarih", "dato", "日期", "日時":
		return ofPublication
	}
	for _, stem := range []string{"geändert", "aktualisiert", "bearbeitet", "更新", "수정"} {
		if strings.Contains(after, stem) {
			return ofChange
		}
	}
	for _, stem := range []string{"gepostet", "veröffentlicht", "erschienen", "eingestellt", "投稿", "公開", "发布"} {
		if strings.Contains(after, stem) {
			return ofPublication
		}
	}
	return anyDate
}

// beginsWord reports whether no letter of ours and no hyphen stands before byte i: "credited" is not "edited", a "Virus-Update" no update.
func beginsWord(s string, i int) bool {
	return i == 0 || s[i-1] != '-' && (s[i-1] < 'a' || s[i-1] > 'z' || strings.HasPrefix(s[i:], "änder"))
}

func endsInLetter(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(c)
}

func lastBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s
}

func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// subjects stand for the text itself where a line tells of it: "This entry was posted on …".
var subjects = []string{"this entry", "this post", "this article", "this story", "this page", "this item", "dieser eintrag", "dieser beitrag", "dieser artikel", "diese meldung", "cet article",
	"ce billet", "cette entrée", "este artículo", "esta entrada", "este artigo", "questo articolo", "denna artikel", "dit artikel", "dit bericht", "ten wpis", "ten artykuł", "bu yazı", "bu haber",
	"эта запись", "запись опубликована"}

// ofItself reports whether the words before a date have the text, or its headline, as their subject.
func ofItself(before, headline string) bool {
	before = strings.ToLower(before)
	for _, s := range subjects {
		if strings.Contains(before, s) {
			return true
		}
	}
	return len(headline) > 12 && strings.HasPrefix(before, strings.ToLower(headline))
}

// A company is how much stands beside a date in its line.
type company uint8

const (
	bareDate company = iota // hardly anything: "6 min read"
	byItself                // a name, a section
	clause                  // a short clause: "This page was last edited on …, at 13:22."
	sentence                // words that tell something else
)

// Letters that may stand beside a date.
const (
	mostBare   = 20
	mostAlone  = 60
	mostClause = 90
)

func companyOf(before, after string) company {
	letters := 0
	for _, c := range before + after {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(after))
	switch ends := end == '.' || end == '?' || end == '!'; {
	case letters <= mostBare && !ends:
		return bareDate
	case letters <= mostAlone && !ends:
		return byItself
	case letters <= mostAlone || letters <= mostClause && !ends:
		return clause
	}
	return sentence
}

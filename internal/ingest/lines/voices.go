package lines

import "strings"

var functionWords = func() map[uint32]bool {
	m := map[uint32]bool{}
	for _, w := range strings.Fields(functionWordList) {
		m[hashWord(w)] = true
	}
	return m
}()

// A voice is what a word tells of whom a line speaks to, and of whom.
type voice uint8

const (
	voiceNone voice = iota
	voiceYou
	voiceMe
	voiceSaid
	voiceAsks
)

var voices = func() map[uint32]voice {
	m := map[uint32]voice{}
	for v, list := range voiceLists {
		for _, w := range strings.Fields(list) {
			m[hashWord(w)] = voice(v)
		}
	}
	return m
}()

// voiceLists are without apostrophes, as words of a line are.
var voiceLists = [...]string{
	voiceYou:  `you your yours yourself youre youve youll vous votre vos ihr ihre sie usted tu você seu`,
	voiceMe:   `i im ive my me we our us were weve ours myself`,
	voiceSaid: `said says told asked added wrote according announced reported claimed explained stated replied warned insisted confirmed`,
	voiceAsks: `sign subscribe subscription click follow join download log login register email newsletter newsletters comment comments reply
posted related share shares updated copyright rights reserved cookies privacy terms account inbox free app advertisement`,
}

// functionWordList: the commonest function words of some languages written with Latin letters. Running text is full of them, menus are not.
const functionWordList = `a an the of to in on at for with by from as is are was were be been has have had it its he she they we you his her their this that
which who and or but not if when while after before about over into than then there would will can could said says more also
der die das den dem ein eine und ist im mit von zu auf für nicht sich des auch
le la les un une des du de et est en que qui dans pour pas sur au aux par
el los las una y es que por con para del se lo
il lo gli che di e un una per con non si della
het een van en niet op te dat zijn
o os um uma do da dos das e em no na com não por
yang di dan ini itu dengan untuk dari pada`

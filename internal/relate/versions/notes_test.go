package versions

import "testing"

func TestNoteIn(t *testing.T) {
	tests := []struct {
		kind  noteKind
		note  bool
		texts []string
	}{
		{corrects, true, []string{
			"Correction: An earlier version of this story said that two people had died.",
			"CORRECTION (3 March): the ferry has two decks.",
			"Clarification: The board is not part of the ministry.",
			"An earlier version of this article misspelled the name of the commander.",
			"*An earlier version of this article gave another age.",
			"In an earlier version of this report, the quay was said to be in Lessing.",
			"Earlier versions of this story included a wrong age.",
			"Because of an editing error, an earlier version of this article misstated the number of cars.",
			"Editor’s note, 3 March: A previous version of this post named another ship.",
			"• This article was amended on 4 March 2031 to make clear who owns the ferry.",
			"This article originally said the ferry was built in Arven.",
			"A correction was made on March 4, 2031: the ferry has two decks.",
			"(This March 3 story has been corrected to fix the number of cars in paragraph 3)",
			"(Corrects paragraph 2 to say four, not five)",
			"(Refiles to fix a typing error in the headline)",
			"(This version of the March 3 story corrects the day in paragraph 4.)",
			"The Saltby Echo regrets the error.",
			"Korrektur: In einer früheren Version stand ein falsches Alter.",
			"Une version précédente de cet article donnait un autre âge.",
		}},
		{withdraws, true, []string{
			"This story, “Ferry sinks off Saltby”, is withdrawn.",
			"This story has been withdrawn because its source could not be confirmed.",
			"KILL: the report on the ferry is wrong.",
			"Editor’s note: This article has been retracted.",
		}},
		{updates, true, []string{
			"This story has been updated to add words from the company.",
			"This post has been updated.",
			"Update: This article has been updated with new figures.",
			"UPDATE (4pm): The company has answered.",
			"Editor's note, Feb. 3, 2031: This story has been updated.",
		}},
		{0, false, []string{
			"The ministry corrected the toll on Tuesday.",
			"The toll was corrected by the coastguard to five.",
			"He said an earlier version of this plan had been rejected.",
			"The company withdrew its offer.",
			"Corrections officers found the man in his cell.",
			"The original version of the ferry had one deck.",
			"The report was updated by the ministry, she said, and this story is not over.",
			"Updated rules will take effect in May.",
			"The minister has killed the plan.",
			"The story was removed from the newspaper's site within hours.",
			"Note that the ferry was full.",
			"",
		}},
	}
	for _, test := range tests {
		for _, s := range test.texts {
			if kind, ok := noteIn(s); ok != test.note || ok && kind != test.kind {
				t.Errorf("%q: note %v of kind %d, want %v, %d", s, ok, kind, test.note, test.kind)
			}
		}
	}
}

func TestLabelled(t *testing.T) {
	for headline, want := range map[string]string{
		"CORRECTED-Ferry sinks": "Ferry sinks", "Correction: Ferry story": "Ferry story", "UPDATE 2-Ferry sinks": "Ferry sinks", "KILL: Ferry sinks": "Ferry sinks",
		"Ferry sinks": "", "Corrected": "", "Update: ferry sinks": "", "Killing of a ferry": "", "Correctional officers strike": "",
	} {
		if words, _, ok := labelled(headline); ok != (want != "") || ok && words != want {
			t.Errorf("%q: %q, %v", headline, words, ok)
		}
	}
}

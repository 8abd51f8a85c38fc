package governments

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	// Before a place that is meant as a place.
	inside = set("in at near from to into around outside inside through across toward towards over via visiting visit visited leaving left reached reaching of throughout")

	// Before a party to something.
	partners = set("with against")

	// What states have with one another.
	ties = set("talks ties relations relationship relationships tensions negotiations contacts dialogue agreement agreements deal deals cooperation partnership alliance negotiating treaty pact accord war conflict " +
		"ceasefire truce sanctions rapprochement rift standoff dispute consultations coordination understanding understandings")

	// What two states share, behind their names.
	mutual = set("ties relations")

	// Verbs whose object is somebody.
	addressed = set("thanked thank urged urge accused accuse blamed blame warned warn asked ask told pressed press criticised criticized condemned praised thanks urges accuses blames warns asks")

	// What a noun phrase is followed by.
	follows = set("and or but to for of over on in at by from with without after before since during about against as that which who when while amid despite under until is are was were has have had would will said says")

	auxiliary = set("has have had is was will would could may might must should can cannot also not never still now again since been long already did does do itself")

	// Verbs of will, in the forms that have a subject before them.
	willing = forms("reject deny refuse agree accuse warn urge demand insist vow threaten condemn want seek hope plan consider support back oppose impose lift recognise recognize sign announce declare propose "+
		"offer ask call blame expel recall summon suspend respond retaliate negotiate welcome praise criticise criticize promise pledge invade annex decide intend aim expect need believe fear deploy approve "+
		"ban veto block pressure persuade view regard see try refrain abstain vote cooperate coordinate fund finance arm sanction prepare monitor retain thank exchange host",
		"sought saw withdrew withdraws sent sends gave gives maintained maintains kept keeps wanted wants")

	// What a government has and a place has not.
	own = set("demand demands proposal proposals position stance policy policies government offer plan plans ally allies interests influence support role goal goals aim aims intention intentions decision " +
		"envoy envoys ambassador ambassadors troops forces military army invasion refusal response request readiness willingness relations ties security leadership diplomacy delegation operations efforts withdrawal diplomats " +
		"strategy commitment pressure backing approval involvement intervention presence")
)

// forms gives each regular verb's forms of the present and the past.
func forms(regular, others string) map[string]bool {
	m := set(others)
	for v := range strings.FieldsSeq(regular) {
		stem := strings.TrimSuffix(v, "e")
		switch {
		case strings.HasSuffix(v, "y"):
			m[v[:len(v)-1]+"ies"], m[v[:len(v)-1]+"ied"] = true, true
		case strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ss"):
			m[v+"es"], m[v+"ed"] = true, true
		case v == "plan" || v == "ban":
			m[v+"s"], m[v+"ned"] = true, true
		default:
			m[v+"s"], m[stem+"ed"] = true, true
		}
		m[v], m[stem+"ing"] = true, true
	}
	return m
}

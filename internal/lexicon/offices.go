package lexicon

import "strings"

// Office reports whether a word, in lower case, is what an office, rank or occupation beside a name is called: "president", "spokeswoman".
func Office(lower string) bool { return offices[lower] }

// Honorific reports whether a word, in lower case, is a form of address that tells no office: "mr.", "sir".
func Honorific(lower string) bool { return honorifics[lower] }

// Made by hand from the style books of English-language news desks.
var (
	offices = words(`president presidents premier minister ministers chancellor secretary undersecretary under-secretary secretary-general senator senators
		congressman congresswoman representative lawmaker lawmakers deputy governor mayor councillor councilman councilwoman councilor commissioner
		ambassador envoy diplomat consul attaché negotiator mediator adviser advisor aide spokesman spokeswoman spokesperson spokespersons speaker
		king queen prince princess emperor emir sultan sheikh sheik imam pope cardinal archbishop bishop rabbi pastor priest ayatollah mullah patriarch mufti
		general admiral colonel major captain lieutenant sergeant brigadier commander commodore marshal corporal chief commandant
		judge justice prosecutor lawyer attorney magistrate barrister solicitor advocate sheriff constable inspector detective officer superintendent
		chairman chairwoman chairperson chair director manager head leader boss founder co-founder cofounder owner ceo cfo coo cto executive publisher
		editor editor-in-chief reporter correspondent journalist columnist author writer novelist poet photographer filmmaker analyst expert economist
		researcher scientist professor lecturer historian scholar academic engineer doctor surgeon epidemiologist physicist biologist astronaut teacher principal dean rector
		coach captain striker midfielder defender goalkeeper player star singer actor actress musician artist activist campaigner candidate contender
		coordinator organizer organiser treasurer registrar controller auditor ombudsman administrator governor-general prime-minister vice-president
		vice-chairman vice-chancellor vice-premier co-chair member resident farmer fisherman shopkeeper lawmaker mp mep dictator strongman warlord militant
		pm sen. rep. gov. gen. col. maj. lt. capt. sgt. adm. brig. cmdr. prof. sec. amb. supt. insp. det. cpl. minister-designate president-elect president-designate
		nominee successor predecessor counterpart chief-of-staff veteran pilot nurse physician student banker investor broker strategist consultant
		trader lady sister brother father mother wife husband son daughter cousin widow uncle aunt nephew niece grandson granddaughter
		co-leader co-president co-director investigator ruler monarch director-general commander-in-chief provost curator mk mla undersecretary-general
		politician statesman parliamentarian legislator assemblyman delegate`)
	honorifics = words(`mr mr. mrs mrs. ms ms. miss mx. dr dr. sir dame lord hon. rev. st. saint sri shri smt. haji hajj sayyid mallam alhaji pandit`)
)

func words(list string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

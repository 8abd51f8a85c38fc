package entities

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Words are folded: lower case, no diacritics, no full stops.
var (
	// Courtesy titles; those that tell a gender stand in male and female too.
	courtesy = set("mr mrs ms miss mister madam madame mme monsieur dr doctor prof professor sir dame lady lord sheikh sheik shaikh sheikha rev reverend " +
		"fr father sister brother hon rabbi imam ayatollah mullah haji hajji alhaji hajia hajiya mallam malam barrister engineer pastor don dona dato datuk tan sri shri smt ustaz sayyid seyyed señor senor senora")
	male   = set("mr mister sir lord monsieur sheikh sheik shaikh king prince father brother imam ayatollah mullah pope emir spokesman chairman congressman businessman policeman baron duke")
	female = set("mrs ms miss madam madame mme dame lady sheikha queen princess sister spokeswoman chairwoman congresswoman businesswoman policewoman duchess")

	// Posts that stand before a name. Those that are given names or surnames more often than not (Dean, Earl, Bishop) are left out.
	posts = set("president premier chancellor minister secretary spokesman spokeswoman spokesperson senator sen representative rep congressman congresswoman " +
		"governor gov mayor ambassador envoy general gen colonel col lieutenant lt captain capt major maj sergeant sgt corporal admiral adm commander " +
		"brigadier marshal commissioner chairman chairwoman chair chief ceo cfo coo cto director justice magistrate attorney prosecutor detective inspector " +
		"officer superintendent deputy analyst economist lawyer author actor actress singer reporter correspondent photographer striker " +
		"midfielder goalkeeper quarterback archbishop cardinal patriarch coach manager speaker leader candidate founder judge president-elect pm mp mep prexy host " +
		"wr qb rb te cb lb dt olb ilb mlb fb vp da " +
		"sheriff physicist scientist researcher historian rapper comedian journalist activist frenchman dutchman englishman briton spaniard")

	// Titles of those who are known by title and one name: the title stays part of the name.
	reigning = set("king queen prince princess pope emperor empress emir sultan crown")

	// Those of them whose bearers are numbered.
	throne = set("king queen pope emperor empress sultan")

	// Credits of pictures that run into a name.
	credits = set("getty images image reuters afp ap epa rex shutterstock associated press photo picture file barcroft media facebook twitter instagram")

	// Particles inside names; spellings with and without them mean one person.
	particles = set("al el ul ur as ash ad ar an at az bin ibn ben bint abu abou von van der den de del della da di do dos das du la le las los ter ten zu af y of the and & for und et e i")

	// What a name ends with and is called without.
	degrees   = set("md phd qc kc mp mep esq cbe obe mbe frs ret")
	corporate = set("inc incorporated corp corporation co company companies ltd limited llc plc nv sa ag gmbh spa se ab oy oyj asa as bv kg pty holding holdings group llp lp")

	// Those of them that end no person's name.
	incorporated = set("inc incorporated corp corporation company ltd limited llc plc gmbh holding holdings group llp")

	// Words that many organizations and places share: by themselves, or with one another, they name nothing for certain.
	common = set("ministry department office agency bureau committee commission council court supreme high parliament senate congress assembly house national " +
		"international federal state central general public security foreign interior defense finance justice health education energy economy trade " +
		"transport agriculture government cabinet army navy air force forces armed military police guard coast intelligence service services bank party " +
		"union association federation society institute university college school hospital church board authority administration center company group " +
		"club team press news agency post times radio television fire city county district airport station base north south east west northern southern " +
		"eastern western new united royal first democratic republican people peoples liberation front movement army embassy consulate mission palace stadium " +
		"presidency delegation opposition coalition league world affairs economic development research study program project fund foundation " +
		"patrol highway street road avenue river lake mount mountain sea bay gulf island islands park valley")

	// What an organization may be called without: "Likud" for "Likud Party".
	bodies = set("party movement group university college bank union association foundation network federation front club agency")

	// Bodies of a state, by which alone one of them may be called.
	institutions = set("ministry department office agency bureau committee commission council court parliament senate congress assembly army navy force " +
		"military police guard bank party union association federation institute university college school hospital board authority club presidency patrol")

	// Acronyms that stand for one name wherever they stand.
	everywhere = map[string]string{"un": "United Nations", "eu": "European Union", "imf": "International Monetary Fund", "iaea": "International Atomic Energy Agency",
		"wto": "World Trade Organization", "icrc": "International Committee of the Red Cross", "opec": "Organization of the Petroleum Exporting Countries",
		"fbi": "Federal Bureau of Investigation", "cia": "Central Intelligence Agency", "idf": "Israel Defense Forces"}

	// What is named after people.
	namedAfter = set("foundation center clinic crusade institute university college school hospital museum library award awards prize airport stadium arena avenue street road bridge " +
		"memorial fund trust company group society association orchestra band theater theatre act bill church cup trophy tower building")

	// Posts that follow an organization's name and are no part of it.
	heads = set("ceo cfo coo cto spokesman spokeswoman spokesperson chairman chairwoman boss founder co-founder cofounder")

	// Family names that stand before the given name.
	familyFirst = set("kim lee park choi jung kang cho yoon moon xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han feng deng cao peng " +
		"zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei lu ding ren shen yao nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly tsai")

	// Seas that are called without the word, and the words.
	seas = set("mediterranean caspian adriatic aegean baltic caribbean atlantic pacific sea ocean")

	// Trades: what a company's name may be called without, though with them it is a name: "General Motors", "Brandt Motors".
	trade = set("motor airline airlines airways aviation computer computers electronics steel oil gas petroleum energy power electric electronics pharmaceuticals foods " +
		"technologies systems industries enterprises entertainment pictures media records software financial capital partners " +
		"securities insurance telecom communications logistics stores brands")

	// Spellings of one common word.
	respelled = map[string]string{"defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization", "programme": "program",
		"harbour": "harbor", "theatre": "theater", "mt": "mount", "st": "saint", "saint": "saint", "airfield": "airport", "airbase": "air base", "outpost": "base",
		"facility": "base", "installation": "base", "dept": "department", "univ": "university", "intl": "international", "natl": "national", "govt": "government"}

	// Short forms of given names.
	nicknames = func() map[string]string {
		m := map[string]string{}
		for full, short := range map[string]string{
			"william": "bill billy will willie liam", "robert": "bob bobby rob robbie bert", "james": "jim jimmy jamie", "joseph": "joe joey", "michael": "mike mick mickey",
			"thomas": "tom tommy", "richard": "dick rick ricky rich", "edward": "ed eddie ted teddy ned", "anthony": "tony", "john": "jack johnny", "benjamin": "ben benny",
			"daniel": "dan danny", "david": "dave", "christopher": "chris", "matthew": "matt", "nicholas": "nick", "samuel": "sam", "stephen": "steve", "steven": "steve",
			"timothy": "tim", "gregory": "greg", "jeffrey": "jeff", "kenneth": "ken", "ronald": "ron", "donald": "don", "lawrence": "larry", "leonard": "len lenny leo",
			"patrick": "pat paddy", "peter": "pete", "philip": "phil", "raymond": "ray", "walter": "walt", "frederick": "fred", "gerald": "gerry jerry",
			"alexander": "alex sasha", "alexandra": "alex sandra", "andrew": "andy drew", "charles": "charlie chuck", "francis": "frank", "george": "georgie",
			"henry": "harry hank", "maurice": "mo", "mohammed": "mo", "albert": "al bert", "alfred": "alf fred", "elizabeth": "liz beth betty lizzie eliza", "katherine": "kate kathy katie",
			"catherine": "cathy kate katherine kathryn", "kathryn": "kate kathy katie katherine", "alexandros": "alexis alex", "eric": "erik", "mark": "marc", "karl": "carl", "allan": "alan allen", "margaret": "maggie meg peggy", "susan": "sue", "deborah": "deb debbie", "jennifer": "jen jenny", "jessica": "jess", "rebecca": "becky",
			"barbara": "barb", "patricia": "pat patty trish", "victoria": "vicky", "theresa": "terry", "vladimir": "volodya", "rajesh": "raj", "nathaniel": "nate", "zachary": "zach zack",
			"joshua": "josh", "jonathan": "jon", "bernard": "bernie", "vincent": "vince", "eugene": "gene", "douglas": "doug", "martin": "marty", "russell": "russ",
		} {
			for _, s := range strings.Fields(short) {
				m[s] += " " + full + " "
			}
		}
		return m
	}()
)

// sameGiven reports whether one of the two given names is a usual short form of the other.
func sameGiven(a, b string) bool {
	return strings.Contains(nicknames[a], " "+b+" ") || strings.Contains(nicknames[b], " "+a+" ")
}

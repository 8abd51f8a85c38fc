package calendar

// English month and weekday names count only where they are capitalised ("May", "March", "Sat"); those of other languages, many of which
// write them small, count in any case.
var englishMonths = index(
	"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
	"september sept sep", "october oct", "november nov", "december dec")

var otherMonths = index(
	"januar jänner jan janvier janv enero ene gennaio janeiro januari leden ledna január stycznia styczeń ocak января январь січня ianuarie ιανουαρίου يناير janar tammikuuta sausio janvāris siječnja januarja јануар јануара януари januarie januára जनवरी มกราคม gener xaneiro jaanuar yanvar",
	"februar feber februari février févr fevrier febrero febbraio fevereiro února únor február lutego luty şubat февраля февраль лютого februarie φεβρουαρίου فبراير helmikuuta veljače februarja фебруар фебруара февруари februára फरवरी กุมภาพันธ์ febrer febreiro shkurt veebruar februāris fevral vasario",
	"märz maerz mrz mars marzo março maart marca marzec března březen március mart марта март березня martie μαρτίου مارس marts maaliskuuta ožujka मार्च มีนาคม maret març märts kovo machi",
	"april avril avr abril aprile dubna duben április kwietnia kwiecień nisan апреля апрель квітня aprilie απριλίου أبريل إبريل ابريل huhtikuuta travnja aprila април априла апрыля अप्रैल เมษายน prill aprill aprīlis aprel balandžio aprili",
	"mai mayo maggio maio mei maja maj května květen május mayıs мая май травня μαΐου مايو toukokuuta svibnja мај маја मई พฤษภาคม maig maijs gegužės",
	"juni juin junio giugno junho června červen június czerwca czerwiec haziran июня июнь червня iunie ιουνίου يونيو kesäkuuta lipnja junija јун јуна юни júna जून มิถุนายน juny xuño qershor juuni jūnijs iyun birželio",
	"juli juillet juil julio luglio julho července červenec július lipca lipiec temmuz июля июль липня iulie ιουλίου يوليو heinäkuuta srpnja julija јул јула юли júla जुलाई กรกฎาคม juliol xullo korrik juuli jūlijs iyul liepos julai",
	"august août aout agosto augustus augusti srpna srpen augusztus sierpnia sierpień ağustos августа август серпня αυγούστου أغسطس اغسطس elokuuta kolovoza avgusta avgust август augusta agustus अगस्त สิงหาคม agost gusht augusts avqust rugpjūčio agosti",
	"september septembre septiembre setiembre settembre setembro września wrzesień září szeptember eylül сентября сентябрь вересня septembrie σεπτεμβρίου سبتمبر syyskuuta rujna septembra септембар септембра септември सितंबर सितम्बर กันยายน setembre shtator septembris sentyabr rugsėjo septemba",
	"oktober okt octobre octubre ottobre outubro października październik října říjen október ekim октября октябрь жовтня octombrie οκτωβρίου أكتوبر اكتوبر lokakuuta oktobra октобар октобра октомври अक्टूबर अक्तूबर ตุลาคม tetor oktoober oktobris oktyabr spalio oktoba",
	"november novembre noviembre novembro listopada listopad listopadu kasım ноября ноябрь листопада noiembrie νοεμβρίου نوفمبر marraskuuta studenoga novembra новембар новембра ноември नवंबर नवम्बर พฤศจิกายน nëntor novembris noyabr lapkričio novemba",
	"dezember dez décembre decembre déc diciembre dicembre dezembro december grudnia grudzień prosince prosinec aralık декабря декабрь грудня decembrie δεκεμβρίου ديسمبر joulukuuta prosinca decembra децембар децембра декември desember दिसंबर दिसम्बर ธันวาคม desembre decembro dhjetor detsember decembris dekabr gruodžio desemba")

// shortMonths are short forms that are words of their own elsewhere ("out", "ago", "set"): they count only between a day and a year.
var shortMonths = index(
	"ene gen ian oca sty янв ιαν", "fev feb lut şub févr фев φεβ", "mar mrt mars мар μαρ", "abr apr avr kwi nis апр απρ", "mai mag mei maj may май μαΐ", "giu iun cze haz июн ιουν",
	"lug iul lip tem июл ιουλ", "ago aug août sie ağu авг αυγ", "set sept wrz eyl сен сент σεπ", "ott out oct paź eki окт οκτ", "nov noi lis kas ноя нояб νοε", "dic dez dec gru ara déc дек δεκ")

var englishDays = index(
	"monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun")

var otherDays = index(
	"montag lundi lunes lunedì segunda-feira maandag poniedziałek понедельник pazartesi",
	"dienstag mardi martes martedì terça-feira dinsdag wtorek вторник salı",
	"mittwoch mercredi miércoles mercoledì quarta-feira woensdag środa среда çarşamba",
	"donnerstag jeudi jueves giovedì quinta-feira donderdag czwartek четверг perşembe",
	"freitag vendredi viernes venerdì sexta-feira vrijdag piątek пятница cuma",
	"samstag sonnabend samedi sábado sabato zaterdag sobota суббота cumartesi",
	"sonntag dimanche domingo domenica zondag niedziela воскресенье pazar")

// persianMonths are those of the solar calendar of Iran, which begins at the equinox of spring. Letters that Arabic and Persian write with two
// signs each (ي, ی) count alike.
var persianMonths = index("فروردین فروردين", "اردیبهشت ارديبهشت", "خرداد", "تیر تير", "مرداد", "شهریور شهريور", "مهر", "آبان", "آذر", "دی دي", "بهمن", "اسفند")

func index(rows ...string) map[string]int {
	out := map[string]int{}
	for i, row := range rows {
		start := 0
		for j := 0; j <= len(row); j++ {
			if j == len(row) || row[j] == ' ' {
				out[row[start:j]] = i + 1
				start = j + 1
			}
		}
	}
	return out
}

// EnglishMonth reports whether a word in lower case is an English name of a month, whole or short. Elsewhere some are other words: Mars.
func EnglishMonth(lower string) bool { return englishMonths[lower] > 0 }

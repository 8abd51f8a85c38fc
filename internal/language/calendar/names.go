package calendar

// English month and weekday names count only where they are capitalised ("May", "March", "Sat"); those of other languages, many of which
// write them small, count in any case.
var englishMonths = index(
	"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
	"september sept sep", "october oct", "november nov", "december dec")

var otherMonths = index(
	"januar jänner jan janvier janv enero ene gennaio janeiro januari leden stycznia ocak styczeń января январь січня ianuarie ιανουαρίου يناير",
	"februar feber februari février févr fevrier febrero febbraio fevereiro lutego luty şubat февраля февраль лютого februarie φεβρουαρίου فبراير",
	"märz maerz mrz mars marzo março maart marca marzec mart марта март березня martie μαρτίου مارس",
	"april avril avr abril aprile kwietnia kwiecień nisan апреля апрель квітня aprilie απριλίου أبريل إبريل",
	"mai mayo maggio maio mei maja maj mayıs мая май травня μαΐου مايو",
	"juni juin junio giugno junho czerwca czerwiec haziran июня июнь червня iunie ιουνίου يونيو",
	"juli juillet juil julio luglio julho lipca lipiec temmuz июля июль липня iulie ιουλίου يوليو",
	"august août aout agosto augustus augusti sierpnia sierpień ağustos августа август серпня αυγούστου أغسطس",
	"september septembre septiembre setiembre settembre setembro września wrzesień eylül сентября сентябрь вересня septembrie σεπτεμβρίου سبتمبر",
	"oktober okt octobre octubre ottobre outubro października październik ekim октября октябрь жовтня octombrie οκτωβρίου أكتوبر",
	"november novembre noviembre novembro listopada listopad kasım ноября ноябрь листопада noiembrie νοεμβρίου نوفمبر",
	"dezember dez décembre decembre déc diciembre dicembre dezembro december grudnia grudzień aralık декабря декабрь грудня decembrie δεκεμβρίου ديسمبر")

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

import type { reviewRules as reference } from '#shared/i18n/fr/review-rules.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Each rule: its short name, the finding as a colleague would say it, what the rule looks at, and what to do next. */
export const reviewRules: Translation<typeof reference> = {
  'duplicate-event': {
    name: 'Dubbel geregistreerd',
    sentence: '{{first}}: {{type}}, en om {{again}} nog eens {{type}}.',
    text: 'Dezelfde registratie komt terug minder dan {{limit}} minuten na de vorige. De tweede telt niet mee.',
    next: 'Niets te doen als de persoon alleen twee keer heeft gedrukt. Had een van beide het omgekeerde moeten zijn (IN of OUT), vraag dan de verbetering aan.',
  },
  'in-without-out': {
    name: 'OUT ontbreekt',
    sentence: 'IN om {{times}}, en daarna geen OUT.',
    text: 'Op deze IN volgde binnen {{limit}} uur geen OUT, of er kwam eerst een andere IN. Dat wordt pas gezegd als die uren voorbij zijn.',
    next: 'Vraag de persoon hoe laat die vertrokken is, zoek een bewijs en vraag de OUT aan.',
  },
  'out-without-in': {
    name: 'IN ontbreekt',
    sentence: 'OUT om {{times}}, en daarvoor geen IN.',
    text: 'Deze OUT sluit geen IN van hoogstens {{limit}} uur oud.',
    next: 'Vraag de persoon hoe laat die begonnen is, zoek een bewijs en vraag de IN aan.',
  },
  'same-minute': {
    name: 'IN en OUT vlak na elkaar',
    sentence: 'IN om {{in}}, OUT {{seconds}} seconden later.',
    text: 'Een aanwezigheid van minder dan {{limit}} minuut is bijna altijd een vergissing.',
    next: 'Vraag wat er gebeurd is: vaak is de OUT van de dag voordien of de IN van die ochtend vergeten. Vraag daarna de verbetering aan.',
  },
  'long-presence': {
    name: 'Zeer lange aanwezigheid',
    sentence: 'Van {{in}} tot {{out}} aan één stuk, dat is {{duration}}.',
    text: 'Een aanwezigheid van meer dan {{limit}} uur zonder OUT.',
    next: 'Vraag of een OUT vergeten is. Was de dag echt zo lang, verklaar dan de vaststelling.',
  },
  'no-break': {
    name: 'Zonder pauze',
    sentence: 'Van {{in}} tot {{out}}, dat is {{duration}}, zonder geregistreerde pauze.',
    text: 'Een aanwezigheid van meer dan {{limit}} uur zonder OUT: de arbeidswet wil uiterlijk dan een pauze.',
    next: 'Vraag of de pauze genomen is. Zo ja, vraag de OUT en de IN aan; zo niet, bekijk de planning met de persoon.',
  },
  overlap: {
    name: 'Op twee plaatsen tegelijk',
    sentence: 'Van {{from}} tot {{to}} ({{duration}}) aanwezig onder twee aangiften: {{first}} en {{second}}.',
    text: 'Aanwezigheden van dezelfde persoon onder twee aangiften overlappen elkaar.',
    next: 'Ga met de persoon na waar die was. Vaak is een OUT op de eerste plaats vergeten, of de verkeerde aangifte gekozen.',
  },
  'invalid-identifier': {
    name: 'Onmogelijk nummer',
    sentence: 'Het nummer {{identifier}} kan niet juist zijn: wellicht een tikfout.',
    text: 'Het controlegetal of de opbouw van het rijksregister- of BIS-nummer klopt niet. Limosa-nummers worden zo niet nagekeken.',
    next: 'Vergelijk met het identiteitsbewijs en vraag de verbetering van het nummer aan. Intussen telt de aanwezigheid voor niemand.',
  },
  'unknown-person': {
    name: 'Onbekende persoon',
    sentence: '$t(review.unknown.{{stated}})',
    text: 'Het nummer is mogelijk, maar geen enkele fiche draagt het.',
    next: 'Neem de persoon over in uw fiches als die voor u of een onderaannemer werkt. Vraag anders wie de registratie daar heeft gedaan.',
  },
  'unknown-declaration': {
    name: 'Onbekende aangifte',
    sentence: 'De aangifte {{declaration}} staat niet in uw fiches.',
    text: 'Het nummer van de aangifte van werken hoort bij geen enkele fiche.',
    next: 'Neem de aangifte over als ze u aangaat. Is het nummer fout, vraag dan de verbetering aan: de persoon heeft zich elders geregistreerd.',
  },
  'outside-declaration': {
    name: 'Buiten de aangifte',
    sentence: 'De aangifte loopt {{span}}: deze dag hoort daar niet bij.',
    text: 'De dag van de aanwezigheid valt voor het begin of na het einde van de aangifte van werken.',
    next: 'Zijn de werken verlengd, pas dan de datums van de aangifte aan. Anders heeft de persoon de verkeerde aangifte gekozen.',
  },
  'limosa-expired': {
    name: 'Limosa niet geldig',
    sentence: 'Het Limosa-nummer {{identifier}} geldt {{span}}, niet op deze dag.',
    text: 'De persoon heeft een Limosa-nummer, en dat is op die dag niet geldig.',
    next: 'Vraag de werkgever de nieuwe Limosa-melding en voeg ze toe aan de fiche. Zonder die melding hoort de persoon daar niet te zijn.',
  },
  'wrong-employer': {
    name: 'Andere werkgever',
    sentence: 'Geregistreerd voor {{stated}}, terwijl de bekende werkgever op die dag {{employers}} is.',
    text: 'De werkgever van de registratie is geen van de werkgevers die de fiche van de persoon voor die dag geeft.',
    next: 'Is de persoon van werkgever veranderd, vul dan de fiche aan. Vraag anders de verbetering van de werkgever aan.',
  },
  'company-not-in-chain': {
    name: 'Onderneming buiten de keten',
    sentence: '{{stated}} heeft op die dag geen plaats in de keten van deze aangifte.',
    text: 'De werkgever van de registratie is noch uw onderneming, noch de aangevende aannemer, noch een onderaannemer die op die datum geldig is.',
    next: 'Werkt die onderneming daar echt, voeg ze dan toe aan de keten en aan de aangifte van werken. Vraag anders uw onderaannemer wie dat is.',
  },
  'missing-registration': {
    name: 'Niets geregistreerd',
    sentence: '$t(review.missing.{{planned}})',
    text: 'De persoon stond op de planning van deze plaats, de dag is voorbij, een bestand dekt hem, en er staat niets in. Een afwezigheid, een sluiting, een gebruikt papier of een vrijstelling verklaart dat.',
    next: 'Is de persoon gekomen, vraag dan de toevoeging aan met een bewijs. Is die niet gekomen, noteer dan de afwezigheid of verbeter de planning.',
  },
  'unplanned-presence': {
    name: 'Niet ingepland',
    sentence: 'Hier geregistreerd zonder op de planning van die dag te staan.',
    text: 'De planning van deze plaats voorziet die dag andere personen, maar deze niet.',
    next: 'Vaak een vervanging: vul de planning aan, of ga na of de persoon echt op deze plaats was.',
  },
  'no-receipt': {
    name: 'Zonder ontvangstnummer',
    sentence: 'Het bestand geeft geen ontvangstnummer.',
    text: 'Het ontvangstnummer bewijst dat de officiële dienst de registratie heeft ontvangen.',
    next: 'Importeer de lijst van de officiële dienst voor deze periode: het nummer komt vanzelf bij dezelfde registratie.',
  },
  'official-remark': {
    name: 'Officiële opmerking',
    sentence: '$t(review.remarks.{{remark}})',
    text: 'De officiële dienst heeft de aanwezigheid geregistreerd en er een opmerking bij gezet.',
    next: '$t(review.remarkSteps.{{remark}})',
  },
  'paper-not-followed-up': {
    name: 'Papier zonder vervolg',
    sentence: 'Deze regel van het papieren formulier wacht al meer dan {{days}} dagen op een vervolg.',
    text: 'Een regel van een gebruikt papieren formulier is meer dan {{limit}} dagen oud en heeft geen registratie, geen verbetering en geen verklaring.',
    next: 'Registreer de aanwezigheid alsnog als dat kan, vraag de verbetering aan, of noteer waarom er niets te doen is.',
  },
}

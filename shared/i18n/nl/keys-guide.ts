import type { keysGuide as reference } from '#shared/i18n/fr/keys-guide.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What the key guide asks, advises and why. */
export const keysGuide: Translation<typeof reference> = {
  steps: {
    'itsme-app': {
      title: 'De itsme-app installeren',
      text: 'Op de smartphone, uit de officiële appwinkel.',
    },
    'itsme-identity': {
      title: 'De account aanmaken met de elektronische identiteitskaart',
      text: 'De kaart bij de hand houden en de app volgen tot de zelfgekozen pincode.',
    },
    'itsme-login': {
      title: 'Een eerste keer aanmelden',
      text: 'Check In and Out at Work openen en itsme kiezen. Verschijnt de persoonlijke pagina, dan werkt de sleutel.',
    },
    'eidas-ready': {
      title: 'Klaarleggen wat de eerste aanmelding vraagt',
      text: 'De elektronische identiteit van het land (kaart of app, met de code), een e-mailadres en een telefoonnummer.',
    },
    'eidas-login': {
      title: 'Een eerste keer aanmelden',
      text: 'Op het aanmeldscherm het Europees erkend authenticatiemiddel kiezen, dan het land. E-mailadres en telefoon opgeven.',
    },
    'totp-papers': {
      title: 'De identiteitspapieren bijeenbrengen',
      text: 'Een geldig paspoort of een geldige identiteitskaart, en een eigen e-mailadres.',
    },
    'totp-book': {
      title: 'Een afspraak maken voor het videogesprek',
      text: 'Op belgianid.be; dag en uur noteren.',
    },
    'totp-call': {
      title: 'Het videogesprek met Sigedis voeren',
      text: 'Sigedis controleert de papieren, vindt het BIS-nummer terug of maakt er een aan, en helpt tijdens het gesprek aan de sleutel.',
    },
    'totp-login': {
      title: 'Een eerste keer aanmelden',
      text: 'Gebruikersnaam, wachtwoord, dan de code uit de e-mail.',
    },
    'note-number': {
      title: 'Het gekregen BIS-nummer noteren',
      text: 'Mee te delen aan het kantoor, dat het aan de fiche toevoegt.',
    },
    guide: {
      title: 'De gids beantwoorden',
      text: 'Enkele vragen volstaan om de juiste sleutel te vinden.',
    },
    'find-out': {
      title: 'Eerst uitzoeken',
      text: 'Er ontbreekt nog een antwoord om een sleutel aan te raden.',
    },
    'note-key': {
      title: 'Noteren dat de sleutel werkt',
      text: 'Alle stappen zijn gedaan: noteer nog de sleutel als actief.',
    },
    register: {
      title: 'De onderneming laten inschrijven in de KBO',
      text: 'Een erkend ondernemingsloket schrijft de onderneming in; ze krijgt haar ondernemingsnummer. De wettelijke vertegenwoordiger krijgt een BIS-nummer.',
    },
    key: {
      title: 'De sleutel van de wettelijke vertegenwoordiger verkrijgen',
      text: 'itsme met een Belgische identiteitskaart, eIDAS, of een code via app of e-mail (TOTP) met hulp van Sigedis.',
    },
    csam: {
      title: 'Aanmelden bij CSAM',
      text: 'Met het ondernemingsnummer, het BIS-nummer en de sleutel van de wettelijke vertegenwoordiger.',
    },
    chief: {
      title: 'De Hoofdtoegangsbeheerder aanduiden',
      text: 'De wettelijke vertegenwoordiger mag zichzelf aanduiden.',
    },
    managers: {
      title: 'De toegangen geven',
      text: 'De Hoofdtoegangsbeheerder kiest wie de dienst gebruikt en mag Toegangsbeheerders aanduiden. Voor de webservice is ook een technisch beheerder nodig.',
    },
  },
  pages: {
    worker: 'Check In and Out at Work, pagina voor werknemers',
    employer: 'Check In and Out at Work, pagina voor werkgevers',
    contact: 'Contactformulier van de RSZ',
    csam: 'CSAM, hulp bij digitale sleutels',
    belgianid: 'belgianid.be, afspraak met Sigedis',
    counters: 'FOD Economie, erkende ondernemingsloketten',
  },
  reasons: {
    'card-taken': 'De elektronische identiteitskaart en de smartphone zijn geschikt.',
    'card-unsure': 'Geschikt als de elektronische identiteitskaart van een van deze landen is: {{countries}}.',
    'card-strange': 'De app aanvaardt enkel kaarten van deze landen: {{countries}}.',
    'card-belgian-only':
      'Voor de vertegenwoordiger van een onderneming is enkel een Belgische kaart geschikt; de andere kaarten gelden alleen voor werknemers.',
    'phone-missing': 'Zonder eigen smartphone kan de app niet worden geïnstalleerd.',
    'phone-unsure': 'De kaart is geschikt; er is ook een eigen smartphone nodig.',
    'identity-recognised': 'De elektronische identiteit van het land is op Europees niveau erkend.',
    'identity-unsure': 'Geschikt als het aanmeldscherm het land bij de Europees erkende middelen noemt.',
    'identity-none': 'De persoon heeft geen op Europees niveau erkende elektronische identiteit.',
    'identity-belgian': 'eIDAS is bedoeld voor een identiteit van een ander land dan België.',
    'number-missing': 'Zonder rijksregister- of BIS-nummer maakt Sigedis er een aan en helpt het aan de sleutel.',
    'number-unsure': 'Nuttig als er nog geen rijksregister- of BIS-nummer is.',
    'no-other-way': 'Geen van de twee andere sleutels is geschikt.',
    'others-unsure': 'Blijft mogelijk als de andere sleutels niet geschikt zijn.',
    'others-fit': 'Niet nodig: een andere sleutel is geschikt.',
  },
  questions: {
    card: {
      title: 'Welke elektronische identiteitskaart?',
      help: 'Het land dat de kaart uitreikte telt, niet de nationaliteit.',
      find: 'De identiteitskaart bekijken: het land staat bovenaan, een chip toont dat ze elektronisch is.',
    },
    phone: {
      title: 'Een eigen smartphone?',
      help: 'De itsme-app komt op een telefoon die de persoon zelf bijhoudt.',
      find: 'Nagaan of er apps op de telefoon kunnen.',
    },
    recognised: {
      title: 'Een op Europees niveau erkende elektronische identiteit?',
      help: 'Het aanmeldscherm van de dienst houdt de lijst van erkende landen bij; ze verandert.',
      find: 'Het aanmeldscherm van de dienst openen en het Europees erkend authenticatiemiddel kiezen: de landen verschijnen.',
    },
    number: {
      title: 'Een rijksregister- of BIS-nummer?',
      help: 'Elf cijfers die meestal met de geboortedatum beginnen.',
      find: 'Nakijken op een verblijfstitel, een Belgische loonfiche of een brief van een Belgische overheid.',
    },
    email: {
      title: 'Een eigen e-mailadres?',
      help: 'Nodig voor eIDAS bij de eerste aanmelding en om een code te krijgen.',
      find: 'Een adres kiezen dat niemand anders leest; zo nodig een aanmaken.',
    },
    registered: {
      title: 'Is de onderneming ingeschreven in de KBO?',
      help: 'Ze heeft dan een Belgisch ondernemingsnummer van tien cijfers.',
      find: 'Ze heeft dan een Belgisch ondernemingsnummer van tien cijfers.',
    },
    webService: {
      title: 'Zal de onderneming de webservice gebruiken?',
      help: 'Wanneer software registreert in plaats van het scherm. Dan is ook een technisch beheerder nodig.',
      find: 'Wanneer software registreert in plaats van het scherm. Dan is ook een technisch beheerder nodig.',
    },
  },
  cards: {
    other: 'Van een ander land',
    none: 'Geen elektronische kaart',
    unsure: 'Niet zeker',
  },
  words: {
    yes: 'Ja',
    no: 'Nee',
    unsure: 'Niet zeker',
  },
}

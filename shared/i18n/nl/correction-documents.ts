import type { correctionDocuments as reference } from '#shared/i18n/fr/correction-documents.ts'
import { correctionPapers } from '#shared/i18n/nl/correction-papers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const correctionDocuments: Translation<typeof reference> = {
  papers: correctionPapers,
  nsso: 'Rijksdienst voor Sociale Zekerheid (RSZ)',
  type: { in: 'IN', out: 'OUT', presence: 'Aanwezigheid' },
  capacity: {
    employee: 'werknemer',
    'self-employed': 'zelfstandige',
    temporary: 'uitzendkracht',
    trainee: 'stagiair',
  },
  service: { ciao: 'Check In and Out at Work', checkinatwork: 'Checkinatwork' },
  reason: {
    'forgotten-in': 'IN vergeten',
    'forgotten-out': 'OUT vergeten',
    'forgotten-break': 'pauze vergeten',
    'in-and-out-at-once': 'IN en OUT op hetzelfde moment',
    'wrong-workplace': 'foute werkplaats',
    'wrong-employer': 'foute werkgever',
    'wrong-identity-number': 'fout INSZ of Limosanummer',
    duplicate: 'dubbele registratie',
    'device-failure': 'defect van het toestel of de toepassing',
    'no-network': 'geen netwerk',
    'not-present': 'persoon niet aanwezig',
    other: 'andere reden',
  },
  evidence: {
    'time-sheet': 'Urenblad',
    planning: 'Planning',
    'device-log': 'Uittreksel van badge of track & trace',
    'worker-statement': 'Ondertekende verklaring van de werknemer',
    'client-confirmation': 'Bevestiging van de klant',
    'contact-reference': 'Referentie van het contactcenter',
    screenshot: 'Schermafdruk',
    'paper-form': 'Ondertekend papieren formulier',
    other: 'Ander stuk',
  },
  letter: {
    title: {
      nsso: 'Aanvraag tot wijziging van aanwezigheidsregistraties',
      subcontractor: 'Te laten wijzigen aanwezigheidsregistraties',
      agency: 'Te laten wijzigen aanwezigheidsregistraties',
      'self-employed': 'Aanvraag tot wijziging van aanwezigheidsregistraties',
    },
    number: 'Nummer van de aanvraag',
    date: 'Datum',
    sender: 'Afzender',
    contact: 'Contactpersoon',
    addressee: 'Bestemmeling',
    enterprise: 'Ondernemingsnummer {{number}}',
    greeting: 'Geachte mevrouw, geachte heer,',
    intro: {
      nsso_one:
        'Als werkgever hebben wij vastgesteld dat een aanwezigheidsregistratie van ons personeel fout is of ontbreekt. Wij vragen u ze te wijzigen zoals hieronder aangegeven.',
      nsso_other:
        'Als werkgever hebben wij vastgesteld dat {{count}} aanwezigheidsregistraties van ons personeel fout zijn of ontbreken. Wij vragen u ze te wijzigen zoals hieronder aangegeven.',
      subcontractor_one:
        'Bij de controle van de aanwezigheden op onze werkplaatsen hebben wij vastgesteld dat een registratie van een persoon die u tewerkstelt fout is of ontbreekt. Ze staat hieronder.',
      subcontractor_other:
        'Bij de controle van de aanwezigheden op onze werkplaatsen hebben wij vastgesteld dat {{count}} registraties van personen die u tewerkstelt fout zijn of ontbreken. Ze staan hieronder.',
      agency_one:
        'Bij de controle van de aanwezigheden op onze werkplaatsen hebben wij vastgesteld dat een registratie van een van uw uitzendkrachten fout is of ontbreekt. Ze staat hieronder.',
      agency_other:
        'Bij de controle van de aanwezigheden op onze werkplaatsen hebben wij vastgesteld dat {{count}} registraties van uw uitzendkrachten fout zijn of ontbreken. Ze staan hieronder.',
      self_one:
        'Ik werk als zelfstandige en heb vastgesteld dat een van mijn aanwezigheidsregistraties fout is of ontbreekt. Ik vraag u ze te wijzigen zoals hieronder aangegeven.',
      self_other:
        'Ik werk als zelfstandige en heb vastgesteld dat {{count}} van mijn aanwezigheidsregistraties fout zijn of ontbreken. Ik vraag u ze te wijzigen zoals hieronder aangegeven.',
    },
    role: {
      subcontractor:
        'Het is aan u, als werkgever, om de wijziging bij de RSZ aan te vragen; wij kunnen dat niet in uw plaats doen.',
      agency:
        'Uw uitzendkantoor is de werkgever van deze personen: het is aan u om de wijziging bij de RSZ aan te vragen; wij kunnen dat niet in uw plaats doen.',
    },
    please: 'Wij vragen u:',
    points: {
      check: 'deze gegevens te vergelijken met uw eigen administratie;',
      askBy: 'de wijziging uiterlijk op {{date}} bij de RSZ aan te vragen en de bewijsstukken bij te voegen;',
      ask: 'de wijziging onverwijld bij de RSZ aan te vragen en de bewijsstukken bij te voegen;',
      answer:
        'ons een kopie van uw aanvraag, de verzenddatum, het ontvangen referentienummer en daarna het antwoord van de RSZ te bezorgen.',
    },
    disagree:
      'Is een registratie volgens u juist, schrijf het ons dan en voeg bij wat dat aantoont: wij sluiten dat punt dan af.',
    quote: 'Gelieve het nummer {{number}} in elk antwoord te vermelden.',
    follows: {
      ours: 'Deze aanvraag volgt op onze aanvraag {{number}}.',
      mine: 'Deze aanvraag volgt op mijn aanvraag {{number}}.',
    },
    reported: 'De betrokken persoon heeft ons de fout gemeld op {{date}}.',
    reportedWords: 'De betrokken persoon heeft ons de fout gemeld op {{date}}, in deze woorden: “{{text}}”',
    deadline:
      'Laatste dag om de wijziging aan te vragen: {{date}} (volgens onze berekening: dag van de registratie +\u00a0{{days}}\u00a0dagen).',
    deadlines:
      'De eerste termijn eindigt op {{date}} (volgens onze berekening: dag van de registratie +\u00a0{{days}}\u00a0dagen); bij elke registratie staat de laatste dag.',
    noDeadline: 'Voor deze registraties is ons geen termijn voor wijziging bekend.',
    late: 'De aanvraag wordt na deze termijn ingediend, om de volgende reden: {{reason}}',
    explanation: 'Toelichting',
    evidence_one: 'Er is {{count}} bewijsstuk bijgevoegd; de lijst staat achteraan in het dossier.',
    evidence_other: 'Er zijn {{count}} bewijsstukken bijgevoegd; de lijst staat achteraan in het dossier.',
    noEvidence: 'Er zijn geen bewijsstukken beschikbaar.',
    noEvidenceReason: 'Er zijn geen bewijsstukken beschikbaar, om de volgende reden: {{reason}}',
    confirm: {
      ours: 'Gelieve ons de wijziging te bevestigen of te laten weten wat er nog ontbreekt om er gevolg aan te geven.',
      mine: 'Gelieve mij de wijziging te bevestigen of te laten weten wat er nog ontbreekt om er gevolg aan te geven.',
    },
    closing: { ours: 'Met de meeste hoogachting,', mine: 'Met de meeste hoogachting,' },
    place: 'Opgemaakt te',
    on: 'Op',
    signer: 'Naam en hoedanigheid',
    signature: 'Handtekening',
  },
  items: {
    heading_one: 'Gevraagde wijziging',
    heading_other: 'Gevraagde wijzigingen',
    number: 'Nr.',
    person: 'Persoon',
    where: 'Dag en werkplaats',
    registered: 'Geregistreerd',
    requested: 'Gevraagd',
    why: 'Reden',
    identifier: 'INSZ {{number}}',
    limosa: 'Limosa {{number}}',
    noIdentifier: 'nummer onbekend',
    declaration: 'Aangifte van werken {{number}}',
    receipt: 'Ontvangstnummer {{number}}',
    lastDay: 'Laatste dag: {{date}}',
    noLastDay: 'Termijn: geen bekend',
    nothing: 'geen registratie',
    add: 'toe te voegen',
    cancel: 'te annuleren',
    rest: 'de rest ongewijzigd',
    place: 'Plaats: {{place}}',
    employer: 'Werkgever: {{employer}}',
    who: 'Persoon: {{person}}',
    legend:
      'Brusselse tijd. Laatste dag: volgens onze berekening, de dag van de registratie +\u00a0{{days}}\u00a0dagen.',
    hours: 'Brusselse tijd.',
    line: '{{number}}. {{person}}',
    change: 'Geregistreerd: {{registered}}. Gevraagd: {{requested}}.',
    reason: 'Reden: {{reason}}.',
  },
  annexes: {
    heading: 'Lijst van de bijlagen',
    header: 'Bijlage {{number}} – {{name}}',
    headerPage: 'Bijlage {{number}} – {{name}} ({{page}}/{{pages}})',
    alt: 'Bijlage {{number}}, pagina {{page}} van {{pages}}: {{name}}',
    number: 'Nr.',
    file: 'Stuk',
    type: 'Type en grootte',
    page: 'Pagina',
    hash: 'SHA-256-vingerafdruk',
    enclosed: 'bijgevoegd',
    intro:
      'De originele bestanden gaan ongewijzigd met dit dossier mee; met de vingerafdruk kan van elk bestand worden nagegaan dat er niets aan veranderd is.',
    obstacle: {
      kind: 'Dit type bestand kan hier niet worden weergegeven: zie het bijgevoegde bestand.',
      encrypted: 'Niet weergegeven: het bestand is met een wachtwoord beveiligd. Zie het bijgevoegde bestand.',
      damaged: 'Niet weergegeven: het bestand lijkt beschadigd. Zie het bijgevoegde bestand.',
      large: 'Niet weergegeven: het bestand is te groot om hier te tonen. Zie het bijgevoegde bestand.',
    },
  },
  text: {
    sender: '{{name}}, ondernemingsnummer {{number}}',
    annexes: 'Stukken bij het dossier: {{list}}.',
    more_one: '… en nog {{count}} wijziging: zie dossier {{number}}.',
    more_other: '… en nog {{count}} wijzigingen: zie dossier {{number}}.',
    explanation: 'Toelichting: {{text}}',
    enclosed: 'Bijlage {{number}}: {{name}}',
  },
  mail: {
    subject: '{{title}} – {{number}}',
    cover:
      'In bijlage vindt u een dossier dat over uw aanwezigheidsregistraties is voorbereid. Als zelfstandige richt u zich zelf tot de RSZ; wij versturen niets in uw naam.',
    coverSteps:
      'Lees het dossier na, verbeter wat nodig is, onderteken het en stuur het zelf met de bijlagen naar de RSZ. Laat ons daarna weten welk referentienummer u gekregen hebt.',
    own: 'Tekst om in uw naam te versturen:',
  },
  files: { dossier: 'dossier', annex: 'bijlage', text: 'tekst' },
}

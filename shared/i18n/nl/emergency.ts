import { emergencyPage } from '#shared/i18n/nl/emergency-page.ts'
import type { emergency as reference } from '#shared/i18n/fr/emergency.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const emergency: Translation<typeof reference> = {
  questions: {
    'permanent-lack': {
      title: 'Ontbreekt de nodige infrastructuur hier altijd?',
      help: 'Bijvoorbeeld: op deze werkplaats is er nooit telefoon, internet of elektriciteit.',
    },
    provider: {
      title: 'Lopen de registraties via een dienstverlener?',
      help: 'Track & trace, badgelezer, planningsoftware: neem eerst contact op. Noteer naam, uur en dossiernummer.',
    },
    channels: {
      title: 'Welke andere kanalen hebt u geprobeerd?',
      help: 'Online, mobiel, het noodkanaal van het contract: probeer ze en noteer telkens het resultaat.',
    },
    fault: { title: 'Waar ligt de storing?', help: 'Kies de oorzaak die u kunt aantonen.' },
    call: {
      title: 'Wat antwoordde het contactcenter?',
      help: 'Bel tijdens de openingsuren; daarbuiten stuurt u het contactformulier.',
    },
  },
  answers: {
    'permanent-lack': { yes: 'Ja, altijd', no: 'Nee' },
    provider: {
      'not-used': 'Geen dienstverlener',
      solved: 'Gecontacteerd: opgelost',
      'not-solved': 'Gecontacteerd: geen oplossing',
    },
    channels: { worked: 'Werkte', failed: 'Werkte niet', 'no-more': 'Geen ander kanaal' },
    fault: {
      infrastructure: 'Elektriciteit, telefoon of internet van derden',
      'official-service': 'De officiële dienst zelf',
      'own-means': 'Onze middelen, of middelen geleverd binnen de keten',
    },
    call: {
      solved: 'Oplossing gekregen: registreren kan',
      'number-given': 'Referentienummer gekregen',
      'number-awaited': 'Gemeld, nummer nog niet ontvangen',
    },
  },
  faultHelp: {
    infrastructure:
      'Infrastructuur die niet van ons is, niet door ons aan onze onderaannemers en niet door onze medecontractant is geleverd.',
    'official-service': 'De site of toepassing van de RSZ antwoordt niet, bij niemand.',
    'own-means': 'Toestel, abonnement, software of toegang van ons, een onderaannemer of de medecontractant.',
  },
  channels: {
    online: 'Onlinedienst',
    mobile: 'Mobiel',
    fallback: 'Noodkanaal van het contract',
    phone: 'Telefoon',
    contactForm: 'Contactformulier',
    other: 'Ander kanaal',
  },
  outcomes: {
    'not-applicable': {
      title: 'De noodprocedure geldt niet',
      text: 'Waar de infrastructuur altijd ontbreekt, is een andere, vooraf afgesproken regeling nodig.',
    },
    'registered-after-all': {
      title: 'Toch geregistreerd',
      text: 'De aanwezigheden lopen via het andere gevonden middel. Bewaar wat er geprobeerd is.',
    },
    exempt: {
      title: 'Vrijstelling voor die dag',
      text: 'U hoeft niets meer te doen, maar de oorzaak moet controleerbaar blijven: bewaar het bewijs.',
    },
    'paper-form': {
      title: 'Papieren formulier',
      text: 'Laat het papieren formulier tekenen en noteer er het referentienummer op: dat is uw bewijs.',
    },
  },
  instead: {
    'other-organisation':
      'Spreek met de onderaannemers een andere regeling af: vooraf, op afstand of via de onlinedienst. Noteer bij de werkplaats wat, met wie en sinds wanneer.',
    'ask-authority':
      'Voor de schoonmaak mag niet vooraf en niet op afstand worden geregistreerd: vraag aan de RSZ hoe het moet.',
  },
  reasons: {
    'permanent-lack': 'De infrastructuur ontbreekt hier altijd.',
    'by-provider': 'De dienstverlener loste de storing op.',
    'by-other-channel': 'Een ander kanaal werkte.',
    'by-agent': 'De medewerker van het contactcenter gaf een oplossing.',
    infrastructure: 'De storing ligt bij infrastructuur van derden.',
    'official-service': 'De storing ligt bij de officiële dienst.',
    'reference-given': 'Het contactcenter gaf een referentienummer.',
    'reference-awaited': 'De storing is gemeld; het referentienummer wordt verwacht.',
  },
  evidence: {
    'alternative-agreed': 'De andere afgesproken regeling',
    'alternative-partner': 'Met wie ze is afgesproken',
    'alternative-since': 'Sinds wanneer',
    'provider-name': 'De naam van de dienstverlener',
    'provider-ticket': 'Het dossiernummer van de dienstverlener',
    'channels-tried': 'De geprobeerde kanalen, met het uur',
    'proof-of-cause': 'Een bewijs van de storing: bericht van de operator, schermafdruk, persartikel',
    'call-channel': 'Hoe en wanneer het contactcenter bereikt is',
    'agent-name': 'De naam van de medewerker',
    'reference-number': 'Het referentienummer',
    'paper-form': 'Het getekende papieren formulier',
  },
  assumption: 'Veronderstelling',
  assumptionText:
    'Voor deze sector is geen officiële procedure gevonden: die van Checkinatwork wordt naar analogie gevolgd.',
  ruleSource: 'Bron: {{source}} (nagekeken op {{checkedOn}})',
  warnings: {
    'outside-declaration': 'Deze dag valt buiten de datums van de aangifte ({{detail}}).',
    'no-duty': 'Volgens de aangifte is er geen registratieplicht.',
    'permanent-lack': 'De infrastructuur ontbreekt hier altijd: de noodprocedure geldt niet ({{detail}}).',
    'nobody-planned': 'Die dag is niemand gepland: het formulier is blanco.',
    'regime-unknown':
      'De sector van de aangifte is niet bekend: het formulier voor schoonmaak, het volledigste, wordt gebruikt.',
    'limosa-not-valid': '{{person}}: Limosa niet geldig op die dag ({{detail}}).',
    'employer-not-in-chain': '{{person}}: werkgever {{detail}} zit die dag niet in de keten.',
    'no-identifier': '{{person}}: geen nummer bekend.',
    'no-employment': '{{person}}: geen werkgever bekend op die dag.',
    absent: '{{person}}: die dag afwezig, niet op het formulier.',
    'workplace-closed': '{{person}}: plaats die dag gesloten, niet op het formulier.',
    'characters-replaced': 'Sommige tekens kunnen niet worden afgedrukt: {{detail}}.',
    'text-shortened': 'Een te lange tekst is ingekort: {{detail}}.',
  },
  states: { prepared: 'Voorbereid', used: 'Gebruikt' },
  lineOutcomes: {
    registered: 'Geregistreerd',
    'in-correction': 'In correctie',
    absent: 'Afwezig',
    explained: 'Verklaard',
  },
  files: {
    form: 'papieren formulier',
    forms: 'papieren formulieren',
    preview: 'voorbeeld',
    decisionCard: 'beslissingskaart',
    phoneScript: 'oproep contactcenter',
    peopleList: 'lijst van personen',
    pack: 'noodbundel',
    statement: 'vaststelling',
  },
  hours: {
    stretch: '{{days}} {{from}}–{{to}}',
    days: { 1: 'ma', 2: 'di', 3: 'wo', 4: 'do', 5: 'vr', 6: 'za', 7: 'zo' },
  },
  contactText: {
    greeting: 'Geachte mevrouw, geachte heer,',
    intro: 'Wij kunnen de aanwezigheden niet registreren in {{service}} en vragen een referentienummer.',
    company: 'Onderneming: {{name}}',
    companyNumber: 'Ondernemingsnummer: {{number}}',
    date: 'Dag: {{date}}',
    hour: 'Begin van de storing: {{hour}}',
    place: 'Werkplaats: {{place}}',
    declaration: 'Nummer van de aangifte van werken: {{number}}',
    cause: 'Oorzaak: {{cause}}',
    description: 'Wat niet werkt: {{description}}',
    tried: 'Al geprobeerd:',
    provider: 'Dienstverlener',
    step: '– {{time}} {{what}}: {{result}}',
    request: 'Gelieve ons een referentienummer of een oplossing te bezorgen.',
    closing: 'Met vriendelijke groeten,',
  },
  page: emergencyPage,
  cli: {
    form: '{{file}}: {{declaration}}, {{people}} persoon/personen, {{pages}} pagina(’s)',
    noForms: 'Die dag is geen enkele aangifte actief.',
    packed_one: '{{count}} bestand geschreven in {{folder}}',
    packed_other: '{{count}} bestanden geschreven in {{folder}}',
    warning: 'Let op, {{declaration}}: {{text}}',
  },
}

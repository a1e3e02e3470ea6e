import type { settings as reference } from '#shared/i18n/fr/settings.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const settings: Translation<typeof reference> = {
  sentence: 'De interface van deze computer en de instellingen van het werkdossier.',
  names: {
    backupFolders: 'Mappen voor back-ups',
    backupDailyAt: 'Dagelijkse back-up om',
    backupEveryHours: 'Back-up na uren werk',
    contactCentreHours: 'Openingsuren van het contactcenter',
    formLanguages: 'Talen van het papieren formulier',
    reminderRepeatDays: 'Dagen vóór dezelfde herinnering herhaald wordt',
    contactTextLimit: 'Lengte van de tekst voor het contactformulier',
    annexMegabytes: 'Bijlagen van een aanvraag (MB)',
    formBlankLines: 'Lege regels',
    logo: 'Logo',
  },
  interface: {
    title: 'Interface',
    text: 'Alleen op deze computer.',
  },
  workspace: {
    title: 'Werkdossier',
    text: 'Geldt voor iedereen die dit dossier opent.',
    folder: 'Plaats',
    user: 'U werkt als',
    own: 'Uw ondernemingen',
    ownNone: 'Geen eigen onderneming: de documenten hebben geen hoofding.',
    ownSee: 'Uw ondernemingen bekijken',
  },
  form: {
    title: 'Papieren formulier',
    first: 'Eerste taal',
    second: 'Tweede taal',
    onlyOne: 'Slechts één taal',
    reminderHint: 'Onze keuze (veronderstelling): 30 dagen. 0: nooit vragen.',
    contactTextHint: 'In tekens; de limiet van het officiële formulier is niet bekendgemaakt.',
    annexHint: 'Samen; elk bestand mag 25 MB groot zijn. Officieel is niets bekendgemaakt.',
    blankLinesHint: 'Voor personen die onverwacht komen; van 3 tot 200.',
    hours: 'Openingsuren van het contactcenter',
    hoursHint:
      'Ze zijn nergens betrouwbaar gepubliceerd: vul in wat men u heeft gezegd. Leeg zegt het programma er niets over.',
    addHours: 'Tijdvak toevoegen',
    hoursRow: 'Tijdvak {{n, number}}',
    days: 'Dagen',
    opens: 'Van',
    closes: 'Tot',
    saved: 'Instellingen opgeslagen',
    save: 'Instellingen opslaan',
  },
  backup: {
    now: 'Nu een back-up maken',
    verify: 'Nu controleren',
    verifyText:
      'Controleert de pagina’s van het bestand, de verbanden tussen fiches, de keten van het logboek en de bijlagen.',
    verifying: 'Controle van het dossier',
    allGood: 'Alles is in orde.',
    notGood: 'De controle vond een probleem. Bewaar dit dossier en zet de laatste back-up terug.',
    good: 'in orde',
    bad: 'probleem',
  },
  about: {
    title: 'Over',
    version: 'Versie',
    offline: 'Registra maakt nergens verbinding mee. Alleen een link waarop u klikt, opent de browser.',
    law: 'Registra informeert; de officiële tekst beslist.',
    format: 'Formaat van het dossier',
  },
}

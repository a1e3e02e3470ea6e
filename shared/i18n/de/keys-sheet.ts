import type { keysSheet as reference } from '#shared/i18n/fr/keys-sheet.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** The printed sheet of the key guide. */
export const keysSheet: Translation<typeof reference> = {
  sheet: {
    title: 'Ihr digitaler Schlüssel',
    firmTitle: 'Zugang Ihres Unternehmens zum Onlinedienst',
    intro:
      'Mit einem digitalen Schlüssel registrieren Sie Ihre Zeiten selbst in Check In and Out at Work und sehen Ihre Registrierungen ein. So erhalten Sie ihn.',
    firmIntro:
      'Diese Schritte öffnen den Onlinedienst für ein Unternehmen außerhalb Belgiens. Gehen Sie in dieser Reihenfolge vor.',
    name: 'Name',
    employer: 'Arbeitgeber',
    key: 'Schlüssel',
    keyActive: '{{kind}}, aktiv seit {{date}}',
    appointment: 'Termin',
    firm: 'Unternehmen',
    number: 'Unternehmensnummer',
    vat: 'MwSt.-Nummer',
    noNumber: 'noch nicht zugeteilt',
    recommended: '{{kind}}: empfohlen',
    also: '{{kind}}: passt ebenfalls',
    maybe: '{{kind}}: zu prüfen',
    step: 'Schritt',
    who: 'Wer',
    done: 'Erledigt am',
    findOut: 'Zuerst zu klären',
    pages: 'Amtliche Seiten',
    you: 'Sie',
    ourOffice: 'Unser Büro',
    contact: 'Eine Frage? Unser Büro',
    law: 'Dieses Blatt informiert; der amtliche Text entscheidet. Adressen geprüft am {{date}}.',
    representative: 'Der Schlüssel des gesetzlichen Vertreters',
    fileName: 'Digitaler Schluessel',
    firmFileName: 'Zugang auslaendisches Unternehmen',
    several: 'mehrere',
  },
}

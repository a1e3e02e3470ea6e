import type { keysSheet as reference } from '#shared/i18n/fr/keys-sheet.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** The printed sheet of the key guide. */
export const keysSheet: Translation<typeof reference> = {
  sheet: {
    title: 'Uw digitale sleutel',
    firmTitle: 'Toegang van uw onderneming tot de onlinedienst',
    intro:
      'Met een digitale sleutel registreert u zelf uw uren in Check In and Out at Work en raadpleegt u uw registraties. Zo krijgt u hem.',
    firmIntro: 'Deze stappen openen de onlinedienst voor een onderneming buiten België. Volg ze in deze volgorde.',
    name: 'Naam',
    employer: 'Werkgever',
    key: 'Sleutel',
    keyActive: '{{kind}}, actief sinds {{date}}',
    appointment: 'Afspraak',
    firm: 'Onderneming',
    number: 'Ondernemingsnummer',
    vat: 'Btw-nummer',
    noNumber: 'nog niet toegekend',
    recommended: '{{kind}}: aanbevolen',
    also: '{{kind}}: ook geschikt',
    maybe: '{{kind}}: na te gaan',
    step: 'Stap',
    who: 'Wie',
    done: 'Gedaan op',
    findOut: 'Eerst uit te zoeken',
    pages: 'Officiële pagina’s',
    you: 'U',
    ourOffice: 'Ons kantoor',
    contact: 'Een vraag? Ons kantoor',
    law: 'Dit blad informeert; de officiële tekst beslist. Adressen nagekeken op {{date}}.',
    representative: 'De sleutel van de wettelijke vertegenwoordiger',
    fileName: 'Digitale sleutel',
    firmFileName: 'Toegang buitenlandse onderneming',
    several: 'meerdere',
  },
}

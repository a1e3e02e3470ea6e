import type { importRegistrations as reference } from '#shared/i18n/fr/imports-registrations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What importing registrations asks beyond other files, and what comes after. */
export const importRegistrations: Translation<typeof reference> = {
  wholeFile: 'Voor het hele bestand',
  source: 'Dit bestand komt',
  sources: { official: 'van de officiële dienst', provider: 'van onze leverancier' },
  sourceText: {
    official: 'CIAO of Checkinatwork: deze regels zijn de registraties.',
    provider: 'Het logboek van de prikklok of de app: een getuige, met de registraties vergeleken en nooit geteld.',
  },
  sourceInFile: 'De kolom ‘{{column}}’ zegt het regel per regel.',
  sourceWords: { official: 'officieel', provider: 'leverancier' },
  declaration: 'Aangifte van alle regels',
  declarationText: 'Het bestand heeft geen kolom voor de aangifte: kies ze als alle regels van dezelfde plaats komen.',
  coverage: 'Wat het bestand dekt',
  coverageText:
    'Alleen op gedekte dagen kan een registratie ontbreken: ‘geen bestand’ wordt nooit gelezen als ‘niemand geprikt’. Maak het ruimer als de export voor meer dagen werd gemaakt, korter als hij onvolledig is.',
  coverageOf: '{{service}}: gedekte dagen',
  coverageAsFile: 'Zoals in het bestand ({{from}} – {{to}})',
  coverageWrong: 'De eerste dag komt na de laatste.',
  services: { ciao: 'CIAO', checkinatwork: 'Checkinatwork' },
  findings: 'Bekijken wat het vond',
  reviewing: 'Nazicht van wat het bestand raakt…',
  reviewed: 'Het nazicht is klaar.',
  noFindings: 'Niets te melden op deze dagen.',
  openFindings_one: '{{count, number}} open vaststelling op deze dagen',
  openFindings_other: '{{count, number}} open vaststellingen op deze dagen',
  rows: 'Deze registraties bekijken',
  witness: 'Met de officiële registraties vergelijken',
  unknown_one: '{{count, number}} naam uit de bestanden heeft geen fiche',
  unknown_other: '{{count, number}} namen uit de bestanden hebben geen fiche',
  takeOver: 'Overnemen in de fiches',
}

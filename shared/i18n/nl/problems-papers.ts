import type { paperProblems as reference } from '#shared/i18n/fr/problems-papers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a document of a firm, a link, a person or a declaration. */
export const paperProblems: Translation<typeof reference> = {
  'paper-dates': {
    reason: 'De einddatum ({{expires}}) ligt voor de uitgifte ({{issued}}).',
    remedy: 'Verbeter een van beide datums.',
  },
  'paper-holder': {
    reason: 'Deze documentsoort betreft iets anders.',
    remedy: 'Kies een andere soort, of geef aan van wie dit document is.',
  },
  'paper-issued-later': {
    reason: 'Dit document wordt pas op {{value}} uitgegeven: tot dan telt het als ontbrekend.',
    remedy: 'Controleer de datum.',
  },
  'paper-without-end': {
    reason: 'Deze documentsoort heeft een einddatum, en die is niet ingevuld.',
    remedy: 'Vul de laatste dag in; tot dan blijft het document na te kijken.',
  },
  'paper-replaces': {
    reason: 'Het neemt de plaats in van het document dat tot {{value}} geldt.',
    remedy: 'Niets te doen: het oude blijft, gemarkeerd als vervangen.',
  },
  'paper-replaced': {
    reason: 'Een recenter document van deze soort geldt al tot {{value}}.',
    remedy: 'Controleer de datums: dit document wordt als vervangen gemarkeerd.',
  },
  'paper-same-file': {
    reason: 'Hetzelfde bestand hoort al bij een document van {{value}}.',
    remedy: 'Controleer of u het juiste bestand hebt gekozen.',
  },
  'paper-check-again': {
    reason: 'Het bestand is sinds de controle veranderd.',
    remedy: 'Bekijk het nieuwe bestand en markeer het document daarna als nagekeken.',
  },
  'paper-kind-known': {
    reason: 'Er is al een documentsoort met de naam “{{value}}”.',
    remedy: 'Gebruik die soort, of kies een andere naam.',
  },
  'paper-kind-held': {
    reason: 'Er zijn al documenten van deze soort: ze kan niets anders meer betreffen.',
    remedy: 'Maak een nieuwe soort.',
  },
  'paper-of-person': {
    reason: 'Deze documentsoort betreft een persoon.',
    remedy: 'Voeg het document toe op de pagina van de persoon.',
  },
  'paper-needs-declaration': {
    reason: 'Deze documentsoort betreft een aangifte van werken, en die is niet ingevuld.',
    remedy: 'Vul het nummer van de aangifte in.',
  },
  'paper-of-firm': {
    reason: 'Deze documentsoort betreft de onderneming zelf: de aangifte wordt niet bijgehouden.',
    remedy: 'Niets te doen.',
  },
  'paper-no-link': {
    reason: 'Deze onderneming heeft geen plaats in de keten van {{value}}.',
    remedy: 'Voeg eerst haar schakel toe, of verbeter de aangifte.',
  },
  'paper-links': {
    reason: 'Deze onderneming heeft meerdere schakels op {{value}}: het document hoort bij die van {{from}}.',
    remedy: 'Controleer de schakel op de pagina van het document.',
  },
}

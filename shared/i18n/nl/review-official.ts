import type {
  officialRemarks as remarksReference,
  officialStatuses as statusesReference,
  remarkSteps as stepsReference,
} from '#shared/i18n/fr/review-official.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Statuses of the official service, by their official spelling. */
export const officialStatuses: Translation<typeof statusesReference> = {
  'SUCCESSFULLY REGISTERED': 'Geregistreerd',
  VALIDATED: 'Nagekeken, geen opmerking',
  FAILED: 'Geregistreerd, met opmerkingen',
  'SUCCESSFULLY CANCELLED': 'Geannuleerd',
}

/** Remarks of the official service in plain words, by their official spelling. */
export const officialRemarks: Translation<typeof remarksReference> = {
  'RELATED DIMONA NOT OK': 'De Dimona van deze persoon is voor deze dag niet in orde.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': 'Deze persoon is niet bekend als oprichter van de onderneming.',
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': 'De werkgever is niet bekend als oprichter van de onderneming.',
  'THE COMPANY DOESNT EXISTS': 'De opgegeven onderneming bestaat niet.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': 'De zelfstandige is niet bekend als oprichter van de onderneming.',
  'LIMOSA ID IS NOT KNOWN': 'Het Limosa-nummer is niet bekend.',
  'LIMOSA ID IS NOT ACTIVE AT DATE': 'Het Limosa-nummer was op die dag niet geldig.',
  'NISS-BIS IS NOT KNOWN IN LIMOSA': 'Voor dit BIS-nummer bestaat geen Limosa-melding.',
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': 'De Limosa-melding van dit BIS-nummer dekt deze dag niet.',
  'DUC IS NOT EXISTING': 'De aangifte van werken bestaat niet.',
  'DUC IS NOT ACTIVE AT THIS DATE': 'De aangifte van werken loopt niet op die dag.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'De onderneming staat niet in de aangifte van werken.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'Voor deze plaats geldt geen aanwezigheidsregistratie.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'Dezelfde aanwezigheid was al geregistreerd.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'Het INSZ is niet bekend in het rijksregister.',
  'EMPLOYER NOT ACTIVE': 'De werkgever is niet actief.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Het contract dat de onderneming aan deze aangifte bindt, is niet actief.',
  other: 'De officiële dienst merkt op: “{{stated}}”.',
}

const foundersStep =
  'Kijk bij het ondernemingsloket of in de KBO wie ingeschreven is, en welke hoedanigheid gekozen werd.'
const limosaStep = 'Vraag de werkgever de Limosa L-1 die deze dag dekt, en vergelijk het nummer.'

/** What to do about each remark. */
export const remarkSteps: Translation<typeof stepsReference> = {
  'RELATED DIMONA NOT OK': 'Ga de Dimona na met het sociaal secretariaat of de onderaannemer en laat ze verbeteren.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': foundersStep,
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'THE COMPANY DOESNT EXISTS': 'Vergelijk het ondernemingsnummer met de KBO, verbeter het en registreer opnieuw.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'LIMOSA ID IS NOT KNOWN': limosaStep,
  'LIMOSA ID IS NOT ACTIVE AT DATE': limosaStep,
  'NISS-BIS IS NOT KNOWN IN LIMOSA': limosaStep,
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': limosaStep,
  'DUC IS NOT EXISTING': 'Vergelijk het nummer met de aangifte van werken en registreer onder het juiste nummer.',
  'DUC IS NOT ACTIVE AT THIS DATE':
    'Laat de datums van de aangifte verbeteren, of registreer onder de juiste aangifte.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'Laat de onderneming toevoegen aan de aangifte van werken, en aan de keten in Registra.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'Er ontbreekt niets. Ga alleen na of u echt deze plaats bedoelde.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'Niets te doen: de eerste aanwezigheid telt.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'Vergelijk het INSZ met het identiteitsbewijs en registreer opnieuw.',
  'EMPLOYER NOT ACTIVE': 'Zoek de werkgever op in de KBO: misschien is die gestopt of van nummer veranderd.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Kijk de datums van het contract in de aangifte van werken na en laat ze verbeteren.',
  other: 'Lees de opmerking en vraag het contactcenter wat er van u verwacht wordt.',
}

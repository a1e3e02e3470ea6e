import type {
  officialRemarks as remarksReference,
  officialStatuses as statusesReference,
  remarkSteps as stepsReference,
} from '#shared/i18n/fr/review-official.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Statuses of the official service, by their official spelling. */
export const officialStatuses: Translation<typeof statusesReference> = {
  'SUCCESSFULLY REGISTERED': 'Registriert',
  VALIDATED: 'Geprüft, keine Bemerkung',
  FAILED: 'Registriert, mit Bemerkungen',
  'SUCCESSFULLY CANCELLED': 'Annulliert',
}

/** Remarks of the official service in plain words, by their official spelling. */
export const officialRemarks: Translation<typeof remarksReference> = {
  'RELATED DIMONA NOT OK': 'Die Dimona dieser Person ist für diesen Tag nicht in Ordnung.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': 'Diese Person ist nicht als Gründer des Unternehmens bekannt.',
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': 'Der Arbeitgeber ist nicht als Gründer des Unternehmens bekannt.',
  'THE COMPANY DOESNT EXISTS': 'Das angegebene Unternehmen gibt es nicht.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': 'Der Selbständige ist nicht als Gründer des Unternehmens bekannt.',
  'LIMOSA ID IS NOT KNOWN': 'Die Limosa-Nummer ist nicht bekannt.',
  'LIMOSA ID IS NOT ACTIVE AT DATE': 'Die Limosa-Nummer war an diesem Tag nicht gültig.',
  'NISS-BIS IS NOT KNOWN IN LIMOSA': 'Für diese BIS-Nummer gibt es keine Limosa-Meldung.',
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': 'Die Limosa-Meldung dieser BIS-Nummer deckt diesen Tag nicht ab.',
  'DUC IS NOT EXISTING': 'Die Meldung von Arbeiten gibt es nicht.',
  'DUC IS NOT ACTIVE AT THIS DATE': 'Die Meldung von Arbeiten läuft an diesem Tag nicht.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'Das Unternehmen steht nicht in der Meldung von Arbeiten.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'Für diesen Ort gilt keine Anwesenheitsregistrierung.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'Dieselbe Anwesenheit war schon registriert.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'Die ENSS ist im Nationalregister nicht bekannt.',
  'EMPLOYER NOT ACTIVE': 'Der Arbeitgeber ist nicht aktiv.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Der Vertrag, der das Unternehmen an diese Meldung bindet, ist nicht aktiv.',
  other: 'Der amtliche Dienst bemerkt: „{{stated}}“.',
}

const foundersStep =
  'Prüfen Sie beim Unternehmensschalter oder in der ZUD, wer eingetragen ist, und welche Eigenschaft gewählt wurde.'
const limosaStep = 'Verlangen Sie vom Arbeitgeber die Limosa L-1 für diesen Tag und vergleichen Sie die Nummer.'

/** What to do about each remark. */
export const remarkSteps: Translation<typeof stepsReference> = {
  'RELATED DIMONA NOT OK':
    'Prüfen Sie die Dimona mit dem Sozialsekretariat oder dem Subunternehmer und lassen Sie sie berichtigen.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': foundersStep,
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'THE COMPANY DOESNT EXISTS':
    'Vergleichen Sie die Unternehmensnummer mit der ZUD, berichtigen Sie sie und registrieren Sie neu.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'LIMOSA ID IS NOT KNOWN': limosaStep,
  'LIMOSA ID IS NOT ACTIVE AT DATE': limosaStep,
  'NISS-BIS IS NOT KNOWN IN LIMOSA': limosaStep,
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': limosaStep,
  'DUC IS NOT EXISTING':
    'Vergleichen Sie die Nummer mit der Meldung von Arbeiten und registrieren Sie unter der richtigen.',
  'DUC IS NOT ACTIVE AT THIS DATE':
    'Lassen Sie die Daten der Meldung berichtigen, oder registrieren Sie unter der richtigen.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'Lassen Sie das Unternehmen in die Meldung von Arbeiten aufnehmen, und in die Kette in Registra.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION':
    'Es fehlt nichts. Prüfen Sie nur, ob Sie wirklich diesen Ort gemeint haben.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'Nichts zu tun: Die erste Anwesenheit zählt.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'Vergleichen Sie die ENSS mit dem Ausweis und registrieren Sie neu.',
  'EMPLOYER NOT ACTIVE':
    'Suchen Sie den Arbeitgeber in der ZUD: Vielleicht hat er aufgehört oder eine neue Nummer bekommen.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Prüfen Sie die Daten des Vertrags in der Meldung von Arbeiten und lassen Sie sie berichtigen.',
  other: 'Lesen Sie die Bemerkung und fragen Sie das Kontaktzentrum, was von Ihnen erwartet wird.',
}

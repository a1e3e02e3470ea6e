import type {
  officialRemarks as remarksReference,
  officialStatuses as statusesReference,
  remarkSteps as stepsReference,
} from '#shared/i18n/fr/review-official.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Statuses of the official service, by their official spelling. */
export const officialStatuses: Translation<typeof statusesReference> = {
  'SUCCESSFULLY REGISTERED': 'Registered',
  VALIDATED: 'Checked, no remark',
  FAILED: 'Registered, with remarks',
  'SUCCESSFULLY CANCELLED': 'Cancelled',
}

/** Remarks of the official service in plain words, by their official spelling. */
export const officialRemarks: Translation<typeof remarksReference> = {
  'RELATED DIMONA NOT OK': 'This person’s Dimona is not in order for that day.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': 'This person is not known as a founder of the company.',
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': 'The employer is not known as a founder of the company.',
  'THE COMPANY DOESNT EXISTS': 'There is no such company.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': 'The self-employed person is not known as a founder of the company.',
  'LIMOSA ID IS NOT KNOWN': 'The Limosa number is not known.',
  'LIMOSA ID IS NOT ACTIVE AT DATE': 'The Limosa number was not valid on that day.',
  'NISS-BIS IS NOT KNOWN IN LIMOSA': 'There is no Limosa declaration for this BIS number.',
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': 'The Limosa declaration of this BIS number does not cover that day.',
  'DUC IS NOT EXISTING': 'There is no such declaration of works.',
  'DUC IS NOT ACTIVE AT THIS DATE': 'The declaration of works does not run on that day.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'The company does not appear in the declaration of works.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'Presences need not be registered at this place.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'The same presence was registered before.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'The INSS is not known in the national register.',
  'EMPLOYER NOT ACTIVE': 'The employer is not active.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'The contract that ties the company to this declaration is not active.',
  other: 'The official service remarks: “{{stated}}”.',
}

const foundersStep =
  'Look up in the CBE, or with the enterprise counter, who is entered there, and check the capacity that was chosen.'
const limosaStep = 'Ask the employer for the Limosa L-1 that covers this day, and compare the number.'

/** What to do about each remark. */
export const remarkSteps: Translation<typeof stepsReference> = {
  'RELATED DIMONA NOT OK': 'Check the Dimona with the payroll office or the subcontractor, and have it corrected.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': foundersStep,
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'THE COMPANY DOESNT EXISTS': 'Compare the enterprise number with the CBE, correct it and register again.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'LIMOSA ID IS NOT KNOWN': limosaStep,
  'LIMOSA ID IS NOT ACTIVE AT DATE': limosaStep,
  'NISS-BIS IS NOT KNOWN IN LIMOSA': limosaStep,
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': limosaStep,
  'DUC IS NOT EXISTING': 'Compare the number with the declaration of works, then register under the right one.',
  'DUC IS NOT ACTIVE AT THIS DATE': 'Have the dates of the declaration corrected, or register under the right one.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'Have the company added to the declaration of works, and to the chain in Registra.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'Nothing is missing. Only check that this is the place you meant.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'Nothing to do: the first presence counts.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'Compare the INSS with the identity document, then register again.',
  'EMPLOYER NOT ACTIVE': 'Look the employer up in the CBE: it may have stopped, or have a new number.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Check the dates of the contract in the declaration of works, and have them corrected.',
  other: 'Read the remark and ask the contact centre what it wants from you.',
}

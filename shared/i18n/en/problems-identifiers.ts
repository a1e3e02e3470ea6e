import type { identifierProblems as reference } from '#shared/i18n/fr/problems-identifiers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with the number of a person, a firm or a declaration. No text shows a person’s number. */
export const identifierProblems: Translation<typeof reference> = {
  'person-number-length': {
    reason: 'An INSS has 11 digits; here there are {{found}}.',
    remedy: 'Copy the number from the identity card or the official document.',
  },
  'person-number-characters': {
    reason: 'An INSS holds only digits, dots and a dash.',
    remedy: 'Copy the number from the identity card or the official document.',
  },
  'person-number-sum': {
    reason: 'The last two digits of the INSS do not fit the others.',
    remedy:
      'Look for a wrong or swapped digit. If the document really shows this number, confirm that you have seen it.',
  },
  'person-number-month': {
    reason: 'The month of birth inside the INSS is impossible ({{found}}).',
    remedy: 'Check the number. If the document shows it like this, confirm that you have seen it.',
  },
  'person-number-day': {
    reason: 'The day of birth inside the INSS is impossible ({{found}}).',
    remedy: 'Check the number. If the document shows it like this, confirm that you have seen it.',
  },
  'person-number-sequence': {
    reason: 'The sequence number inside the INSS ({{found}}) is not issued.',
    remedy: 'Check the number. If the document shows it like this, confirm that you have seen it.',
  },
  'person-number-future': {
    reason: 'According to the INSS this person would be born in the future.',
    remedy: 'Check the number. If the document shows it like this, confirm that you have seen it.',
  },
  'person-number-birth-date': {
    reason: 'The birth date given does not agree with that of the INSS ({{expected}}).',
    remedy: 'Correct the date or the number. If the documents show them like this, confirm that you have seen them.',
  },
  'enterprise-number-length': {
    reason: 'An enterprise number has 10 digits; here there are {{found}}.',
    remedy: 'Look the number up in the CBE and copy it.',
  },
  'enterprise-number-characters': {
    reason: 'An enterprise number holds only digits, with BE in front if need be.',
    remedy: 'Look the number up in the CBE and copy it. A foreign number belongs in the foreign VAT column.',
  },
  'enterprise-number-sum': {
    reason: 'The last two digits of the enterprise number do not fit the others.',
    remedy:
      'Look for a wrong or swapped digit. If the document really shows this number, confirm that you have seen it.',
  },
  'enterprise-number-first-digit': {
    reason: 'An enterprise number begins with 0 or 1.',
    remedy:
      'It may be an establishment unit number. If the document really shows this number, confirm that you have seen it.',
  },
  'establishment-number-form': {
    reason: 'An establishment unit number has 10 digits and begins with 2 to 8.',
    remedy: 'Check the number in the CBE.',
  },
  'establishment-number-sum': {
    reason: 'The last two digits of the establishment unit number do not fit the others.',
    remedy: 'Check the number in the CBE.',
  },
  'foreign-vat-form': {
    reason: 'A foreign VAT number begins with two letters followed by 2 to 12 characters.',
    remedy: 'Check the number, for example PL1234567890.',
  },
  'foreign-vat-belgian': {
    reason: 'This VAT number is Belgian: it was read as an enterprise number.',
    remedy: 'Next time, put it in the enterprise number column.',
  },
  'declaration-number-length': {
    reason: 'A work declaration number has 13 characters; here there are {{found}}.',
    remedy: 'Compare with the confirmation of the declaration of works.',
  },
  'declaration-number-characters': {
    reason: 'A work declaration number has only digits and letters, without I and O.',
    remedy: 'An I is often a 1, an O often a 0. Compare with the confirmation of the declaration.',
  },
  'declaration-number-pattern': {
    reason: 'Known declaration numbers begin with {{prefix}} and end with {{suffix}} (assumption).',
    remedy: 'Compare with the confirmation of the declaration of works.',
  },
  'limosa-form': {
    reason: 'This Limosa number does not look like those we know ({{expected}} digits).',
    remedy: 'Compare with the L-1 document.',
  },
  'limosa-looks-national': {
    reason: 'This Limosa number looks like an INSS.',
    remedy: 'Check whether it belongs in the INSS field.',
  },
  'leading-zeros-restored': {
    reason: 'The spreadsheet had dropped zeros at the start of the number: they were put back.',
    remedy: 'Nothing to do if the number is right.',
  },
  'identifier-taken': {
    reason: 'This number already belongs to {{name}}.',
    remedy: 'Open that other record, or correct the number.',
  },
  'join-unsettled': {
    reason: 'The two records contradict each other here, and nothing is chosen yet.',
    remedy: 'Choose what holds for the record that is kept.',
  },
  'join-itself': {
    reason: 'A record cannot be joined to itself.',
    remedy: 'Choose another record.',
  },
  'number-order': {
    reason:
      'From {{start}} on one of the numbers would end before it begins, or the chosen number would no longer hold.',
    remedy: 'Choose another date, or the other number.',
  },
  'number-overlap': {
    reason: 'Another national or BIS number already holds from {{from}} to {{to}}: a person has one at a time.',
    remedy: 'End the other number the day before, or correct the dates.',
  },
}

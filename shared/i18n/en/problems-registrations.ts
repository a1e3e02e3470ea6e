import type { registrationProblems as reference } from '#shared/i18n/fr/problems-registrations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a row of a file of registrations, or with the file. No text shows a person’s number. */
export const registrationProblems: Translation<typeof reference> = {
  'receipt-too-long': {
    reason: 'A receipt number has at most {{max}} digits; this one has {{found}}.',
    remedy: 'Copy the number from the official list.',
  },
  'receipt-contradiction': {
    reason: 'Receipt number {{receipt}} is already in “{{file}}”, line {{line}}, with other content.',
    remedy: 'Compare the two lines. The first one stays; correct this one or take the other import back.',
  },
  'person-not-known': {
    reason: 'Nobody known has the number {{value}}.',
    remedy: 'The rows are in. Take the person over into your records, or import the file of people.',
  },
  'company-not-known': {
    reason: 'The company “{{value}}” is not known.',
    remedy: 'The rows are in. Take the company over into your records, or import the file of companies.',
  },
  'declaration-not-known': {
    reason: 'The declaration {{value}} is not known.',
    remedy: 'The rows are in. Take the declaration over into your records, or import the file of declarations.',
  },
  'declaration-missing': {
    reason: 'Some rows name no declaration of works.',
    remedy: 'Choose one declaration for the whole file, or complete the column.',
  },
  'type-without-time': {
    reason: 'The row has a type but no time: it counts as the presence of that day.',
    remedy: 'Add the time if it is an arrival or departure.',
  },
  'time-without-type': {
    reason: 'The row has a time but no type: it counts as the presence of that day.',
    remedy: 'Add the type (IN or OUT) if it is an arrival or departure.',
  },
  'registration-in-future': {
    reason: '{{value}} lies in the future.',
    remedy: 'Check the date in the file and that of this computer.',
  },
  'file-spans-long': {
    reason: 'The file runs from {{from}} to {{to}}.',
    remedy: 'Check the years. Shorten the days covered if the file is not complete between the two.',
  },
  'both-services': {
    reason: 'The file holds both arrivals and departures and presences of a day.',
    remedy: 'Each row came in as what it says. Check that this is intended.',
  },
}

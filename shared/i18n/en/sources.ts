import type { sources as french } from '#shared/i18n/fr/sources.ts'

export const sources: Record<keyof typeof french, string> = {
  'emergency-procedure': 'socialsecurity.be, Checkinatwork, emergency procedure (PDF, in French)',
  'own-blank-lines': 'our choice: lines for people who were not foreseen',
  'own-lead-days': 'our choice: days before a document ends',
  'limosa-example': 'one published example; no official model was found',
  'works-form':
    'technical description of the declaration of works (structure); beginning and end seen in known numbers',
  'national-register': 'general descriptions of the national register',
  'law-1969-30bis': 'Act of 27 June 1969 on social security for workers, article 30bis: continuous works',
  'receipt-schema': 'official schema of Checkinatwork: integer of at most 15 digits',
  'retention-third-party': 'retention of the Checkinatwork database, according to a third party',
  'own-limit': 'our choice: no official limit was found',
  'own-correction-reading':
    'our reading: a presence is cancelled and registered again the same day; nothing is published for later',
  'labour-act-38quater': 'Labour Act of 16 March 1971, article 38quater',
  'ciao-thirty-days':
    'socialsecurity.be, Check In and Out at Work: errors are reported within 30 days of the registration',
  'own-comparison': 'our choice: the registration is compared with the records of the workspace',
  'nsso-withholding':
    'NSSO, annual report 2017, check of the withholding duty: 35% and 15% of the amount excluding VAT',
  'withholding-self-employed':
    'according to several third parties (social secretariats); the first day, and whether it adds to the other amounts, remain to be verified',
  'sanction-third-party':
    'level 3 sanction for the employer, administrative fine per person concerned, according to a third party',
  'undeclared-third-party': 'share of the works owed when they are not declared, according to a third party',
  'works-third-party': 'according to third parties',
  'checkinatwork-agencies': 'Checkinatwork, official: a temporary agency is declared as a subcontractor',
  'agencies-by-analogy': 'our reading, by analogy with Checkinatwork; an assumption for cleaning',
  'own-means-reading': 'our reading: a means has to fit the device on site; no official table was found',
  'ciao-who': 'socialsecurity.be, Check In and Out at Work: whom the service is for, foreign workers and firms',
}

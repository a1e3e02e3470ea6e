import type { registrationProblems as reference } from '#shared/i18n/fr/problems-registrations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a row of a file of registrations, or with the file. No text shows a person’s number. */
export const registrationProblems: Translation<typeof reference> = {
  'receipt-too-long': {
    reason: 'Een ontvangstnummer telt hoogstens {{max}} cijfers; hier zijn er {{found}}.',
    remedy: 'Neem het nummer over uit de officiële lijst.',
  },
  'receipt-contradiction': {
    reason: 'Ontvangstnummer {{receipt}} staat al in “{{file}}”, regel {{line}}, met een andere inhoud.',
    remedy: 'Vergelijk de twee regels. De eerste blijft; verbeter deze of maak de andere import ongedaan.',
  },
  'person-not-known': {
    reason: 'Geen bekende persoon heeft het nummer {{value}}.',
    remedy: 'De regels zijn opgenomen. Neem de persoon over in uw fiches, of importeer het bestand met personen.',
  },
  'company-not-known': {
    reason: 'De onderneming “{{value}}” is niet bekend.',
    remedy:
      'De regels zijn opgenomen. Neem de onderneming over in uw fiches, of importeer het bestand met ondernemingen.',
  },
  'declaration-not-known': {
    reason: 'De aangifte {{value}} is niet bekend.',
    remedy: 'De regels zijn opgenomen. Neem de aangifte over in uw fiches, of importeer het bestand met aangiften.',
  },
  'declaration-missing': {
    reason: 'Er zijn regels zonder aangifte van werken.',
    remedy: 'Kies één aangifte voor het hele bestand, of vul de kolom aan.',
  },
  'type-without-time': {
    reason: 'De regel heeft een type maar geen uur: ze telt als aanwezigheid van die dag.',
    remedy: 'Voeg het uur toe als het een aankomst of vertrek is.',
  },
  'time-without-type': {
    reason: 'De regel heeft een uur maar geen type: ze telt als aanwezigheid van die dag.',
    remedy: 'Voeg het type (IN of OUT) toe als het een aankomst of vertrek is.',
  },
  'registration-in-future': {
    reason: '{{value}} ligt in de toekomst.',
    remedy: 'Controleer de datum in het bestand en die van deze computer.',
  },
  'file-spans-long': {
    reason: 'Het bestand loopt van {{from}} tot {{to}}.',
    remedy: 'Controleer de jaren. Beperk de gedekte dagen als het bestand daartussen niet volledig is.',
  },
  'both-services': {
    reason: 'Het bestand bevat zowel aankomsten en vertrekken als aanwezigheden van een dag.',
    remedy: 'Elke regel is opgenomen volgens wat erin staat. Controleer of dat de bedoeling is.',
  },
}

import type { Translation } from '#shared/i18n/translation.ts'
import type { startSheet as reference } from '#shared/i18n/fr/start-sheet.ts'

export const startSheet: Translation<typeof reference> = {
  title: 'Zo registreer ik mij',
  in: 'IN',
  inText: 'Ik kom ter plaatse aan: ik registreer mij meteen.',
  pause: 'PAUZE',
  pauseText: 'OUT als de pauze begint, IN als ze eindigt.',
  out: 'OUT',
  outText: 'Ik vertrek: ik registreer mij vóór ik de plaats verlaat.',
  byMyself:
    'Ik registreer mij zelf, ter plaatse en op het moment zelf. Niemand kan dat voor mij doen, ook niet vooraf.',
  presence: 'AANWEZIG',
  presenceText: 'Elke dag en op elke plaats: één keer, vóór ik begin.',
  noPause: 'PAUZE',
  noPauseText: 'Niets te registreren.',
  noOut: 'VERTREK',
  noOutText: 'Niets te registreren.',
  byWhom: 'Mijn werkgever, de aannemer of ikzelf: ik vraag wie mijn aanwezigheid registreert.',
  declaration: 'Nummer van de aangifte van werken',
  declarationAsk: 'Nummer te vragen aan de verantwoordelijke:',
  workplace: 'Werkplaats',
  keyTitle: 'Mijn digitale sleutel',
  keyItsme: 'itsme: met een Belgische, Luxemburgse of Nederlandse identiteitskaart en een telefoon.',
  keyEidas:
    'eIDAS: met een andere elektronische identiteit die in Europa erkend is; het aanmeldscherm toont de landen.',
  keyTotp:
    'Code per e-mail: land niet erkend of geen BIS-nummer; afspraak op belgianid.be, controle van de papieren in een videogesprek.',
  keyItsmeOwn: 'Ik heb itsme: ik kies itsme op het aanmeldscherm en bevestig op mijn telefoon.',
  keyEidasOwn: 'Ik heb een eIDAS-sleutel: ik kies mijn land op het aanmeldscherm. E-mail en telefoon bij de hand.',
  keyTotpOwn: 'Ik heb een sleutel met code per e-mail: ik meld mij aan en typ de ontvangen code.',
  keyNotYet: 'De sleutel is nog niet actief: ik vraag het aan het kantoor.',
  errorTitle: 'Een fout, iets vergeten?',
  errorTell: 'Ik zeg het aan mijn werkgever, {{employer}}, binnen {{days}} dagen na de registratie.',
  errorTellSoon:
    'Ik zeg het meteen aan mijn werkgever, {{employer}}: dezelfde dag kan de registratie geannuleerd en opnieuw gedaan worden.',
  errorSelf:
    'Als zelfstandige neem ik zelf contact op met de RSZ (tel. {{phone}}) binnen {{days}} dagen na de registratie.',
  errorSelfSoon:
    'Als zelfstandige annuleer ik de registratie dezelfde dag en doe ze opnieuw; later neem ik contact op met de RSZ (tel. {{phone}}).',
  errorAssumed: 'Regel nog te bevestigen; de officiële tekst beslist.',
  ownTitle: 'Mijn registraties bekijken',
  ownText: 'Ik meld mij met mijn sleutel aan bij {{service}}:',
  contactTitle: 'Een vraag?',
  contactAsk: 'Ik vraag het aan mijn verantwoordelijke ter plaatse.',
  outageTitle: 'Werkt er niets?',
  outageText:
    'Ik probeer een ander middel. Nog altijd niets: ik verwittig meteen mijn verantwoordelijke of het kantoor, noteer het uur en onderteken het papieren formulier.',
  receiptTitle: 'Ontvangstbewijs, terug te bezorgen aan het kantoor',
  receiptText: 'Ik heb dit blad ontvangen en begrepen hoe ik mij registreer.',
  receiptName: 'Naam',
  receiptDate: 'Datum',
  receiptSignature: 'Handtekening',
  law: 'Dit blad informeert; de officiële tekst beslist.',
  printed: 'Afgedrukt op {{date}}',
  notReviewed: 'Vertaling niet nagelezen door een moedertaalspreker.',
  declarationCode: 'QR-code van het aangiftenummer',
  receiptCode: 'QR-code van dit blad',
  posterTitle: 'Hier registreert iedereen zich',
}

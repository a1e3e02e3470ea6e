import type { sources as french } from '#shared/i18n/fr/sources.ts'

export const sources: Record<keyof typeof french, string> = {
  'emergency-procedure': 'socialsecurity.be, Checkinatwork, noodprocedure (pdf, in het Frans)',
  'own-blank-lines': 'onze keuze: regels voor wie niet voorzien was',
  'own-lead-days': 'onze keuze: dagen voor een document vervalt',
  'limosa-example': 'één gepubliceerd voorbeeld; er werd geen officieel model gevonden',
  'works-form':
    'technische beschrijving van de aangifte van werken (opbouw); begin en einde afgelezen van bekende nummers',
  'national-register': 'algemene beschrijvingen van het rijksregister',
  'law-1969-30bis':
    'wet van 27 juni 1969 betreffende de maatschappelijke zekerheid der arbeiders, artikel 30bis: doorlopende werken',
  'receipt-schema': 'officieel schema van Checkinatwork: geheel getal van hoogstens 15 cijfers',
  'retention-third-party': 'bewaartermijn van de gegevensbank Checkinatwork, volgens een derde',
  'own-limit': 'onze keuze: er werd geen officiële grens gevonden',
  'own-correction-reading':
    'onze lezing: een aanwezigheid wordt dezelfde dag geannuleerd en opnieuw geregistreerd; voor later is niets gepubliceerd',
  'labour-act-38quater': 'arbeidswet van 16 maart 1971, artikel 38quater',
  'ciao-thirty-days':
    'socialsecurity.be, Check In and Out at Work: een fout wordt gemeld binnen 30 dagen na de registratie',
  'own-comparison': 'onze keuze: de registratie wordt vergeleken met de gegevens van de werkruimte',
  'nsso-withholding': 'RSZ, jaarverslag 2017, controle van de inhoudingsplicht: 35 % en 15 % van het bedrag zonder btw',
  'withholding-self-employed':
    'volgens verscheidene derden (sociale secretariaten); de eerste dag en de samenloop met de andere inhoudingen zijn na te gaan',
  'sanction-third-party':
    'sanctie van niveau 3 voor de werkgever, administratieve geldboete per betrokken persoon, volgens een derde',
  'undeclared-third-party': 'deel van de werken verschuldigd bij gebrek aan aangifte, volgens een derde',
  'works-third-party': 'volgens derden',
  'checkinatwork-agencies': 'Checkinatwork, officieel: een uitzendkantoor wordt als onderaannemer aangegeven',
  'agencies-by-analogy': 'onze lezing, naar analogie met Checkinatwork; veronderstelling voor schoonmaak',
  'own-means-reading':
    'onze lezing: een middel moet passen bij het apparaat ter plaatse; er werd geen officiële tabel gevonden',
  'ciao-who':
    'socialsecurity.be, Check In and Out at Work: voor wie de dienst bedoeld is, buitenlandse werknemers en ondernemingen',
}

import type { keysSheet as reference } from '#shared/i18n/fr/keys-sheet.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** The printed sheet of the key guide. */
export const keysSheet: Translation<typeof reference> = {
  sheet: {
    title: 'Your digital key',
    firmTitle: 'Your firm’s access to the online service',
    intro:
      'With a digital key you register your hours yourself in Check In and Out at Work and consult your registrations. This is how to get it.',
    firmIntro: 'These steps open the online service to a firm established outside Belgium. Follow them in this order.',
    name: 'Name',
    employer: 'Employer',
    key: 'Key',
    keyActive: '{{kind}}, active since {{date}}',
    appointment: 'Appointment',
    firm: 'Firm',
    number: 'Enterprise number',
    vat: 'VAT number',
    noNumber: 'not assigned yet',
    recommended: '{{kind}}: recommended',
    also: '{{kind}}: also suitable',
    maybe: '{{kind}}: to check',
    step: 'Step',
    who: 'Who acts',
    done: 'Done on',
    findOut: 'To find out first',
    pages: 'Official pages',
    you: 'You',
    ourOffice: 'Our office',
    contact: 'A question? Our office',
    law: 'This sheet informs; the official text decides. Addresses checked on {{date}}.',
    representative: 'The key of the legal representative',
    fileName: 'Digital key',
    firmFileName: 'Foreign firm access',
    several: 'several',
  },
}

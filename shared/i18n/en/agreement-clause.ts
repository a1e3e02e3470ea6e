import type { agreementClause as reference } from '#shared/i18n/fr/agreement-clause.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const agreementClause: Translation<typeof reference> = {
  title: 'Clause on the registration of presences',
  between: 'Between {{employer}} and {{contractor}}',
  withNumber: '{{name}} (enterprise number {{number}})',
  withVat: '{{name}} (VAT number {{number}})',
  contract: {
    both: 'This clause is part of the contract of {{date}}, reference {{reference}}.',
    date: 'This clause is part of the contract of {{date}}.',
    reference: 'This clause is part of the contract with reference {{reference}}.',
    none: 'This clause is part of the contract of ……………………………, reference …………………………….',
  },
  works: 'It covers the works of declaration of works {{declaration}}: {{workplace}}.',
  period: {
    both: 'It holds from {{from}} to {{to}}.',
    from: 'It holds from {{from}}.',
    to: 'It holds until {{to}}.',
    open: 'It holds as long as the works last.',
  },
  headings: {
    object: 'Subject',
    registration: 'Daily registration',
    method: 'Method agreed',
    fallback: 'Fallback channel',
    duty: 'Who has presences registered',
    means: 'Means and information',
    correction: 'Errors and omissions',
    own: 'Further subcontractors',
    agency: 'Temporary agency workers',
    evidence: 'Evidence',
  },
  registration: {
    firm: 'On every working day and at every place, {{contractor}} has the presence registered of all persons whom this firm has working there: employees, trainees, temporary agency workers and self-employed persons.',
    self: '{{contractor}}, who works as a self-employed person, registers in person on every working day and at every place. If others work on this person’s account, their presence is registered in the same way.',
    agency:
      '{{contractor}}, temp agency and employer of the persons supplied, sees to it together with {{employer}}, the user company, that their presence is registered on every working day and at every place.',
  },
  method: {
    'our-system':
      'Presences are registered with the system that {{employer}} supplies at the workplace. {{employer}} keeps it working; {{contractor}} sees to it that it is used.',
    'own-method':
      '{{contractor}} registers presences by its own method, recognised by the official service, and keeps it working.',
    'online-service':
      'Presences are registered by {{contractor}} directly in the official online service ({{service}}).',
    other: 'The parties have agreed on another method of registration, described in an annex that they have signed.',
    none: 'Presences are registered as follows: …………………………….',
  },
  fallback: {
    agreed: 'If registering by the method agreed is impossible, the fallback channel is: {{channel}}.',
    none: 'If registering by the method agreed is impossible, the fallback channel is: …………………………….',
    outage:
      'If that fails too, {{contractor}} tells {{employer}} at once, notes the time and the cause, keeps the evidence and follows the emergency procedure together with {{employer}}.',
  },
  duty: {
    yes: 'The duty to have these presences registered is hereby passed on to {{contractor}}, who accepts it. {{employer}} keeps the right to check the registrations, and its own duties towards its own staff.',
    no: 'The duty to have presences registered is not passed on: it stays with {{employer}}, and {{contractor}} lends a hand.',
    none: 'The parties agree that the duty to have presences registered (strike out what does not apply) is / is not passed on to {{contractor}}.',
  },
  means: {
    firm: 'Before the first day, each person receives from {{contractor}} a registration means that fits the device at the workplace, and learns in a language that he or she understands how, when and why to register, whom to tell about an error and how to consult his or her own registrations.',
    self: 'Before the first day, {{contractor}} has a registration means that fits the device at the workplace, and is given the necessary explanations by {{employer}}.',
    agency:
      'Before the first day, each agency worker receives a registration means that fits the device at the workplace, and learns in a language that he or she understands how, when and why to register and whom to tell about an error. {{contractor}} makes sure of it.',
  },
  correction: {
    firm: 'An error or omission is reported at once. As the employer, {{contractor}} asks the NSSO for the correction, with supporting documents, within {{days}} days of the date of the registration, and informs {{employer}}.',
    self: 'An error or omission is reported at once. {{contractor}} contacts the NSSO in person, with supporting documents, within {{days}} days of the date of the registration, and informs {{employer}}.',
    agency:
      'An error or omission is reported at once to {{contractor}} which, as the employer, asks the NSSO for the correction, with supporting documents, within {{days}} days of the date of the registration.',
    sameDay:
      'An error is mended the same day: the registration is cancelled and made again. Later, {{contractor}} puts the question to the contact centre and informs {{employer}}.',
  },
  own: {
    firm: '{{contractor}} passes no part of the works on to another subcontractor, a self-employed person or a temp agency without telling {{employer}} before these works begin, with name, enterprise number and dates, so that the declaration of works can be completed. This clause is imposed on each of them.',
    agency:
      '{{contractor}} uses no other agency and no subcontractor without telling {{employer}} before the assignment begins, so that the declaration of works can be completed.',
  },
  agency: {
    firm: 'If {{contractor}} has temporary agency workers, they are given the tool to register with, or the method is agreed by contract with the agency, before their first day.',
    agencyTool: 'The tool to register with is given to the agency workers by {{employer}}.',
    agencyMethod:
      'For the agency workers the method of registration agreed above holds; {{contractor}} gives them what they need to use it.',
  },
  evidence:
    'At the request of {{employer}}, {{contractor}} hands over the receipt numbers and every document that proves the registrations.',
  made: 'Done at ……………………………, on ……………………………',
  signed: 'For {{name}}: ……………………………',
  note: 'Proposed text, to be reviewed before it is signed. It informs; the official texts decide.',
  noteAssumed: 'The time limit for corrections and the way of counting its days are our reading (assumption).',
  file: 'Clause',
}

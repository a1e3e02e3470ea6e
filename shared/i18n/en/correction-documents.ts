import type { correctionDocuments as reference } from '#shared/i18n/fr/correction-documents.ts'
import { correctionPapers } from '#shared/i18n/en/correction-papers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const correctionDocuments: Translation<typeof reference> = {
  papers: correctionPapers,
  nsso: 'National Social Security Office (NSSO)',
  type: { in: 'IN', out: 'OUT', presence: 'Presence' },
  capacity: {
    employee: 'employee',
    'self-employed': 'self-employed person',
    temporary: 'temporary agency worker',
    trainee: 'trainee',
  },
  service: { ciao: 'Check In and Out at Work', checkinatwork: 'Checkinatwork' },
  reason: {
    'forgotten-in': 'IN forgotten',
    'forgotten-out': 'OUT forgotten',
    'forgotten-break': 'break forgotten',
    'in-and-out-at-once': 'IN and OUT at the same moment',
    'wrong-workplace': 'wrong workplace',
    'wrong-employer': 'wrong employer',
    'wrong-identity-number': 'wrong identification number',
    duplicate: 'duplicate registration',
    'device-failure': 'failure of the device or application',
    'no-network': 'no network',
    'not-present': 'person not present',
    other: 'other reason',
  },
  evidence: {
    'time-sheet': 'Time sheet',
    planning: 'Planning',
    'device-log': 'Badge or track-and-trace log',
    'worker-statement': 'Signed statement of the worker',
    'client-confirmation': 'Confirmation by the client',
    'contact-reference': 'Contact centre reference',
    screenshot: 'Screenshot',
    'paper-form': 'Signed paper form',
    other: 'Other document',
  },
  letter: {
    title: {
      nsso: 'Request to correct presence registrations',
      subcontractor: 'Presence registrations to be corrected',
      agency: 'Presence registrations to be corrected',
      'self-employed': 'Request to correct presence registrations',
    },
    number: 'Request number',
    date: 'Date',
    sender: 'From',
    contact: 'Contact',
    addressee: 'To',
    enterprise: 'Enterprise number {{number}}',
    greeting: 'Dear Sir or Madam,',
    intro: {
      nsso_one:
        'As the employer, we have found that a presence registration of our staff is wrong or missing. We ask you to correct it as shown below.',
      nsso_other:
        'As the employer, we have found that {{count}} presence registrations of our staff are wrong or missing. We ask you to correct them as shown below.',
      subcontractor_one:
        'While checking presences at our workplaces, we have found that a registration of a person you employ is wrong or missing. It is shown below.',
      subcontractor_other:
        'While checking presences at our workplaces, we have found that {{count}} registrations of people you employ are wrong or missing. They are shown below.',
      agency_one:
        'While checking presences at our workplaces, we have found that a registration of one of your agency workers is wrong or missing. It is shown below.',
      agency_other:
        'While checking presences at our workplaces, we have found that {{count}} registrations of your agency workers are wrong or missing. They are shown below.',
      self_one:
        'I work as a self-employed person and have found that one of my presence registrations is wrong or missing. I ask you to correct it as shown below.',
      self_other:
        'I work as a self-employed person and have found that {{count}} of my presence registrations are wrong or missing. I ask you to correct them as shown below.',
    },
    role: {
      subcontractor:
        'As the employer, it is for you to ask the NSSO for the correction; we cannot do so in your place.',
      agency:
        'Your agency is the employer of these people: it is for you to ask the NSSO for the correction; we cannot do so in your place.',
    },
    please: 'We ask you:',
    points: {
      check: 'to compare these data with your own records;',
      askBy: 'to ask the NSSO for the correction by {{date}} at the latest, enclosing the supporting documents;',
      ask: 'to ask the NSSO for the correction without delay, enclosing the supporting documents;',
      answer:
        'to send us a copy of your request, the date on which it was sent, the reference number received and, afterwards, the answer of the NSSO.',
    },
    disagree:
      'If you consider a registration to be right, please write to us and enclose what shows it: we shall then close that point.',
    quote: 'Please quote the number {{number}} in any answer.',
    follows: {
      ours: 'This request follows our request {{number}}.',
      mine: 'This request follows my request {{number}}.',
    },
    reported: 'The person concerned told us of the error on {{date}}.',
    reportedWords: 'The person concerned told us of the error on {{date}}, in these words: “{{text}}”',
    deadline:
      'Last day to ask for the correction: {{date}} (by our reckoning: day of the registration +\u00a0{{days}}\u00a0days).',
    deadlines:
      'The first deadline is {{date}} (by our reckoning: day of the registration +\u00a0{{days}}\u00a0days); the last day is given for each registration.',
    noDeadline: 'For these registrations we know of no deadline for corrections.',
    late: 'The request is made after this deadline for the following reason: {{reason}}',
    explanation: 'Explanation',
    evidence_one: '{{count}} supporting document is enclosed; the list is at the end of the dossier.',
    evidence_other: '{{count}} supporting documents are enclosed; the list is at the end of the dossier.',
    noEvidence: 'No supporting document is available.',
    noEvidenceReason: 'No supporting document is available, for the following reason: {{reason}}',
    confirm: {
      ours: 'Please confirm the correction to us, or tell us what is still missing for it to be made.',
      mine: 'Please confirm the correction to me, or tell me what is still missing for it to be made.',
    },
    closing: { ours: 'Yours faithfully,', mine: 'Yours faithfully,' },
    place: 'Place',
    on: 'Date',
    signer: 'Name and capacity',
    signature: 'Signature',
  },
  items: {
    heading_one: 'Correction requested',
    heading_other: 'Corrections requested',
    number: 'No.',
    person: 'Person',
    where: 'Day and workplace',
    registered: 'Registered',
    requested: 'Requested',
    why: 'Reason',
    identifier: 'INSS {{number}}',
    limosa: 'Limosa {{number}}',
    noIdentifier: 'number unknown',
    declaration: 'Declaration of works {{number}}',
    receipt: 'Receipt number {{number}}',
    lastDay: 'Last day: {{date}}',
    noLastDay: 'Deadline: none known',
    nothing: 'no registration',
    add: 'to be added',
    cancel: 'to be cancelled',
    rest: 'everything else unchanged',
    place: 'Place: {{place}}',
    employer: 'Employer: {{employer}}',
    who: 'Person: {{person}}',
    legend: 'Brussels time. Last day: by our reckoning, the day of the registration +\u00a0{{days}}\u00a0days.',
    hours: 'Brussels time.',
    line: '{{number}}. {{person}}',
    change: 'Registered: {{registered}}. Requested: {{requested}}.',
    reason: 'Reason: {{reason}}.',
  },
  annexes: {
    heading: 'List of annexes',
    header: 'Annex {{number}} – {{name}}',
    headerPage: 'Annex {{number}} – {{name}} ({{page}}/{{pages}})',
    alt: 'Annex {{number}}, page {{page}} of {{pages}}: {{name}}',
    number: 'No.',
    file: 'Document',
    type: 'Type and size',
    page: 'Page',
    hash: 'SHA-256 checksum',
    enclosed: 'enclosed',
    intro:
      'The original files accompany this dossier unchanged; the checksum allows anyone to verify that each has stayed as it was.',
    obstacle: {
      kind: 'This type of file cannot be shown here: see the enclosed file.',
      encrypted: 'Not shown: the file is protected by a password. See the enclosed file.',
      damaged: 'Not shown: the file appears to be damaged. See the enclosed file.',
      large: 'Not shown: the file is too large to be shown here. See the enclosed file.',
    },
  },
  text: {
    sender: '{{name}}, enterprise number {{number}}',
    annexes: 'Documents in the dossier: {{list}}.',
    more_one: '… and {{count}} more correction: see dossier {{number}}.',
    more_other: '… and {{count}} more corrections: see dossier {{number}}.',
    explanation: 'Explanation: {{text}}',
    enclosed: 'Annex {{number}}: {{name}}',
  },
  mail: {
    subject: '{{title}} – {{number}}',
    cover:
      'Please find enclosed a dossier prepared about your presence registrations. As a self-employed person you contact the NSSO yourself; we send nothing in your name.',
    coverSteps:
      'Please read the dossier, correct what needs correcting, sign it and send it to the NSSO yourself with the annexes. Then tell us which reference number you have received.',
    own: 'Text to send in your name:',
  },
  files: { dossier: 'dossier', annex: 'annex', text: 'text' },
}

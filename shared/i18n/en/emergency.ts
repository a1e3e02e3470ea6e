import { emergencyPage } from '#shared/i18n/en/emergency-page.ts'
import type { emergency as reference } from '#shared/i18n/fr/emergency.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const emergency: Translation<typeof reference> = {
  questions: {
    'permanent-lack': {
      title: 'Is the needed infrastructure missing here permanently?',
      help: 'For example: this workplace never has telephone, internet or electricity.',
    },
    provider: {
      title: 'Do the registrations go through a provider?',
      help: 'Track & trace, badge reader, planning software: contact it first. Note name, time and ticket number.',
    },
    channels: {
      title: 'Which other channels have you tried?',
      help: 'Online, mobile, the contract’s fallback channel: try them and note each result.',
    },
    fault: { title: 'Where is the fault?', help: 'Choose the cause that you can prove.' },
    call: {
      title: 'What did the contact centre answer?',
      help: 'Call during opening hours; outside them send the contact form.',
    },
  },
  answers: {
    'permanent-lack': { yes: 'Yes, permanently', no: 'No' },
    provider: {
      'not-used': 'No provider',
      solved: 'Contacted: solved',
      'not-solved': 'Contacted: no solution',
    },
    channels: { worked: 'It worked', failed: 'It failed', 'no-more': 'No other channel' },
    fault: {
      infrastructure: 'Power, telephone or internet of third parties',
      'official-service': 'The official service itself',
      'own-means': 'Our means, or means supplied within the chain',
    },
    call: {
      solved: 'Solution received: registering is possible',
      'number-given': 'Reference number received',
      'number-awaited': 'Reported, number awaited',
    },
  },
  faultHelp: {
    infrastructure:
      'Infrastructure that is not ours, not supplied by us to subcontractors and not supplied by our co-contractor.',
    'official-service': 'The NSSO’s site or application answers nobody.',
    'own-means': 'A device, subscription, software or access of ours, of a subcontractor or of the co-contractor.',
  },
  channels: {
    online: 'Online service',
    mobile: 'Mobile',
    fallback: 'Contract’s fallback channel',
    phone: 'Telephone',
    contactForm: 'Contact form',
    other: 'Other channel',
  },
  outcomes: {
    'not-applicable': {
      title: 'The emergency procedure does not apply',
      text: 'Where infrastructure is always missing, another arrangement must be agreed beforehand.',
    },
    'registered-after-all': {
      title: 'Registered after all',
      text: 'Presences go through the other means found. Keep a trace of what was tried.',
    },
    exempt: {
      title: 'Exempt for the day',
      text: 'There is nothing else to do, but the cause must stay verifiable: keep the proof.',
    },
    'paper-form': {
      title: 'Paper form',
      text: 'Have the paper form signed and write the reference number on it: it is your proof.',
    },
  },
  instead: {
    'other-organisation':
      'Agree another arrangement with the subcontractors: ahead, remotely or through the online service. Note at the workplace what was agreed, with whom and since when.',
    'ask-authority': 'For cleaning, registering ahead or remotely is not allowed: ask the NSSO what to do.',
  },
  reasons: {
    'permanent-lack': 'Infrastructure is missing here permanently.',
    'by-provider': 'The provider solved the fault.',
    'by-other-channel': 'Another channel worked.',
    'by-agent': 'The contact centre’s agent gave a solution.',
    infrastructure: 'The fault lies with infrastructure of third parties.',
    'official-service': 'The fault lies with the official service.',
    'reference-given': 'The contact centre gave a reference number.',
    'reference-awaited': 'The fault is reported; the reference number is awaited.',
  },
  evidence: {
    'alternative-agreed': 'The other arrangement agreed',
    'alternative-partner': 'With whom it was agreed',
    'alternative-since': 'Since when',
    'provider-name': 'The provider’s name',
    'provider-ticket': 'The provider’s ticket number',
    'channels-tried': 'The channels tried, with their time',
    'proof-of-cause': 'Proof of the fault: the operator’s message, a screenshot, a press article',
    'call-channel': 'How and when the contact centre was reached',
    'agent-name': 'The agent’s name',
    'reference-number': 'The reference number',
    'paper-form': 'The signed paper form',
  },
  assumption: 'Assumption',
  assumptionText: 'No official procedure for this sector was found: that of Checkinatwork is followed by analogy.',
  ruleSource: 'Source: {{source}} (checked on {{checkedOn}})',
  warnings: {
    'outside-declaration': 'This day lies outside the dates of the declaration ({{detail}}).',
    'no-duty': 'According to the declaration there is no duty to register.',
    'permanent-lack':
      'Infrastructure is missing here permanently: the emergency procedure does not apply ({{detail}}).',
    'nobody-planned': 'Nobody is planned that day: the form is blank.',
    'regime-unknown':
      'The regime of the declaration is not known: the form for cleaning, the most complete one, is used.',
    'limosa-not-valid': '{{person}}: Limosa not valid that day ({{detail}}).',
    'employer-not-in-chain': '{{person}}: employer {{detail}} is not in the chain that day.',
    'no-identifier': '{{person}}: no number known.',
    'no-employment': '{{person}}: no employer known that day.',
    absent: '{{person}}: absent that day, not on the form.',
    'workplace-closed': '{{person}}: place closed that day, not on the form.',
    'characters-replaced': 'Some characters cannot be printed: {{detail}}.',
    'text-shortened': 'A text that is too long was shortened: {{detail}}.',
  },
  states: { prepared: 'Prepared', used: 'Used' },
  lineOutcomes: {
    registered: 'Registered',
    'in-correction': 'In correction',
    absent: 'Absent',
    explained: 'Explained',
  },
  files: {
    form: 'paper form',
    forms: 'paper forms',
    preview: 'preview',
    decisionCard: 'decision card',
    phoneScript: 'contact centre call',
    peopleList: 'list of people',
    pack: 'emergency pack',
    statement: 'statement',
  },
  hours: {
    stretch: '{{days}} {{from}}–{{to}}',
    days: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' },
  },
  contactText: {
    greeting: 'Dear Sir or Madam,',
    intro: 'We cannot register presences in {{service}} and ask for a reference number.',
    company: 'Company: {{name}}',
    companyNumber: 'Enterprise number: {{number}}',
    date: 'Day: {{date}}',
    hour: 'Start of the fault: {{hour}}',
    place: 'Workplace: {{place}}',
    declaration: 'Work declaration number: {{number}}',
    cause: 'Cause: {{cause}}',
    description: 'What does not work: {{description}}',
    tried: 'Already tried:',
    provider: 'Provider',
    step: '– {{time}} {{what}}: {{result}}',
    request: 'Please give us a reference number or a solution.',
    closing: 'Kind regards,',
  },
  page: emergencyPage,
  cli: {
    form: '{{file}}: {{declaration}}, {{people}} people, {{pages}} page(s)',
    noForms: 'No declaration is active that day.',
    packed_one: '{{count}} file written to {{folder}}',
    packed_other: '{{count}} files written to {{folder}}',
    warning: 'Note, {{declaration}}: {{text}}',
  },
}

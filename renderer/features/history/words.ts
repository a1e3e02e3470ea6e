import { noteWords, type ChangeWords } from '#renderer/features/history/note-words.ts'
import { labelOf, type Choices } from '#renderer/features/records/choices.ts'
import { formatDate, formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { t, textByKey } from '#renderer/ui/texts.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

/** The names of records by kind and id: `company:12`. */
export type RecordNames = ReadonlyMap<string, string>

/** Where the label of a stored field stands when it is not called the same as in the area of its kind. */
const labels: Record<string, { area: string; fields: Record<string, string> }> = {
  company: { area: 'companies', fields: {} },
  companyNumber: { area: 'companies', fields: { value: 'number', kind: 'numberKind' } },
  companyContact: {
    area: 'companies',
    fields: { name: 'contactName', purpose: 'contactPurpose', position: 'contactPosition' },
  },
  declaration: {
    area: 'declarations',
    fields: { clientId: 'client', declarantId: 'declarant', amountCents: 'amount' },
  },
  workplace: { area: 'declarations', fields: { name: 'workplaceName', description: 'placeDescription' } },
  declarationPartner: { area: 'declarations', fields: { companyId: 'partner' } },
  worksReport: { area: 'works', fields: {} },
  chainLink: {
    area: 'chain',
    fields: { declarationId: 'declaration', contractorId: 'contractor', directEmployerId: 'directEmployer' },
  },
  person: { area: 'people', fields: {} },
  personIdentifier: { area: 'people', fields: { value: 'identifier', kind: 'identifierKind' } },
  employment: { area: 'people', fields: { companyId: 'employer', userFirmId: 'userFirm' } },
  personAlias: { area: 'people', fields: { nameKey: 'lastName', companyId: 'employer', firmText: 'employer' } },
  personJoin: { area: 'joining', fields: {} },
  personDistinct: { area: 'people', fields: {} },
  personKey: { area: 'keys', fields: {} },
  personGuide: { area: 'keys', fields: {} },
  personStep: { area: 'keys', fields: {} },
  companyGuide: { area: 'keys', fields: {} },
  companyStep: { area: 'keys', fields: {} },
  workplaceDevice: { area: 'means', fields: {} },
  personMeans: { area: 'means', fields: {} },
  toolArrangement: { area: 'means', fields: {} },
  startSheet: { area: 'informing', fields: { personId: 'person', declarationId: 'declaration' } },
  briefing: { area: 'informing', fields: { personId: 'person', declarationId: 'declaration' } },
  sheetLanguage: { area: 'informing', fields: {} },
  hold: { area: 'privacy', fields: {} },
  assignment: { area: 'planning', fields: { personId: 'person', declarationId: 'declaration' } },
  absence: { area: 'absences', fields: { personId: 'person' } },
  closure: { area: 'absences', fields: { declarationId: 'declaration' } },
  correctionRequest: {
    area: 'corrections',
    fields: {
      senderId: 'sender',
      addresseeCompanyId: 'addresseeName',
      addresseePersonId: 'addresseeName',
      followsId: 'follows',
    },
  },
  correctionItem: {
    area: 'corrections',
    fields: {
      personId: 'person',
      declarationId: 'declaration',
      requestedPersonId: 'person',
      requestedDeclarationId: 'declaration',
      requestedCompanyId: 'employer',
    },
  },
  correctionAnnex: { area: 'corrections', fields: {} },
  findingCare: { area: 'corrections', fields: {} },
  reminder: { area: 'reminders', fields: { senderId: 'sender', declarationId: 'declaration' } },
  reminderSending: { area: 'reminders', fields: { reminderId: 'reminder' } },
  contractorPayment: {
    area: 'withholding',
    fields: {
      companyId: 'company',
      ownCompanyId: 'ownCompany',
      declarationId: 'declaration',
      amountCents: 'amount',
      vatCents: 'vat',
      checkId: 'check',
      nssoCents: 'toNsso',
      taxCents: 'toTax',
      selfEmployedCents: 'toSelfEmployed',
      contractorCents: 'contractor',
    },
  },
  withholdingCheck: {
    area: 'withholding',
    fields: {
      companyId: 'company',
      nssoDebtCents: 'nssoDebt',
      taxDebtCents: 'taxDebt',
      selfEmployedDebtCents: 'selfEmployedDebt',
    },
  },
  dutyEvidence: { area: 'duties', fields: { declarationId: 'declaration', companyId: 'company' } },
  paper: {
    area: 'papers',
    fields: { companyId: 'company', linkId: 'link', personId: 'person', declarationId: 'declaration' },
  },
  paperKind: { area: 'papers', fields: {} },
}

/** What a correction keeps for the program alone. */
const inward =
  /^(requestId|position|sha256|dossierSha256|fingerprint|rule|findingId|stated\w+|registrationId|supersededById|service|added\w+|created\w+)$/

/** What a reminder keeps for its proof: its letter shows it. */
const proven = /^(sha256|textSha256|madeAt|madeBy|at|by|sender|recipient|contact|email|text)$/

/** What a reported state tells: the state itself is too long to be read here. */
const reportedFields = new Set(['reportedOn', 'note'])

/** What a join keeps for the program alone; who was joined stands beside it by name. */
const identityInward =
  /^(personJoin\.(keptId|joinedId|moved|changed|at|by)|personDistinct\.(firstId|at|by)|person\.joinedIntoId|personAlias\.firmText)$/

/** What the key guide keeps for the program alone: the answers are read in the guide itself. */
const keyInward = /^(?:person|company)(?:Guide\.answers|Step\.sha256)$/

/** What a sheet, its receipt and an added language keep for the program alone. */
const toldInward = /^(startSheet\.token|briefing\.(sha256|startSheetId)|sheetLanguage\.content)$/

/** Where the words for the coded values of corrections stand. */
const correctionCodes: Record<string, readonly string[]> = {
  state: ['corrections', 'states'],
  addressee: ['corrections', 'addressees'],
  origin: ['corrections', 'origins'],
  sentChannel: ['corrections', 'channels'],
  action: ['corrections', 'actions'],
  reason: ['corrections', 'reasons'],
  kind: ['corrections', 'evidence'],
  source: ['corrections', 'request', 'annexes', 'sources'],
  outcome: ['corrections', 'request', 'items'],
  requestedType: ['registrations', 'types'],
}

/** Where the words for the coded values of payments and checks stand. */
const paymentCodes: Record<string, readonly string[]> = {
  nsso: ['withholding', 'answers'],
  tax: ['withholding', 'answers'],
  selfEmployed: ['withholding', 'answers'],
  state: ['withholding', 'stored'],
}

/** What payments and checks keep for the program alone. */
const paymentKinds: Record<string, RegExp> = { contractorPayment: /^computation$/, withholdingCheck: /^sha256$/ }

/** Stored references and the kind of record they name. */
const references: Record<string, string> = {
  companyId: 'company',
  ownCompanyId: 'company',
  checkId: 'withholdingCheck',
  clientId: 'company',
  declarantId: 'company',
  contractorId: 'company',
  directEmployerId: 'company',
  userFirmId: 'company',
  declarationId: 'declaration',
  personId: 'person',
  secondId: 'person',
  senderId: 'company',
  addresseeCompanyId: 'company',
  addresseePersonId: 'person',
  followsId: 'correctionRequest',
  requestedPersonId: 'person',
  requestedDeclarationId: 'declaration',
  requestedCompanyId: 'company',
  reminderId: 'reminder',
  linkId: 'chainLink',
  requestId: 'correctionRequest',
  kindId: 'paperKind',
}

/** Columns that only say whose part a record is. */
const ownerColumns: Record<string, string> = {
  companyNumber: 'companyId',
  companyContact: 'companyId',
  workplace: 'declarationId',
  declarationPartner: 'declarationId',
  worksReport: 'declarationId',
  chainLink: 'declarationId',
  personIdentifier: 'personId',
  employment: 'personId',
  personAlias: 'personId',
  assignment: 'personId',
  absence: 'personId',
  closure: 'declarationId',
  reminder: 'companyId',
  reminderSending: 'companyId',
  dutyEvidence: 'declarationId',
  personKey: 'personId',
  personGuide: 'personId',
  personStep: 'personId',
  companyGuide: 'companyId',
  companyStep: 'companyId',
  startSheet: 'personId',
  briefing: 'personId',
}

const flags = /^(role[A-Z]|provisional$|permanentLack$|viaAgency$|required$|expires$)/

/** Which records an entry mentions, for fetching their names. */
export function mentioned(entry: HistoryEntry): string[] {
  const values = entry.changes.flatMap(({ field, before, after }) => {
    const kind = references[field]
    return kind ? [before, after].flatMap((value) => (value === null ? [] : [`${kind}:${value}`])) : []
  })
  return [`${entry.ownerKind}:${entry.ownerId}`, ...values]
}

/** The label of a stored field in words; the field itself for one we have no word for. */
export function fieldLabel(recordKind: string, field: string): string {
  const known = labels[recordKind]
  return (known && textByKey([known.area, 'fields', known.fields[field] ?? field])) ?? field
}

/** A stored value as a person reads it. */
function valueWords(
  recordKind: string,
  field: string,
  value: string | null,
  names: RecordNames,
  choices: Choices,
): string | null {
  if (value === null || value === '') return null
  const reference = references[field]
  if (reference) return names.get(`${reference}:${value}`) ?? `#${value}`
  if (isCorrection(recordKind)) return correctionWords(field, value, choices)
  if (isReminder(recordKind)) return reminderWords(field, value, choices)
  if (recordKind === 'dutyEvidence' && (field === 'duty' || field === 'state'))
    return textByKey(['duties', field === 'duty' ? 'names' : 'states', value]) ?? value
  if (recordKind === 'personKey' && (field === 'kind' || field === 'state'))
    return textByKey(['keys', `${field}s`, value]) ?? value
  if (field === 'step' && recordKind.endsWith('Step')) return textByKey(['keys', 'steps', value, 'title']) ?? value
  if (recordKind === 'hold' && (field === 'ground' || field === 'subject'))
    return textByKey(['privacy', 'holds', `${field}s`, value]) ?? value
  if (recordKind === 'briefing' && field === 'way') return textByKey(['informing', 'ways', value]) ?? value
  if (field === 'printedAt') return formatInstant(value)
  if (flags.test(field)) return value === '1' ? t(($) => $.common.yes) : t(($) => $.common.no)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (recordKind === 'companyNumber' && field === 'value' && /^\d{10}$/.test(value))
    return formatEnterpriseNumber(value)
  if (recordKind === 'companyContact' && field === 'purpose') return labelOf(choices.contactPurposes, value)
  if (field.endsWith('Cents')) return `${formatNumber(Number(value) / 100)} €`
  const payment = paymentCodes[field]
  if (payment && recordKind in paymentKinds) return textByKey([...payment, value]) ?? value
  if (field === 'weekdays') {
    return value
      .split('')
      .map((day) => labelOf(choices.weekdays, day))
      .join(' ')
  }
  if (field === 'kind')
    return labelOf(recordKind === 'companyNumber' ? choices.numberKinds : choices.identifierKinds, value)
  const known: Record<string, Choices[keyof Choices]> = {
    regime: choices.regimes,
    dutyToRegister: choices.duties,
    dutyPassedOn: choices.yesNo,
    purpose: choices.purposes,
    placeKind: choices.placeKinds,
    method: choices.methods,
    capacity: choices.capacities,
    language: choices.languages,
    country: choices.countries,
    code: choices.paperKinds,
    subject: choices.paperSubjects,
    nationality: choices.countries,
    identityCountry: choices.countries,
  }
  return labelOf(known[field] ?? [], value)
}

function isCorrection(recordKind: string): boolean {
  return recordKind.startsWith('correction')
}

function isReminder(recordKind: string): boolean {
  return recordKind.startsWith('reminder')
}

function reminderWords(field: string, value: string, choices: Choices): string {
  if (field === 'language') return labelOf(choices.languages, value) ?? value
  if (field === 'kind') return textByKey(['reminders', 'kinds', value]) ?? value
  if (field === 'channel') return textByKey(['reminders', 'channels', value]) ?? value
  return formatDate(value)
}

function correctionWords(field: string, value: string, choices: Choices): string {
  if (field === 'requestedAt') return formatInstant(new Date(Number(value) * 1000).toISOString())
  if (field === 'language') return labelOf(choices.languages, value) ?? value
  const codes = correctionCodes[field]
  if (codes) return textByKey([...codes, value]) ?? value
  return formatDate(value)
}

/** The changes of an entry in words; what a new record leaves empty, and whose part it is, is left out. */
export function changeWords(entry: HistoryEntry, names: RecordNames, choices: Choices): ChangeWords[] {
  if (entry.operation === 'note') return noteWords(entry)
  return entry.changes.flatMap(({ field, before, after }) => {
    if (ownerColumns[entry.recordKind] === field) return []
    if ((isCorrection(entry.recordKind) || entry.recordKind === 'paper') && inward.test(field)) return []
    if (isReminder(entry.recordKind) && proven.test(field)) return []
    if (paymentKinds[entry.recordKind]?.test(field)) return []
    if (entry.recordKind === 'worksReport' && !reportedFields.has(field)) return []
    if (entry.recordKind === 'dutyEvidence' && field === 'sha256') return []
    if (keyInward.test(`${entry.recordKind}.${field}`)) return []
    if (identityInward.test(`${entry.recordKind}.${field}`)) return []
    if (toldInward.test(`${entry.recordKind}.${field}`)) return []
    if (entry.operation === 'insert' && flags.test(field) && after === '0') return []
    if (entry.operation === 'delete' && flags.test(field) && before === '0') return []
    const words = {
      label: fieldLabel(entry.recordKind, field),
      before: valueWords(entry.recordKind, field, before, names, choices),
      after: valueWords(entry.recordKind, field, after, names, choices),
    }
    return words.before === null && words.after === null ? [] : [words]
  })
}

/** What happened, as a short sentence. */
export function happening(entry: HistoryEntry): string {
  const act = entry.operation === 'note' ? noteAct(entry) : entry.operation
  const known = textByKey(['history', 'what', entry.recordKind, act])
  const plain = textByKey(['history', 'what', entry.recordKind, entry.operation])
  return known ?? plain ?? textByKey(['history', 'what', 'other', act]) ?? t(($) => $.history.what.other.note)
}

/** Acts that an entry tells by what it carries instead of by name. */
const tellingFields = ['reveal', 'undone', 'coverage']

function noteAct({ changes }: HistoryEntry): string {
  const named = changes.find(({ field }) => field === 'act')?.after
  return named ?? tellingFields.find((telling) => changes.some(({ field }) => field === telling)) ?? 'note'
}

/** Why it happened where that says more than the change itself: by an import, by an undo. */
export function reasonWords(reason: string): string | null {
  return textByKey(['history', 'reasons', reason])
}

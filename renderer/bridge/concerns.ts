const company = ['company', 'companyNumber', 'companyContact']
const declaration = ['declaration', 'workplace', 'declarationPartner']
const person = ['person', 'personIdentifier', 'employment', 'personAlias', 'personJoin', 'personDistinct']
const away = ['absence', 'closure']
const records = [...company, ...declaration, ...person, 'chainLink', 'assignment', ...away, 'worksReport']
const incident = ['incident', 'incidentPlace', 'incidentStep', 'emergencyForm', 'emergencyLine', 'emergencyAttachment']

const shownInChains = ['paper', 'paperKind', 'coverage', 'emergencyForm', 'emergencyLine']
const correction = ['findingCare', 'correctionRequest', 'correctionItem', 'correctionAnnex', 'correctionEvent']

const withholding = ['contractorPayment', 'withholdingCheck']

const dutyPapers = ['dutyEvidence', 'paper', 'paperKind']

const keys = ['personKey', 'personGuide', 'personStep', 'companyGuide', 'companyStep']
const means = ['workplaceDevice', 'personMeans', 'toolArrangement']
const told = ['startSheet', 'briefing', 'sheetLanguage']
const access = [...keys, ...means, ...told]

const reviewed = ['finding', 'findingDecision', 'registration', 'registrationMark', 'reviewDue']

/**
 * Which tables each part of the contract reads. A part that is not listed is read anew after every change: slower, but
 * never stale. `workspace` (another one opened, or closed) concerns everything and needs no entry.
 */
const reads: Readonly<Partial<Record<string, readonly string[]>>> = {
  companies: [...company, 'employment', 'chainLink', 'declaration'],
  declarations: [...declaration, ...company, 'chainLink', 'assignment', 'worksReport'],
  works: [...declaration, ...company, 'chainLink', 'worksReport'],
  // Trees show papers and who was seen; who was there shows findings and the forms used too.
  chain: ['chainLink', 'assignment', ...away, ...declaration, ...company, ...person, ...reviewed, ...shownInChains],
  people: [...person, ...company, 'assignment'],
  planning: ['assignment', ...away, ...person, ...declaration, ...company],
  absences: [...away, ...person, ...declaration],
  registrations: ['registration', 'registrationMark', 'witnessEvent', 'coverage', 'finding', ...records],
  findings: [...reviewed, ...correction, 'emergencyLine', 'setting'],
  corrections: [...correction, ...records, ...incident, ...reviewed, 'witnessEvent', 'setting'],
  duties: [
    ...dutyPapers,
    ...means,
    'personKey',
    'briefing',
    ...records,
    ...reviewed,
    'importBatch',
    'coverage',
    'setting',
  ],
  // The bytes of an annex never change.
  annexFile: [],
  // Not the audit trail: reading a statement is noted there, and must not be taken for news.
  emergency: [...records, ...incident, 'registration', 'registrationMark', 'finding', 'setting'],
  today: [
    ...records,
    ...access,
    ...dutyPapers,
    ...incident,
    ...reviewed,
    ...withholding,
    'importBatch',
    'coverage',
    'setting',
  ],
  withholding: [...withholding, ...company, ...declaration],
  match: [
    'registration',
    'registrationMark',
    'coverage',
    'finding',
    'chainLink',
    ...company,
    ...declaration,
    ...person,
  ],
  clients: [...records, ...reviewed, 'coverage', 'paper', 'paperKind'],
  history: ['auditEntry'],
  inspection: ['auditEntry', 'setting'],
  passphrases: ['setting'],
  settings: ['setting', 'savedView'],
  reminders: ['reminder', 'reminderSending', 'chainLink', 'paper', 'paperKind', 'setting', ...declaration, ...company],
  agreements: ['chainLink', 'paper', 'paperKind', ...declaration, ...company],
  keys: [...keys, ...person, ...company, 'setting'],
  means: [...means, 'personKey', ...records, 'setting'],
  informing: [...told, ...records, 'setting'],
  access: [...access, ...records, ...reviewed, 'paper', 'setting'],
  search: [...company, ...declaration, ...person, ...correction],
}

/** Tells whether a query shows something of the changed tables. The first element of its key is the contract's path. */
export function concerns(queryKey: readonly unknown[], tables: ReadonlySet<string>): boolean {
  const [path] = queryKey
  if (path === 'lookup' || tables.has('workspace')) return true
  const [feature] = Array.isArray(path) ? (path as unknown[]) : [path]
  const read = reads[String(feature)]
  return read === undefined || read.some((table) => tables.has(table))
}

import { importHeadings } from '#shared/domain/import-headings.ts'
import type { EmploymentField, PersonField } from '#shared/domain/record-person.ts'
import type { CompanyField } from '#shared/domain/record-company.ts'
import type { PaperField } from '#shared/domain/record-paper.ts'
import type { DeclarationField, LinkField } from '#shared/domain/record-declaration.ts'
import type { AbsenceField, AssignmentField } from '#shared/domain/record-planning.ts'
import type { RegistrationField } from '#shared/domain/registration-fields.ts'
import { headingKey } from '#shared/domain/text.ts'

/** The kinds that describe a firm, in the order in which an office best imports them; any other order gives the same records. */
export const masterKinds = ['companies', 'declarations', 'chain', 'people', 'planning'] as const
/** What can be imported. */
export const importKinds = [...masterKinds, 'absences', 'documents', 'registrations'] as const
export type ImportKind = (typeof importKinds)[number]

/** The field names of each kind, as the mapping of columns and `--map` use them (`domain/imports.md`). */
export interface ImportFields {
  companies: CompanyField
  declarations: DeclarationField
  chain: LinkField
  people: PersonField | EmploymentField
  planning: AssignmentField
  absences: AbsenceField
  documents: PaperField
  registrations: RegistrationField
}

/** What a column holds: identifiers must never pass through a number, dates and times may be typed cells. */
type FieldType = 'identifier' | 'reference' | 'text' | 'date' | 'time' | 'instant' | 'days'

/** A field of an import kind. */
export interface ImportField<Name extends string = string> {
  name: Name
  required: boolean
  type: FieldType
  /** A value as it may stand in a cell, the same in every language. */
  example: string
}

type FieldTable<Name extends string> = Record<Name, [type: FieldType, example: string, required?: 'required']>

const tables: { [Kind in ImportKind]: FieldTable<ImportFields[Kind]> } = {
  companies: {
    enterpriseNumber: ['identifier', '1999.990.738'],
    foreignVat: ['identifier', 'PL1860913909'],
    name: ['text', 'Net & Clair SRL', 'required'],
    country: ['text', 'BE'],
    language: ['text', 'FR'],
    email: ['text', 'bureau@netetclair.example'],
    phone: ['text', '02 555 12 34'],
    address: ['text', 'Rue Belliard 12, 1040 Bruxelles'],
    role: ['text', 'contractor'],
  },
  declarations: {
    number: ['identifier', '1Y11DQCJU2KHZ', 'required'],
    regime: ['text', 'cleaning'],
    workplace: ['text', 'Bureaux Léopold'],
    address: ['text', 'Rue Belliard 12, 1040 Bruxelles'],
    client: ['reference', '1999.500.788'],
    declarant: ['reference', '1999.990.738'],
    start: ['date', '2026-01-01'],
    end: ['date', '2026-12-31'],
    dutyToRegister: ['text', '1'],
    amount: ['text', '12 345,67'],
    purpose: ['text', 'continuous'],
    description: ['text', ''],
  },
  chain: {
    declaration: ['identifier', '1Y11DQCJU2KHZ', 'required'],
    contractor: ['reference', '1999.035.089', 'required'],
    directEmployer: ['reference', '1999.990.738', 'required'],
    start: ['date', '2026-03-01'],
    end: ['date', ''],
    method: ['text', 'online-service'],
    fallbackChannel: ['text', 'GSM'],
    viaAgency: ['text', ''],
    informedOn: ['date', '2026-02-20'],
    contractOn: ['date', '2026-02-18'],
    contractReference: ['text', ''],
    dutyPassedOn: ['text', '1'],
  },
  people: {
    nationalNumber: ['identifier', '85.07.30-033.28'],
    limosa: ['identifier', '07529170342366712'],
    lastName: ['text', 'Dupont', 'required'],
    firstName: ['text', 'Anne'],
    birthDate: ['date', '1985-07-30'],
    capacity: ['text', 'employee'],
    employer: ['reference', '1999.990.738'],
    agency: ['reference', ''],
    language: ['text', 'FR'],
    nationality: ['text', 'BE'],
    identityCountry: ['text', 'BE'],
    limosaFrom: ['date', '2026-01-01'],
    limosaTo: ['date', '2026-12-31'],
    employedFrom: ['date', '2026-01-01'],
    employedTo: ['date', ''],
  },
  planning: {
    person: ['identifier', '85.07.30-033.28', 'required'],
    declaration: ['identifier', '1Y11DQCJU2KHZ', 'required'],
    from: ['date', '2026-09-07', 'required'],
    to: ['date', '2026-10-04'],
    days: ['days', '1,2,3,4,5'],
    startTime: ['time', '06:30'],
    endTime: ['time', '14:30'],
  },
  absences: {
    person: ['identifier', '85.07.30-033.28'],
    declaration: ['identifier', ''],
    from: ['date', '2026-09-14', 'required'],
    to: ['date', '2026-09-18'],
    reason: ['text', ''],
  },
  documents: {
    company: ['reference', '1999.035.089', 'required'],
    kind: ['text', 'insurance', 'required'],
    declaration: ['identifier', ''],
    issued: ['date', '2026-01-01'],
    expires: ['date', '2026-12-31'],
    reference: ['text', 'POL-2026-118'],
    checkedOn: ['date', '2026-01-05'],
    checkedBy: ['text', ''],
    note: ['text', ''],
  },
  registrations: {
    identifier: ['identifier', '85.07.30-033.28'],
    nationalNumber: ['identifier', ''],
    limosa: ['identifier', ''],
    lastName: ['text', 'Dupont'],
    firstName: ['text', 'Anne'],
    company: ['reference', '1999.990.738'],
    companyName: ['text', 'Net & Clair SRL'],
    declaration: ['identifier', '1Y11DQCJU2KHZ'],
    type: ['text', 'IN'],
    instant: ['instant', '2026-09-07T04:24:00Z'],
    date: ['date', ''],
    time: ['time', ''],
    receipt: ['identifier', '700007001'],
    channel: ['text', ''],
    status: ['text', ''],
    remark: ['text', ''],
    source: ['text', ''],
  },
}

/** Fields of which a row needs one or the other, beside the required ones: any of a group will do. */
const alternatives: { [Kind in ImportKind]?: readonly (readonly ImportFields[Kind][])[] } = {
  absences: [['person', 'declaration']],
  registrations: [
    ['identifier', 'nationalNumber', 'limosa', 'lastName'],
    ['instant', 'date'],
  ],
}

/** Fields that hardly any other kind has: a sheet that names one of them is most likely of its kind. */
const telling: { [Kind in ImportKind]?: readonly ImportFields[Kind][] } = {
  absences: ['reason'],
  documents: ['expires'],
  registrations: ['instant', 'receipt'],
}

/** The fields of a kind in the order of the template. */
export function importFields<Kind extends ImportKind>(kind: Kind): ImportField<ImportFields[Kind]>[] {
  const table: FieldTable<string> = tables[kind]
  return Object.entries(table).map(([name, [type, example, required]]) => ({
    name: name as ImportFields[Kind],
    type,
    example,
    required: required !== undefined,
  }))
}

/** Tells whether a text is the name of a field of the kind. */
export function isImportField<Kind extends ImportKind>(kind: Kind, name: string): name is ImportFields[Kind] {
  return Object.hasOwn(tables[kind], name)
}

/** The fields without which no row of the kind can come in, of those that are not among the given ones. */
export function missingFields(kind: ImportKind, present: Iterable<string | null>): string[] {
  const known = new Set(present)
  const required = importFields(kind).filter((field) => field.required)
  const groups: readonly (readonly string[])[] = [...required.map(({ name }) => [name]), ...(alternatives[kind] ?? [])]
  return groups.filter((group) => !group.some((name) => known.has(name))).flatMap((group) => group.slice(0, 1))
}

const headingTables = new Map<ImportKind, ReadonlyMap<string, string>>()

/** Field by heading key; built at the first question. */
function headingTable(kind: ImportKind): ReadonlyMap<string, string> {
  const known = headingTables.get(kind)
  if (known) return known
  const table = new Map<string, string>()
  for (const [field, list] of Object.entries(importHeadings[kind])) {
    for (const heading of [field, ...list.split(',')]) {
      const key = headingKey(heading)
      const other = table.get(key)
      if (other !== undefined && other !== field) throw new Error(`“${heading}” names both ${other} and ${field}`)
      table.set(key, field)
    }
  }
  headingTables.set(kind, table)
  return table
}

/** The field a heading names in one of the four languages, or null; explanations in brackets are left out when they hinder. */
export function fieldOfHeading<Kind extends ImportKind>(kind: Kind, heading: string): ImportFields[Kind] | null {
  const table = headingTable(kind)
  const found = table.get(headingKey(heading)) ?? table.get(headingKey(heading.replace(/[([{].*$/, '')))
  return (found as ImportFields[Kind] | undefined) ?? null
}

/** Fields for the columns of a sheet by their headings; of two columns that name the same field the first one has it. */
export function fieldsOfHeadings<Kind extends ImportKind>(
  kind: Kind,
  headings: readonly string[],
): (ImportFields[Kind] | null)[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const field = fieldOfHeading(kind, heading)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** How many understood columns a telling one outweighs. */
const tellingWeight = 4

/** The kind that the headings of a sheet fit best: all required fields found, most columns understood; null when none fits. */
export function kindOfHeadings(headings: readonly string[]): ImportKind | null {
  let best: ImportKind | null = null
  let bestScore = 0
  for (const kind of importKinds) {
    const fields = fieldsOfHeadings(kind, headings).filter((field) => field !== null)
    const tells = (telling[kind] as readonly string[] | undefined)?.some((field) => fields.some((one) => one === field))
    const score = fields.length + (tells ? tellingWeight : 0)
    if (missingFields(kind, fields).length > 0 || score <= bestScore) continue
    best = kind
    bestScore = score
  }
  return best
}

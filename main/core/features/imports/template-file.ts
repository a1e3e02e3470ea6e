import type { Core } from '#main/core/core.ts'
import { writeTemplate, type TemplateColumn, type TemplateSheet } from '#main/core/sheets/template.ts'
import type { ColumnKind } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { importFields, importKinds, type ImportField, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { Language, Texts } from '#shared/i18n/index.ts'

type NoteKey = keyof Texts['imports']['notes']
type WordsKey = keyof Texts['imports']['words']

/** What is said of a field in the template; the same note serves every kind. */
const notes: Record<string, NoteKey> = {
  enterpriseNumber: 'number',
  foreignVat: 'vat',
  name: 'name',
  country: 'country',
  language: 'language',
  email: 'email',
  phone: 'phone',
  address: 'address',
  role: 'role',
  number: 'declaration',
  declaration: 'declaration',
  regime: 'regime',
  workplace: 'workplace',
  client: 'company',
  declarant: 'company',
  contractor: 'company',
  directEmployer: 'company',
  employer: 'company',
  agency: 'agency',
  start: 'date',
  end: 'date',
  to: 'date',
  limosaFrom: 'date',
  limosaTo: 'date',
  from: 'required',
  dutyToRegister: 'yesNo',
  method: 'method',
  fallbackChannel: 'fallback',
  viaAgency: 'yesNo',
  informedOn: 'informed',
  contractOn: 'contract',
  contractReference: 'reference',
  dutyPassedOn: 'yesNo',
  nationalNumber: 'niss',
  limosa: 'limosa',
  lastName: 'name',
  firstName: 'name',
  birthDate: 'birth',
  capacity: 'capacity',
  employedFrom: 'employed',
  employedTo: 'date',
  person: 'person',
  days: 'days',
  startTime: 'time',
  endTime: 'time',
  reason: 'reason',
  identifier: 'person',
  company: 'company',
  companyName: 'name',
  time: 'time',
}

/** Where a field of a kind is explained otherwise. */
const ownNotes: Partial<Record<ImportKind, Record<string, NoteKey>>> = {
  documents: {
    kind: 'paperKind',
    declaration: 'paperDeclaration',
    issued: 'required',
    expires: 'required',
    checkedOn: 'checked',
  },
}

const ownWords: Partial<Record<ImportKind, Record<string, WordsKey>>> = { documents: { kind: 'paperKinds' } }

const words: Record<string, WordsKey> = {
  role: 'roles',
  regime: 'regimes',
  capacity: 'capacities',
  dutyToRegister: 'yesNo',
  viaAgency: 'yesNo',
  dutyPassedOn: 'yesNo',
  method: 'methods',
  purpose: 'purposes',
  language: 'languages',
}

function columnKind({ type }: ImportField): ColumnKind {
  return type === 'date' || type === 'time' ? type : 'text'
}

function column(kind: ImportKind, field: ImportField, t: Translate): TemplateColumn {
  const { name, type, required, example } = field
  const note = ownNotes[kind]?.[name] ?? notes[name]
  const list = ownWords[kind]?.[name] ?? words[name]
  const headings = t(($) => $.imports.fields[kind], { returnObjects: true }) as Record<string, string>
  const known = list === undefined ? [] : t(($) => $.imports.words[list]).split(', ')
  return {
    heading: headings[name] ?? name,
    kind: columnKind(field),
    required,
    note: note === undefined ? '' : t(($) => $.imports.notes[note]),
    example: known.length > 0 ? (known[0] ?? '') : type === 'date' && example !== '' ? formatDate(example) : example,
    words: known,
  }
}

/** An empty workbook with a sheet per kind and one that explains the columns, in the language. */
export async function offerTemplate(core: Core, language: Language): Promise<OfferedFileToken> {
  const t = texts(language)
  const sheets: TemplateSheet[] = importKinds.map((kind) => ({
    name: t(($) => $.imports.kinds[kind]),
    columns: importFields(kind).map((field) => column(kind, field, t)),
  }))
  const help = {
    name: t(($) => $.imports.template.help),
    headings: {
      sheet: t(($) => $.imports.template.sheet),
      column: t(($) => $.imports.template.column),
      required: t(($) => $.imports.template.required),
      note: t(($) => $.imports.template.note),
      example: t(($) => $.imports.template.example),
      words: t(($) => $.imports.template.words),
    },
    yes: t(($) => $.imports.template.yes),
    no: t(($) => $.imports.template.no),
  }
  const fileName = `${t(($) => $.imports.template.fileName)}.xlsx`
  const path = core.transfers.placeFor(fileName)
  await writeTemplate(path, sheets, help, { title: fileName, creator: 'Registra', created: core.clock() })
  return core.transfers.offerFile(fileName, path)
}

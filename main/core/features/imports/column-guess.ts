import { previewField } from '#shared/domain/import-preview.ts'
import { cellText } from '#main/core/sheets/cells.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import type { ColumnGuess } from '#shared/contract/imports.ts'
import { checkEnterpriseNumber, checkPersonNumber } from '#shared/domain/identifiers.ts'
import { parseInstant } from '#shared/domain/dates.ts'
import { fieldsOfHeadings, type ImportKind } from '#shared/domain/import-kinds.ts'
import { registrationTypeOf } from '#shared/domain/registration-words.ts'

/** What is known when the columns of a sheet are guessed. */
interface GuessInput {
  kind: ImportKind
  today: string
  headings: readonly string[]
  /** The first rows of the sheet. */
  rows: readonly (readonly Cell[])[]
  /** The mapping last chosen for these headings. */
  remembered: readonly (string | null)[] | null
}

/** Longest sample shown of a cell, in characters. */
const longestSample = 200

/** Share of the filled cells that must look like the field. */
const convincing = 0.8

type Look = (text: string, today: string) => boolean

const isPersonNumber: Look = (text, today) => checkPersonNumber(text, { today }).problems.length === 0
const isEnterpriseNumber: Look = (text) => checkEnterpriseNumber(text).problems.length === 0
const isDeclaration: Look = (text) => /^1Y1[0-9A-HJ-NP-Z]{9}Z$/i.test(text)
const isMoment: Look = (text) => parseInstant(text) !== null
// Under an unknown heading, events would otherwise come in as presences of the other service.
const isType: Look = (text) => registrationTypeOf(text) !== null
const isEmail: Look = (text) => /^\S+@\S+\.\S+$/.test(text)

/** Fields whose values show what they are, whatever the heading. */
const looks: Record<ImportKind, [field: string, look: Look][]> = {
  companies: [
    ['enterpriseNumber', isEnterpriseNumber],
    ['email', isEmail],
  ],
  declarations: [['number', isDeclaration]],
  chain: [['declaration', isDeclaration]],
  people: [
    ['nationalNumber', isPersonNumber],
    ['employer', isEnterpriseNumber],
  ],
  planning: [
    ['person', isPersonNumber],
    ['declaration', isDeclaration],
  ],
  absences: [
    ['person', isPersonNumber],
    ['declaration', isDeclaration],
  ],
  documents: [
    ['company', isEnterpriseNumber],
    ['declaration', isDeclaration],
  ],
  registrations: [
    ['identifier', isPersonNumber],
    ['declaration', isDeclaration],
    ['company', isEnterpriseNumber],
    ['instant', isMoment],
    ['type', isType],
  ],
}

/** The field of each column: as chosen before, else by its heading, else by its content; with a sample and what it means. */
export function guessColumns(input: GuessInput): ColumnGuess[] {
  const { kind, headings, rows, remembered, today } = input
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), headings.length)
  const byHeading: (string | null)[] = fieldsOfHeadings(kind, headings)
  const fields = Array.from({ length: width }, (_, index) => remembered?.[index] ?? byHeading[index] ?? null)
  const byContent = remembered ? new Map<number, string>() : contentGuesses(input, fields)
  return fields.map((known, column) => {
    const field = remembered ? (remembered[column] ?? null) : (known ?? byContent.get(column) ?? null)
    const certainty = remembered ? 'remembered' : known !== null ? 'heading' : field !== null ? 'content' : 'none'
    const sample = sampleOf(rows, column)
    return {
      column,
      heading: headings[column] ?? '',
      field,
      certainty,
      sample: sample.slice(0, longestSample),
      becomes: field === null || sample === '' ? null : previewField(kind, field, sample, today),
    }
  })
}

function contentGuesses({ kind, rows, today }: GuessInput, fields: readonly (string | null)[]): Map<number, string> {
  const found = new Map<number, string>()
  for (const [field, look] of looks[kind]) {
    if (fields.includes(field)) continue
    const column = fields.findIndex(
      (known, index) => known === null && !found.has(index) && looksLike(rows, index, (text) => look(text, today)),
    )
    if (column !== -1) found.set(column, field)
  }
  return found
}

function looksLike(rows: readonly (readonly Cell[])[], index: number, look: (text: string) => boolean): boolean {
  const filled = rows.map((cells) => cellText(cells[index]).trim()).filter((text) => text !== '')
  return filled.length > 0 && filled.filter(look).length >= filled.length * convincing
}

function sampleOf(rows: readonly (readonly Cell[])[], index: number): string {
  for (const cells of rows) {
    const text = cellText(cells[index]).trim()
    if (text !== '') return text
  }
  return ''
}

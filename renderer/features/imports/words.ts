import type { ListPath } from '#renderer/features/records/list-path.ts'
import { problemReason } from '#renderer/ui/form/problem-list.tsx'
import { t, textByKey } from '#renderer/ui/texts.ts'
import type { RowProblem } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** The list where records of a kind are found. */
export const listOf: Record<ImportKind, ListPath> = {
  companies: '/companies',
  declarations: '/declarations',
  chain: '/chain',
  people: '/people',
  planning: '/planning',
  absences: '/absences',
  documents: '/papers',
  registrations: '/registrations',
}

/** The name of a file, or that cells were pasted. */
export function sourceName({ fileName }: { fileName: string }): string {
  return fileName === '' ? t(($) => $.imports.list.pasted) : fileName
}

/** Whether the cells of a file have types, told by its name: days in them have no way of writing of their own. */
export function isTyped(fileName: string): boolean {
  return /\.(xlsx|xls|xlsm|ods)$/i.test(fileName)
}

/** A field of a kind as people call it. */
export function fieldTitle(kind: ImportKind, field: string): string {
  return textByKey(['imports', 'fields', kind, field]) ?? field
}

/** The heading of a column; a blank one is called by its letter, as spreadsheets do. */
export function columnTitle(headings: readonly string[], index: number): string {
  const heading = headings[index]?.trim() ?? ''
  return heading === '' ? t(($) => $.imports.reading.unnamed, { letter: columnLetter(index) }) : heading
}

/** The letters of a column in a spreadsheet: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** A problem of a row in the shape the problem texts take. */
export function asProblem({
  code,
  field,
  severity,
  params,
}: Pick<RowProblem, 'code' | 'field' | 'severity' | 'params'>): Problem {
  return { code: code as Problem['code'], field, severity, params }
}

/** A sort of problem in words: its reason, with dots where a single row has its values. */
export function problemSort(code: string): string {
  return problemReason({ code: code as Problem['code'], field: null, severity: 'error' }).replace(/\{\{.*?\}\}/g, '…')
}

import { where } from '#renderer/features/records/list-path.ts'
import type { Filter } from '#shared/contract/list.ts'
import { accessLacks, type AccessLack } from '#shared/domain/access-lacks.ts'

/** The field of the work list that says of each lack whether somebody has it. */
const fields: Record<AccessLack, string> = {
  informed: 'notInformed',
  key: 'noKey',
  means: 'noMeans',
  misfit: 'misfit',
  limosa: 'limosaDue',
  'first-days': 'missedStart',
  identifier: 'noIdentifier',
  language: 'noLanguage',
}

/** Shows those who have a lack. */
export function lackFilters(lack: AccessLack): Filter[] {
  return [where.yes(fields[lack])]
}

/** Shows those who lack anything. */
export const lackingFilter: Filter = { field: 'lackCount', operator: 'from', value: '1' }

/** Shows those who are new this week or next. */
export const newcomerFilter: Filter = where.notEmpty('newcomerOn')

const aboutLacks: ReadonlySet<string> = new Set([...Object.values(fields), 'lackCount'])

/** Tells whether a condition asks for a lack: one at a time is chosen. */
export function isAboutLacks({ field }: Filter): boolean {
  return aboutLacks.has(field)
}

/** The lack that conditions ask for; `any` for whoever lacks something, null for everybody. */
export function chosenLack(filters: readonly Filter[]): AccessLack | 'any' | null {
  const found = filters.find(isAboutLacks)
  if (!found) return null
  return accessLacks.find((lack) => fields[lack] === found.field) ?? 'any'
}

/** The fields of lacks, for the columns that are only filtered by. */
export const lackFields: readonly [lack: AccessLack, field: string][] = accessLacks.map((lack) => [lack, fields[lack]])

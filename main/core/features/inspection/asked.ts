import type { Reader } from '#main/core/db/query.ts'
import { companyLabels, declarationLabels, personLabels, type Labels } from '#main/core/features/labels.ts'

/** One part of what was asked, by the name of the field. */
export interface Asked {
  name: string
  value: string
}

/** Fields of a question that say what was looked at; where a page of a list begins says nothing. */
const told = ['date', 'from', 'to', 'search', 'text', 'kind', 'format', 'letters'] as const

const referred: Record<string, (reader: Reader, ids: Iterable<number>) => Labels> = {
  declarationId: declarationLabels,
  companyId: companyLabels,
  firmId: companyLabels,
  personId: personLabels,
}

/** `id` alone means the record of the question itself. */
const ownRecord: Record<string, (reader: Reader, ids: Iterable<number>) => Labels> = {
  'declarations.get': declarationLabels,
}

/** Eleven digits, however they are written, may be the number of a person: only the last four stay. */
export function withoutNumbers(text: string): string {
  return text.replaceAll(/\d(?:[\s.\-/]*\d){10,}/g, (found) => `…${found.replaceAll(/\D/g, '').slice(-4)}`)
}

function words(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(words).join(', ') : JSON.stringify(value)
}

function filtersOf(value: unknown): Asked[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((filter: unknown) => {
    if (typeof filter !== 'object' || filter === null || !('field' in filter)) return []
    const { field, operator, value: wanted = '' } = filter as Record<string, unknown>
    return [{ name: words(field), value: `${words(operator)} ${words(wanted)}`.trim() }]
  })
}

/** What a question asked, with records by their names; complete numbers of people are cut short. */
export function askedOf(reader: Reader, procedure: string, input: unknown): Asked[] {
  if (typeof input !== 'object' || input === null) return []
  const fields = input as Record<string, unknown>
  const records = Object.entries(fields).flatMap(([name, value]) => {
    const labels = name === 'id' ? ownRecord[procedure] : referred[name]
    if (typeof value !== 'number') return []
    const label = labels?.(reader, [value]).get(value)?.label
    if (label === undefined && name !== 'id') return []
    return [{ name, value: label ?? String(value) }]
  })
  const plain = told.flatMap((name) => {
    const value = fields[name]
    return value === undefined || value === null || value === '' ? [] : [{ name, value: words(value) }]
  })
  return [...records, ...plain, ...filtersOf(fields['filters'])].map(({ name, value }) => ({
    name,
    value: withoutNumbers(value).slice(0, 300),
  }))
}

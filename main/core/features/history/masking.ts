import { maskIdentifier } from '#shared/domain/identifiers.ts'

/** Record kinds whose field `value` is a person's identifier. */
const identifierField: Record<string, string> = { personIdentifier: 'value' }

/** A stored value as the history shows it; complete identifiers of people never leave the person's page. */
export function shownValue(recordKind: string, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return identifierField[recordKind] === field ? maskIdentifier(text) : text
}

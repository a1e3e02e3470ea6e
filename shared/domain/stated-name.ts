import { fold } from '#shared/domain/text.ts'

// Somebody whom a file gives without number is that name at that firm: two people of one name at two firms are two.

/** Stands between name and firm; no text of a file has it. */
const separator = '\u001f'

/** The key of a name (folded) at a firm as stated; the firm is empty where the row names none. */
export function namedAt(nameKey: string, firm: string): string {
  return `${nameKey}${separator}${firm}`
}

/** Name and firm of a key; null for one that is no name. */
export function nameOfKey(key: string): { nameKey: string; firm: string } | null {
  const end = key.indexOf(separator)
  return end === -1 ? null : { nameKey: key.slice(0, end), firm: key.slice(end + 1) }
}

/** How files without numbers spell a person: surname and first name, folded. */
export function nameKeyOf({ lastName, firstName }: { lastName: string; firstName: string | null }): string {
  return fold(`${lastName} ${firstName ?? ''}`)
}

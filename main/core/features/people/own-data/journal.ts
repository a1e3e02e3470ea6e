import { sql } from 'kysely'

import { query, raw } from '#main/core/db/query.ts'
import type { OwnSection } from '#main/core/documents/own-data.ts'
import { openEntries, type OpenedEntry } from '#main/core/features/history/repository.ts'
import { section, weekdayWords, word, type Asked } from '#main/core/features/people/own-data/held.ts'
import type { CellValue } from '#main/core/sheets/write.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatPersonNumber } from '#shared/domain/identifiers.ts'

/** Who has seen the complete numbers, and how the record came to be what it is. Who changed it is not about the person. */
export function journalSections(asked: Asked): OwnSection[] {
  const { reader, ids } = asked
  const written = query
    .selectFrom('auditEntry')
    .selectAll()
    .where('ownerKind', '=', 'person')
    .where('ownerId', 'in', ids)
    .orderBy('seq')
  const entries = openEntries(reader, reader.all(written))
  return [seen(asked, entries), changes(asked, entries)]
}

/** Numbers shown on the screen, this very document, and papers on which they stand in full. */
function seen({ reader, ids, words }: Asked, entries: readonly OpenedEntry[]): OwnSection {
  const noted = entries.flatMap(({ entry, after }): [string, string, string][] => {
    if (entry.operation !== 'note') return []
    const kind = after?.['reveal']
    if (typeof kind === 'string') {
      const shown = `${words.ownData.revealed} (${word(words.people.identifierKinds, kind)})`
      return [[entry.at, entry.user, shown]]
    }
    return after?.['act'] === 'ownData' ? [[entry.at, entry.user, words.ownData.handedOver]] : []
  })
  const forms = sql<{ at: string; by: string; what: string }>`
    select distinct f.createdAt as at, f.createdBy as by, f.number || ' v' || f.version as what
    from emergencyLine l join emergencyForm f on f.id = l.formId
    where l.personId in ${ids} or l.printedPersonId in ${ids}
    union select e.at, e.by, q.number from correctionEvent e join correctionRequest q on q.id = e.requestId
    where e.name is not null and e.step in ('send', 'dossier') and q.id in (
      select requestId from correctionItem where personId in ${ids} or requestedPersonId in ${ids})`
  const printed = reader.all(raw(forms)).map(({ at, by, what }): [string, string, string] => [at, by, what])
  const rows = [...noted, ...printed].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return section('seen', [['when', 'instant'], 'who', 'what'], rows)
}

/** What would name another person, or only says how the program keeps the record. */
const inward: ReadonlySet<string> = new Set(['personDistinct'])

function changes({ words }: Asked, entries: readonly OpenedEntry[]): OwnSection {
  const rows = entries.flatMap(({ entry, before, after }): CellValue[][] => {
    if (entry.operation === 'note' || inward.has(entry.recordKind)) return []
    const what = words.history.what as Record<string, Record<string, string>>
    const told = what[entry.recordKind]?.[entry.operation] ?? entry.recordKind
    return [[entry.at, told, valuesOf(words, before), valuesOf(words, after)]]
  })
  return section('changes', [['when', 'instant'], 'what', 'before', 'after'], rows)
}

/** Values that say something by themselves; what only points to another record is told in its own section. */
function valuesOf(words: Asked['words'], values: Record<string, unknown> | null): string | null {
  const labels: Record<string, string> = words.ownData.facts
  const told = Object.entries(values ?? {}).flatMap(([field, value]) => {
    const label = labels[field]
    if (label === undefined || typeof value !== 'string' || value === '') return []
    return [labelled(words, label, valueOf(words, field, value))]
  })
  return told.length > 0 ? told.join('; ') : null
}

/** As the language parts a label from its value. */
function labelled({ joining }: Asked['words'], label: string, value: string): string {
  return joining.labelled.replace('{{label}}', () => label).replace('{{value}}', () => value)
}

function valueOf(words: Asked['words'], field: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (field === 'weekdays') return weekdayWords(words, value)
  if (field === 'value') return formatPersonNumber(value)
  if (field === 'language') return word(words.shell.languages, value) ?? value
  if (field === 'capacity') return word(words.people.capacities, value) ?? value
  if (field === 'kind') return word(words.people.identifierKinds, value) ?? value
  if (field === 'state') return word(words.ownData.words.keyStates, value) ?? value
  return value
}

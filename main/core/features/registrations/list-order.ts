import { query, type Reader } from '#main/core/db/query.ts'
import { noSuchField } from '#main/core/db/grid.ts'
import type { KindField, SpanHead } from '#main/core/features/registrations/list-span.ts'
import type { Dictionary, RegistrationStore } from '#main/core/features/registrations/list-store.ts'
import type { ListScope } from '#shared/contract/list.ts'
import { fold } from '#shared/domain/text.ts'

/**
 * How a list is sorted. By time, by receipt number, or by groups: the rows of a group (a person, a workplace, a status …)
 * stand together in the order of time. Ties by time, then id; descending is the exact reverse.
 */
export type Order =
  | { kind: 'time'; descending: boolean }
  | { kind: 'receipt'; descending: boolean }
  | {
      kind: 'groups'
      descending: boolean
      /** Name to remember by. */
      name: string
      /** Place of each pair's group among all groups. */
      groupsOf: (head: SpanHead) => Uint32Array
    }

const dictionaries: Record<string, Dictionary> = {
  person: 'statedPerson',
  workplace: 'statedDeclaration',
  firm: 'statedCompany',
}

/** `in`, `out`, `presence`; `checkinatwork`, `ciao`: by their codes. */
const typePlaces = [2, 0, 1]
const servicePlaces = [0, 1, 0]

/** The place of each note's text among all such texts, folded; none comes first. */
function notePlaces(reader: Reader, field: 'channel' | 'status' | 'remark'): number[] {
  const rows = reader.all(query.selectFrom('statedNote').select(['id', field]))
  const texts = [...new Set(rows.map((row) => fold(row[field] ?? '')))].filter((text) => text !== '').sort()
  const places = new Map(texts.map((text, index) => [text, index + 1]))
  const byNote: number[] = []
  for (const row of rows) byNote[row.id] = places.get(fold(row[field] ?? '')) ?? 0
  return byNote
}

/** The order a scope asks for; by time, the newest first, when it asks for none. Throws `invalid` on an unknown field. */
export function orderOf(reader: Reader, store: RegistrationStore, { sort }: ListScope): Order {
  if (sort === null) return { kind: 'time', descending: true }
  const { field } = sort
  const descending = sort.direction === 'descending'
  if (field === 'at' || field === 'date') return { kind: 'time', descending }
  if (field === 'receipt') return { kind: 'receipt', descending }
  const groups = (fill: (head: SpanHead, places: Uint32Array) => void): Order => {
    const known = store.groups.get(field) ?? new Map<SpanHead, Uint32Array>()
    store.groups.set(field, known)
    const groupsOf = (head: SpanHead): Uint32Array => {
      const places = known.get(head) ?? new Uint32Array(head.pairKind.length)
      if (!known.has(head)) fill(head, places)
      known.set(head, places)
      return places
    }
    return { kind: 'groups', descending, name: field, groupsOf }
  }
  const byKind = (column: KindField, ranks: ArrayLike<number>): Order =>
    groups(({ kinds, pairKind }, places) => {
      const ofKinds = kinds[column].map((value) => ranks[value] ?? 0)
      for (let pair = 0; pair < places.length; pair += 1) places[pair] = ofKinds[pairKind[pair] as number] as number
    })
  const dictionary = Object.hasOwn(dictionaries, field) ? dictionaries[field] : undefined
  if (dictionary) {
    const ranks = store.ranks(dictionary)
    if (dictionary === 'statedDeclaration') return byKind('declaration', ranks)
    if (dictionary === 'statedCompany') return byKind('company', ranks)
    return groups(({ pairPerson }, places) => {
      for (let pair = 0; pair < places.length; pair += 1) places[pair] = ranks[pairPerson[pair] as number] ?? 0
    })
  }
  if (field === 'type') return byKind('type', typePlaces)
  if (field === 'service') return byKind('service', servicePlaces)
  if (field === 'channel' || field === 'status' || field === 'remark') {
    return byKind('note', notePlaces(reader, field))
  }
  throw noSuchField(field)
}

import type { Insertable } from 'kysely'

import { query, type Reader } from '#main/core/db/query.ts'
import type { RegistrationMarkTable } from '#main/core/db/tables/registrations.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import { fold } from '#shared/domain/text.ts'

type Mark = Insertable<RegistrationMarkTable>

interface Said {
  status: string | null
  remark: string | null
}

const nothing: Said = { status: null, remark: null }

/** What files say of the state of registrations, so that what is new about one is told beside it, and only once. */
export class StateBook {
  readonly #reader: Reader
  readonly #notes = new Map<number, Said>()
  readonly #said = new Map<number, Set<string>>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** The mark that a row of a file adds to a registration; null when it tells nothing new. */
  newState(registrationId: number, ownNote: number, note: number): Omit<Mark, 'batchId' | 'at' | 'by'> | null {
    const { status, remark } = this.#note(note)
    if (note === ownNote || (status === null && remark === null)) return null
    const key = keyOf({ status, remark })
    const said = this.#saidOf(registrationId)
    if (key === keyOf(this.#note(ownNote)) || said.has(key)) return null
    said.add(key)
    const kind = isCancelledStatus(status) ? 'cancelled' : 'status'
    return { registrationId, kind, status, remark, note: null }
  }

  #saidOf(registrationId: number): Set<string> {
    const known = this.#said.get(registrationId)
    if (known) return known
    const marks = query.selectFrom('registrationMark').select(['status', 'remark'])
    const stored = this.#reader.all(marks.where('registrationId', '=', registrationId))
    const said = new Set(stored.map(keyOf))
    this.#said.set(registrationId, said)
    return said
  }

  #note(id: number): Said {
    if (id === 0) return nothing
    const known = this.#notes.get(id)
    if (known) return known
    const stored = this.#reader.first(query.selectFrom('statedNote').select(['status', 'remark']).where('id', '=', id))
    const note = stored ?? nothing
    this.#notes.set(id, note)
    return note
  }
}

/** Blanks and case of official words do not count. */
function keyOf({ status, remark }: Said): string {
  return `${fold(status ?? '')}\u0000${fold(remark ?? '')}`
}

import { sql } from 'kysely'

import { raw, type Writer } from '#main/core/db/query.ts'
import type { BrusselsClock } from '#main/core/features/imports/registrations/clock.ts'
import type { RowColumns } from '#main/core/features/imports/registrations/rows.ts'

/** Values written by one statement. */
const chunk = 5_000

function runJson(
  writer: Writer,
  statement: (list: string) => ReturnType<typeof sql>,
  values: readonly unknown[],
): void {
  for (let from = 0; from < values.length; from += chunk) {
    const list = JSON.stringify(values.slice(from, from + chunk))
    writer.run(raw(statement(list)))
  }
}

/** What one sort of registration has in common, apart from its day. */
interface Sort {
  declaration: number
  company: number
  type: number
  note: number
}

/** Beyond these a key no longer fits into a number and becomes a text. */
const room = { declaration: 2 ** 19, company: 2 ** 17, note: 2 ** 15 }
const daysPerSort = 2 ** 20

/** Counts registrations of each sort and day, as `registrationDay` keeps them. */
export class DayCube {
  readonly #sorts = new Map<number | string, number>()
  readonly #list: Sort[] = []
  readonly #counts = new Map<number, number>()

  add(rows: RowColumns, index: number): void {
    const declaration = rows.declaration[index] ?? 0
    const company = rows.company[index] ?? 0
    const note = rows.note[index] ?? 0
    const type = rows.type[index] ?? 0
    const fits = declaration < room.declaration && company < room.company && note < room.note
    const key = fits
      ? ((declaration * room.company + company) * room.note + note) * 4 + type
      : `${declaration} ${company} ${note} ${type}`
    let sort = this.#sorts.get(key)
    if (sort === undefined) {
      sort = this.#list.push({ declaration, company, type, note }) - 1
      this.#sorts.set(key, sort)
    }
    const place = sort * daysPerSort + (rows.day[index] ?? 0)
    this.#counts.set(place, (this.#counts.get(place) ?? 0) + 1)
  }

  write(writer: Writer, clock: BrusselsClock): void {
    const values = [...this.#counts].map(([place, count]) => {
      const { declaration, company, type, note } = this.#list[Math.floor(place / daysPerSort)] as Sort
      const { date } = clock.dayNumbered(place % daysPerSort)
      return [date, type === 0 ? 2 : 1, declaration, company, type, note, count]
    })
    runJson(
      writer,
      (list) => sql`
        insert into registrationDay (date, service, statedDeclarationId, statedCompanyId, type, statedNoteId, count)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
        from json_each(${list}) where true
        on conflict do update set count = count + excluded.count`,
      values,
    )
  }
}

/** How often something is named, by its id. */
export class Uses {
  readonly #counts = new Map<number, number>()

  add(id: number): void {
    if (id !== 0) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1)
  }

  write(writer: Writer, table: 'statedPerson' | 'statedName' | 'statedCompany' | 'statedDeclaration'): void {
    runJson(
      writer,
      (list) => sql`update ${sql.table(table)} as s set uses = uses + (j.value ->> 1)
        from json_each(${list}) j where s.id = j.value ->> 0`,
      [...this.#counts],
    )
  }
}

/** The first and the last day on which something happened, by id. */
export class DaySpans {
  readonly #spans = new Map<number, [first: number, last: number]>()

  add(id: number, day: number): void {
    const span = this.#spans.get(id)
    if (!span) this.#spans.set(id, [day, day])
    else if (day < span[0]) span[0] = day
    else if (day > span[1]) span[1] = day
  }

  /** The span over everything; null when nothing happened. */
  get whole(): [first: number, last: number] | null {
    let whole: [number, number] | null = null
    for (const [first, last] of this.#spans.values()) {
      whole = whole ? [Math.min(whole[0], first), Math.max(whole[1], last)] : [first, last]
    }
    return whole
  }

  /** These people are to be looked at again in their days. */
  writeDue(writer: Writer, clock: BrusselsClock): void {
    const dated = [...this.#spans].map(([id, [first, last]]) => {
      return [id, clock.dayNumbered(first).date, clock.dayNumbered(last).date]
    })
    runJson(
      writer,
      (list) => sql`insert into reviewDue (kind, refId, fromDate, toDate)
        select 'statedPerson', value ->> 0, value ->> 1, value ->> 2 from json_each(${list})`,
      dated,
    )
  }
}

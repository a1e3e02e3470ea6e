import type { Intake, Repeated } from '#main/core/features/imports/registrations/intake.ts'
import { given } from '#main/core/features/imports/registrations/row-moment.ts'
import type { RowColumns } from '#main/core/features/imports/registrations/rows.ts'

/** Events this far from the hour that repeats say nothing about it, in seconds. */
const reach = 12 * 3_600
/** Rows looked at to tell in which direction a file runs. */
const sampleRows = 20_000

/**
 * Settles events in the hour that the clock shows twice by the order of the person's events in the file: none comes
 * before the one that stands before it. Each is said.
 */
export function settleRepeated({ repeated, reporter, parts }: Intake): void {
  const groups = Map.groupBy(repeated, ({ rows }) => rows)
  for (const [rows, found] of groups) settle(rows, new Map(found.map((one) => [one.found.index, one.found])))
  const field = parts.lacks('time') ? (parts.lacks('instant') ? 'date' : 'instant') : 'time'
  for (const { rows, found } of repeated) {
    const at = { line: rows.line[found.index] ?? 0, cells: null }
    reporter.report(at, { code: 'hour-occurs-twice', field, severity: 'warning', params: { value: found.shown } })
  }
}

function settle(rows: RowColumns, repeated: ReadonlyMap<number, Repeated>): void {
  const people = new Set<number>()
  let earliest = Number.POSITIVE_INFINITY
  let latest = 0
  for (const { index, moments } of repeated.values()) {
    people.add(rows.person[index] ?? 0)
    earliest = Math.min(earliest, moments[0])
    latest = Math.max(latest, moments[1])
  }
  const order: number[] = []
  for (let index = 0; index < rows.count; index += 1) {
    const at = rows.at[index] ?? 0
    const near = at > earliest - reach && at < latest + reach
    if (near && rows.type[index] !== 0 && people.has(rows.person[index] ?? 0)) order.push(index)
  }
  if (runsBackwards(rows, repeated)) order.reverse()
  const last = new Map<number, { at: number; type: number }>()
  for (const index of order) {
    const person = rows.person[index] ?? 0
    const type = rows.type[index] ?? 0
    const moments = repeated.get(index)?.moments
    if (moments) {
      const before = last.get(person)
      const second = before !== undefined && before.at <= moments[1] && !follows(moments[0], type, before)
      rows.at[index] = second ? moments[1] : moments[0]
      rows.given[index] = second ? given.second : given.first
    }
    last.set(person, { at: rows.at[index] ?? 0, type })
  }
}

/** The same event twice in a second is a double press; another one at the same time came an hour later. */
function follows(at: number, type: number, before: { at: number; type: number }): boolean {
  return at > before.at || (at === before.at && type === before.type)
}

/** Some programs list the newest first. Only events of one person are in order wherever a file is sorted by name first. */
function runsBackwards(rows: RowColumns, repeated: ReadonlyMap<number, Repeated>): boolean {
  const last = new Map<number, number>()
  let balance = 0
  for (let index = 0; index < Math.min(rows.count, sampleRows); index += 1) {
    if (repeated.has(index)) continue
    const person = rows.person[index] ?? 0
    const at = rows.at[index] ?? 0
    balance += Math.sign(at - (last.get(person) ?? at))
    last.set(person, at)
  }
  return balance < 0
}

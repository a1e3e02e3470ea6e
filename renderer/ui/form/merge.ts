/** What a form is filled from: the values as it holds them, and the version the record had; none for a new one. */
export interface Known<Values> {
  values: Values
  version: number | undefined
}

/** What a form and somebody else have made of the same record. */
export interface Merged<Values> {
  /** The changes of both; where they touch, those of the form. */
  values: Values
  /** The fields both have changed, each to something else. */
  clashing: (keyof Values & string)[]
}

/**
 * Brings together what a form (`mine`) and somebody else (`theirs`) have made of the same values (`base`). Rows with an
 * `id` (the numbers of a company) are brought together one by one, a row being changed as a whole.
 */
export function mergeChanges<Values extends Record<string, unknown>>(
  base: Values,
  mine: Values,
  theirs: Values,
): Merged<Values> {
  const values = { ...mine }
  const clashing: (keyof Values & string)[] = []
  for (const field of Object.keys(mine) as (keyof Values & string)[]) {
    const merged = mergeValue(base[field], mine[field], theirs[field])
    values[field] = merged.value as Values[typeof field]
    if (merged.clash) clashing.push(field)
  }
  return { values, clashing }
}

interface MergedValue {
  value: unknown
  clash: boolean
}

interface Row {
  id: number | null
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (same(mine, base) || same(mine, theirs)) return { value: theirs, clash: false }
  if (same(theirs, base)) return { value: mine, clash: false }
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergeRows(base, mine, theirs)
  return { value: mine, clash: true }
}

function mergeRows(base: Row[], mine: Row[], theirs: Row[]): MergedValue {
  const before = byId(base)
  const after = byId(theirs)
  const kept = byId(mine)
  let clash = false
  const rows = mine.flatMap((row): Row[] => {
    if (row.id === null) return [row]
    const other = after.get(row.id)
    const untouched = same(row, before.get(row.id))
    if (other === undefined) {
      // Taken away by them: gone if it was left alone here, else kept as a new row for the user to decide about.
      clash ||= !untouched
      return untouched ? [] : [{ ...row, id: null }]
    }
    if (untouched) return [other]
    clash ||= !same(other, before.get(row.id)) && !same(other, row)
    return [row]
  })
  for (const row of theirs) {
    const known = before.get(row.id ?? 0)
    if (known === undefined) rows.push(row)
    // Taken away here, changed by them.
    else if (!kept.has(row.id ?? 0) && !same(row, known)) clash = true
  }
  return { value: rows, clash }
}

function byId(rows: Row[]): Map<number, Row> {
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])))
}

function isRows(value: unknown): value is Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && 'id' in row)
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

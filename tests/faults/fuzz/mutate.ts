import { strToU8, unzipSync, zipSync } from 'fflate'

import { randomFrom } from '#tests/faults/campaign/part.ts'
import { encode, formats, type Format, type SeedTable } from '#tests/faults/fuzz/tables.ts'

/** A file that no program would write, and how it came about. */
export interface Mutant {
  kind: SeedTable['kind']
  format: Format
  bytes: Uint8Array
  story: string
}

type Random = () => number
type Rows = string[][]

const below = (random: Random, count: number): number => Math.floor(random() * count)
function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item
}

/** Texts that have hurt programs: formulas, markup, prototypes, numbers and dates at the edge, other scripts, long ones. */
const hostileCells: readonly string[] = [
  '',
  ' ',
  '\u00a0',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '@SUM(1)',
  '+32 2 123',
  '-1',
  '\t=1',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  '{{folder}}',
  '${1}',
  '\u202Egnp.exe',
  '\u0000',
  '\ud800',
  '\uffff',
  '👷🏽‍♀️',
  'İIıi',
  '1e309',
  '-0',
  'NaN',
  '99999999999999999999',
  '0.1.2',
  '31/02/2026',
  '29/02/2025',
  '00/00/0000',
  '9999-12-31',
  '-271821-04-20',
  '2026-10-25T02:30:00',
  '25:61',
  '24:00',
  '44444',
  '2958466',
  "'; drop table person; --",
  '../../etc/passwd',
  'x'.repeat(5_000),
  '"',
  '";"',
  '\r\n',
  '00022598257',
  '99999999999',
  '1Y11DQCJU2KHZ',
  'BE1999990738',
]

const cellMutations: readonly ((rows: Rows, random: Random) => string)[] = [
  (rows, random) => {
    const row = pick(random, rows)
    const column = below(random, Math.max(1, row.length))
    const cell = pick(random, hostileCells)
    row[column] = cell
    return `cell ${column} ${JSON.stringify(cell.slice(0, 20))}`
  },
  (rows, random) => {
    const row = pick(random, rows)
    const column = below(random, Math.max(1, row.length))
    const cell = row[column] ?? ''
    const at = below(random, cell.length + 1)
    row[column] = cell.slice(0, at) + String.fromCharCode(below(random, 0x3000)) + cell.slice(at + below(random, 2))
    return `a character in cell ${column}`
  },
  (rows, random) => {
    rows.splice(below(random, rows.length), 1)
    return 'a row gone'
  },
  (rows, random) => {
    const row = pick(random, rows)
    const times = 1 + below(random, 40)
    for (let count = 0; count < times; count += 1) rows.push([...row])
    return `a row ${times} times more`
  },
  (rows, random) => {
    const column = below(random, rows[0]?.length ?? 1)
    for (const row of rows) row.splice(column, 1)
    return `column ${column} gone`
  },
  (rows, random) => {
    const column = below(random, rows[0]?.length ?? 1)
    const heading = pick(random, [...hostileCells, ...(rows[0] ?? [])])
    for (const [index, row] of rows.entries()) row.splice(column, 0, index === 0 ? heading : (row[column] ?? ''))
    return `column ${column} twice`
  },
  (rows, random) => {
    const [one, other] = [below(random, rows.length), below(random, rows.length)]
    const kept = rows[one] as string[]
    rows[one] = rows[other] as string[]
    rows[other] = kept
    return 'two rows exchanged'
  },
  (rows, random) => {
    const row = pick(random, rows)
    row.push(...Array.from({ length: below(random, 60) }, () => pick(random, hostileCells)))
    return 'a row too long'
  },
  (rows, random) => {
    const row = pick(random, rows)
    row.reverse()
    return 'a row reversed'
  },
]

const byteMutations: readonly ((bytes: Uint8Array, random: Random) => [Uint8Array, string])[] = [
  (bytes, random) => {
    const changed = Uint8Array.from(bytes)
    const flips = 1 + below(random, 8)
    for (let flip = 0; flip < flips; flip += 1) {
      const at = below(random, Math.max(1, changed.length))
      changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8))
    }
    return [changed, `${flips} bits flipped`]
  },
  (bytes, random) => {
    const length = below(random, bytes.length + 1)
    return [bytes.slice(0, length), `cut to ${length} bytes`]
  },
  (bytes, random) => {
    const [from, length, to] = [below(random, bytes.length), below(random, 4_096), below(random, bytes.length)]
    const chunk = bytes.slice(from, from + length)
    return [joined(bytes.slice(0, to), chunk, bytes.slice(to)), `${length} bytes doubled`]
  },
  (bytes, random) => {
    const [from, length] = [below(random, bytes.length), below(random, 2_048)]
    return [joined(bytes.slice(0, from), bytes.slice(from + length)), `${length} bytes gone`]
  },
  (bytes, random) => {
    const noise = Uint8Array.from({ length: below(random, 512) }, () => below(random, 256))
    const at = below(random, bytes.length)
    return [joined(bytes.slice(0, at), noise, bytes.slice(at)), `${noise.length} bytes of noise`]
  },
  (bytes, random) => {
    const encoding = pick(random, ['utf16le', 'latin1', 'utf8', 'base64'] as const)
    return [Buffer.from(Buffer.from(bytes).toString('latin1'), encoding), `read as ${encoding}`]
  },
]

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

/** Changes the text of one part inside a zip, so that the container is whole and its content is not. */
function mutatePart(bytes: Uint8Array, random: Random): [Uint8Array, string] {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = pick(random, names)
  const [changed, story] = pick(random, byteMutations)(parts[name] ?? strToU8(''), random)
  if (below(random, 12) === 0) {
    const { [name]: _, ...others } = parts
    return [zipSync(others), `part ${name} gone`]
  }
  return [zipSync({ ...parts, [name]: changed }), `part ${name}: ${story}`]
}

/** The file of one seed: the same seed gives the same bytes as long as tables and mutations stay as they are. */
export function mutant(tables: readonly SeedTable[], seed: number): Mutant {
  const random = randomFrom(seed)
  const { kind, rows } = pick(random, tables)
  const format = pick(random, formats)
  const copy = rows.map((row) => [...row])
  const stories: string[] = []
  const cells = below(random, 4)
  for (let count = 0; count < cells && copy.length > 0; count += 1)
    stories.push(pick(random, cellMutations)(copy, random))
  let bytes = encode(copy, format)
  const zipped = format === 'xlsx' || format === 'ods'
  if (zipped && below(random, 2) === 0) {
    const [changed, story] = mutatePart(bytes, random)
    bytes = changed
    stories.push(story)
  }
  const rounds = cells === 0 ? 1 + below(random, 3) : below(random, 2)
  for (let round = 0; round < rounds && bytes.length > 0; round += 1) {
    const [changed, story] = pick(random, byteMutations)(bytes, random)
    bytes = changed
    stories.push(story)
  }
  return { kind, format, bytes, story: stories.join(', ') }
}

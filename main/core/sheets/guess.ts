import Papa from 'papaparse'

import { delimiters, type Delimiter } from '#main/core/sheets/types.ts'

/** Rows that are looked at to guess the separator. */
const sampleRows = 200

/**
 * Guesses the column separator from the beginning of a text: the one that cuts most rows into the same number of cells,
 * and among equals the one that gives more cells. A text of one column gets the semicolon.
 */
export function guessDelimiter(sample: string): Delimiter {
  const stated = /^sep=(.)\r?(?:\n|$)/i.exec(sample)?.[1]
  const known = delimiters.find((delimiter) => delimiter === stated)
  if (known !== undefined) return known
  let best: Delimiter = ';'
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = regularity(sample, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return ofFirstRow(sample, best) ?? best
}

/** Rows of one table have their separator in common nearly everywhere; below this share two tables were put together. */
const oneTable = 0.9
const fewestHeadings = 3

/**
 * The separator of the first row, where most rows below it have another one: two exports were put together. Rows of the
 * other are then refused and said; by their own separator the headings and all rows above would pass for a title.
 */
function ofFirstRow(sample: string, most: Delimiter): Delimiter | undefined {
  const rows = sampleCells(sample, most).filter(notBlank)
  const cut = rows.filter((cells) => cells.length > 1).length
  if ((rows[0]?.length ?? 0) > 1 || cut === 0 || cut / rows.length > oneTable) return undefined
  return delimiters.find((delimiter) => {
    const [first, ...others] = sampleCells(sample, delimiter).filter(notBlank)
    const width = first?.length ?? 0
    return width >= fewestHeadings && others.some((cells) => cells.length === width)
  })
}

function notBlank(cells: readonly string[]): boolean {
  return cells.length > 1 || cells[0]?.trim() !== ''
}

/** Excel's `sep=;` line, which is an instruction and no row. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=.\r?(?:\n|$)/i, '')
}

/** The line end to cut at: only files of very old programs use the lone carriage return. */
export function guessNewline(sample: string): '\n' | '\r' {
  return sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
}

function regularity(sample: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>()
  let rows = 0
  for (const cells of sampleCells(sample, delimiter)) {
    if (!notBlank(cells)) continue
    rows += 1
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  let score = 0
  for (const [cells, times] of counts) {
    if (cells > 1) score = Math.max(score, times / rows + Math.min(cells, 100) / 1_000)
  }
  return score
}

function sampleCells(sample: string, delimiter: Delimiter): string[][] {
  const parser = new Papa.Parser({ delimiter, newline: guessNewline(sample), preview: sampleRows })
  const parsed = parser.parse(sample, 0, false) as { data: string[][] }
  return parsed.data
}

import Papa from 'papaparse'

import { carefulRecords } from '#main/core/sheets/careful.ts'
import {
  dropCarriageReturn,
  longestRecord,
  swallowsRows,
  type CutRecords,
  type Grammar,
  type RecordBatch,
} from '#main/core/sheets/grammar.ts'

interface Parsed {
  data: string[][]
  errors: { row: number }[]
  meta: { cursor: number }
}

/**
 * Cuts pieces of text into records with the fast reader; a stretch in which it reports a fault of quotation marks is read
 * again with the careful one, which names the rows and swallows none. One batch per piece, possibly empty.
 */
export function* readRecords(pieces: Iterable<string>, grammar: Grammar): Generator<RecordBatch, void, void> {
  let text = ''
  for (const piece of pieces) {
    text = text === '' ? piece : text + piece
    const batch = cutRecords(text, grammar, false)
    text = text.slice(batch.consumed)
    yield batch
  }
  if (text !== '') yield { ...cutRecords(text, grammar, true), unended: !text.endsWith(grammar.newline) }
}

function cutRecords(text: string, grammar: Grammar, last: boolean): CutRecords {
  const parser = new Papa.Parser({ delimiter: grammar.delimiter, newline: grammar.newline })
  const { data, errors, meta } = parser.parse(text, 0, !last) as Parsed
  const left = text.length - meta.cursor
  // Faults in the unfinished last record are judged when the rest of it is there.
  if (errors.some((error) => error.row < data.length) || left > longestRecord)
    return carefulRecords(text, grammar, last)
  for (const record of data) dropCarriageReturn(record)
  return { records: data, faults: swallowing(text, data, grammar), consumed: meta.cursor }
}

function swallowing(text: string, records: readonly string[][], grammar: Grammar): Set<number> | null {
  if (!text.includes('"')) return null
  let found: Set<number> | null = null
  for (const [index, record] of records.entries()) {
    if (swallowsRows(record, grammar.delimiter)) (found ??= new Set()).add(index)
  }
  return found
}

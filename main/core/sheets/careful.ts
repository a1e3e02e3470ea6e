import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'

import { TableError } from '#main/core/sheets/error.ts'
import {
  dropCarriageReturn,
  longestRecord,
  swallowsRows,
  type CutRecords,
  type Grammar,
} from '#main/core/sheets/grammar.ts'

/** More faults than this in one stretch of text are no typing errors: another separator, or no table at all. */
const mostFaults = 5_000

/** Text is read in stretches of about this many characters, so that starting again after a fault stays cheap. */
const stretch = 32_768

interface Stretch {
  records: string[][]
  /** Characters of the complete records. */
  consumed: number
  /** What stopped the reading; `open` is a quotation mark that is never closed within the stretch. */
  stopped: 'fault' | 'open' | null
}

/**
 * Reads records with csv-parse. Where a record breaks the rules of quotation marks, its first line is delivered as a
 * faulty record, cut at every separator, and reading goes on with the next line: nothing is merged or swallowed.
 * Throws `too-many-faults`.
 */
export function carefulRecords(text: string, grammar: Grammar, last: boolean): CutRecords {
  const out = { records: [] as string[][], faults: new Set<number>(), consumed: 0 }
  let length = stretch
  while (out.consumed < text.length) {
    const end = lineEnd(text, Math.min(out.consumed + length, text.length) - 1, grammar)
    const atEnd = end === -1 || end === text.length
    // Without a line end the last record is unfinished; unless it is the last piece, more of it comes.
    const until = end === -1 && !last ? text.lastIndexOf(grammar.newline) + 1 : atEnd ? text.length : end
    if (until <= out.consumed && text.length - out.consumed <= longestRecord) break
    const read = readStretch(text.slice(out.consumed, Math.max(until, out.consumed)), grammar)
    for (const record of read.records) keep(record, grammar, out)
    out.consumed += read.consumed
    if (read.stopped === 'open') {
      const growing = read.consumed > 0 || (!atEnd && length < longestRecord)
      length = read.consumed > 0 ? stretch : length * 4
      if (growing) continue
      if (!last && text.length - out.consumed <= longestRecord) break
    }
    length = stretch
    if (read.stopped !== null || read.consumed === 0) takeLine(text, grammar, out)
    if (out.faults.size > mostFaults) throw new TableError('too-many-faults', { max: mostFaults })
  }
  return out
}

function keep(record: string[], grammar: Grammar, out: CutRecords): void {
  dropCarriageReturn(record)
  if (swallowsRows(record, grammar.delimiter)) out.faults?.add(out.records.length)
  out.records.push(record)
}

/** Delivers one line by itself: as it is when the fast reader finds it in order, else as a faulty record. */
function takeLine(text: string, grammar: Grammar, out: CutRecords): void {
  const end = lineEnd(text, out.consumed, grammar)
  const line = text.slice(out.consumed, end === -1 ? text.length : end - 1)
  const parser = new Papa.Parser({ delimiter: grammar.delimiter, newline: grammar.newline })
  const parsed = parser.parse(line, 0, false) as { data: string[][]; errors: unknown[] }
  const fine = parsed.errors.length === 0 ? parsed.data[0] : undefined
  if (fine === undefined) out.faults?.add(out.records.length)
  const record = fine ?? line.split(grammar.delimiter)
  dropCarriageReturn(record)
  out.records.push(record)
  out.consumed = end === -1 ? text.length : end
}

/** The place behind the first line end at or after `from`; -1 when there is none. */
function lineEnd(text: string, from: number, grammar: Grammar): number {
  const found = text.indexOf(grammar.newline, from)
  return found === -1 ? -1 : found + 1
}

function readStretch(text: string, grammar: Grammar): Stretch {
  const records: string[][] = []
  let bytes = 0
  try {
    parse(text, {
      delimiter: grammar.delimiter,
      record_delimiter: grammar.newline === '\r' ? '\r' : ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[], context) => {
        records.push(record)
        bytes = context.bytes
        return null
      },
    })
    return { records, consumed: text.length, stopped: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const consumed = Buffer.from(text).subarray(0, bytes).toString().length
    return { records, consumed, stopped: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'fault' }
  }
}

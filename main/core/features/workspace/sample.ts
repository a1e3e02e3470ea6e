import { rmSync } from 'node:fs'
import { join } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { importLocalFile } from '#main/core/features/imports/service.ts'
import { fillSampleMeans } from '#main/core/features/workspace/sample-means.ts'
import { addSampleInforming } from '#main/core/features/informing/sample.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'
import { addSampleKeys } from '#main/core/features/workspace/sample-keys.ts'
import { cellText } from '#main/core/sheets/cells.ts'
import { openTable } from '#main/core/sheets/read.ts'
import { writeCsv } from '#main/core/sheets/write.ts'
import {
  addDays,
  brusselsDate,
  brusselsTime,
  daysBetween,
  instantOf,
  localToInstants,
  parseInstant,
  parseLocalDate,
  weekday,
  type Instant,
  type LocalDate,
} from '#shared/domain/dates.ts'
import { fieldsOfHeadings, importFields, masterKinds, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The Monday on which the four planned weeks of the sample files begin. */
const firstMonday = '2026-09-07'

/** Days to move the sample so that today lies in the second of its four weeks; whole weeks, so that Mondays stay Mondays. */
export function sampleShift(today: LocalDate): number {
  return daysBetween(firstMonday, addDays(today, 1 - weekday(today) - 7))
}

interface SampleFile {
  kind: ImportKind
  name: string
}

/** What the fictional firm has: its five lists, its documents, and the exports of both official services. */
const files: readonly SampleFile[] = [
  ...masterKinds.map((kind) => ({ kind, name: `${kind}.csv` })),
  { kind: 'documents', name: 'documents.csv' },
  { kind: 'registrations', name: 'ciao-in-out.csv' },
  { kind: 'registrations', name: 'checkinatwork-presences.csv' },
]

/**
 * Fills a new workspace with the fictional firm, in the way an office would: its files, imported. All dates but those
 * of birth move by whole weeks to surround today, times of day stay what they are in Brussels, and what would be
 * registered after this moment is left out; the forms speak the given language.
 */
export async function fillWithSample(core: Core, language: Language): Promise<void> {
  const { workspace } = core
  const move = { days: sampleShift(workspace.today), today: workspace.today, now: core.clock() }
  for (const { kind, name } of files) {
    const shifted = join(workspace.temporaryFolder, name)
    await writeShifted(kind, join(core.options.resourcesDir, 'sample', name), shifted, move)
    await importLocalFile(core, kind, shifted)
    rmSync(shifted)
  }
  await fillSampleMeans(core)
  await workspace.write('sample', (writer) => {
    putSetting(writer.into('setting'), 'sample', true)
    putSetting(writer.into('setting'), 'formLanguages', [language])
    addSampleKeys(writer, workspace.today)
    addSampleInforming(writer, workspace.today)
  })
}

interface Move {
  days: number
  today: LocalDate
  now: Instant
}

async function writeShifted(kind: ImportKind, source: string, target: string, move: Move): Promise<void> {
  const table = await openTable(source)
  const { headings } = table.head(0)
  const types = new Map<string, string>(importFields(kind).map(({ name, type }) => [name, type]))
  const kinds = fieldsOfHeadings(kind, headings).map((field) =>
    field === null || field === 'birthDate' ? 'text' : (types.get(field) ?? 'text'),
  )
  const rows = [...table.rows(0)]
    .map(({ cells }) => cells.map((cell, index) => shifted(kinds[index] ?? 'text', cellText(cell), move.days)))
    .filter((cells) => kind !== 'registrations' || cells.every((text, index) => isPast(kinds[index], text, move)))
  const columns = headings.map(
    (heading, index) => ({ heading, kind: kinds[index] === 'date' ? 'date' : 'text' }) as const,
  )
  await writeCsv(target, { columns, rows })
}

/** A day or a moment so many days later; anything else as it is. */
function shifted(type: string, text: string, days: number): string {
  if (type === 'date') {
    const date = parseLocalDate(text)
    return date === null ? text : addDays(date, days)
  }
  const instant = type === 'instant' ? parseInstant(text) : null
  if (instant === null) return text
  const [moved] = localToInstants(addDays(brusselsDate(instant), days), brusselsTime(instant))
  // A time of day that the clock skips is taken by the sun instead.
  return moved ?? instantOf(Date.parse(instant) + days * 86_400_000)
}

function isPast(type: string | undefined, text: string, { today, now }: Move): boolean {
  if (type === 'instant') return text <= now
  return type !== 'date' || text <= today
}

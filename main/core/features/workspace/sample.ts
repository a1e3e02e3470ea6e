import { rmSync } from 'node:fs'
import { join } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { importLocalFile } from '#main/core/features/imports/service.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'
import { cellText } from '#main/core/sheets/cells.ts'
import { openTable } from '#main/core/sheets/read.ts'
import { writeCsv } from '#main/core/sheets/write.ts'
import { addDays, daysBetween, parseLocalDate, weekday, type LocalDate } from '#shared/domain/dates.ts'
import { fieldsOfHeadings, importFields, masterKinds, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The Monday on which the four planned weeks of the sample files begin. */
const firstMonday = '2026-09-07'

/** Days to move the sample so that today lies in the second of its four weeks; whole weeks, so that Mondays stay Mondays. */
export function sampleShift(today: LocalDate): number {
  return daysBetween(firstMonday, addDays(today, 1 - weekday(today) - 7))
}

/**
 * Fills a new workspace with the fictional firm, in the way an office would: its five files, imported. All dates but those
 * of birth move by whole weeks to surround today; the forms speak the given language.
 */
export async function fillWithSample(core: Core, language: Language): Promise<void> {
  const { workspace } = core
  const days = sampleShift(workspace.today)
  for (const kind of masterKinds) {
    const shifted = join(workspace.temporaryFolder, `${kind}.csv`)
    await writeShifted(kind, join(core.options.resourcesDir, 'sample', `${kind}.csv`), shifted, days)
    await importLocalFile(core, kind, shifted)
    rmSync(shifted)
  }
  await workspace.write('sample', (writer) => {
    putSetting(writer.into('setting'), 'sample', true)
    putSetting(writer.into('setting'), 'formLanguages', [language])
  })
}

async function writeShifted(kind: ImportKind, source: string, target: string, days: number): Promise<void> {
  const table = await openTable(source)
  const { headings } = table.head(0)
  const dates = new Set<string>(
    importFields(kind)
      .filter(({ name, type }) => type === 'date' && name !== 'birthDate')
      .map(({ name }) => name),
  )
  const moves = fieldsOfHeadings(kind, headings).map((field) => field !== null && dates.has(field))
  const rows = [...table.rows(0)].map(({ cells }) =>
    cells.map((cell, index) => {
      const date = moves[index] === true ? parseLocalDate(cellText(cell)) : null
      return date === null ? cellText(cell) : addDays(date, days)
    }),
  )
  const columns = headings.map(
    (heading, index) => ({ heading, kind: moves[index] === true ? 'date' : 'text' }) as const,
  )
  await writeCsv(target, { columns, rows })
}

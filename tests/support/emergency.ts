import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, samples } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'

/** A core on a workspace with the five sample files imported. */
export async function coreWithSamples(now = '2026-09-14T04:00:00.000Z'): ReturnType<typeof coreWithWorkspace> {
  const running = await coreWithWorkspace(now)
  for (const kind of ['companies', 'declarations', 'chain', 'people', 'planning'] as const) {
    await importFile(running, kind, join(samples, `${kind}.csv`))
  }
  return running
}

/** The bytes of a file the core offers. */
export function offeredBytes({ core }: RunningCore, { token }: { token: string }): Buffer {
  const offered = core.transfers.offered(token)
  if (!offered) throw new Error('nothing is offered under this token')
  return readFileSync(offered.path)
}

/** All text of a PDF, pages joined by blanks. */
export async function pdfText(bytes: Buffer): Promise<string> {
  return (await readPdf(bytes)).pages.map(({ text }) => text).join(' ')
}

/** The identifiers printed in a text, as digits: national numbers grouped, Limosa numbers in one run. */
export function printedIdentifiers(text: string): string[] {
  const found = text.match(/\d\d\.\d\d\.\d\d-\d{3}\.\d\d|\b\d{17}\b/g) ?? []
  return found.map((number) => number.replaceAll(/\D/g, '')).sort()
}

/** The identifiers of the sample planning per declaration on a day, straight from the file. */
export function plannedInFile(day: string): Map<string, string[]> {
  const [year = '', month = '', date = ''] = day.split('-')
  const weekday = String(((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1)
  const iso = (text: string): string => text.split('/').reverse().join('-')
  const rows = readFileSync(join(samples, 'planning.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
  const planned = new Map<string, string[]>()
  for (const row of rows) {
    const [identifier = '', declaration = '', from = '', to = '', days = ''] = row.split(';')
    const wanted = `${year}-${month}-${date}`
    if (iso(from) > wanted || (to !== '' && iso(to) < wanted) || !days.split(',').includes(weekday)) continue
    planned.set(declaration, [...(planned.get(declaration) ?? []), identifier].sort())
  }
  return planned
}

/** The id of a declaration by its number. */
export async function declarationId({ client }: RunningCore, number: string): Promise<number> {
  const places = await client.emergency.places({ date: '2026-09-14', search: number })
  const place = places.find((candidate) => candidate.number === number)
  if (!place) throw new Error(`no declaration ${number}`)
  return place.declarationId
}

/** A request for a form with the usual choices. */
export function formRequest(declaration: number, date = '2026-09-14') {
  return { declarationId: declaration, date, languages: ['fr' as const] }
}

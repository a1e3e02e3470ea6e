import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startCore, type RunningCore } from '#main/core/start.ts'
import { passphrase, temporaryFolder, testCore, type coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, samples } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'

const usualNow = '2026-09-14T04:00:00.000Z'
const options = {
  resourcesDir: join(import.meta.dirname, '../../resources'),
  version: 'test',
  defaultUser: 'Testeur',
}

let template: Promise<string> | null = null

/** A closed workspace with the five sample files imported, made once per test file: importing takes a second each time. */
async function sampleTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-samples-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const running = startCore({ ...options, stateDir: join(folder, 'state'), now: usualNow })
  const workspace = join(folder, 'Bureau')
  const secret = { passphrase, user: 'Testeur', sample: false, language: 'fr' as const }
  await running.client.workspace.create({ folder: workspace, ...secret })
  for (const kind of ['companies', 'declarations', 'chain', 'people', 'planning'] as const) {
    await importFile(running, kind, join(samples, `${kind}.csv`))
  }
  await running.core.release()
  await running.stop()
  return workspace
}

/** A closed workspace of its own with the sample files imported. */
export async function sampleWorkspace(): Promise<string> {
  template ??= sampleTemplate()
  const folder = join(temporaryFolder(), 'Bureau')
  cpSync(await template, folder, { recursive: true })
  return folder
}

/** A core on a workspace with the five sample files imported. */
export async function coreWithSamples(now = usualNow): ReturnType<typeof coreWithWorkspace> {
  const workspaceFolder = await sampleWorkspace()
  const running = testCore(undefined, now)
  await running.client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'Testeur' })
  return { ...running, workspaceFolder }
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

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ORPCError } from '@orpc/server'

import { root } from '#build/root.ts'
import { run } from '#main/cli/run.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { closeReviews } from '#main/core/features/findings/service.ts'
import { closeImports, importLocalFile } from '#main/core/features/imports/service.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import { must } from '#tests/faults/campaign/part.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

/** The passphrase of every workspace of the campaign. */
export const passphrase = 'quatre mots pour ouvrir'

/** The day the samples are looked at, after their last registration. */
export const day = '2026-10-06'
const now = `${day}T06:00:00.000Z`
/** When everything of the samples has had its years. */
export const decadesLater = '2046-10-06T06:00:00.000Z'

const place = mkdtempSync(join(tmpdir(), 'registra-campaign-'))
process.once('exit', () => rmSync(place, { recursive: true, force: true }))
let folders = 0

/** A path for a folder of its own that goes with the process. */
export function freshPlace(): string {
  folders += 1
  const folder = join(place, String(folders))
  // Made by hand, so that a campaign of hundreds of copies needs the room of one.
  rmSync(folder, { recursive: true, force: true })
  return folder
}

/** Removes what a trial no longer needs. */
export function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export interface Opened extends RunningCore {
  folder: string
  /** Lets the workspace go without the backup of a user's closing. */
  release: () => Promise<void>
}

/** A core of this process, on a state folder of its own. */
export function coreAt(folder: string, instant = now): Opened {
  const running = startCore({
    stateDir: join(place, 'state'),
    resourcesDir: join(root, 'resources'),
    version: 'campaign',
    defaultUser: 'Anne',
    now: instant,
    keyCost: 2 ** 10,
  })
  const release = async (): Promise<void> => {
    await closeReviews(running.core)
    await closeImports(running.core)
    await running.core.release()
    await running.stop()
  }
  return { ...running, folder, release }
}

/** Opens a workspace in this process. */
export async function openAt(folder: string, instant = now, withoutNewest = false): Promise<Opened> {
  const running = coreAt(folder, instant)
  try {
    await running.client.workspace.open({ folder, secret: { passphrase }, user: 'Anne', withoutNewest })
  } catch (error) {
    await running.release()
    throw error
  }
  return running
}

const masters: ImportKind[] = ['companies', 'declarations', 'chain', 'people', 'planning']
const sampleFiles = [
  ...masters.map((kind) => ({ kind, file: `${kind}.csv` })),
  { kind: 'registrations' as const, file: 'ciao-in-out.csv' },
  { kind: 'registrations' as const, file: 'checkinatwork-presences.csv' },
]

/** The fictional files of an office. */
export const samples = join(root, 'tests/samples')

async function makeOffice(): Promise<string> {
  const folder = join(place, 'office')
  const running = coreAt(folder)
  const { client, core } = running
  await client.workspace.create({ folder, passphrase, user: 'Anne', sample: false, language: 'fr' })
  for (const { kind, file } of sampleFiles) await importLocalFile(core, kind, join(samples, file))
  await running.release()
  return folder
}

async function makeReviewed(): Promise<string> {
  const folder = join(place, 'reviewed')
  cpSync(await office(), folder, { recursive: true })
  const running = await openAt(folder)
  const { client } = running
  await drain(await client.findings.review({ scope: 'all' }))
  const found = 'select id from finding order by id limit 60'
  const rows = running.core.workspace.connection.allSql<{ id: number }>(found, [])
  const drafted = await client.corrections.draft({ findingIds: rows.map(({ id }) => id), lateReason: 'retard' })
  must(drafted.requests.length > 0, 'no request could be drafted')
  await running.release()
  return folder
}

let officeMade: Promise<string> | null = null
let reviewedMade: Promise<string> | null = null

/** The sample office with its registrations, not yet reviewed; closed, to be copied. */
export function office(): Promise<string> {
  return (officeMade ??= makeOffice())
}

/** The same, reviewed, with requests drafted. */
export function reviewedOffice(): Promise<string> {
  return (reviewedMade ??= makeReviewed())
}

/** A copy of a workspace in a folder of its own. */
export function copyOf(from: string): string {
  const folder = join(freshPlace(), 'Bureau')
  cpSync(from, folder, { recursive: true })
  return folder
}

/** Runs a stream to its end. */
export async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream) continue
}

/** Tables that hold what people entered or imported; what is derived from them may be made again. */
const kept = [
  'company',
  'companyNumber',
  'declaration',
  'workplace',
  'chainLink',
  'person',
  'personIdentifier',
  'employment',
  'assignment',
  'registration',
  'importBatch',
  'correctionRequest',
  'correctionItem',
  'auditEntry',
] as const

export type Counts = Record<string, number>

/** How many records of each kind there are; kinds an older format does not know are left out. */
export function countsOf(connection: Connection): Counts {
  const present = new Set(
    connection
      .allSql<{ name: string }>("select name from sqlite_master where type = 'table'", [])
      .map(({ name }) => name),
  )
  const rows = kept
    .filter((table) => present.has(table))
    .map(
      (table) => [table, connection.firstSql<{ n: number }>(`select count(*) as n from ${table}`, [])?.n ?? 0] as const,
    )
  return Object.fromEntries(rows)
}

/** Records of `before` that are not there any more. */
export function lostBetween(before: Counts, after: Counts): number {
  return Object.entries(before).reduce((sum, [table, count]) => sum + Math.max(0, count - (after[table] ?? 0)), 0)
}

/** Opens a workspace, demands that every check passes, and counts. */
export async function soundCounts(folder: string): Promise<Counts> {
  const running = await openAt(folder)
  try {
    const opened = await running.client.workspace.verify()
    must(opened.ok, opened.checks)
    // The first question for a list brings those of an earlier day or format up to date.
    await running.client.companies.list({})
    const report = await running.client.workspace.verify()
    must(report.ok, report.checks)
    return countsOf(running.core.workspace.connection)
  } finally {
    await running.release()
  }
}

/** The code with which a call was refused; `done` when it was not. Anything a person could not read throws. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    return codeOf(error)
  }
}

/** The code of a refusal; throws for anything but one. */
export function codeOf(error: unknown): string {
  if (!(error instanceof ORPCError)) throw error
  if (error.code === 'invalid') return 'invalid'
  if (error.code === 'refused') return (error.data as { code: string }).code
  throw new Error(`crossed as ${error.code}: ${JSON.stringify(error.data)}`, { cause: error })
}

/** What a command answered, run in this process. */
export async function command(words: string[]): Promise<{ code: number; error: string | null; json: unknown }> {
  let out = ''
  const code = await run([...words, '--json', '--as-of', day, '--user', 'Anne'], {
    environment: { XDG_STATE_HOME: join(place, 'state'), REGISTRA_PASSPHRASE: passphrase },
    out: (text) => (out += text),
    err: () => undefined,
    askSecret: () => Promise.resolve(null),
    signal: new AbortController().signal,
    resourcesDir: join(root, 'resources'),
    version: 'campaign',
  })
  const json: unknown = out === '' ? null : JSON.parse(out)
  return { code, error: (json as { error?: { code: string } } | null)?.error?.code ?? null, json }
}

/** What a process of its own is started with: the passphrase, and what Node has compiled before. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(root, 'node_modules/.cache/node')
  return { ...process.env, NODE_COMPILE_CACHE: cache, REGISTRA_PASSPHRASE: passphrase, ...more }
}

/** Names in a folder; none when it is not there. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

import { root } from '#build/root.ts'
import { Connection } from '#main/core/db/connection.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import { fixtureCounts, newestFormat, workspaceOfFormat } from '#tests/faults/campaign/formats.ts'
import {
  childEnvironment,
  clear,
  command,
  copyOf,
  countsOf,
  drain,
  freshPlace,
  lostBetween,
  namesIn,
  office,
  openAt,
  outcome,
  soundCounts,
  type Counts,
  type Opened,
} from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'
import { beside, importedPeople } from '#tests/faults/campaign/works.ts'
import { companyInput } from '#tests/support/records.ts'
import { writePeople } from '#tests/support/people-file.ts'

const save = (running: Opened, name: string) =>
  running.client.companies.save({ id: null, values: companyInput({ name, roles: ['client'] }), overrides: [] })

/** Work goes on under a clock that was set back by years, and what was kept before stays in order. */
async function clockSetBack(trials: Trials): Promise<void> {
  const folder = copyOf(await office())
  const running = await openAt(folder, '2019-02-28T23:59:59.000Z')
  const before = countsOf(running.core.workspace.connection)
  await save(running, 'Under the old clock')
  await drain(await running.client.findings.review({ scope: 'all' }))
  const { backup } = await running.client.workspace.close()
  must(backup !== null, 'no backup under the old clock')
  await running.release()
  const after = await soundCounts(folder)
  trials.lose(lostBetween(before, after), 'the clock set back')
  must(after['company'] === (before['company'] ?? 0) + 1, after)
  clear(dirname(folder))
}

/** A second program is refused, in this process and in another, and the first goes on. */
async function twoInstances(trials: Trials): Promise<void> {
  const folder = copyOf(await office())
  const running = await openAt(folder)
  const before = countsOf(running.core.workspace.connection)
  const here = await command(['verify', '--workspace', folder])
  must(here.error === 'already-open', here.json)
  const script = join(import.meta.dirname, 'child.ts')
  const words = [script, beside(folder, 'state'), 'imports', '--workspace', folder, '--json']
  const options = { cwd: root, encoding: 'utf8', env: childEnvironment() } as const
  const there = spawnSync(process.execPath, words, options)
  must(there.stdout.includes('"already-open"'), there.stdout)
  await save(running, 'Of the first program')
  await running.release()
  trials.lose(lostBetween(before, await soundCounts(folder)), 'two instances')
  clear(dirname(folder))
}

/** The import's thread ends in the middle: told as such, nothing of the file is in, and the next import works. */
async function lostImportThread(trials: Trials, after: number): Promise<void> {
  const folder = copyOf(await office())
  const file = beside(folder, 'people.csv')
  writePeople(file, importedPeople)
  const running = await openAt(folder)
  const before = countsOf(running.core.workspace.connection)
  let seen = 0
  const stopped = await outcome(
    importing(running, file, () => {
      seen += 1
      if (seen === after) void deskOf(running.core).thread.stop()
    }),
  )
  must(stopped === 'thread-lost' || stopped === 'done', stopped)
  const between = countsOf(running.core.workspace.connection)
  must(stopped === 'done' || same(between, before), between)
  must((await outcome(importing(running, file, () => undefined))) === 'done', 'no import after the lost thread')
  await running.release()
  const counts = await soundCounts(folder)
  must(counts['person'] === (before['person'] ?? 0) + importedPeople, counts)
  trials.lose(lostBetween(before, counts), 'the thread of an import lost')
  clear(dirname(folder))
}

const same = (one: Counts, other: Counts): boolean => JSON.stringify(one) === JSON.stringify(other)

async function importing({ client, core }: Opened, file: string, step: () => void): Promise<void> {
  const source = await client.imports.open({ source: { token: core.transfers.adopt(file).token } })
  const reading = { sheet: source.sheet }
  const { columns } = await client.imports.guess({ sourceId: source.sourceId, reading, kind: 'people' })
  const mapping = columns.map(({ field }) => field)
  const order = { sourceId: source.sourceId, kind: 'people' as const, reading, mapping, constants: {} }
  for await (const _ of await client.imports.run(order)) step()
}

/** The thread of the whole core ends: its host learns it, the workspace is free again and sound. */
async function lostCoreThread(trials: Trials): Promise<void> {
  const folder = copyOf(await office())
  const script = join(import.meta.dirname, 'dying-core-host.ts')
  const options = { cwd: root, encoding: 'utf8', timeout: 60_000, env: childEnvironment() } as const
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder, beside(folder, 'state')], options)
  must(stdout.includes('told'), stderr)
  const before = await soundCounts(await office())
  trials.lose(lostBetween(before, await soundCounts(folder)), 'the thread of the core lost')
  clear(dirname(folder))
}

/** A step of the format fails halfway: refused with both formats named, a copy beside it, and the old state whole. */
async function failedMigration(trials: Trials, version: number): Promise<void> {
  const folder = join(freshPlace(), 'Bureau')
  workspaceOfFormat(version, folder)
  const obstacle = await laterTable(version)
  const key = Buffer.alloc(32, version)
  const open = (): Connection => new Connection(join(folder, databaseFile), { key, mustExist: true })
  const first = open()
  first.exec(`create table ${obstacle} (inTheWay)`)
  first.close()
  const answer = await command(['imports', '--workspace', folder])
  must(answer.error === 'migration-failed', answer.json)
  must(namesIn(folder).includes(`registra-before-format-${version}.db`), namesIn(folder))
  const again = open()
  again.exec(`drop table ${obstacle}`)
  again.close()
  trials.lose(lostBetween(fixtureCounts, await soundCounts(folder)), `a migration from ${version} failed`)
  clear(dirname(folder))
}

/** A table that a later format brings, so that one of that name stands in its way. */
async function laterTable(version: number): Promise<string> {
  const folder = join(freshPlace(), 'Bureau')
  workspaceOfFormat(version, folder)
  const names = (connection: Connection): string[] =>
    connection
      .allSql<{ name: string }>("select name from sqlite_master where type = 'table'", [])
      .map(({ name }) => name)
  const key = Buffer.alloc(32, version)
  const connection = new Connection(join(folder, databaseFile), { key, mustExist: true })
  const present = new Set(names(connection))
  connection.close()
  const running = await openAt(folder)
  const later = names(running.core.workspace.connection).filter((name) => !present.has(name))
  await running.release()
  clear(dirname(folder))
  const last = later.at(-1)
  must(last !== undefined, `no table is newer than format ${version}`)
  return last
}

/** What happens around a program: its clock, a second one, a thread that dies, a change of format that fails. */
export const part: Part = {
  name: 'clock, instances, threads, migrations',
  run: async (trials) => {
    await trials.try('faults', 'the clock set back', () => clockSetBack(trials))
    await trials.try('faults', 'two instances', () => twoInstances(trials))
    for (const step of trials.full ? [1, 2, 3, 4, 5, 6] : [2]) {
      await trials.try('faults', `the thread of an import lost at step ${step}`, () => lostImportThread(trials, step))
    }
    await trials.try('faults', 'the thread of the core lost', () => lostCoreThread(trials))
    const versions = Array.from({ length: newestFormat - 2 }, (_, index) => index + 1)
    for (const version of trials.full ? versions : [trials.pick(versions)]) {
      await trials.try('faults', `a migration from format ${version} failed`, () => failedMigration(trials, version))
    }
  },
}

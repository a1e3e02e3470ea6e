import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import workerThreads, { type Worker } from 'node:worker_threads'

import { root } from '#build/root.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import {
  childEnvironment,
  clear,
  command,
  copyOf,
  countsOf,
  drain,
  lostBetween,
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

/** Several programs at once on one workspace: each has it alone for its time or is told that it is taken. */
async function race(trials: Trials, programs: number): Promise<void> {
  const folder = copyOf(await office())
  const file = beside(folder, 'people.csv')
  writePeople(file, 40)
  const before = await soundCounts(folder)
  const script = join(import.meta.dirname, 'child.ts')
  const answers = await Promise.all(
    Array.from({ length: programs }, async (_, index) => {
      const order = ['import', '--kind', 'people', '--file', file, '--workspace', folder, '--json']
      const words = [script, beside(folder, `state-${index}`), ...order]
      const child = spawn(process.execPath, words, {
        cwd: root,
        env: childEnvironment(),
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      let said = ''
      child.stdout.on('data', (data: Buffer) => (said += data.toString()))
      const [code] = (await once(child, 'close')) as [number]
      return code === 0 ? 'done' : (/"code":"([^"]+)"/.exec(said)?.[1] ?? `ended with ${code}`)
    }),
  )
  must(answers.includes('done') && answers.every((answer) => ['done', 'already-open'].includes(answer)), answers)
  const after = await soundCounts(folder)
  must(after['person'] === (before['person'] ?? 0) + 40, after)
  trials.lose(lostBetween(before, after), 'programs at once')
  clear(dirname(folder))
}

/**
 * The review's thread ends at its start (`after` 0) or once so much was told: said as such, unless the review was quicker, and the next
 * one gives what an undisturbed one gives.
 */
async function lostReviewThread(trials: Trials, after: number): Promise<void> {
  const folder = copyOf(await office())
  const running = await openAt(folder)
  const { threads, release } = watchThreads((thread) => {
    if (after === 0) thread.once('online', () => void thread.terminate())
  })
  let seen = 0
  const stopped = await outcome(
    (async () => {
      for await (const _ of await running.client.findings.review({ scope: 'all' })) {
        seen += 1
        if (seen === after) void threads.at(-1)?.terminate()
      }
    })(),
  )
  release()
  // Where the review was quicker, the thread must not end under the next one.
  await Promise.all(threads.map((thread) => thread.terminate()))
  must(threads.length > 0 && (stopped === 'thread-lost' || (after > 0 && stopped === 'done')), stopped)
  await drain(await running.client.findings.review({ scope: 'all' }))
  const sql = 'select rule, date, state, count(*) as n from finding group by 1, 2, 3 order by 1, 2, 3'
  const found = JSON.stringify(running.core.workspace.connection.allSql(sql, []))
  await running.release()
  const other = await openAt(copyOf(await office()))
  await drain(await other.client.findings.review({ scope: 'all' }))
  must(found === JSON.stringify(other.core.workspace.connection.allSql(sql, [])), 'another review finds something else')
  await other.release()
  trials.lose(lostBetween(await soundCounts(await office()), await soundCounts(folder)), 'the thread of a review lost')
  for (const place of [folder, other.folder]) clear(dirname(place))
}

/** Notes every thread that is started from now on, until released. */
function watchThreads(started: (thread: Worker) => void = () => undefined): {
  threads: Worker[]
  release: () => void
} {
  const threads: Worker[] = []
  const original = workerThreads.Worker
  workerThreads.Worker = class extends original {
    constructor(...words: ConstructorParameters<typeof original>) {
      super(...words)
      threads.push(this)
      started(this)
    }
  }
  syncBuiltinESMExports()
  const release = (): void => {
    workerThreads.Worker = original
    syncBuiltinESMExports()
  }
  return { threads, release }
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

/** What happens around a program: its clock, others beside it, threads that die. */
export const part: Part = {
  name: 'clock, instances, threads',
  run: async (trials) => {
    await trials.try('faults', 'the clock set back', () => clockSetBack(trials))
    await trials.try('faults', 'two instances', () => twoInstances(trials))
    const programs = trials.count(4, 2)
    for (let round = 0; round < trials.count(5, 1); round += 1) {
      await trials.try('faults', `${programs} programs at once`, () => race(trials, programs))
    }
    for (const step of trials.full ? [0, 1, 2, 3] : [0]) {
      await trials.try('faults', `the thread of a review lost at step ${step}`, () => lostReviewThread(trials, step))
    }
    for (const step of trials.full ? [1, 2, 3, 4, 5, 6] : [2]) {
      await trials.try('faults', `the thread of an import lost at step ${step}`, () => lostImportThread(trials, step))
    }
    await trials.try('faults', 'the thread of the core lost', () => lostCoreThread(trials))
  },
}

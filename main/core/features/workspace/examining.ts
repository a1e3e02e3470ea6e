import { join } from 'node:path'

import { runExamination } from '#main/core/audit/examine-runner.ts'
import type { Examination, ExaminationAnswers } from '#main/core/audit/examine.ts'
import { checkNames, type Check } from '#main/core/audit/verify.ts'
import type { Core } from '#main/core/core.ts'
import type { JobWatch } from '#main/core/db/aside.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { CoreError } from '#main/core/errors.ts'
import { News } from '#main/core/features/imports/news.ts'

/** An examination under way: how to end it, and when it has ended. */
interface Underway {
  ending: AbortController
  done: Promise<unknown>
}

const underway = new WeakMap<Core, Set<Underway>>()

/**
 * Examines the open workspace without keeping anybody waiting: on a connection of its own, in a thread of its own once it
 * is large. Throws `cancelled` when `signal` is aborted or the workspace closes.
 */
export async function examineAside<Which extends Examination>(
  core: Core,
  which: Which,
  watch: JobWatch = {},
): Promise<ExaminationAnswers[Which['do']]> {
  const { workspace } = core
  const ending = new AbortController()
  const signal = AbortSignal.any([ending.signal, ...(watch.signal ? [watch.signal] : [])])
  const job = { ...which, database: join(workspace.folder, databaseFile), key: Uint8Array.from(workspace.dataKey) }
  const done = runExamination(job, { signal, tell: watch.tell })
  const all = underway.get(core) ?? new Set<Underway>()
  underway.set(core, all)
  const entry = { ending, done }
  all.add(entry)
  try {
    return (await done) as ExaminationAnswers[Which['do']]
  } catch (error) {
    throw signal.aborted ? new CoreError('cancelled', {}, { cause: error }) : error
  } finally {
    all.delete(entry)
    job.key.fill(0)
  }
}

/** Before the workspace closes or changes its key: ends what is under way and waits until nothing holds its file. */
export async function closeExaminations(core: Core): Promise<void> {
  const all = [...(underway.get(core) ?? [])]
  for (const { ending } of all) ending.abort()
  await Promise.allSettled(all.map(({ done }) => done))
}

/** What a verification tells while it runs, and at its end. */
type VerifyStep =
  | { kind: 'progress'; phase: Check['name']; done: number; total: number }
  | { kind: 'done'; report: ExaminationAnswers['verify'] }

/** Verifies and tells which part is being read; when the consumer stops listening it is cancelled. */
export async function* verifySteps(core: Core, signal: AbortSignal | undefined): AsyncGenerator<VerifyStep> {
  const leaving = new AbortController()
  const news = new News<VerifyStep>()
  const done = examineAside(
    core,
    { do: 'verify' },
    {
      signal: AbortSignal.any([leaving.signal, ...(signal ? [signal] : [])]),
      tell: (index, total) => {
        const phase = checkNames[index]
        if (phase !== undefined) news.add({ kind: 'progress', phase, done: index, total })
      },
    },
  )
  // Looked at below; until then a failure must not count as unheeded.
  done.catch(() => undefined).finally(() => news.end())
  try {
    yield* news
    yield { kind: 'done', report: await done }
  } finally {
    leaving.abort()
    await done.catch(() => undefined)
  }
}

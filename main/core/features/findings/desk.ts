import { join } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { Gate } from '#main/core/db/gate.ts'
import { databaseFile } from '#main/core/db/header.ts'
import type { Tables } from '#main/core/db/tables/index.ts'
import { CoreError } from '#main/core/errors.ts'
import { decideFindings, type Decided, type Decision } from '#main/core/features/findings/decide.ts'
import { dueEntries, type ReviewScope } from '#main/core/features/findings/scope.ts'
import type { ReviewResult } from '#main/core/features/findings/write.ts'
import type { Access, ImportProgress } from '#main/core/features/imports/messages.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import { News } from '#main/core/features/imports/news.ts'
import { ImportThread } from '#main/core/features/imports/thread.ts'
import { startOfDay } from '#shared/domain/dates.ts'

/** How far a review is. */
export interface ReviewProgress {
  phase: 'reading' | 'writing'
  done: number
  total: number
}

/** Everything a review may write to. */
const writtenTables: readonly (keyof Tables)[] = [
  'finding',
  'findingEvent',
  'reviewDue',
  'statedPerson',
  'statedDeclaration',
  'emergencyLine',
  'auditEntry',
]

const decidedTables: readonly (keyof Tables)[] = ['finding', 'findingDecision', 'auditEntry']
/** Decisions made where everybody waits for them: less than a twentieth of a second. */
const fewDecisions = 200

/** Findings a quiet review writes in one go: less than a tenth of a second, in which nobody else can save. */
const quietPage = 1000

/** Little room: a review keeps few objects, and may run while the memory of an import is not yet given back. */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 }
/** Entries of what is due, and people reviewed, from which a review is large: it is not to share memory with other threads. */
const largeReview = 500

/** The instant to reckon from: now, unless the program was told another day, which then begins. */
export function reviewInstant({ options, clock }: Core): string {
  return options.asOf === undefined ? clock() : startOfDay(options.asOf)
}

/** What the core keeps of reviews under way: a thread of their own, so that neither they nor imports wait for each other. */
export class ReviewDesk {
  readonly #core: Core
  readonly #thread = new ImportThread(memory)
  readonly #gate = new Gate()
  readonly #stops = new Set<Int32Array>()
  #quiet: AbortController | null = null

  constructor(core: Core) {
    this.#core = core
  }

  /** True while a review runs or waits. */
  get busy(): boolean {
    return this.#gate.busy
  }

  /**
   * Reviews in one transaction and tells of its progress. When the consumer stops listening, the review is cancelled and
   * waited for: the findings are then as they were. A quiet review gives way to this one.
   */
  async *run(scope: ReviewScope, signal?: AbortSignal): AsyncGenerator<ReviewProgress, ReviewResult> {
    this.#quiet?.abort()
    return yield* this.#work(scope, Number.MAX_SAFE_INTEGER, signal)
  }

  /** Reviews what is due, in small transactions; is given up when somebody asks for a review. */
  async runQuietly(): Promise<void> {
    const quiet = new AbortController()
    this.#quiet = quiet
    const work = this.#work('due', quietPage, quiet.signal)
    try {
      for (;;) if ((await work.next()).done) break
    } finally {
      this.#quiet = null
    }
  }

  async *#work(
    scope: ReviewScope,
    page: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ReviewProgress, ReviewResult> {
    const { stop, cancel, release } = this.#stopper(signal)
    const news = new News<ReviewProgress>()
    const done = this.#gate.pass(() => this.#review(scope, page, stop, (progress) => news.add(progress)))
    // Looked at below; until then a failure must not count as unheeded.
    done.catch(() => undefined).finally(() => news.end())
    try {
      yield* news
      return await done
    } finally {
      cancel()
      await done.catch(() => undefined)
      release()
    }
  }

  async #review(
    scope: ReviewScope,
    page: number,
    stop: Int32Array,
    tell: (progress: ReviewProgress) => void,
  ): Promise<ReviewResult> {
    const { workspace } = this.#core
    if (Atomics.load(stop, 0) !== 0) throw new CoreError('cancelled')
    const told = ({ phase, done, total }: ImportProgress): void =>
      tell({ phase: phase === 'rows' ? 'reading' : 'writing', done, total })
    const now = reviewInstant(this.#core)
    if (dueEntries(workspace.reader, largeReview) === largeReview) await deskOf(this.#core).rest()
    await this.#withAccess(stop, (access) => this.#thread.ask({ ask: 'review', scope, now, access }, told))
    for (;;) {
      const written = await workspace.writeElsewhere(writtenTables, () =>
        this.#withAccess(stop, (access) => this.#thread.ask({ ask: 'reviewWrite', most: page, access }, told)),
      )
      if (!written) continue
      if (written.people > largeReview) await this.#thread.stop()
      return written
    }
  }

  /**
   * Decides about findings in one transaction: a few at once, many in the thread, so that nobody waits for an answer
   * meanwhile. Throws `cancelled` when `signal` is aborted; the findings are then as they were. A quiet review gives way.
   */
  async decide(ids: Int32Array, { state, reason, note }: Decision, signal: AbortSignal | undefined): Promise<Decided> {
    const { workspace } = this.#core
    const decision = { state, reason, note }
    if (ids.length <= fewDecisions) {
      return await workspace.write('decision', (writer) => decideFindings(writer, [...ids], decision))
    }
    this.#quiet?.abort()
    const { stop, release } = this.#stopper(signal)
    const question = (access: Access): Promise<Decided> => this.#thread.ask({ ask: 'decide', ids, decision, access })
    try {
      return await this.#gate.pass(() =>
        workspace.writeElsewhere(decidedTables, () => this.#withAccess(stop, question, 'decision')),
      )
    } finally {
      release()
    }
  }

  /** A flag that the thread looks at, raised by `cancel`, by the signal and by closing; to be released when the work is over. */
  #stopper(signal: AbortSignal | undefined): { stop: Int32Array; cancel: () => void; release: () => void } {
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const cancel = (): void => void Atomics.store(stop, 0, 1)
    if (signal?.aborted === true) cancel()
    signal?.addEventListener('abort', cancel)
    this.#stops.add(stop)
    const release = (): void => {
      signal?.removeEventListener('abort', cancel)
      this.#stops.delete(stop)
    }
    return { stop, cancel, release }
  }

  async #withAccess<Result>(
    stop: Int32Array,
    work: (access: Access) => Promise<Result>,
    reason = 'review',
  ): Promise<Result> {
    const { workspace } = this.#core
    const database = join(workspace.folder, databaseFile)
    const access = { database, key: Uint8Array.from(workspace.dataKey), stamp: workspace.stamp(reason), stop }
    try {
      return await work(access)
    } finally {
      access.key.fill(0)
    }
  }

  /** Cancels what is under way and ends the thread. */
  async close(): Promise<void> {
    for (const stop of this.#stops) Atomics.store(stop, 0, 1)
    while (this.#stops.size > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await this.#thread.stop()
  }
}

const desks = new WeakMap<Core, ReviewDesk>()

/** The one desk of a running core. */
export function reviewDeskOf(core: Core): ReviewDesk {
  const known = desks.get(core)
  if (known) return known
  const desk = new ReviewDesk(core)
  desks.set(core, desk)
  return desk
}

/** Cancels reviews under way and ends their thread, before the workspace closes. */
export async function closeReviews(core: Core): Promise<void> {
  await desks.get(core)?.close()
}

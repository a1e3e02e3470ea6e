import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { databaseFile } from '#main/core/db/header.ts'
import type { Tables } from '#main/core/db/tables/index.ts'
import { CoreError } from '#main/core/errors.ts'
import type {
  Access,
  Asking,
  CheckResult,
  ImportAnswers,
  ImportProgress,
  TableOrigin,
  ThreadOrder,
} from '#main/core/features/imports/messages.ts'
import { News } from '#main/core/features/imports/news.ts'
import { openInTime } from '#main/core/features/imports/open-in-time.ts'
import { ImportThread } from '#main/core/features/imports/thread.ts'
import type { SourceInfo } from '#shared/contract/imports.ts'

/** Sources kept open at once: each may hold a parsed workbook in memory. */
const mostSources = 4

/** A file or pasted cells on the way in. */
export interface Source {
  id: string
  /** For the name of the repair file; empty for pasted cells. */
  fileName: string
  /** The uploaded file to remove with the source. */
  token: string | null
  /** What the last check found, and how the file was read for it. */
  checked: { result: CheckResult; order: ThreadOrder } | null
}

/** Everything that an import, its undoing or that of another act may write to. */
const writtenTables: readonly (keyof Tables)[] = [
  'company',
  'companyNumber',
  'companyContact',
  'declaration',
  'workplace',
  'chainLink',
  'person',
  'personIdentifier',
  'employment',
  'assignment',
  'absence',
  'closure',
  'companyList',
  'declarationList',
  'chainList',
  'personList',
  'assignmentList',
  'absenceList',
  'statedPerson',
  'statedName',
  'statedCompany',
  'statedDeclaration',
  'statedNote',
  'registration',
  'registrationReceipt',
  'registrationSighting',
  'registrationMark',
  'registrationBatch',
  'registrationDay',
  'finding',
  'findingDecision',
  'witnessEvent',
  'witnessSighting',
  'coverage',
  'reviewDue',
  'importBatch',
  'importProblem',
  'importRejected',
  'importMapping',
  'auditEntry',
]

/** What a purge writes to besides. */
const purgedTables: readonly (keyof Tables)[] = [
  'paper',
  'paperList',
  'correctionRequest',
  'correctionItem',
  'correctionAnnex',
  'correctionEvent',
  'correctionList',
  'incident',
  'incidentStep',
  'emergencyForm',
  'emergencyLine',
  'emergencyAttachment',
  'startSheet',
  'briefing',
  'personKey',
  'personGuide',
  'personStep',
  'personMeans',
  'toolArrangement',
  'personAlias',
  'personJoin',
  'personDistinct',
  'findingCare',
  'hold',
  'erasure',
  'savedView',
  'attachment',
]

type JobName = 'check' | 'run' | 'undo' | 'takeBack' | 'privacy'

/** What the core keeps of imports under way: the thread, and the sources it has open. */
export class ImportDesk {
  readonly thread = new ImportThread()
  readonly #core: Core
  readonly #sources = new Map<string, Source>()
  readonly #stops = new Set<Int32Array>()

  constructor(core: Core) {
    this.#core = core
  }

  async open(origin: TableOrigin, token: string | null): Promise<SourceInfo> {
    const id = randomBytes(12).toString('base64url')
    const info = await openInTime(this.thread, id, origin)
    for (const old of [...this.#sources.keys()].slice(0, Math.max(0, this.#sources.size - mostSources + 1))) {
      await this.discard(old)
    }
    this.#sources.set(id, { id, fileName: info.fileName, token, checked: null })
    return { sourceId: id, ...info }
  }

  /** Throws `file-gone`. */
  source(id: string): Source {
    const source = this.#sources.get(id)
    if (!source) throw new CoreError('file-gone')
    return source
  }

  async discard(id: string): Promise<void> {
    const source = this.#sources.get(id)
    this.#sources.delete(id)
    if (source?.token) this.#core.transfers.discard(source.token)
    if (source) await this.thread.ask({ ask: 'forget', sourceId: id })
  }

  /**
   * Runs a job in the thread and tells of its progress. When the consumer stops listening, the job is cancelled and waited
   * for: it has then left nothing behind. Other writers wait meanwhile, readers do not.
   */
  async *work<Ask extends JobName>(
    job: Omit<Asking<Ask>, 'access'> & { ask: Ask },
    reason: string,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, ImportAnswers[Ask]> {
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const cancel = (): void => void Atomics.store(stop, 0, 1)
    const news = new News<ImportProgress>()
    if (signal?.aborted === true) cancel()
    signal?.addEventListener('abort', cancel)
    this.#stops.add(stop)
    const { workspace } = this.#core
    const tables =
      job.ask === 'check' ? [] : job.ask === 'privacy' ? [...writtenTables, ...purgedTables] : writtenTables
    const done = workspace.writeElsewhere(tables, async () => {
      if (Atomics.load(stop, 0) !== 0) throw new CoreError('cancelled')
      const access: Access = {
        database: join(workspace.folder, databaseFile),
        key: Uint8Array.from(workspace.dataKey),
        stamp: workspace.stamp(reason),
        stop,
      }
      try {
        const question = { ...job, access } as unknown as Asking<Ask>
        return await this.thread.ask(question, (progress) => news.add(progress))
      } finally {
        access.key.fill(0)
      }
    })
    // Looked at below; until then a failure must not count as unheeded.
    done.catch(() => undefined).finally(() => news.end())
    try {
      yield* news
      return await done
    } finally {
      cancel()
      signal?.removeEventListener('abort', cancel)
      await done.catch(() => undefined)
      this.#stops.delete(stop)
    }
  }

  /** Ends the thread while nothing is open or under way: what a large import has needed goes back to the system. */
  async rest(): Promise<void> {
    if (this.#sources.size === 0 && this.#stops.size === 0) await this.thread.stop()
  }

  /** Cancels what is under way and ends the thread. */
  async close(): Promise<void> {
    for (const stop of this.#stops) Atomics.store(stop, 0, 1)
    while (this.#stops.size > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    this.#sources.clear()
    await this.thread.stop()
  }
}

const desks = new WeakMap<Core, ImportDesk>()

/** The one desk of a running core. */
export function deskOf(core: Core): ImportDesk {
  const known = desks.get(core)
  if (known) return known
  const desk = new ImportDesk(core)
  desks.set(core, desk)
  return desk
}

/** Cancels imports under way and ends their thread, before the workspace closes. */
export async function closeImports(core: Core): Promise<void> {
  await desks.get(core)?.close()
}

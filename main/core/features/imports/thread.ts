import { Worker, type ResourceLimits } from 'node:worker_threads'

import { CoreError, InvalidInput, type ErrorCode } from '#main/core/errors.ts'
import type {
  Asking,
  ImportAnswers,
  ImportProgress,
  ImportQuestion,
  ImportReply,
  ThreadFailure,
} from '#main/core/features/imports/messages.ts'
import type { ProblemCode } from '#shared/domain/problem.ts'

interface Waiting {
  /** Who was asked: what another thread's end has to do with it is nothing. */
  worker: Worker
  resolve: (answer: never) => void
  reject: (error: Error) => void
  progress: (progress: ImportProgress) => void
}

/** Room for short-lived objects, of which an import makes millions: with little room, tidying up takes a tenth of the time. */
const youngMegabytes = 32

/** A refused file crosses like any other invalid input: one problem that concerns no field. */
function errorOf(failure: ThreadFailure): Error {
  if (failure.type === 'table') {
    const { code, params } = failure
    return new InvalidInput([{ code: code as ProblemCode, field: null, severity: 'error', params }])
  }
  if (failure.type === 'core') return new CoreError(failure.code as ErrorCode, failure.params)
  const error = new Error(failure.message)
  error.stack = failure.stack
  return error
}

/** The thread that reads and imports files: started when first needed, and never the reason a program stays alive. */
export class ImportThread {
  #worker: Worker | null = null
  #lastId = 0
  readonly #waiting = new Map<number, Waiting>()
  readonly #limits: ResourceLimits

  /** @param limits of memory; little room for old objects makes the thread tidy up more often. */
  constructor(limits: ResourceLimits = { maxYoungGenerationSizeMb: youngMegabytes }) {
    this.#limits = limits
  }

  /** Asks one question; rejects with what the thread was refused, or when it ends before it has answered. */
  ask<Ask extends ImportQuestion['ask']>(
    question: Asking<Ask>,
    progress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<ImportAnswers[Ask]> {
    const worker = this.#started()
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { worker, resolve, reject, progress })
      worker.ref()
      worker.postMessage({ ...question, id })
    })
  }

  /** Ends the thread; what it was doing is rolled back by the database. */
  async stop(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./import-thread.ts', import.meta.url), {
      name: 'registra-import',
      // Options of the process (`--eval`, `--input-type`) are about its own script.
      execArgv: [],
      resourceLimits: this.#limits,
    })
    this.#worker = worker
    worker.unref()
    worker.on('message', (reply: ImportReply) => this.#settle(reply))
    // Out of memory, or ended from outside: the database has taken back what it was doing, and the next question starts another.
    worker.on('error', (cause: unknown) => this.#fail(worker, new CoreError('thread-lost', {}, { cause })))
    worker.on('exit', () => this.#fail(worker, new CoreError('thread-lost')))
    return worker
  }

  #settle(reply: ImportReply): void {
    const asked = this.#waiting.get(reply.id)
    if (!asked) return
    if ('progress' in reply) {
      asked.progress(reply.progress)
      return
    }
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) this.#worker?.unref()
    if ('failure' in reply) asked.reject(errorOf(reply.failure))
    else asked.resolve(reply.answer as never)
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = null
    for (const [id, asked] of this.#waiting) {
      if (asked.worker !== worker) continue
      this.#waiting.delete(id)
      asked.reject(error)
    }
  }
}

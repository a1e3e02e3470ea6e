import { ORPCError } from '@orpc/client'

import { ConnectionLost } from '#renderer/bridge/client.ts'
import { UploadError } from '#renderer/bridge/upload.ts'
import { megabytes } from '#renderer/ui/format.ts'
import type { Outcome } from '#renderer/ui/outcome.ts'
import { t, textByKey } from '#renderer/ui/texts.ts'
import { problem } from '#shared/contract/base.ts'
import { HostError } from '#shared/contract/host.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { z } from 'zod'

const invalid = z.object({ problems: z.array(problem) })
const refused = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
const internal = z.object({ id: z.string() })

// The largest upload a host takes; both hosts refuse more with 413.
const largestUpload = 1_000_000_000

/** The problems of an `invalid` answer, empty for any other failure. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof ORPCError) || error.code !== 'invalid') return []
  const read = invalid.safeParse(error.data)
  return read.success ? (read.data.problems as Problem[]) : []
}

/** The code of a `refused` answer (a key of the texts `errors`), null for any other failure. */
export function refusalCode(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'refused') return null
  return refused.safeParse(error.data).data?.code ?? null
}

/** Whether the failure is merely that the user cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** What went wrong and what to do, as sentences in the language of the interface. Never a stack, never a code alone. */
export function errorText(error: unknown): string {
  if (error instanceof ConnectionLost) return t(($) => $.common.connection.lost)
  if (error instanceof HostError) return textByKey(['menu', 'failures', error.code]) ?? unforeseen('')
  if (error instanceof UploadError) {
    if (error.reason === 'failed') return t(($) => $.common.file.uploadFailed)
    const size = t(($) => $.common.file.megabytes, { size: megabytes(largestUpload) })
    return t(($) => $.common.file.tooLarge, { size })
  }
  const [first] = problemsOf(error)
  if (first) return sentences(['problems', first.code], 'reason', first.params) ?? unforeseen('')
  if (!(error instanceof ORPCError)) return unforeseen('')
  const refusal = refused.safeParse(error.data)
  if (error.code === 'refused' && refusal.success) {
    return sentences(['errors', refusal.data.code], 'text', refusal.data.params) ?? unforeseen(refusal.data.code)
  }
  return unforeseen(internal.safeParse(error.data).data?.id ?? '')
}

function sentences(path: string[], first: string, params?: Record<string, string | number>): string | null {
  const text = textByKey([...path, first], params)
  const remedy = textByKey([...path, 'remedy'], params)
  return text === null ? null : [text, remedy].filter((part) => part !== null).join(' ')
}

function unforeseen(id: string): string {
  return sentences(['errors', 'internal'], 'text', { id }) ?? t(($) => $.shell.broken.text)
}

/**
 * The outcome of a save as forms take it; never rejects.
 * `await outcome(client.companies.save({ id, values, overrides }))`
 */
export async function outcome<Value>(call: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await call }
  } catch (error) {
    const problems = problemsOf(error)
    if (problems.length > 0) return { ok: false, problems }
    return { ok: false, problems: [], message: errorText(error), outdated: refusalCode(error) === 'record-changed' }
  }
}

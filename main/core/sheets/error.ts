import type { ProblemCode } from '#shared/domain/problem.ts'

/**
 * Why a whole file cannot be read or written. The codes are problem codes (`problems` texts), so that a caller can show
 * them as they are; a refusal of single rows is a `RowFault` instead.
 */
export type TableErrorCode = Extract<
  ProblemCode,
  | 'file-empty'
  | 'file-too-large'
  | 'file-kind-unknown'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-missing'
  | 'zip-bomb'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-faults'
>

/** A file refused as a whole; `params` are inserted into the text and never hold cell contents. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code: TableErrorCode
  readonly params: Record<string, string | number>

  constructor(code: TableErrorCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.code = code
    this.params = params
  }
}

/** A size for a text, such as `60 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)}\u00a0MB`
}

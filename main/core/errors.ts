import type { Problem } from '#shared/domain/problem.ts'
import type { Texts } from '#shared/i18n/index.ts'

/** Stable codes of refusals and failures; each has its text, with the way out, in the i18n area `errors`. */
export type ErrorCode = keyof Texts['errors'] & string

export type ErrorParams = Record<string, string | number>

/** A refusal or foreseen failure. It crosses to the client as a code with parameters; the text is chosen there. */
export class CoreError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'CoreError'
    this.code = code
    this.params = params
  }
}

/** The input breaks rules; every problem is named with its field. Nothing was written. */
export class InvalidInput extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(`invalid input: ${problems.map((problem) => `${problem.field ?? '*'} ${problem.code}`).join(', ')}`)
    this.name = 'InvalidInput'
    this.problems = problems
  }
}

/** The operating system's or SQLite's own error code (`ENOSPC`, `SQLITE_FULL`, …), when there is one. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

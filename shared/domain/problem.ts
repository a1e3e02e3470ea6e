import type { Texts } from '#shared/i18n/index.ts'

/** The stable codes of everything that can be wrong with an input; each has a reason and a remedy in four languages. */
export type ProblemCode = keyof Texts['problems']

/**
 * `error` stops the record or row; `override` stops it until a person states having seen the document (logged);
 * `warning` lets it pass and says so.
 */
export type ProblemSeverity = 'error' | 'override' | 'warning'

/** One thing wrong with one field (or with the whole input when `field` is null), as data: the reader's language is chosen later. */
export interface Problem {
  code: ProblemCode
  field: string | null
  severity: ProblemSeverity
  /** Values inserted into the text; never a complete identifier of a person. */
  params?: Record<string, string | number>
}

/** A value read from outside: null when nothing usable was given, with everything worth saying about it. */
export interface Checked<Value> {
  value: Value | null
  problems: Problem[]
}

/** Tells whether nothing stops the record; `override` problems stop it unless a person took responsibility for them. */
export function isAcceptable(problems: readonly Problem[], overridden = false): boolean {
  return problems.every(({ severity }) => severity === 'warning' || (overridden && severity === 'override'))
}

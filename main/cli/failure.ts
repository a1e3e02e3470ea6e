import type { ORPCError } from '@orpc/server'

import type { ErrorCode, ErrorParams } from '#main/core/errors.ts'
import type { Translate } from '#main/core/texts.ts'
import type { Problem } from '#shared/domain/problem.ts'

interface Refusal {
  code: ErrorCode
  params: ErrorParams
}

/** One problem of an input as a line: field, reason, remedy. */
export function problemText(problem: Problem, t: Translate): string {
  const params = problem.params ?? {}
  const reason = t(($) => $.problems[problem.code].reason, params)
  const remedy = t(($) => $.problems[problem.code].remedy, params)
  return `${problem.field ? `${problem.field}: ` : ''}${reason} ${remedy}`
}

function refusalOf(error: ORPCError<string, unknown>): Refusal {
  if (error.code === 'refused') return error.data as Refusal
  if (error.code === 'internal') return { code: 'internal', params: error.data as ErrorParams }
  return { code: 'internal', params: { id: error.code } }
}

/** What a person reads on stderr: what happened and what to do. */
export function errorText(error: ORPCError<string, unknown>, t: Translate): string {
  if (error.code === 'invalid') {
    const { problems } = error.data as { problems: Problem[] }
    return problems.map((problem) => problemText(problem, t)).join('\n')
  }
  const { code, params } = refusalOf(error)
  return `${t(($) => $.errors[code].text, params)} ${t(($) => $.errors[code].remedy, params)}`
}

/** The same for scripts: `{code, message, details}`. */
export function errorJson(error: ORPCError<string, unknown>, t: Translate): object {
  const message = errorText(error, t)
  if (error.code === 'invalid') return { code: 'invalid', message, details: error.data }
  const { code, params } = refusalOf(error)
  return { code, message, details: params }
}

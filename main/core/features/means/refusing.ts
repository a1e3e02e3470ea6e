import { InvalidInput } from '#main/core/errors.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** The values, unless something stops them: throws `invalid`. */
export function demanded<Values>(values: Values | null, problems: readonly Problem[]): Values {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (values === null || errors.length > 0) throw new InvalidInput(errors)
  return values
}

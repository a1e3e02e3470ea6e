import { implement, ORPCError, type ImplementerInternalWithMiddlewares } from '@orpc/server'

import type { Core } from '#main/core/core.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { admit } from '#main/core/admission.ts'
import { foreseen } from '#main/core/foreseen.ts'
import { contract, type Contract } from '#shared/contract/index.ts'

/** What every handler is given. */
export interface CoreContext {
  core: Core
}

/** Turns what a handler threw into data that may cross: a code with parameters, never a stack or a stranger's message. */
export function crossable(error: unknown, core: Core): unknown {
  if (error instanceof ORPCError) return error
  if (error instanceof InvalidInput) {
    return new ORPCError('invalid', { status: 422, data: { problems: error.problems } })
  }
  const refusal = foreseen(error, core.openWorkspace?.folder ?? core.defaultFolder)
  // The user is told enough; whoever looks for the reason needs what ended it.
  if (refusal?.code === 'thread-lost') core.log.failure(refusal.cause ?? refusal)
  if (refusal) return new ORPCError('refused', { status: 409, data: { code: refusal.code, params: refusal.params } })
  return new ORPCError('internal', { status: 500, data: { id: core.log.failure(error) } })
}

/** The contract waiting for its handlers; every feature implements its part from here. */
export const procedures: ImplementerInternalWithMiddlewares<Contract, CoreContext, CoreContext> = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, path }, input) => {
    try {
      const note = admit(context.core, path, input)
      const answer = await next({ context })
      await note?.()
      return answer
    } catch (error) {
      throw crossable(error, context.core)
    }
  })

/** Streams from a handler; failures on the way cross like those of a plain call. */
export async function* crossing<Item, Result>(
  core: Core,
  stream: AsyncGenerator<Item, Result>,
): AsyncGenerator<Item, Result> {
  try {
    return yield* stream
  } catch (error) {
    throw crossable(error, core)
  }
}

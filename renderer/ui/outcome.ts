import type { Problem } from '#shared/domain/problem.ts'

/**
 * What came of a save, as forms take it. `bridge/errors.ts` makes one from any call: `outcome(client.x.save(input))`.
 * `problems` belong to fields; `message` is a sentence about the whole when there is no problem to show at a field.
 */
export type Outcome<Value> =
  | { ok: true; value: Value }
  | {
      ok: false
      problems: readonly Problem[]
      message?: string
      /** Somebody has changed the record since it was read: it must be read again before it can be saved. */
      outdated?: boolean
    }

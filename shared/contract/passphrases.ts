import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import { instant, procedure } from '#shared/contract/base.ts'
import { deskRoles, lentRoles } from '#shared/domain/desk-role.ts'

const secret = z.string().min(1).max(1000)
/** Length is checked by the core, so that the refusal can say what is missing. */
const newSecret = z.string().max(1000)
const label = z.string().trim().min(1).max(60)
const slotId = z.string().min(1).max(40)

export const knownSecret = z.object({
  /** null for one made before roles came. */
  id: z.string().nullable(),
  kind: z.enum(['passphrase', 'recovery']),
  role: z.enum(deskRoles),
  /** Kept in the encrypted file; empty for the office and the recovery code. */
  label: z.string(),
  madeAt: instant.nullable(),
})
export type KnownSecret = z.infer<typeof knownSecret>

/**
 * What opens the workspace. Each change asks for the office's own passphrase again; throws `wrong-passphrase`,
 * `passphrase-too-short`, `passphrase-in-use`.
 */
export const passphrases = {
  list: procedure.output(
    z.object({
      secrets: z.array(knownSecret),
      /** A new recovery code was made and nobody has said that it is kept. */
      recoveryUnconfirmed: z.boolean(),
    }),
  ),
  change: procedure.input(z.object({ current: secret, next: newSecret })).output(z.void()),
  add: procedure
    .input(z.object({ current: secret, role: z.enum(lentRoles), label, passphrase: newSecret }))
    .output(z.object({ id: z.string() })),
  rename: procedure.input(z.object({ id: slotId, label })).output(z.void()),
  remove: procedure.input(z.object({ current: secret, id: slotId })).output(z.void()),
  /** The old code is void from then on; the new one is returned once and stored nowhere. */
  renewRecovery: procedure.input(z.object({ current: secret })).output(z.object({ recoveryCode: z.string() })),
  recoveryKept: procedure.output(z.void()),
  /**
   * Encrypts everything anew under a new random key, with a new recovery code. `others` are the lent passphrases that go
   * on working; those left out end. Throws `busy`, `disk-full`, `wrong-passphrase` (with the name of the one meant).
   */
  rotate: procedure
    .input(
      z.object({
        current: secret,
        others: z
          .array(z.object({ id: slotId, passphrase: secret }))
          .max(16)
          .default([]),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('progress'),
            phase: z.enum(['copying', 'encrypting', 'proving', 'switching']),
            done: z.int(),
            total: z.int(),
          }),
          z.object({ kind: z.literal('done'), recoveryCode: z.string(), ended: z.array(z.string()) }),
        ]),
      ),
    ),
}

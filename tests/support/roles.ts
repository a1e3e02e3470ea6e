import { contract } from '#shared/contract/index.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'
import type { RunningCore } from '#main/core/start.ts'
import { passphrase } from '#tests/support/core.ts'

/** Passphrases that an office of the tests has lent. */
export const lentPassphrases = { supervisor: 'le chantier de Namur', reader: 'la directrice regarde' } as const

/** Every procedure of the contract by its path. */
export function allProcedures(): string[][] {
  const found: string[][] = []
  const walk = (part: object, path: string[]): void => {
    for (const [name, value] of Object.entries(part)) {
      if ('~orpc' in (value as object)) found.push([...path, name])
      else walk(value as object, [...path, name])
    }
  }
  walk(contract, [])
  return found
}

/** Calls a procedure by its path, past the types. */
export async function callByPath({ client }: RunningCore, path: readonly string[], input: unknown): Promise<unknown> {
  let place: unknown = client
  for (const name of path) place = (place as Record<string, unknown>)[name]
  return await (place as (input: unknown) => Promise<unknown>)(input)
}

/** Lends both roles from an open workspace of the office. */
export async function lendRoles({ client }: RunningCore): Promise<void> {
  for (const role of ['supervisor', 'reader'] as const) {
    await client.passphrases.add({ current: passphrase, role, label: role, passphrase: lentPassphrases[role] })
  }
}

/** Opens a workspace in a role. */
export async function openAs({ client }: RunningCore, folder: string, role: DeskRole): Promise<void> {
  const secret = role === 'office' ? passphrase : lentPassphrases[role]
  await client.workspace.open({ folder, secret: { passphrase: secret }, user: role })
}

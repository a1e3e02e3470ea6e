import { z } from 'zod'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Reader } from '#main/core/db/query.ts'
import { putSetting, settingValue } from '#main/core/features/settings/repository.ts'
import type { Workspace } from '#main/core/workspace.ts'

// The names of lent passphrases may name people: they are kept inside the encrypted file, not in the header.

const known = z.record(z.string(), z.object({ label: z.string(), madeAt: z.string() }))
export type Labels = z.infer<typeof known>

/** What the office calls its lent passphrases, by slot. */
export function slotLabels(reader: Reader): Labels {
  const parsed = known.safeParse(settingValue(reader, 'passphrases'))
  return parsed.success ? parsed.data : {}
}

/** Keeps the names and notes in the trail what was done; secrets are in neither. */
export function noteSlots(writer: RecordWriter, act: string, details: object, labels: Labels | null): void {
  if (labels !== null) putSetting(writer.into('setting'), 'passphrases', labels)
  writer.note('passphrase', 0, { kind: 'workspace', id: 0 }, { act, ...details })
}

/**
 * True while a recovery code is in force that was shown and that nobody has said to have kept. One that never came into
 * force, because what made it was cut off, is none.
 */
export function isRecoveryUnconfirmed({ reader, header }: Workspace): boolean {
  const value = settingValue(reader, 'recoveryUnconfirmed')
  return typeof value === 'string' && header.slots.some(({ id }) => id === value)
}

/** Remembers it, before the code is shown: a program that is cut off then still says that one is missing. */
export function putUnconfirmedRecovery(writer: RecordWriter, id: string | null): void {
  putSetting(writer.into('setting'), 'recoveryUnconfirmed', id)
}

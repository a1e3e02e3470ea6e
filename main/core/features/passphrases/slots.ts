import type { WorkspaceHeader } from '#main/core/db/header.ts'
import {
  findSlot,
  makeSlot,
  newRecoveryCode,
  newSlotId,
  openSlots,
  shortestPassphrase,
  type KeySlot,
  type OpenedSlot,
} from '#main/core/db/key-slots.ts'
import { CoreError } from '#main/core/errors.ts'
import type { DeskRole, LentRole } from '#shared/domain/desk-role.ts'

// What the slots of a header become: nothing here reads or writes a file.

/** A header's slots, what they wrap, and how new ones are stretched. */
export interface KeyRing {
  header: WorkspaceHeader
  dataKey: Buffer
  keyCost: number | undefined
}

type Slots = WorkspaceHeader['slots']

function refuseShort(passphrase: string): void {
  if ([...passphrase].length < shortestPassphrase) {
    throw new CoreError('passphrase-too-short', { shortest: shortestPassphrase })
  }
}

/** The slot that the office's own passphrase opens; throws `wrong-passphrase`, also for one that was lent. */
export function officeSlot(header: WorkspaceHeader, passphrase: string): OpenedSlot {
  const opened = openSlots(header.slots, 'passphrase', passphrase, header.id)
  opened.dataKey.fill(0)
  if (opened.role !== 'office') throw new CoreError('wrong-passphrase')
  return opened
}

/** One passphrase cannot stand for two roles; throws `passphrase-in-use`. */
function refuseUsed(slots: Slots, passphrase: string, id: string): void {
  const used = findSlot(slots, 'passphrase', passphrase, id)
  used?.dataKey.fill(0)
  if (used) throw new CoreError('passphrase-in-use')
}

function replaced(slots: Slots, old: KeySlot, fresh: KeySlot): Slots {
  return slots.map((slot) => (slot === old ? fresh : slot))
}

/**
 * All slots of passphrases share one salt. The office's slot is made anew when it was stretched in an older way: the
 * ones that come share its salt then.
 */
function withUsualStretching(ring: KeyRing, slot: KeySlot, passphrase: string): { slots: Slots; like: KeySlot } {
  const { header, dataKey, keyCost } = ring
  if (slot.kdf.name === 'argon2id' && slot.role !== undefined) return { slots: header.slots, like: slot }
  const owner = { kind: 'passphrase', role: 'office', id: newSlotId() } as const
  const fresh = makeSlot(owner, passphrase, dataKey, header.id, { memory: keyCost })
  return { slots: replaced(header.slots, slot, fresh), like: fresh }
}

/** The office's passphrase changed; throws `wrong-passphrase`, `passphrase-too-short`, `passphrase-in-use`. */
export function changedPassphrase(ring: KeyRing, current: string, next: string): Slots {
  const { header, dataKey, keyCost } = ring
  const { slot } = officeSlot(header, current)
  refuseShort(next)
  refuseUsed(header.slots, next, header.id)
  const others = header.slots.find((other) => other.kind === 'passphrase' && other !== slot)
  const owner = { kind: 'passphrase', role: 'office', id: slot.id ?? newSlotId() } as const
  const fresh = makeSlot(owner, next, dataKey, header.id, { memory: keyCost, like: others && slot })
  return replaced(header.slots, slot, fresh)
}

/** One more passphrase, for somebody else. Throws the same. */
export function lentPassphrase(
  ring: KeyRing,
  current: string,
  lent: { role: LentRole; id: string; passphrase: string },
): Slots {
  const { header, dataKey, keyCost } = ring
  const { slot } = officeSlot(header, current)
  refuseShort(lent.passphrase)
  refuseUsed(header.slots, lent.passphrase, header.id)
  if (header.slots.length >= mostSlots) throw new CoreError('passphrases-full', { most: mostSlots - 2 })
  const { slots, like } = withUsualStretching(ring, slot, current)
  const owner = { kind: 'passphrase', role: lent.role, id: lent.id } as const
  return [...slots, makeSlot(owner, lent.passphrase, dataKey, header.id, { memory: keyCost, like })]
}

/** As many as a header holds: the office's, the recovery code, and fourteen lent ones. */
const mostSlots = 16

/** A lent slot by its name; throws `passphrase-gone`. */
export function lentSlot(slots: Slots, id: string): KeySlot & { role: DeskRole } {
  const slot = slots.find((one) => one.id === id && one.kind === 'passphrase' && one.role !== 'office')
  if (!slot?.role) throw new CoreError('passphrase-gone')
  return { ...slot, role: slot.role }
}

/** The lent slot that a passphrase opens, by its name; null when it opens none. */
export function lentOpenedBy(header: WorkspaceHeader, passphrase: string): string | null {
  const lent = header.slots.filter(({ kind, role = 'office' }) => kind === 'passphrase' && role !== 'office')
  const opened = findSlot(lent, 'passphrase', passphrase, header.id)
  opened?.dataKey.fill(0)
  return opened?.slot.id ?? null
}

/** Without one that was lent. */
export function withoutLent(slots: Slots, id: string): Slots {
  lentSlot(slots, id)
  return slots.filter((slot) => slot.id !== id)
}

/** A new recovery code in the place of every older one. */
export function renewedRecovery(ring: KeyRing): { slots: Slots; recoveryCode: string; id: string } {
  const { header, dataKey, keyCost } = ring
  const recoveryCode = newRecoveryCode()
  const id = newSlotId()
  const fresh = makeSlot({ kind: 'recovery', role: 'office', id }, recoveryCode, dataKey, header.id, {
    memory: keyCost,
  })
  return { slots: [...header.slots.filter(({ kind }) => kind !== 'recovery'), fresh], recoveryCode, id }
}

/** Slots for a new data key, made from the secrets themselves: what nobody gives, ends. */
export interface NewKeyRing {
  slots: Slots
  recoveryCode: string
  recoveryId: string
  /** Names of the lent slots that end. */
  ended: string[]
}

/**
 * The slots of a new data key. Throws `wrong-passphrase` for the office's, `lent-passphrase-wrong` with the name of the
 * slot for one of the others.
 */
export function newKeyRing(
  { header, keyCost }: KeyRing,
  newKey: Buffer,
  current: string,
  others: readonly { id: string; passphrase: string; label: string }[],
): NewKeyRing {
  const { slot } = officeSlot(header, current)
  const fresh = makeSlot(
    { kind: 'passphrase', role: 'office', id: slot.id ?? newSlotId() },
    current,
    newKey,
    header.id,
    { memory: keyCost },
  )
  const kept = others.map(({ id, passphrase, label }) => {
    const lent = lentSlot(header.slots, id)
    const opened = findSlot([lent], 'passphrase', passphrase, header.id)
    if (!opened) throw new CoreError('lent-passphrase-wrong', { label })
    opened.dataKey.fill(0)
    return makeSlot({ kind: 'passphrase', role: lent.role, id }, passphrase, newKey, header.id, {
      memory: keyCost,
      like: fresh,
    })
  })
  const ring = { header: { ...header, slots: [fresh, ...kept] }, dataKey: newKey, keyCost }
  const { slots, recoveryCode, id } = renewedRecovery(ring)
  const keptIds = new Set(kept.map((one) => one.id))
  const ended = header.slots.flatMap((one) =>
    one.kind === 'passphrase' && one.role !== undefined && one.role !== 'office' && !keptIds.has(one.id)
      ? [one.id ?? '']
      : [],
  )
  return { slots, recoveryCode, recoveryId: id, ended }
}

import { newSlotId } from '#main/core/db/key-slots.ts'
import {
  isRecoveryUnconfirmed,
  noteSlots,
  putUnconfirmedRecovery,
  slotLabels,
} from '#main/core/features/passphrases/labels.ts'
import { rotateDataKey } from '#main/core/features/passphrases/rotation.ts'
import {
  changedPassphrase,
  lentPassphrase,
  lentSlot,
  officeSlot,
  renewedRecovery,
  withoutLent,
} from '#main/core/features/passphrases/slots.ts'
import { crossing, procedures } from '#main/core/procedures.ts'
import type { Core } from '#main/core/core.ts'
import type { Workspace } from '#main/core/workspace.ts'
import type { KnownSecret } from '#shared/contract/passphrases.ts'

const { passphrases } = procedures

function known(workspace: Workspace): KnownSecret[] {
  const labels = slotLabels(workspace.reader)
  return workspace.header.slots.map(({ kind, role = 'office', id = null }) => {
    const kept = id === null ? undefined : labels[id]
    return { id, kind, role, label: kept?.label ?? '', madeAt: kept?.madeAt ?? null }
  })
}

/** While the data key is changed, nobody else touches the header. */
function holding<Result>(core: Core, work: (workspace: Workspace) => Result | Promise<Result>): Promise<Result> {
  return core.lifecycle.pass(() => work(core.workspace))
}

async function* rotating(...order: Parameters<typeof rotateDataKey>) {
  yield yield* rotateDataKey(...order)
}

export const passphraseHandlers = {
  list: passphrases.list.handler(({ context: { core } }) => ({
    secrets: known(core.workspace),
    recoveryUnconfirmed: isRecoveryUnconfirmed(core.workspace),
  })),

  change: passphrases.change.handler(({ input, context: { core } }) =>
    holding(core, async (workspace) => {
      workspace.putSlots(changedPassphrase(workspace, input.current, input.next))
      await workspace.write('passphrases', (writer) => noteSlots(writer, 'changed', {}, null))
    }),
  ),

  add: passphrases.add.handler(({ input, context: { core } }) =>
    holding(core, async (workspace) => {
      const { current, role, label, passphrase } = input
      const id = newSlotId()
      const slots = lentPassphrase(workspace, current, { role, id, passphrase })
      // The name first: one without a slot says nothing, a slot without a name would puzzle.
      await workspace.write('passphrases', (writer) => {
        const labels = { ...slotLabels(writer), [id]: { label, madeAt: writer.stamp.at } }
        noteSlots(writer, 'lent', { role, label }, labels)
      })
      workspace.putSlots(slots)
      return { id }
    }),
  ),

  rename: passphrases.rename.handler(({ input: { id, label }, context: { core } }) =>
    holding(core, async (workspace) => {
      lentSlot(workspace.header.slots, id)
      await workspace.write('passphrases', (writer) => {
        const labels = slotLabels(writer)
        const { label: before = '', madeAt = writer.stamp.at } = labels[id] ?? {}
        noteSlots(writer, 'renamed', { before, label }, { ...labels, [id]: { label, madeAt } })
      })
    }),
  ),

  remove: passphrases.remove.handler(({ input: { current, id }, context: { core } }) =>
    holding(core, async (workspace) => {
      officeSlot(workspace.header, current)
      const { role } = lentSlot(workspace.header.slots, id)
      workspace.putSlots(withoutLent(workspace.header.slots, id))
      await workspace.write('passphrases', (writer) => {
        const { [id]: gone, ...labels } = slotLabels(writer)
        noteSlots(writer, 'ended', { role, label: gone?.label ?? '' }, labels)
      })
    }),
  ),

  renewRecovery: passphrases.renewRecovery.handler(({ input, context: { core } }) =>
    holding(core, async (workspace) => {
      officeSlot(workspace.header, input.current)
      const { slots, recoveryCode, id } = renewedRecovery(workspace)
      await workspace.write('passphrases', (writer) => {
        noteSlots(writer, 'recoveryRenewed', {}, null)
        putUnconfirmedRecovery(writer, id)
      })
      workspace.putSlots(slots)
      return { recoveryCode }
    }),
  ),

  recoveryKept: passphrases.recoveryKept.handler(async ({ context: { core } }) => {
    await core.workspace.write('passphrases', (writer) => putUnconfirmedRecovery(writer, null))
  }),

  rotate: passphrases.rotate.handler(({ input, signal, context: { core } }) =>
    crossing(core, rotating(core, input, signal)),
  ),
}

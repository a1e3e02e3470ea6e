import { findSlot } from '#main/core/db/key-slots.ts'
import { inspectionReport } from '#main/core/documents/inspection-report.ts'
import { CoreError } from '#main/core/errors.ts'
import { pastInspections, shownIn } from '#main/core/features/inspection/log.ts'
import {
  beginInspection,
  endInspection,
  inspectionNow,
  lastInspectionId,
} from '#main/core/features/inspection/state.ts'
import { demandSecret } from '#main/core/features/privacy/unlocking.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { procedures } from '#main/core/procedures.ts'
import type { Workspace } from '#main/core/workspace.ts'

const { inspection } = procedures

/** Whether a secret is the office's own. */
function isOffices({ header }: Workspace, secret: { passphrase: string } | { recoveryCode: string }): boolean {
  const opened =
    'passphrase' in secret
      ? findSlot(header.slots, 'passphrase', secret.passphrase, header.id)
      : findSlot(header.slots, 'recovery', secret.recoveryCode, header.id)
  opened?.dataKey.fill(0)
  return opened?.role === 'office'
}

export const inspectionHandlers = {
  start: inspection.start.handler(async ({ input, context: { core } }) => {
    const { workspace } = core
    // What an import is about to commit would be shown in part.
    if (workspace.writing) throw new CoreError('busy')
    const begun = await workspace.write('inspection', (writer) => {
      if (inspectionNow(writer)) throw new CoreError('inspection-running')
      return beginInspection(writer, input)
    })
    // Every window changes to what an inspection may see.
    core.changes.announce(['workspace'])
    return begun
  }),

  shown: inspection.shown.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const id = input.id ?? lastInspectionId(reader)
    return id === null ? [] : shownIn(reader, id)
  }),

  past: inspection.past.handler(({ context: { core } }) => pastInspections(core.workspace.reader)),

  report: inspection.report.handler(({ input, context: { core } }) => {
    const { workspace } = core
    const found = pastInspections(workspace.reader).find(({ id }) => id === input.id)
    if (!found) throw new CoreError('record-gone', { kind: 'inspection', id: input.id })
    const data = {
      ...found,
      number: `I-${found.startedAt.slice(0, 10)}-${found.id}`,
      createdAt: core.clock(),
      sender: senderOf(workspace),
      answers: shownIn(workspace.reader, input.id),
    }
    return core.transfers.offer(`inspection ${found.id}.pdf`, inspectionReport(data, input.language).bytes)
  }),

  end: inspection.end.handler(async ({ input, context: { core } }) => {
    const { workspace } = core
    // Wrong tries make the next one wait: the inspector is alone with the keyboard.
    const code = 'passphrase' in input.secret ? 'wrong-passphrase' : 'wrong-recovery-code'
    demandSecret(workspace, () => isOffices(workspace, input.secret), code)
    await workspace.write('inspection', endInspection)
    core.changes.announce(['workspace'])
  }),
}

import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { backupsFound, carryOut, dryRun, preview } from '#main/core/features/privacy/desk.ts'
import { dryRunFile, protocolFile } from '#main/core/features/privacy/files.ts'
import { holds, saveHold } from '#main/core/features/privacy/holds.ts'
import { erasures } from '#main/core/features/privacy/purge/protocol.ts'
import { retentionYears } from '#main/core/features/privacy/retention.ts'
import { demandPassphrase } from '#main/core/features/privacy/unlocking.ts'
import { crossing, procedures } from '#main/core/procedures.ts'
import type { ErasureSignature } from '#shared/contract/erasures.ts'

const { privacy } = procedures

/** Who signs, with the backups that hold what goes as they are found at that moment; the passphrase is asked first. */
function signed(core: Core, input: { signedBy: string; reason: string; passphrase: string }): ErasureSignature {
  demandPassphrase(core.workspace, input.passphrase)
  return { signedBy: input.signedBy, reason: input.reason, backups: backupsFound(core) }
}

export const erasureHandlers = {
  dryRun: privacy.dryRun.handler(async ({ input, context: { core }, signal }) => {
    const { lines, fingerprint, rows } = await dryRun(core, input.kinds, 'first', signal)
    const shown = lines.map((line, index) => ({ ...line, rows: rows[index]?.rows ?? [] }))
    return { lines: shown, fingerprint, backups: backupsFound(core) }
  }),

  dryRunFile: privacy.dryRunFile.handler(({ input, context: { core }, signal }) =>
    dryRunFile(core, input.kinds, input.language, signal),
  ),

  purge: privacy.purge.handler(({ input, context: { core }, signal }) => {
    const years = retentionYears(core.workspace.reader, core.today)
    const order = { ...signed(core, input), chosen: input.kinds, years, fingerprint: input.fingerprint }
    return crossing(core, carryOut(core, { task: 'purge', order }, signal))
  }),

  erasePreview: privacy.erasePreview.handler(async ({ input, context: { core } }) => ({
    ...(await preview(core, input.personId)),
    backups: backupsFound(core),
  })),

  erasePerson: privacy.erasePerson.handler(({ input, context: { core }, signal }) => {
    const years = retentionYears(core.workspace.reader, core.today)
    const { personId, fingerprint } = input
    const order = { ...signed(core, input), personId, years, fingerprint }
    return crossing(core, carryOut(core, { task: 'erase', order }, signal))
  }),

  erasures: privacy.erasures.handler(({ input, context: { core } }) =>
    erasures(core.workspace.reader).filter(
      ({ personId }) => input.personId === undefined || personId === input.personId,
    ),
  ),

  protocol: privacy.protocol.handler(({ input, context: { core } }) => protocolFile(core, input.id, input.language)),

  holds: privacy.holds.handler(({ context: { core } }) => holds(core.workspace.reader, core.today)),

  saveHold: privacy.saveHold.handler(({ input, context: { core } }) =>
    core.workspace.write('edit', (writer) => {
      const id = saveHold(writer, input.id, input.values)
      return { id, changeSet: writer.changeSet }
    }),
  ),

  removeHold: privacy.removeHold.handler(({ input, context: { core } }) =>
    core.workspace.write('edit', (writer) => {
      if (!holds(writer, core.today).some(({ id }) => id === input.id)) {
        throw new CoreError('record-gone', { kind: 'hold', id: input.id })
      }
      writer.remove('hold', input.id)
      return { changeSet: writer.changeSet }
    }),
  ),
}

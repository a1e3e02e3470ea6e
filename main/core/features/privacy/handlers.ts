import { erasureHandlers } from '#main/core/features/privacy/erasure-handlers.ts'
import { retentionSetting, retentionYears, usualYears } from '#main/core/features/privacy/retention.ts'
import { tryPassphrase } from '#main/core/features/privacy/unlocking.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'
import { procedures } from '#main/core/procedures.ts'
import { retentionKinds, type RetentionYears } from '#shared/domain/retention.ts'

const { privacy } = procedures

export const privacyHandlers = {
  opens: privacy.opens.handler(({ input, context }) => tryPassphrase(context.core.workspace, input.passphrase)),

  retention: privacy.retention.handler(({ context: { core } }) => ({
    years: retentionYears(core.workspace.reader, core.today),
    usual: usualYears(core.today),
  })),

  setRetention: privacy.setRetention.handler(async ({ input, context: { core } }) => {
    const { workspace, today } = core
    return await workspace.write('settings', (writer) => {
      const before = retentionYears(writer, today)
      putSetting(writer.into('setting'), retentionSetting, input.years)
      // Only what is changed: the trail is read by people.
      const changed = retentionKinds.filter((kind) => before[kind] !== input.years[kind])
      const told = (years: Partial<RetentionYears>): string =>
        changed.map((kind) => `${kind} ${years[kind]}`).join(', ')
      const details = { name: retentionSetting, before: told(before), after: told(input.years) }
      writer.note('setting', 0, { kind: 'workspace', id: 0 }, details)
      return { years: input.years }
    })
  }),

  ...erasureHandlers,
}

import { ownCompanies } from '#main/core/features/findings/scope.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'
import { monthCore, monthWorkspace } from '#tests/performance/import-month.core.ts'
import { fillRegistrations } from '#tests/support/many-registrations.ts'

// What is there before the month, made in a process of its own: node import-month.fill.ts FOLDER ROWS

const [folder = '', rows = '0'] = process.argv.slice(2)

const { client, core } = monthCore(folder)
await client.workspace.create({ ...monthWorkspace(folder), sample: false, language: 'fr' })
if (Number(rows) > 0) {
  fillRegistrations(core.workspace.connection, Number(rows))
  await core.workspace.write('lists', (writer) => {
    packRegistrations(writer.into('registrationSpan'))
    // Counts as reviewed when the month begins, as in an office that imports month by month.
    putSetting(writer.into('setting'), 'reviewedAsOf', '2026-11-01T06:00:00.000Z')
    putSetting(writer.into('setting'), 'reviewedOwn', ownCompanies(writer))
  })
}
await core.release()
process.exit(0)

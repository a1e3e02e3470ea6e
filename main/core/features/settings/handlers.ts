import { query } from '#main/core/db/query.ts'
import { refuseAsBackupFolder } from '#main/core/features/settings/backup-folder.ts'
import { putSetting, readSettings } from '#main/core/features/settings/repository.ts'
import { procedures } from '#main/core/procedures.ts'
import type { SavedView } from '#shared/contract/settings.ts'

const { settings } = procedures

export const settingsHandlers = {
  get: settings.get.handler(({ context }) => readSettings(context.core.workspace.reader)),

  set: settings.set.handler(async ({ input, context }) => {
    const { workspace } = context.core
    for (const folder of input.backupFolders ?? []) refuseAsBackupFolder(workspace.folder, folder)
    await workspace.write('settings', (writer) => {
      const before = readSettings(writer)
      for (const [name, value] of Object.entries(input)) {
        if (value === undefined) continue
        putSetting(writer.into('setting'), name, value)
        const was = before[name as keyof typeof before]
        writer.note('setting', 0, { kind: 'workspace', id: 0 }, { name, before: was, after: value })
      }
    })
    const settled = readSettings(workspace.reader)
    context.core.recent.remember(workspace.folder, workspace.clock(), settled.backupFolders)
    return settled
  }),

  views: settings.views.handler(({ input, context }) => {
    const rows = context.core.workspace.reader.all(
      query.selectFrom('savedView').selectAll().where('grid', '=', input.grid).orderBy('name'),
    )
    return rows.map((row) => ({ id: row.id, name: row.name, view: JSON.parse(row.value) as SavedView }))
  }),

  saveView: settings.saveView.handler(async ({ input, context }) => {
    const value = JSON.stringify(input.view)
    const { grid, name } = input
    return await context.core.workspace.write('view', (writer) => {
      const views = writer.into('savedView')
      views.run(
        query
          .insertInto('savedView')
          .values({ grid, name, value })
          .onConflict((conflict) => conflict.columns(['grid', 'name']).doUpdateSet({ value })),
      )
      const saved = query.selectFrom('savedView').select('id').where('grid', '=', grid).where('name', '=', name)
      return { id: views.first(saved)?.id ?? 0 }
    })
  }),

  removeView: settings.removeView.handler(async ({ input, context }) => {
    await context.core.workspace.write('view', (writer) => {
      writer.into('savedView').run(query.deleteFrom('savedView').where('id', '=', input.id))
    })
  }),
}

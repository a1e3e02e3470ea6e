import { query, type Reader, type Writer } from '#main/core/db/query.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'
import { workspaceSettings } from '#shared/contract/settings.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** What holds until the office says otherwise. */
const defaults: WorkspaceSettings = {
  backupFolders: [],
  backupDailyAt: null,
  backupEveryHours: 4,
  contactCentreHours: [],
  formLanguages: ['fr'],
  formBlankLines: 8,
  contactTextLimit: ruleValue('correction-contact-text', null, '2026-01-01'),
  annexMegabytes: ruleValue('correction-annex-bytes', null, '2026-01-01') / 1_000_000,
  reminderRepeatDays: ruleValue('reminder-repeat-days', null, '2026-01-01'),
  logo: null,
}

/** One stored value, parsed; undefined when it was never set. */
export function settingValue(reader: Reader, name: string): unknown {
  const row = reader.first(query.selectFrom('setting').select('value').where('name', '=', name))
  return row ? JSON.parse(row.value) : undefined
}

/** A stored value under its name of today. */
function storedValue(reader: Reader, name: string): unknown {
  const value = settingValue(reader, name)
  if (name !== 'backupFolders' || value !== undefined) return value
  // Until version 0.1 there was one folder.
  const single = settingValue(reader, 'backupFolder')
  return typeof single === 'string' ? [single] : undefined
}

/** Stores a value under a name. */
export function putSetting(writer: Writer, name: string, value: unknown): void {
  const text = JSON.stringify(value)
  writer.run(
    query
      .insertInto('setting')
      .values({ name, value: text })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text })),
  )
}

/** The workspace's settings; a stored value that no longer fits falls back to its default. */
export function readSettings(reader: Reader): WorkspaceSettings {
  const entries = Object.entries(workspaceSettings.shape).map(([name, shape]) => {
    const parsed = shape.safeParse(storedValue(reader, name))
    return [name, parsed.success ? parsed.data : defaults[name as keyof WorkspaceSettings]]
  })
  return Object.fromEntries(entries) as WorkspaceSettings
}

import { NumberInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndo } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { RowEditor, rowField, span } from '#renderer/features/records/row-editor.tsx'
import { FolderField } from '#renderer/features/workspace/folder-field.tsx'
import { RecordForm } from '#renderer/ui/form/record-form.tsx'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'
import type { Problem } from '#shared/domain/problem.ts'

type Values = {
  folders: { folder: string }[]
  dailyAt: string | null
  everyHours: number | string
}

type BackupSettings = Pick<WorkspaceSettings, 'backupFolders' | 'backupDailyAt' | 'backupEveryHours'>

/** As many folders as the contract takes. */
const mostFolders = 8

function valuesOf(settings: BackupSettings): Values {
  return {
    folders: settings.backupFolders.map((folder) => ({ folder })),
    dailyAt: settings.backupDailyAt,
    everyHours: settings.backupEveryHours ?? '',
  }
}

function settingsOf(values: Values): BackupSettings {
  return {
    backupFolders: values.folders.map(({ folder }) => folder.trim()),
    backupDailyAt: values.dailyAt,
    backupEveryHours: typeof values.everyHours === 'number' ? values.everyHours : null,
  }
}

function problemsOf(values: Values): Problem[] {
  return values.folders.flatMap(({ folder }, index): Problem[] =>
    folder.trim() === '' ? [{ code: 'required', field: `folders.${index}.folder`, severity: 'error' }] : [],
  )
}

/** Where regular backups go, and when they are made besides on closing. */
export function BackupForm({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const t = useTexts()
  const form = useRecordForm<Values, WorkspaceSettings>({
    initial: valuesOf(settings),
    check: problemsOf,
    save: async (values) => await outcome(client.settings.set(settingsOf(values))),
    onSaved: (saved) => {
      const label = text(($) => $.backup.saved)
      notifyDone(label)
      const { backupFolders, backupDailyAt, backupEveryHours } = settings
      offerUndo({
        label,
        undo: async () => {
          form.reset(valuesOf(await client.settings.set({ backupFolders, backupDailyAt, backupEveryHours })))
        },
      })
      form.reset(valuesOf(saved))
    },
  })
  const { folders } = form.values
  return (
    <RecordForm form={form} columns={2} saveLabel={t(($) => $.backup.save)}>
      <RowEditor
        legend={t(($) => $.backup.folders)}
        hint={t(($) => $.backup.foldersHint)}
        rows={folders}
        rowName={(index) => t(($) => $.backup.folder, { n: index + 1 })}
        addLabel={t(($) => $.backup.addFolder)}
        onAdd={() => folders.length < mostFolders && form.set('folders', [...folders, { folder: '' }])}
        onRemove={(index) =>
          form.set(
            'folders',
            folders.filter((_, place) => place !== index),
          )
        }
      >
        {(_, index) => (
          <div {...span(24)}>
            <FolderField
              required
              label={t(($) => $.backup.folder, { n: index + 1 })}
              {...rowField(form, 'folders', index, 'folder')}
            />
          </div>
        )}
      </RowEditor>
      <TimeField
        label={t(($) => $.backup.dailyAt)}
        description={t(($) => $.backup.dailyHint)}
        {...form.field('dailyAt')}
      />
      <NumberInput
        label={t(($) => $.backup.everyHours)}
        description={t(($) => $.backup.everyHint)}
        min={1}
        max={24}
        allowDecimal={false}
        clampBehavior="strict"
        {...form.field('everyHours')}
      />
    </RecordForm>
  )
}

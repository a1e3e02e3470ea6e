import { TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { FolderField } from '#renderer/features/workspace/folder-field.tsx'
import { SecretField, secretOf, type SecretKind } from '#renderer/features/workspace/secret-field.tsx'
import { StartCard } from '#renderer/features/workspace/start-card.tsx'
import { notifyDone } from '#renderer/app/notify.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { RecordForm } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import type { Outcome } from '#renderer/ui/outcome.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

interface Values extends Record<string, unknown> {
  folder: string
  secret: string
}

type Source = { path: string } | { token: string; name: string }

/** Restores a backup into a folder that does not exist yet; then that folder can be opened. */
export function RestoreForm(props: {
  file: string | null
  folder: string
  onRestored: (folder: string) => void
  onBack: () => void
}): ReactElement {
  const t = useTexts()
  const [source, setSource] = useState<Source | null>(props.file === null ? null : { path: props.file })
  const [kind, setKind] = useState<SecretKind>('passphrase')
  const save = async (values: Values): Promise<Outcome<string>> => {
    if (source === null) return { ok: false, problems: [{ code: 'required', field: 'file', severity: 'error' }] }
    const file = 'path' in source ? source : { token: source.token }
    const secret = secretOf(kind, values.secret)
    const restored = await outcome(client.workspace.restore({ file, folder: values.folder.trim(), secret }))
    if (!restored.ok) return restored
    notifyDone(t(($) => $.workspace.restore.done, { when: formatInstant(restored.value.madeAt) }))
    return { ok: true, value: restored.value.folder }
  }
  const form = useRecordForm<Values, string>({
    initial: { folder: props.folder, secret: '' },
    save,
    onSaved: props.onRestored,
  })
  const take = async ([file]: File[], report: (share: number) => void): Promise<void> => {
    if (!file) return
    const { token } = await host.uploadFile(file, report)
    setSource({ token, name: file.name })
  }
  const chosen = source === null ? '' : 'path' in source ? source.path : source.name
  return (
    <StartCard title={t(($) => $.workspace.restore.title)}>
      <RecordForm form={form} saveLabel={t(($) => $.workspace.restore.save)} onClose={props.onBack}>
        {source === null ? (
          <FileDrop endings={['.registra-backup']} onFiles={take} />
        ) : (
          <TextInput label={t(($) => $.workspace.fields.backupFile)} value={chosen} readOnly />
        )}
        <FolderField
          label={t(($) => $.workspace.fields.newFolder)}
          description={t(($) => $.workspace.restoreHint)}
          required
          {...form.field('folder')}
        />
        <SecretField
          kind={kind}
          onKind={setKind}
          field={form.field('secret')}
          description={t(($) => $.workspace.restore.secretHint)}
        />
      </RecordForm>
    </StartCard>
  )
}

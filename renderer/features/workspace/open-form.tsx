import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement } from 'react'

import { FolderField } from '#renderer/features/workspace/folder-field.tsx'
import { FoundBackups } from '#renderer/features/workspace/found-backups.tsx'
import { SecretField, secretOf, type SecretKind } from '#renderer/features/workspace/secret-field.tsx'
import { StartCard } from '#renderer/features/workspace/start-card.tsx'
import { rememberUser } from '#renderer/features/workspace/start-store.ts'
import { errorText, refusalCode } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { prepareFormats } from '#renderer/ui/format.ts'
import { RecordForm } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import type { Outcome } from '#renderer/ui/outcome.ts'
import { useTexts } from '#renderer/ui/texts.ts'

interface Values extends Record<string, unknown> {
  folder: string
  user: string
  secret: string
  remember: boolean
  withoutNewest: boolean
}

/** Refusals after which a backup helps. */
const needsBackup = new Set([
  'damaged-header',
  'damaged-database',
  'database-missing',
  'not-encrypted',
  'newest-missing',
])

const baseName = (folder: string): string => folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder

function useCanRemember(): boolean {
  const query = useQuery({
    queryKey: ['host', 'passphrases'],
    queryFn: async () => (await host.passphrases?.available()) ?? false,
  })
  return query.data ?? false
}

/** Opens a workspace: who works, and its passphrase. When it is damaged, offers the backups found beside it. */
export function OpenForm(props: {
  folder: string | null
  user: string
  passphrase?: string
  onRestore: (file: string) => void
  onBack: () => void
}): ReactElement {
  const t = useTexts()
  const canRemember = useCanRemember()
  const [kind, setKind] = useState<SecretKind>('passphrase')
  const [damaged, setDamaged] = useState<string | null>(null)
  const [lacksNewest, setLacksNewest] = useState(false)
  const save = async (values: Values): Promise<Outcome<null>> => {
    setDamaged(null)
    const folder = values.folder.trim()
    try {
      const { user, withoutNewest } = values
      const opening = client.workspace.open({ folder, secret: secretOf(kind, values.secret), user, withoutNewest })
      // Deriving the key takes the core a quarter of a second; the page makes use of it.
      setTimeout(prepareFormats, 30)
      const opened = await opening
      rememberUser(values.user)
      if (values.remember && kind === 'passphrase') await host.passphrases?.remember(opened.id, values.secret)
      return { ok: true, value: null }
    } catch (error) {
      const code = refusalCode(error) ?? ''
      if (needsBackup.has(code)) setDamaged(folder)
      setLacksNewest(code === 'newest-missing')
      return { ok: false, problems: [], message: errorText(error) }
    }
  }
  const form = useRecordForm<Values, null>({
    initial: {
      folder: props.folder ?? '',
      user: props.user,
      secret: props.passphrase ?? '',
      remember: false,
      withoutNewest: false,
    },
    check: (values) =>
      (['folder', 'user', 'secret'] as const)
        .filter((field) => values[field].trim() === '')
        .map((field) => ({ code: 'required', field, severity: 'error' })),
    save,
  })
  useRecalledPassphrase(props.folder, (passphrase) => {
    form.reset({ ...form.values, secret: passphrase, remember: true })
  })
  const title =
    props.folder === null
      ? t(($) => $.workspace.open.titleOther)
      : t(($) => $.workspace.open.title, { name: baseName(props.folder) })
  return (
    <StartCard title={title}>
      <RecordForm form={form} saveLabel={t(($) => $.workspace.open.save)} onClose={props.onBack}>
        {props.folder === null && (
          <FolderField
            label={t(($) => $.workspace.fields.folder)}
            description={t(($) => $.workspace.fields.folderHint)}
            required
            {...form.field('folder')}
          />
        )}
        <TextInput
          label={t(($) => $.workspace.fields.user)}
          description={t(($) => $.workspace.fields.userHint)}
          required
          autoComplete="off"
          {...form.field('user')}
        />
        <SecretField kind={kind} onKind={setKind} field={form.field('secret')} />
        {canRemember && kind === 'passphrase' && (
          <Checkbox label={t(($) => $.workspace.fields.remember)} {...form.field('remember', 'checkbox')} />
        )}
        {lacksNewest && (
          <Checkbox label={t(($) => $.workspace.open.withoutNewest)} {...form.field('withoutNewest', 'checkbox')} />
        )}
      </RecordForm>
      {damaged !== null && <FoundBackups folder={damaged} onChoose={props.onRestore} />}
    </StartCard>
  )
}

/** Fills in the passphrase kept by the system for this workspace, when the user asked for that once. */
function useRecalledPassphrase(folder: string | null, fill: (passphrase: string) => void): void {
  useEffect(() => {
    if (folder === null || !host.passphrases) return
    const { passphrases } = host
    const recall = async (): Promise<void> => {
      const id = await client.workspace.idOf({ folder })
      const kept = id === null ? null : await passphrases.recall(id)
      if (kept !== null) fill(kept)
    }
    // A workspace whose header cannot be read is told apart when it is opened; here there is just nothing to fill in.
    recall().catch(() => undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- once per folder: filling in again would undo what is typed
  }, [folder])
}

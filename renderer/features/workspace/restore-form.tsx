import { Anchor, Button, Progress, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { BackupList, type FoundBackup } from '#renderer/features/workspace/found-backups.tsx'
import { FolderField } from '#renderer/features/workspace/folder-field.tsx'
import { useLook } from '#renderer/features/workspace/rehearse.ts'
import { RehearsalReport } from '#renderer/features/workspace/rehearsal.tsx'
import { SecretField, secretOf, type SecretKind } from '#renderer/features/workspace/secret-field.tsx'
import styles from '#renderer/features/workspace/workspace-start.module.css'
import { RecordForm } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import type { Outcome } from '#renderer/ui/outcome.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'

interface Values extends Record<string, unknown> {
  folder: string
  secret: string
}

type Source = { path: string } | { token: string; name: string }

/** What pressing the button has led to: the backup was looked into, or restored. */
type Step = { report: Rehearsal } | { folder: string; madeAt: string }

interface RestoreProps {
  file: string | null
  /** Backups to choose from. */
  found?: readonly FoundBackup[]
  /** Proposed for the restored workspace. */
  folder: string
  /** A workspace is open and stays so. */
  stays?: boolean
  onRestored: (folder: string) => void
  onBack: () => void
}

/** First looks into a backup and shows what it holds and what differs, then restores it into a folder that does not exist yet. */
export function RestoreForm(props: RestoreProps): ReactElement {
  const t = useTexts()
  const [source, setSource] = useState<Source | null>(props.file === null ? null : { path: props.file })
  const [kind, setKind] = useState<SecretKind>('passphrase')
  const [report, setReport] = useState<Rehearsal | null>(null)
  const look = useLook()
  const save = async (values: Values): Promise<Outcome<Step>> => {
    if (source === null) return { ok: false, problems: [{ code: 'required', field: 'file', severity: 'error' }] }
    const file = 'path' in source ? source : { token: source.token }
    const secret = secretOf(kind, values.secret)
    if (report !== null) return await outcome(client.workspace.restore({ file, folder: values.folder.trim(), secret }))
    const looked = await look.run({ file, secret })
    return looked.ok ? { ok: true, value: { report: looked.value } } : looked
  }
  const form = useRecordForm<Values, Step>({
    initial: { folder: props.folder, secret: '' },
    save,
    onSaved: (step) => {
      if ('report' in step) return setReport(step.report)
      const when = formatInstant(step.madeAt)
      notifyDone(
        props.stays
          ? t(($) => $.backup.rehearsal.restored, { when, folder: step.folder })
          : t(($) => $.workspace.restore.done, { when }),
      )
      return props.onRestored(step.folder)
    },
  })
  const again = (): void => {
    setReport(null)
    setSource(null)
  }
  return (
    <RecordForm
      form={form}
      saveLabel={report ? t(($) => $.workspace.restore.save) : t(($) => $.backup.rehearsal.look)}
      onClose={props.onBack}
    >
      {report === null ? (
        <>
          <SourceField source={source} found={props.found ?? []} onSource={setSource} />
          <SecretField
            kind={kind}
            onKind={setKind}
            field={form.field('secret')}
            description={t(($) => $.workspace.restore.secretHint)}
          />
          {look.done !== null && <Looking done={look.done} onCancel={look.cancel} />}
        </>
      ) : (
        <>
          <RehearsalReport report={report} />
          <Aside>
            <Anchor component="button" type="button" size="sm" onClick={again}>
              {t(($) => $.backup.rehearsal.again)}
            </Anchor>
          </Aside>
          <FolderField
            label={t(($) => $.workspace.fields.newFolder)}
            description={props.stays ? t(($) => $.backup.rehearsal.restoreHint) : t(($) => $.workspace.restoreHint)}
            required
            {...form.field('folder')}
          />
        </>
      )}
    </RecordForm>
  )
}

function Aside({ children }: { children: ReactNode }): ReactElement {
  return <div>{children}</div>
}

/** The backup to look into: one of those found, or a file. */
function SourceField(props: {
  source: Source | null
  found: readonly FoundBackup[]
  onSource: (source: Source | null) => void
}): ReactElement {
  const { source, found, onSource } = props
  const t = useTexts()
  const take = async ([file]: File[], report: (share: number) => void): Promise<void> => {
    if (!file) return
    const { token } = await host.uploadFile(file, report)
    onSource({ token, name: file.name })
  }
  if (source !== null) {
    const chosen = 'path' in source ? source.path : source.name
    return (
      <div>
        <TextInput label={t(($) => $.workspace.fields.backupFile)} value={chosen} readOnly />
        <Anchor component="button" type="button" size="xs" mt={6} onClick={() => onSource(null)}>
          {t(($) => $.backup.rehearsal.again)}
        </Anchor>
      </div>
    )
  }
  return (
    <>
      {found.length > 0 && (
        <div className={styles['found']}>
          <BackupList
            backups={found}
            choose={t(($) => $.backup.rehearsal.choose)}
            onChoose={(path) => onSource({ path })}
            level={3}
          />
        </div>
      )}
      <FileDrop endings={['.registra-backup']} onFiles={take} />
    </>
  )
}

function Looking({ done, onCancel }: { done: number; onCancel: () => void }): ReactElement {
  const t = useTexts()
  const label = t(($) => $.backup.rehearsal.looking)
  return (
    <div className={styles['looking']}>
      <span role="status">{label}</span>
      <Progress value={done} aria-label={label} className={styles['lookingBar'] ?? ''} />
      <Button variant="default" size="xs" onClick={onCancel}>
        {t(($) => $.backup.rehearsal.stop)}
      </Button>
    </div>
  )
}

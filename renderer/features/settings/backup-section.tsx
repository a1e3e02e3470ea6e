import { Button, Group } from '@mantine/core'
import { IconDeviceFloppy, IconRestore, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { startTask } from '#renderer/app/tasks.ts'
import { backupNow } from '#renderer/app/workspace-actions.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { BackupForm } from '#renderer/features/settings/backup-form.tsx'
import { BackupStanding } from '#renderer/features/settings/backup-standing.tsx'
import styles from '#renderer/features/settings/settings.module.css'
import { RestoreDialog } from '#renderer/features/workspace/restore-dialog.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'
import { backupRotation } from '#shared/domain/backup-rotation.ts'

type Verification = Awaited<ReturnType<typeof client.workspace.verify>>

/** Where the backups stand, where and when they are made; a backup now, a check now, a restoration. */
export function BackupSection(props: { settings: WorkspaceSettings; folder: string }): ReactElement {
  const t = useTexts()
  const state = useQuery(api.workspace.backupState.queryOptions())
  const [busy, setBusy] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const backup = async (): Promise<void> => {
    setBusy(true)
    await backupNow().finally(() => setBusy(false))
  }
  return (
    <Section title={t(($) => $.backup.title)} description={t(($) => $.backup.text)}>
      <RecordGate query={state} height={120}>
        {(found) => <BackupStanding state={found} />}
      </RecordGate>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={busy}
          onClick={() => void backup()}
        >
          {t(($) => $.settings.backup.now)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRestore size={16} aria-hidden />}
          onClick={() => setRestoring(true)}
        >
          {t(($) => $.backup.restore)}
        </Button>
      </Group>
      <BackupForm settings={props.settings} />
      <p className={styles['quiet']}>{t(($) => $.backup.kept, backupRotation)}</p>
      <Check />
      <RestoreDialog folder={props.folder} opened={restoring} onClose={() => setRestoring(false)} />
    </Section>
  )
}

/** A check of the whole workspace, and what it found. */
function Check(): ReactElement {
  const t = useTexts()
  const [result, setResult] = useState<Verification | null>(null)
  const [busy, setBusy] = useState(false)
  const verify = async (): Promise<void> => {
    setBusy(true)
    setResult(null)
    const found = await startTask({
      title: t(($) => $.settings.backup.verifying),
      run: async (signal, report) => {
        for await (const step of await client.workspace.watchVerify(undefined, { signal })) {
          if (step.kind === 'done') return step.report
          const { phase, done, total } = step
          report({ done, total, text: t(($) => $.workspace.checks[phase]) })
        }
        throw new DOMException('cancelled', 'AbortError')
      },
    })
    setBusy(false)
    setResult(found)
  }
  return (
    <>
      <div>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={busy}
          onClick={() => void verify()}
        >
          {t(($) => $.settings.backup.verify)}
        </Button>
      </div>
      <p className={styles['quiet']}>{t(($) => $.settings.backup.verifyText)}</p>
      <div role="status">{result && <Findings result={result} />}</div>
    </>
  )
}

/** The first altered entry of the journal in words: number, moment, kind. */
function alteredWords(altered: NonNullable<Verification['checks'][number]['altered']>): string {
  const { seq, missing, at, recordKind } = altered
  if (missing) return text(($) => $.privacy.altered.missing, { seq })
  const kind = textByKey(['history', 'kinds', recordKind ?? '']) ?? recordKind ?? ''
  return text(($) => $.privacy.altered.entry, { seq, at: at === null ? '' : formatInstant(at), kind })
}

function Findings({ result }: { result: Verification }): ReactElement {
  const t = useTexts()
  return (
    <>
      <p>
        <strong>{result.ok ? t(($) => $.settings.backup.allGood) : t(($) => $.settings.backup.notGood)}</strong>
      </p>
      <ul className={styles['checks']}>
        {result.checks.map((check) => (
          <li key={check.name}>
            <span>
              {t(($) => $.workspace.checks[check.name])}{' '}
              <span className={styles['quiet']}>{check.altered ? alteredWords(check.altered) : check.detail}</span>
            </span>
            <StateBadge tone={check.ok ? 'good' : 'bad'}>
              {check.ok ? t(($) => $.settings.backup.good) : t(($) => $.settings.backup.bad)}
            </StateBadge>
          </li>
        ))}
      </ul>
    </>
  )
}

import { Button, Group } from '@mantine/core'
import { IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { startTask } from '#renderer/app/tasks.ts'
import { backupNow } from '#renderer/app/workspace-actions.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/settings/settings.module.css'
import { formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

type Verification = Awaited<ReturnType<typeof client.workspace.verify>>

/** A backup now, a check now, and what the check found. */
export function BackupSection({ lastBackupAt }: { lastBackupAt: string | null }): ReactElement {
  const t = useTexts()
  const [result, setResult] = useState<Verification | null>(null)
  const [busy, setBusy] = useState<'backup' | 'verify' | null>(null)
  const backup = async (): Promise<void> => {
    setBusy('backup')
    await backupNow().finally(() => setBusy(null))
  }
  const verify = async (): Promise<void> => {
    setBusy('verify')
    setResult(null)
    const found = await startTask({
      title: t(($) => $.settings.backup.verifying),
      run: async () => await client.workspace.verify(),
    })
    setBusy(null)
    setResult(found)
  }
  return (
    <Section title={t(($) => $.settings.backup.title)} description={t(($) => $.settings.backup.text)}>
      <p className={styles['quiet']}>
        {lastBackupAt === null
          ? t(($) => $.shell.status.noBackup)
          : t(($) => $.shell.status.lastBackup, { when: formatInstant(lastBackupAt) })}
      </p>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={busy === 'backup'}
          onClick={() => void backup()}
        >
          {t(($) => $.settings.backup.now)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={busy === 'verify'}
          onClick={() => void verify()}
        >
          {t(($) => $.settings.backup.verify)}
        </Button>
      </Group>
      <p className={styles['quiet']}>{t(($) => $.settings.backup.verifyText)}</p>
      <div role="status">{result && <Findings result={result} />}</div>
    </Section>
  )
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
              {t(($) => $.workspace.checks[check.name])} <span className={styles['quiet']}>{check.detail}</span>
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

import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconKey, IconRefresh, IconUserPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import {
  openChange,
  openEnd,
  openLend,
  openRename,
  openRenewRecovery,
} from '#renderer/features/passphrases/passphrase-dialogs.tsx'
import { OlderBackups } from '#renderer/features/passphrases/older-backups.tsx'
import styles from '#renderer/features/passphrases/passphrases.module.css'
import { openRotate } from '#renderer/features/passphrases/rotate-dialog.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { KnownSecret } from '#shared/contract/passphrases.ts'

/** Who opens the workspace as what, and everything that changes it; for the office. */
export function AccessSection({ workspaceId, folder }: { workspaceId: string; folder: string }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.passphrases.list.queryOptions())
  return (
    <Section title={t(($) => $.passphrases.title)} description={t(($) => $.passphrases.text)}>
      <RecordGate query={query} height={160}>
        {({ secrets, recoveryUnconfirmed }) => (
          <>
            <Secrets secrets={secrets} unconfirmed={recoveryUnconfirmed} />
            {recoveryUnconfirmed && (
              <p className={styles['warning']} role="alert">
                <IconAlertTriangle size={16} aria-hidden /> {t(($) => $.passphrases.recovery.unconfirmed)}
              </p>
            )}
            <Group gap="sm">
              <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => openLend()}>
                {t(($) => $.passphrases.lend.button)}
              </Button>
              <Button
                variant="default"
                leftSection={<IconKey size={16} aria-hidden />}
                onClick={() => openChange(workspaceId)}
              >
                {t(($) => $.passphrases.change.button)}
              </Button>
              <Button variant="default" onClick={() => openRenewRecovery()}>
                {t(($) => $.passphrases.recovery.button)}
              </Button>
              <Button
                variant="default"
                leftSection={<IconRefresh size={16} aria-hidden />}
                onClick={() => openRotate(secrets)}
              >
                {t(($) => $.passphrases.rotate.button)}
              </Button>
            </Group>
          </>
        )}
      </RecordGate>
      <OlderBackups folder={folder} />
      <p className={styles['quiet']}>{t(($) => $.passphrases.honest)}</p>
    </Section>
  )
}

function Secrets({ secrets, unconfirmed }: { secrets: readonly KnownSecret[]; unconfirmed: boolean }): ReactElement {
  const t = useTexts()
  return (
    <>
      <ul className={styles['list']} aria-label={t(($) => $.passphrases.list.label)}>
        {secrets.map((secret) => (
          <Secret key={secret.id ?? secret.kind} secret={secret} unconfirmed={unconfirmed} />
        ))}
      </ul>
      {secrets.every(({ role }) => role === 'office') && (
        <p className={styles['quiet']}>{t(($) => $.passphrases.list.none)}</p>
      )}
    </>
  )
}

function Secret({ secret, unconfirmed }: { secret: KnownSecret; unconfirmed: boolean }): ReactElement {
  const t = useTexts()
  const { id, kind, role, label, madeAt } = secret
  const lent = role !== 'office' && id !== null
  const own = kind === 'recovery' ? t(($) => $.passphrases.list.recovery) : t(($) => $.passphrases.list.own)
  const name = lent ? label : own
  return (
    <li className={styles['secret']}>
      <div className={styles['who']}>
        <strong>{name || t(($) => $.passphrases.roles[role])}</strong>
        <span className={styles['quiet']}>
          {t(($) => $.passphrases.roles[role])}
          {' – '}
          {t(($) => $.passphrases.roleText[role])}
          {madeAt !== null && ` ${t(($) => $.passphrases.list.since, { when: formatInstant(madeAt) })}.`}
        </span>
      </div>
      {kind === 'recovery' && unconfirmed && (
        <StateBadge tone="warn">{t(($) => $.passphrases.recovery.unconfirmedShort)}</StateBadge>
      )}
      {lent && (
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(($) => $.passphrases.rename.button)} – ${name}`}
            onClick={() => openRename(id, label)}
          >
            {t(($) => $.passphrases.rename.button)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(($) => $.passphrases.end.button)} – ${name}`}
            onClick={() => openEnd(id, label)}
          >
            {t(($) => $.passphrases.end.button)}
          </Button>
        </Group>
      )}
    </li>
  )
}

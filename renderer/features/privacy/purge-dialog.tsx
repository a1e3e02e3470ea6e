import { List, Text } from '@mantine/core'
import type { ReactElement } from 'react'

import { client } from '#renderer/bridge/queries.ts'
import { Final, SignForm } from '#renderer/features/privacy/sign.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatNumber } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ErasureDetails, RetentionLine } from '#shared/contract/erasures.ts'
import type { RetentionKind } from '#shared/domain/retention.ts'

/** A dry run, with the kinds it was made for. */
export interface DryRun {
  kinds: RetentionKind[]
  lines: readonly RetentionLine[]
  fingerprint: string
  backups: ErasureDetails['backups']
}

/** Signs a purge: exactly what the dry run has shown. */
export function openPurge(run: DryRun, done: () => void): void {
  openDialog({
    title: text(($) => $.privacy.purge.title),
    size: 'lg',
    render: (close) => <PurgeForm run={run} done={done} close={close} />,
  })
}

function PurgeForm({ run, done, close }: { run: DryRun; done: () => void; close: () => void }): ReactElement {
  const t = useTexts()
  const { kinds, lines, fingerprint, backups } = run
  const going = lines.filter(({ due }) => due > 0)
  const total = going.reduce((sum, { due }) => sum + due, 0)
  return (
    <SignForm
      label={t(($) => $.privacy.purge.run)}
      running={t(($) => $.privacy.purge.running)}
      backups={backups}
      close={close}
      work={(signature, signal) => client.privacy.purge({ kinds, fingerprint, ...signature }, { signal })}
      done={(removed) => {
        done()
        return text(($) => $.privacy.purge.done, { count: removed })
      }}
    >
      <Final />
      <Text fw={600}>{t(($) => $.privacy.purge.total, { count: total })}</Text>
      <List size="sm">
        {going.map(({ kind, due }) => (
          <List.Item key={kind}>
            {t(($) => $.privacy.retention.kinds[kind])} – {formatNumber(due)}
          </List.Item>
        ))}
      </List>
      <Text size="sm">{t(($) => $.privacy.purge.trail)}</Text>
    </SignForm>
  )
}

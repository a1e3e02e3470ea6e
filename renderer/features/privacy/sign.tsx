import { Alert, Checkbox, List, PasswordInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { backupNow } from '#renderer/app/workspace-actions.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { useDialogFields } from '#renderer/features/passphrases/fields.ts'
import { formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ErasureDetails } from '#shared/contract/erasures.ts'

/** What a signature consists of. */
export interface Signature {
  signedBy: string
  reason: string
  passphrase: string
}

type Step = { kind: 'progress'; done: number; total: number } | { kind: 'done'; id: number; removed: number }

/** Backups named in the dialog; the protocol names all of them. */
const mostNamed = 4

/** Asks for name, reason and passphrase before something is removed for good, says what no removal reaches, and does it. */
export function SignForm(props: {
  label: string
  running: string
  backups: ErasureDetails['backups']
  idle?: boolean
  close: () => void
  work: (signature: Signature, signal: AbortSignal) => Promise<AsyncIterable<Step>>
  done: (removed: number) => string
  children: ReactNode
}): ReactElement {
  const t = useTexts()
  const form = useDialogFields({ signedBy: '', reason: '', passphrase: '' })
  const [again, setAgain] = useState(true)
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    // Quiet: a refusal is told in the dialog, where it can be put right.
    const removed = await startTask({
      title: props.running,
      quiet: true,
      run: async (signal, report) => {
        for await (const step of await props.work(form.values, signal)) {
          if (step.kind === 'done') return step.removed
          report({ done: step.done, total: step.total })
        }
        return null
      },
    })
    if (removed === null) return true
    notifyDone(props.done(removed))
    if (again) void backupNow()
    return true
  }
  return (
    <StepForm label={props.label} danger idle={props.idle ?? false} close={props.close} run={run}>
      {props.children}
      {!props.idle && (
        <>
          <Backups backups={props.backups} />
          <Checkbox
            label={t(($) => $.privacy.purge.newBackup)}
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
          <TextInput
            label={t(($) => $.privacy.purge.signedBy)}
            required
            autoComplete="off"
            maxLength={200}
            {...form.field('signedBy')}
          />
          <Reason field={form.field('reason')} />
          <PasswordInput
            label={t(($) => $.privacy.purge.passphrase)}
            required
            autoComplete="current-password"
            {...form.field('passphrase')}
          />
        </>
      )}
    </StepForm>
  )
}

function Reason({ field }: { field: ReturnType<ReturnType<typeof useDialogFields<'reason'>>['field']> }): ReactElement {
  const t = useTexts()
  return (
    <Textarea
      label={t(($) => $.privacy.purge.reason)}
      required
      autosize
      minRows={2}
      maxLength={2000}
      value={field.value}
      error={field.error}
      onChange={(event) => field.onChange(event.currentTarget.value)}
    />
  )
}

function Backups({ backups }: { backups: ErasureDetails['backups'] }): ReactElement {
  const t = useTexts()
  const rest = backups.length - mostNamed
  return (
    <div>
      <Text>{t(($) => $.privacy.purge[backups.length === 0 ? 'noBackups' : 'backups'])}</Text>
      {backups.length > 0 && (
        <List size="sm" mt={4}>
          {backups.slice(0, mostNamed).map(({ file, madeAt }) => (
            <List.Item key={file} style={{ overflowWrap: 'anywhere' }}>
              {formatInstant(madeAt)} – {file}
            </List.Item>
          ))}
          {rest > 0 && <List.Item>{t(($) => $.privacy.purge.more, { n: formatNumber(rest) })}</List.Item>}
        </List>
      )}
    </div>
  )
}

/** Says beforehand that there is no way back. */
export function Final(): ReactElement {
  return (
    <Alert bg="var(--app-warn-ground)" icon={<ToneIcon tone="warn" />} p="sm">
      {text(($) => $.privacy.purge.final)}
    </Alert>
  )
}

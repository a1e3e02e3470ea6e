import { Fieldset, PasswordInput, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { useDialogFields } from '#renderer/features/passphrases/fields.ts'
import { openNewCode } from '#renderer/features/passphrases/new-code.tsx'
import { CurrentField } from '#renderer/features/passphrases/secret-inputs.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { KnownSecret } from '#shared/contract/passphrases.ts'

interface Renewed {
  recoveryCode: string
  ended: string[]
}

/** Runs the renewal as a task with progress; rejects with what was refused, and when it was given up. */
async function renew(
  current: string,
  given: Readonly<Record<string, string>>,
  lent: readonly KnownSecret[],
): Promise<Renewed> {
  const others = lent.flatMap(({ id }) => {
    const passphrase = id === null ? '' : (given[id] ?? '')
    return id === null || passphrase === '' ? [] : [{ id, passphrase }]
  })
  const renewed = await startTask({
    title: text(($) => $.passphrases.rotate.task),
    quiet: true,
    run: async (signal, report) => {
      for await (const step of await client.passphrases.rotate({ current, others }, { signal })) {
        if (step.kind === 'done') return step
        const { phase, done, total } = step
        report({ done, total, text: text(($) => $.passphrases.rotate.phases[phase]) })
      }
      throw new DOMException('cancelled', 'AbortError')
    },
  })
  if (renewed === null) throw new DOMException('cancelled', 'AbortError')
  return renewed
}

function RotateForm({ lent, close }: { lent: readonly KnownSecret[]; close: () => void }): ReactElement {
  const t = useTexts()
  const form = useDialogFields({ current: '' })
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    const { recoveryCode, ended } = await renew(form.values.current, given, lent)
    notifyDone(text(($) => $.passphrases.rotate.done))
    if (ended.length > 0) notifyDone(text(($) => $.passphrases.rotate.ended, { names: ended.join(', ') }))
    openNewCode(recoveryCode)
    return true
  }
  return (
    <StepForm label={t(($) => $.passphrases.rotate.save)} close={close} run={run}>
      <Text>{t(($) => $.passphrases.rotate.text)}</Text>
      <CurrentField autoFocus field={form.field('current')} />
      {lent.length > 0 && (
        <Fieldset legend={t(($) => $.passphrases.rotate.others)}>
          <Text size="sm" mb="xs">
            {t(($) => $.passphrases.rotate.othersText)}
          </Text>
          {lent.map(({ id, label, role }) => (
            <PasswordInput
              key={id}
              label={label || t(($) => $.passphrases.roles[role])}
              autoComplete="off"
              value={given[id ?? ''] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget
                setGiven((now) => ({ ...now, [id ?? '']: value }))
              }}
            />
          ))}
        </Fieldset>
      )}
    </StepForm>
  )
}

/** Encrypts everything anew under another key; lent passphrases that are not given end. */
export function openRotate(secrets: readonly KnownSecret[]): void {
  const lent = secrets.filter(({ kind, role }) => kind === 'passphrase' && role !== 'office')
  openDialog({
    title: text(($) => $.passphrases.rotate.title),
    render: (close) => <RotateForm lent={lent} close={close} />,
  })
}

import { Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { useDialogFields } from '#renderer/features/passphrases/fields.ts'
import { secretsAnew } from '#renderer/features/passphrases/older-backups.tsx'
import { openNewCode } from '#renderer/features/passphrases/new-code.tsx'
import { CurrentField, NewFields } from '#renderer/features/passphrases/secret-inputs.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { lentRoles, type LentRole } from '#shared/domain/desk-role.ts'

/** The header is no table of the database: nothing announces its changes. */
async function done(message: string): Promise<void> {
  notifyDone(message)
  await secretsAnew()
}

/** A passphrase that the system keeps for this workspace follows the change; one that was not kept stays unkept. */
async function keepNew(workspaceId: string, passphrase: string): Promise<void> {
  const { passphrases } = host
  if (!passphrases || !(await passphrases.available())) return
  if ((await passphrases.recall(workspaceId)) !== null) await passphrases.remember(workspaceId, passphrase)
}

function ChangeForm({ workspaceId, close }: { workspaceId: string; close: () => void }): ReactElement {
  const t = useTexts()
  const form = useDialogFields({ current: '', next: '', repeat: '' }, ['next', 'repeat'])
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    const { current, next } = form.values
    await client.passphrases.change({ current, next })
    await keepNew(workspaceId, next).catch(() => undefined)
    await done(text(($) => $.passphrases.change.done))
    return true
  }
  return (
    <StepForm label={t(($) => $.passphrases.change.save)} close={close} run={run}>
      <Text>{t(($) => $.passphrases.change.text)}</Text>
      <CurrentField autoFocus field={form.field('current')} />
      <NewFields label={t(($) => $.passphrases.next)} field={form.field('next')} repeat={form.field('repeat')} />
    </StepForm>
  )
}

/** Changes the passphrase of the office; the old one is asked. */
export function openChange(workspaceId: string): void {
  openDialog({
    title: text(($) => $.passphrases.change.title),
    render: (close) => <ChangeForm workspaceId={workspaceId} close={close} />,
  })
}

function LendForm({ close }: { close: () => void }): ReactElement {
  const t = useTexts()
  const [role, setRole] = useState<LentRole>('supervisor')
  const form = useDialogFields({ label: '', passphrase: '', repeat: '', current: '' }, ['passphrase', 'repeat'])
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    const { repeat: _repeat, ...lent } = form.values
    await client.passphrases.add({ role, ...lent })
    await done(text(($) => $.passphrases.lend.done))
    return true
  }
  const choices = lentRoles.map((value) => ({ value, label: t(($) => $.passphrases.roles[value]) }))
  return (
    <StepForm label={t(($) => $.passphrases.lend.save)} close={close} run={run}>
      <ChoiceField
        label={t(($) => $.passphrases.lend.role)}
        description={t(($) => $.passphrases.roleText[role])}
        required
        choices={choices}
        value={role}
        onChange={(value) => setRole(lentRoles.find((known) => known === value) ?? role)}
      />
      <TextInput
        label={t(($) => $.passphrases.lend.label)}
        description={t(($) => $.passphrases.lend.labelHint)}
        required
        data-autofocus
        maxLength={60}
        autoComplete="off"
        {...form.field('label')}
      />
      <NewFields
        label={t(($) => $.passphrases.lend.passphrase)}
        field={form.field('passphrase')}
        repeat={form.field('repeat')}
      />
      <CurrentField field={form.field('current')} />
    </StepForm>
  )
}

/** Lends access to somebody else under a passphrase of its own. */
export function openLend(): void {
  openDialog({ title: text(($) => $.passphrases.lend.title), render: (close) => <LendForm close={close} /> })
}

function RenameForm(props: { id: string; label: string; close: () => void }): ReactElement {
  const t = useTexts()
  const form = useDialogFields({ label: props.label })
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    await client.passphrases.rename({ id: props.id, label: form.values.label })
    await done(text(($) => $.passphrases.rename.done))
    return true
  }
  return (
    <StepForm label={t(($) => $.passphrases.rename.save)} close={props.close} run={run}>
      <TextInput
        label={t(($) => $.passphrases.lend.label)}
        required
        data-autofocus
        maxLength={60}
        {...form.field('label')}
      />
    </StepForm>
  )
}

/** Gives a lent access another name. */
export function openRename(id: string, label: string): void {
  openDialog({
    title: text(($) => $.passphrases.rename.title),
    size: 'sm',
    render: (close) => <RenameForm id={id} label={label} close={close} />,
  })
}

/** Asks for the office's passphrase alone, and does something with it. */
function CurrentForm(props: {
  explanation: string
  save: string
  danger?: boolean
  run: (current: string) => Promise<void>
  close: () => void
}): ReactElement {
  const form = useDialogFields({ current: '' })
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    await props.run(form.values.current)
    return true
  }
  return (
    <StepForm label={props.save} danger={props.danger ?? false} close={props.close} run={run}>
      <Text>{props.explanation}</Text>
      <CurrentField autoFocus field={form.field('current')} />
    </StepForm>
  )
}

/** Ends a lent access. */
export function openEnd(id: string, label: string): void {
  openDialog({
    title: text(($) => $.passphrases.end.title, { label }),
    render: (close) => (
      <CurrentForm
        explanation={text(($) => $.passphrases.end.text)}
        save={text(($) => $.passphrases.end.save)}
        danger
        run={async (current) => {
          await client.passphrases.remove({ current, id })
          await done(text(($) => $.passphrases.end.done))
        }}
        close={close}
      />
    ),
  })
}

/** Makes a new recovery code and shows it, once. */
export function openRenewRecovery(): void {
  openDialog({
    title: text(($) => $.passphrases.recovery.title),
    render: (close) => (
      <CurrentForm
        explanation={text(($) => $.passphrases.recovery.text)}
        save={text(($) => $.passphrases.recovery.save)}
        run={async (current) => {
          const { recoveryCode } = await client.passphrases.renewRecovery({ current })
          openNewCode(recoveryCode)
        }}
        close={close}
      />
    ),
  })
}

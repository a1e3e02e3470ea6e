import { Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { forgetUndo } from '#renderer/app/undo.ts'
import { client, queryClient } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { useDialogFields } from '#renderer/features/passphrases/fields.ts'
import { SecretField, secretOf, type SecretKind } from '#renderer/features/workspace/secret-field.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

/** What was read for the office must not stay on the screen of an inspection, nor what can be taken back. */
async function everythingAnew(): Promise<void> {
  forgetUndo()
  await queryClient.resetQueries()
}

function StartForm({ close }: { close: () => void }): ReactElement {
  const t = useTexts()
  const form = useDialogFields({ inspector: '', subject: '' }, undefined, ['subject'])
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    await client.inspection.start(form.values)
    globalThis.location.hash = '#/inspection'
    await everythingAnew()
    return true
  }
  return (
    <StepForm label={t(($) => $.inspection.start.save)} close={close} run={run}>
      <Text>{t(($) => $.inspection.start.text)}</Text>
      <TextInput
        label={t(($) => $.inspection.start.inspector)}
        required
        data-autofocus
        maxLength={120}
        autoComplete="off"
        {...form.field('inspector')}
      />
      <TextInput
        label={t(($) => $.inspection.start.subject)}
        description={t(($) => $.inspection.start.subjectHint)}
        maxLength={200}
        autoComplete="off"
        {...form.field('subject')}
      />
    </StepForm>
  )
}

/** Asks who inspects, and begins. */
export function openStartInspection(): void {
  openDialog({
    title: text(($) => $.inspection.start.title),
    render: (close) => <StartForm close={close} />,
  })
}

function EndForm({ close }: { close: () => void }): ReactElement {
  const t = useTexts()
  const [kind, setKind] = useState<SecretKind>('passphrase')
  const form = useDialogFields({ secret: '' })
  const run = async (): Promise<boolean> => {
    if (!form.complete()) return false
    await client.inspection.end({ secret: secretOf(kind, form.values.secret) })
    notifyDone(text(($) => $.inspection.end.done))
    await everythingAnew()
    return true
  }
  return (
    <StepForm label={t(($) => $.inspection.end.save)} close={close} run={run}>
      <Text>{t(($) => $.inspection.end.text)}</Text>
      <SecretField kind={kind} onKind={setKind} field={form.field('secret')} />
    </StepForm>
  )
}

/** Asks for the secret of the office, and ends the inspection. */
export function openEndInspection(): void {
  openDialog({
    title: text(($) => $.inspection.end.title),
    render: (close) => <EndForm close={close} />,
  })
}

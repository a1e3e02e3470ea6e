import { PasswordInput, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { FolderField } from '#renderer/features/workspace/folder-field.tsx'
import { StartCard } from '#renderer/features/workspace/start-card.tsx'
import { inside, rememberUser } from '#renderer/features/workspace/start-store.ts'
import { keepStartScreen } from '#renderer/app/gate-state.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { RecordForm } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import type { Outcome } from '#renderer/ui/outcome.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** As the core asks for. */
const shortest = 8

interface Values extends Record<string, unknown> {
  name: string
  place: string
  user: string
  passphrase: string
  repeat: string
}

function missing(values: Values): Problem[] {
  const fields = ['name', 'place', 'user', 'passphrase'] as const
  return fields
    .filter((field) => values[field].trim() === '')
    .map((field) => ({ code: 'required', field, severity: 'error' }))
}

/** Asks for everything a new workspace needs; hands over the recovery code, which is shown next. */
export function CreateForm(props: {
  place: string
  name: string
  user: string
  onCreated: (recoveryCode: string) => void
  onBack: () => void
}): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const save = async (values: Values): Promise<Outcome<string>> => {
    if (values.passphrase !== values.repeat) {
      return { ok: false, problems: [], message: t(($) => $.workspace.fields.different) }
    }
    // The screen stays until the recovery code was seen: it is shown only once.
    keepStartScreen(true)
    const folder = inside(values.place, values.name.trim())
    const { passphrase, user } = values
    const made = await outcome(client.workspace.create({ folder, passphrase, user, sample: false, language }))
    if (!made.ok) {
      keepStartScreen(false)
      return made
    }
    rememberUser(user)
    return { ok: true, value: made.value.recoveryCode }
  }
  const form = useRecordForm<Values, string>({
    initial: { name: props.name, place: props.place, user: props.user, passphrase: '', repeat: '' },
    check: missing,
    save,
    onSaved: props.onCreated,
  })
  return (
    <StartCard title={t(($) => $.workspace.create.title)}>
      <RecordForm form={form} saveLabel={t(($) => $.workspace.create.save)} onClose={props.onBack}>
        <TextInput
          label={t(($) => $.workspace.fields.name)}
          description={t(($) => $.workspace.fields.nameHint)}
          required
          data-autofocus
          {...form.field('name')}
        />
        <FolderField
          label={t(($) => $.workspace.fields.place)}
          description={t(($) => $.workspace.fields.placeHint)}
          required
          {...form.field('place')}
        />
        <TextInput
          label={t(($) => $.workspace.fields.user)}
          description={t(($) => $.workspace.fields.userHint)}
          required
          autoComplete="off"
          {...form.field('user')}
        />
        <PasswordInput
          label={t(($) => $.workspace.fields.passphrase)}
          description={t(($) => $.workspace.fields.newPassphraseHint, { shortest })}
          required
          autoComplete="new-password"
          {...form.field('passphrase')}
        />
        <PasswordInput
          label={t(($) => $.workspace.fields.repeat)}
          required
          autoComplete="new-password"
          {...form.field('repeat')}
        />
      </RecordForm>
    </StartCard>
  )
}

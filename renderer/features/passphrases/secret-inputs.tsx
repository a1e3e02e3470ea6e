import { PasswordInput } from '@mantine/core'
import type { ReactElement } from 'react'

import type { DialogField } from '#renderer/features/passphrases/fields.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** As the core asks for. */
const shortest = 8

/** The office's own passphrase, asked again before anything that opens the workspace is changed. */
export function CurrentField({ field, autoFocus = false }: { field: DialogField; autoFocus?: boolean }): ReactElement {
  const t = useTexts()
  return (
    <PasswordInput
      label={t(($) => $.passphrases.current)}
      required
      autoComplete="current-password"
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      {...field}
    />
  )
}

/** A new passphrase, typed twice. */
export function NewFields(props: { label: string; field: DialogField; repeat: DialogField }): ReactElement {
  const t = useTexts()
  return (
    <>
      <PasswordInput
        label={props.label}
        description={t(($) => $.workspace.fields.newPassphraseHint, { shortest })}
        required
        autoComplete="new-password"
        {...props.field}
      />
      <PasswordInput
        label={t(($) => $.workspace.fields.repeat)}
        required
        autoComplete="new-password"
        {...props.repeat}
      />
    </>
  )
}

import { Anchor, PasswordInput, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

import type { FieldProps } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A workspace opens with its passphrase or with the recovery code. */
export type SecretKind = 'passphrase' | 'recoveryCode'

/** The secret as the contract takes it. */
export function secretOf(kind: SecretKind, text: string): { passphrase: string } | { recoveryCode: string } {
  return kind === 'passphrase' ? { passphrase: text } : { recoveryCode: text }
}

/** Asks for the passphrase, or for the recovery code when the passphrase was lost. */
export function SecretField(props: {
  kind: SecretKind
  onKind: (kind: SecretKind) => void
  field: Pick<FieldProps, 'value' | 'onChange' | 'error'> & Partial<FieldProps>
  description?: string
}): ReactElement {
  const { kind, onKind, field, description } = props
  const t = useTexts()
  const other = kind === 'passphrase' ? 'recoveryCode' : 'passphrase'
  const switchLabel =
    kind === 'passphrase' ? t(($) => $.workspace.fields.useRecovery) : t(($) => $.workspace.fields.usePassphrase)
  return (
    <div>
      {kind === 'passphrase' ? (
        <PasswordInput
          label={t(($) => $.workspace.fields.passphrase)}
          description={description}
          required
          autoFocus
          autoComplete="current-password"
          {...field}
        />
      ) : (
        <TextInput
          label={t(($) => $.workspace.fields.recoveryCode)}
          description={description}
          required
          autoFocus
          autoComplete="off"
          spellCheck={false}
          data-secret
          className="mono"
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
          {...field}
        />
      )}
      <Anchor component="button" type="button" size="xs" mt={6} onClick={() => onKind(other)}>
        {switchLabel}
      </Anchor>
    </div>
  )
}

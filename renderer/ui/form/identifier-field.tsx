import { ActionIcon, TextInput, Tooltip, type TextInputProps } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/ui/form/form.module.css'
import { groupIdentifier, type IdentifierKind } from '#renderer/ui/form/identifiers.ts'
import { useTexts } from '#renderer/ui/texts.ts'

export interface IdentifierFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  kind: IdentifierKind
  value: string | null
  onChange: (value: string) => void
}

/** A number that is checked and written in groups once it is complete. */
export function IdentifierField({ kind, value, onChange, ...rest }: IdentifierFieldProps): ReactElement {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      {...rest}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const grouped = groupIdentifier(kind, value ?? '')
        if (grouped !== (value ?? '')) onChange(grouped)
        rest.onBlur?.(event)
      }}
    />
  )
}

/** Shown for a minute, then masked again: a revealed number must not stay on a screen that was left. */
const shownFor = 60_000

/**
 * A number of a person, masked as the core sent it. `reveal` fetches the whole number; the core notes that in the
 * audit trail. Without it there is no button.
 */
export function MaskedIdentifier(props: { masked: string; reveal?: () => Promise<string> }): ReactElement {
  const { masked, reveal } = props
  const t = useTexts()
  const [full, setFull] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const show = async (): Promise<void> => {
    setBusy(true)
    try {
      setFull((await reveal?.()) ?? null)
      setTimeout(() => setFull(null), shownFor)
    } catch {
      notifications.show({ color: 'red', message: t(($) => $.common.identifier.revealFailed) })
    } finally {
      setBusy(false)
    }
  }
  const name = full === null ? t(($) => $.common.identifier.revealLogged) : t(($) => $.common.identifier.conceal)
  return (
    <span className={styles['masked']}>
      <span className="mono" aria-live="polite">
        {full ?? (
          <>
            <span aria-hidden>{masked}</span>
            <span className="visually-hidden">
              {t(($) => $.common.identifier.endsWith, { end: masked.replace(/\W/g, '').slice(-4) })}
            </span>
          </>
        )}
      </span>
      {reveal && (
        <Tooltip label={name}>
          <ActionIcon
            size="sm"
            aria-label={name}
            loading={busy}
            onClick={() => (full === null ? void show() : setFull(null))}
          >
            {full === null ? <IconEye size={15} aria-hidden /> : <IconEyeOff size={15} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  )
}

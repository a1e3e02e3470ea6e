import { TextInput, type TextInputProps } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { parseTime } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

export interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Time of day `HH:MM`, 24 hours. */
  value: string | null
  onChange: (value: string | null) => void
}

/** A time of day, typed in any usual way (`6:30`, `0630`, `6h30`). What cannot be read stays and is explained. */
export function TimeField({ value, onChange, error, ...rest }: TimeFieldProps): ReactElement {
  const t = useTexts()
  const [draft, setDraft] = useState<string | null>(null)
  const unreadable = draft !== null && draft !== '' && parseTime(draft) === null
  const [left, setLeft] = useState(false)
  return (
    <TextInput
      placeholder={t(($) => $.common.timeField.placeholder)}
      inputMode="numeric"
      maxLength={10}
      {...rest}
      data-unreadable={unreadable}
      value={draft ?? value ?? ''}
      error={error ?? (unreadable && left ? t(($) => $.common.timeField.invalid) : null)}
      onChange={(event) => {
        setDraft(event.currentTarget.value)
        setLeft(false)
      }}
      onBlur={(event) => {
        rest.onBlur?.(event)
        setLeft(true)
        if (draft === null || unreadable) return
        onChange(draft === '' ? null : parseTime(draft))
        setDraft(null)
      }}
    />
  )
}

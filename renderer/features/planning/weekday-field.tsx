import { Chip, Group, Input } from '@mantine/core'
import type { ReactElement } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'

const days = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The days of the week as buttons that stay pressed. The value is their digits in order, 1 for Monday. */
export function WeekdayField(props: {
  label: string
  value: string
  onChange: (value: string) => void
  error?: React.ReactNode
  disabled?: boolean
  'data-field'?: string
}): ReactElement {
  const { label, value, onChange, error, disabled = false } = props
  const t = useTexts()
  return (
    <Input.Wrapper label={label} labelElement="div" error={error} role="group" aria-label={label}>
      <Group gap={6} mt={4} data-field={props['data-field']}>
        <Chip.Group multiple value={value.split('')} onChange={(next) => onChange([...next].sort().join(''))}>
          {days.map((day) => (
            <Chip key={day} value={day} size="sm" radius="sm" disabled={disabled}>
              <span aria-hidden>{t(($) => $.planning.weekdayNames[`d${day}`])}</span>
              <span className="visually-hidden">{t(($) => $.planning.weekdayLong[`d${day}`])}</span>
            </Chip>
          ))}
        </Chip.Group>
      </Group>
    </Input.Wrapper>
  )
}

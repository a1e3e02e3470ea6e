import { NumberInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

/** A whole number within bounds. What is typed on the way there stays in the field and counts once it fits. */
export function CountField(props: {
  label: string
  description?: string
  min: number
  max: number
  value: number
  onChange: (value: number) => void
}): ReactElement {
  const { min, max, value, onChange, ...rest } = props
  const [draft, setDraft] = useState<string | number | null>(null)
  return (
    <NumberInput
      {...rest}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      value={draft ?? value}
      onChange={(typed) => {
        setDraft(typed)
        if (typeof typed === 'number' && typed >= min && typed <= max) onChange(typed)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

import { NumberInput, type NumberInputProps } from '@mantine/core'
import type { ReactElement } from 'react'

export interface MoneyFieldProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** In cents; null while it is empty. */
  value: number | null
  onChange: (cents: number | null) => void
}

/** An amount of money, typed in euros with a decimal comma, kept in cents. */
export function MoneyField({ value, onChange, ...rest }: MoneyFieldProps): ReactElement {
  return (
    <NumberInput
      min={0}
      max={1_000_000_000}
      decimalScale={2}
      decimalSeparator=","
      thousandSeparator=" "
      hideControls
      suffix=" €"
      {...rest}
      value={value === null ? '' : value / 100}
      onChange={(typed) => onChange(typeof typed === 'number' ? Math.round(typed * 100) : null)}
    />
  )
}

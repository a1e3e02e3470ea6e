import { Select, type SelectProps } from '@mantine/core'
import type { ReactElement } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'

export interface ChoiceFieldProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  choices: readonly { value: string; label: string; disabled?: boolean }[]
  value: string | null
  onChange: (value: string | null) => void
}

/** One of a few known values; searchable from nine on, emptied only where it is not required. */
export function ChoiceField({ choices, value, onChange, ...rest }: ChoiceFieldProps): ReactElement {
  const t = useTexts()
  return (
    <Select
      data={[...choices]}
      value={value}
      onChange={(next) => onChange(next)}
      searchable={choices.length > 8}
      clearable={!rest.required}
      nothingFoundMessage={t(($) => $.common.lookup.nothing)}
      clearButtonProps={{ 'aria-label': t(($) => $.common.clear) }}
      {...rest}
    />
  )
}

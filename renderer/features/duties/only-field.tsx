import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyScope } from '#shared/contract/duties.ts'

const choices = ['open', 'missing', 'all'] as const
const words = { open: 'onlyOpen', missing: 'onlyMissing', all: 'onlyAll' } as const

/** Which firms are shown: those that need a person, or all. */
export function OnlyField(props: {
  value: DutyScope['only']
  onChange: (only: DutyScope['only']) => void
}): ReactElement {
  const t = useTexts()
  return (
    <Select
      label={t(($) => $.duties.page.only)}
      w={285}
      allowDeselect={false}
      data={choices.map((value) => ({ value, label: t(($) => $.duties.page[words[value]]) }))}
      value={props.value}
      onChange={(value) => props.onChange(choices.find((one) => one === value) ?? 'open')}
    />
  )
}

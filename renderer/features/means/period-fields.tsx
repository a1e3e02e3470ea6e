import { SimpleGrid, Textarea } from '@mantine/core'
import type { ReactElement } from 'react'

import type { Refusals } from '#renderer/features/means/refusals.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

interface Values {
  validFrom: LocalDate | null
  validTo: LocalDate | null
  note: string | null
}

/** First and last day, and a note: what devices, means and arrangements have in common. */
export function PeriodFields(props: {
  values: Values
  refusals: Refusals
  onChange: (some: Partial<Values>) => void
  noteHelp?: string
}): ReactElement {
  const { values, refusals, onChange } = props
  const t = useTexts()
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField
          label={t(($) => $.means.fields.validFrom)}
          value={values.validFrom}
          error={refusals.at('validFrom')}
          onChange={(validFrom) => onChange({ validFrom })}
        />
        <DateField
          label={t(($) => $.means.fields.validTo)}
          value={values.validTo}
          error={refusals.at('validTo')}
          onChange={(validTo) => onChange({ validTo })}
        />
      </SimpleGrid>
      <Textarea
        label={t(($) => $.means.fields.note)}
        {...(props.noteHelp ? { description: props.noteHelp } : {})}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={values.note ?? ''}
        error={refusals.at('note')}
        onChange={(event) => onChange({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
    </>
  )
}

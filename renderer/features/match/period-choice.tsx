import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import { usualPeriod, usualPeriods } from '#renderer/features/registrations/usual-periods.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { daysBetween, isValidLocalDate, type LocalDate } from '#shared/domain/local-date.ts'

/** Days, both included. */
export interface ChosenPeriod {
  from: LocalDate
  to: LocalDate
}

/** The most days that are looked at together. */
const mostDays = 366

/** The period the address names, else the month before this one. */
export function periodOf(search: { from?: string; to?: string }): ChosenPeriod {
  const { from, to } = search
  if (isValidLocalDate(from) && isValidLocalDate(to)) return { from, to }
  const [first, last] = usualPeriod('lastMonth', todayInBrussels())
  return { from: first, to: last }
}

/** Tells whether a period can be asked about. */
export function isPeriod({ from, to }: ChosenPeriod): boolean {
  return from <= to && daysBetween(from, to) < mostDays
}

/** Chooses a period: one of the usual ones, or a first and a last day. */
export function PeriodChoice(props: { period: ChosenPeriod; onPeriod: (period: ChosenPeriod) => void }): ReactElement {
  const { period, onPeriod } = props
  const t = useTexts()
  const today = todayInBrussels()
  const chosen = usualPeriods.find((preset) => {
    const [first, last] = usualPeriod(preset, today)
    return period.from === first && period.to === last
  })
  return (
    <>
      <Select
        w={150}
        label={t(($) => $.match.period)}
        data={[
          ...usualPeriods.map((preset) => ({ value: preset, label: t(($) => $.registrations.period[preset]) })),
          ...(chosen ? [] : [{ value: 'own', label: t(($) => $.match.ownPeriod) }]),
        ]}
        value={chosen ?? 'own'}
        allowDeselect={false}
        onChange={(next) => {
          const preset = usualPeriods.find((one) => one === next)
          if (!preset) return
          const [from, to] = usualPeriod(preset, today)
          onPeriod({ from, to })
        }}
      />
      <DateField
        w={138}
        required
        withAsterisk={false}
        label={t(($) => $.match.from)}
        value={period.from}
        onChange={(from) => from && onPeriod({ ...period, from })}
      />
      <DateField
        w={138}
        required
        withAsterisk={false}
        label={t(($) => $.match.to)}
        value={period.to}
        onChange={(to) => to && onPeriod({ ...period, to })}
      />
    </>
  )
}

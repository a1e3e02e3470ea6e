import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import { mondayOf } from '#renderer/features/registrations/day-range.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { addDays, daysBetween, type LocalDate } from '#shared/domain/local-date.ts'

/** Days, both included. */
export interface FitPeriod {
  from: LocalDate
  to: LocalDate
}

/** The most days the core looks at together. */
export const mostDays = 31

const presets = ['today', 'tomorrow', 'thisWeek', 'nextWeek'] as const

function presetPeriod(preset: (typeof presets)[number], today: LocalDate): FitPeriod {
  const monday = mondayOf(today)
  if (preset === 'today') return { from: today, to: today }
  if (preset === 'tomorrow') return { from: addDays(today, 1), to: addDays(today, 1) }
  const from = preset === 'thisWeek' ? monday : addDays(monday, 7)
  return { from, to: addDays(from, 6) }
}

/** Tells whether a period can be asked about. */
export function isFitPeriod({ from, to }: FitPeriod): boolean {
  return from <= to && daysBetween(from, to) < mostDays
}

/** Chooses the days: today, the next ones, or a first and a last day. */
export function FitPeriodFields(props: { period: FitPeriod; onPeriod: (period: FitPeriod) => void }): ReactElement {
  const { period, onPeriod } = props
  const t = useTexts()
  const today = todayInBrussels()
  const chosen = presets.find((preset) => {
    const { from, to } = presetPeriod(preset, today)
    return period.from === from && period.to === to
  })
  return (
    <>
      <Select
        w={165}
        label={t(($) => $.means.misfits.period.label)}
        data={[
          ...presets.map((preset) => ({ value: preset, label: t(($) => $.means.misfits.period[preset]) })),
          ...(chosen ? [] : [{ value: 'own', label: t(($) => $.means.misfits.period.own) }]),
        ]}
        value={chosen ?? 'own'}
        allowDeselect={false}
        onChange={(next) => {
          const preset = presets.find((one) => one === next)
          if (preset) onPeriod(presetPeriod(preset, today))
        }}
      />
      <DateField
        w={138}
        required
        withAsterisk={false}
        label={t(($) => $.means.misfits.from)}
        value={period.from}
        // A first day after the last takes the last with it: one day is looked at.
        onChange={(from) => from && onPeriod({ from, to: from > period.to ? from : period.to })}
      />
      <DateField
        w={138}
        required
        withAsterisk={false}
        label={t(($) => $.means.misfits.to)}
        value={period.to}
        onChange={(to) => to && onPeriod({ ...period, to })}
      />
    </>
  )
}

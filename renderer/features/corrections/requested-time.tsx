import { useState, type ReactElement } from 'react'

import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { brusselsDate, brusselsTime, localToInstants, type Instant } from '#shared/domain/instant.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/**
 * The moment asked for, as a Brussels day and time. An hour that the clock shows twice is asked for by which of the two;
 * one that it skips is explained.
 */
export function RequestedTime(props: {
  field: string
  /** The day the item is about. */
  date: LocalDate
  value: Instant | null
  onChange: (value: Instant | null) => void
}): ReactElement {
  const { field, date, value, onChange } = props
  const t = useTexts()
  const [day, setDay] = useState<LocalDate | null>(value === null ? date : brusselsDate(value))
  const [time, setTime] = useState<string | null>(value === null ? null : brusselsTime(value))
  // Another window, or taking back, may have changed it meanwhile.
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== null) {
      setDay(brusselsDate(value))
      setTime(brusselsTime(value))
    }
  }
  const moments = day === null || time === null ? [] : localToInstants(day, full(time))
  const skipped = day !== null && time !== null && moments.length === 0
  const take = (nextDay: LocalDate | null, nextTime: string | null): void => {
    setDay(nextDay)
    setTime(nextTime)
    const [first] = nextDay === null || nextTime === null ? [] : localToInstants(nextDay, full(nextTime))
    setKnown(first ?? null)
    onChange(first ?? null)
  }
  return (
    <>
      <TimeField
        label={t(($) => $.corrections.request.items.time)}
        value={time === null ? null : time.slice(0, 5)}
        data-field={field}
        error={skipped ? t(($) => $.corrections.request.items.noSuchTime) : null}
        onChange={(next) => take(day, next)}
      />
      <DateField
        label={t(($) => $.corrections.request.items.day)}
        clearable={false}
        value={day}
        onChange={(next) => take(next ?? date, time)}
      />
      {moments.length > 1 && (
        <ChoiceField
          required
          label={t(($) => $.corrections.request.items.twice)}
          choices={[
            { value: '0', label: t(($) => $.corrections.request.items.first) },
            { value: '1', label: t(($) => $.corrections.request.items.second) },
          ]}
          value={String(
            Math.max(
              0,
              moments.findIndex((moment) => Date.parse(moment) === Date.parse(value ?? '')),
            ),
          )}
          onChange={(which) => onChange(moments[Number(which)] ?? null)}
        />
      )}
    </>
  )
}

/** Hours and minutes with seconds. */
function full(time: string): string {
  return time.length === 5 ? `${time}:00` : time
}

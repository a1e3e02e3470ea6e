import { DateInput, type DateInputProps } from '@mantine/dates'
import { useState, type ReactElement } from 'react'

import { formatDate, parseDate, todayInBrussels } from '#renderer/ui/format.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

export interface DateFieldProps extends Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> {
  /** Local date `YYYY-MM-DD`. */
  value: string | null
  onChange: (value: string | null) => void
}

/** A date, typed in any usual way (`3/9/26`, `03092026`) or picked; shown as `dd/mm/yyyy`. */
export function DateField(props: DateFieldProps): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState(false)
  const unreadable = typed.trim() !== '' && parseDate(typed) === null
  return (
    <DateInput
      placeholder={t(($) => $.common.dateField.placeholder)}
      clearable={!props.required}
      locale={language}
      hideOutsideDates
      firstDayOfWeek={1}
      popoverProps={{ withinPortal: true }}
      getDayProps={(date) => (date === todayInBrussels() ? { 'aria-current': 'date' } : {})}
      ariaLabels={{
        previousMonth: t(($) => $.common.dateField.previousMonth),
        nextMonth: t(($) => $.common.dateField.nextMonth),
      }}
      clearButtonProps={{ 'aria-label': t(($) => $.common.clear) }}
      {...props}
      // What cannot be read stays and is explained; taking it away would hide the mistake.
      fixOnBlur={false}
      data-unreadable={unreadable}
      error={
        props.error ?? (unreadable && left ? t(($) => $.common.dateField.invalid, { example: '03/09/2026' }) : null)
      }
      valueFormat={(date) => formatDate(date.slice(0, 10))}
      dateParser={(typed) => parseDate(typed)}
      onBlur={(event) => {
        setLeft(true)
        props.onBlur?.(event)
      }}
      onInput={(event) => {
        setTyped(event.currentTarget.value)
        setLeft(false)
      }}
      onChange={(value) => {
        if (value !== null) setTyped('')
        props.onChange(value === null ? null : value.slice(0, 10))
      }}
    />
  )
}

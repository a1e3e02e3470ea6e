import { ActionIcon, Slider, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainTreeAnswer } from '#shared/contract/chain.ts'
import { addDays, daysBetween, type LocalDate } from '#shared/domain/local-date.ts'

/** The day the chain is looked at: typed, dragged, or from one change to the next. */
export function TimeBar(props: {
  tree: ChainTreeAnswer
  date: LocalDate
  onDate: (date: LocalDate) => void
}): ReactElement {
  const { tree, date, onDate } = props
  const t = useTexts()
  const { changes, declaration } = tree
  const known = [...changes, date, declaration.startDate, declaration.endDate].filter((one) => one !== null).sort()
  const first = known[0] ?? date
  const length = Math.max(1, daysBetween(first, known.at(-1) ?? date))
  const before = changes.findLast((one) => one < date)
  const after = changes.find((one) => one > date)
  const [dragged, setDragged] = useState<number | null>(null)
  const jump = (name: string, to: LocalDate | undefined, icon: ReactElement): ReactElement => (
    <Tooltip label={to ? `${name} · ${formatDate(to)}` : name}>
      <ActionIcon variant="default" size="lg" aria-label={name} disabled={!to} onClick={() => to && onDate(to)}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={styles['time']}>
      {jump(
        t(($) => $.chain.page.previousChange),
        before,
        <IconChevronLeft size={18} aria-hidden />,
      )}
      <DateField
        aria-label={t(($) => $.chain.page.day)}
        required
        w={130}
        value={date}
        onChange={(next) => next && onDate(next)}
      />
      {jump(
        t(($) => $.chain.page.nextChange),
        after,
        <IconChevronRight size={18} aria-hidden />,
      )}
      <Slider
        className={styles['slider'] ?? ''}
        thumbLabel={t(($) => $.chain.page.day)}
        min={0}
        max={length}
        value={dragged ?? daysBetween(first, date)}
        label={(value) => formatDate(addDays(first, value))}
        marks={changes.map((change) => ({ value: daysBetween(first, change) }))}
        thumbProps={{ 'aria-valuetext': formatDate(date) }}
        onChange={setDragged}
        onChangeEnd={(value) => {
          setDragged(null)
          onDate(addDays(first, value))
        }}
      />
      <span className={styles['quiet']} role="status">
        {t(($) => $.chain.page.changes, { count: changes.length })}
      </span>
    </div>
  )
}

import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useId, useMemo, useState, type ReactElement, type ReactNode } from 'react'

import { axisOf, clock, hoursAndMinutes, lineKey } from '#renderer/features/registrations/day-axis.ts'
import { HourAxis, Lane, type LaneFrame } from '#renderer/features/registrations/day-lane.tsx'
import { Legend } from '#renderer/features/registrations/day-legend.tsx'
import styles from '#renderer/features/registrations/day-picture.module.css'
import { DayTable } from '#renderer/features/registrations/day-table.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DayLine } from '#shared/contract/registrations.ts'

export interface DayPictureProps {
  /** Stacked in this order on one axis of hours; of one day or of several. */
  lines: readonly DayLine[]
  /** Ids of the registrations to stress: those a finding rests on. */
  focus?: readonly number[]
  /** What stands before a line; the workplace when absent. */
  name?: (line: DayLine) => ReactNode
  /** The same as text, for the table; the workplace when absent. */
  nameText?: (line: DayLine) => string
  /** What stands behind a line that has hours; `h:mm` when absent. */
  total?: (minutes: number) => ReactNode
  /** Leaves out the second row of a name: the planned hours. */
  plain?: boolean
}

/** Days as a picture: planned, registered, doubtful, elsewhere, away; the same facts stand in a table beside it. */
export function DayPicture(props: DayPictureProps): ReactElement {
  const { lines, name, nameText = workplaceOf, total = hoursAndMinutes, plain = false } = props
  const t = useTexts()
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useElementSize()
  const patterns = `p${useId().replaceAll(/\W/g, '')}`
  const axis = useMemo(() => axisOf(lines), [lines])
  const focus = useMemo(() => new Set(props.focus), [props.focus])
  const frame: LaneFrame = { axis, width: width || 400, patterns, focus }
  const dates = new Set(lines.map(({ date }) => date))
  const [only] = dates
  if (lines.length === 0) return <p className={styles['due']}>{t(($) => $.findings.picture.nothing)}</p>
  return (
    <div className={styles['picture']} role="group" aria-label={t(($) => $.findings.picture.label)}>
      <Patterns id={patterns} />
      <div className={styles['lines']}>
        <span className={styles['corner']} />
        <div className={styles['axis']} ref={ref}>
          <HourAxis frame={frame} date={dates.size === 1 ? (only ?? null) : null} />
        </div>
        <span />
        {lines.map((line) => (
          <div className={styles['line']} key={lineKey(line)}>
            <div className={styles['name']}>
              <span className={styles['nameText']}>{name ? name(line) : line.workplace}</span>
              {!plain && <Due line={line} />}
            </div>
            <div className={styles['lane']}>
              <Lane line={line} frame={frame} />
            </div>
            <span
              className={`${styles['total']} numeric`}
              {...(line.minutes === null ? {} : { title: t(($) => $.findings.picture.total) })}
            >
              {line.minutes === null ? '' : total(line.minutes)}
            </span>
          </div>
        ))}
      </div>
      <div className={styles['foot']}>
        <Legend lines={lines} patterns={patterns} />
        <Button variant="subtle" size="compact-xs" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t(($) => $.findings.picture.hideTable) : t(($) => $.findings.picture.showTable)}
        </Button>
      </div>
      <DayTable lines={lines} nameOf={nameText} shown={asTable} />
    </div>
  )
}

function workplaceOf({ workplace }: DayLine): string {
  return workplace
}

/** The planned hours in words. */
function Due({ line }: { line: DayLine }): ReactElement | null {
  const t = useTexts()
  const planned = line.spans.filter(({ kind }) => kind === 'planned')
  if (planned.length === 0) return null
  const hours = planned.map(({ from, to }) => (to === null ? clock(from) : `${clock(from)}–${clock(to)}`)).join(', ')
  const open = planned.some(({ to }) => to === null)
  return (
    <span className={`${styles['due']} numeric`}>
      {open
        ? t(($) => $.findings.picture.plannedFrom, { from: hours })
        : t(($) => $.findings.picture.planned, { hours })}
    </span>
  )
}

/** The hatchings all lines refer to, and how what is planned without an end fades away. */
function Patterns({ id }: { id: string }): ReactElement {
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden>
      <defs>
        <linearGradient id={`${id}fade`}>
          <stop offset="50%" className={styles['fading']} />
          <stop offset="100%" className={styles['fading']} stopOpacity={0} />
        </linearGradient>
        {(['hatch', 'shade'] as const).map((kind) => (
          <pattern
            key={kind}
            id={`${id}${kind}`}
            width={kind === 'hatch' ? 6 : 9}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1={1} x2={1} y1={0} y2={6} className={styles[kind]} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

import type { ReactElement } from 'react'

import {
  clock,
  drawn,
  hasHours,
  hoursAndMinutes,
  placeLabels,
  spanKey,
  ticksOf,
  type DayAxis,
  type Label,
} from '#renderer/features/registrations/day-axis.ts'
import styles from '#renderer/features/registrations/day-picture.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DayLine, PictureMark, PictureSpan } from '#shared/contract/registrations.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'

/** Heights in pixels: the bars, and each row of times below them. */
const bars = 30
const timeRow = 13
/** Width of a figure at the size of the times. */
const letter = 6.5

const timeWidth = 5 * letter

/** What all lines of a picture share. `patterns` is the prefix of the ids of the hatchings. */
export interface LaneFrame {
  axis: DayAxis
  width: number
  patterns: string
  focus: ReadonlySet<number>
}

function place(frame: LaneFrame, minute: number): number {
  const { axis, width } = frame
  return ((minute - axis.from) / (axis.to - axis.from)) * width
}

/** The hours above the lines; `date` is named at midnight where all lines are of one day. */
export function HourAxis({ frame, date }: { frame: LaneFrame; date: LocalDate | null }): ReactElement {
  const ticks = ticksOf(frame.axis, frame.width)
  return (
    <svg width={frame.width} height={16} aria-hidden>
      {ticks.map(({ at, text, midnight }) => {
        const x = place(frame, at)
        const anchor = x < 8 ? 'start' : x > frame.width - 8 ? 'end' : 'middle'
        if (midnight && at > 0 && date !== null) {
          return (
            <text
              key={at}
              x={x}
              y={12}
              textAnchor={x > frame.width - 20 ? 'end' : 'middle'}
              className={styles['night']}
            >
              {formatDate(addDays(date, at / 1440)).slice(0, 5)}
            </text>
          )
        }
        const nextToDate = date !== null && ticks.some((other) => other.midnight && other.at > 0 && near(other.at, at))
        return text === null || nextToDate ? null : (
          <text key={at} x={x} y={12} textAnchor={anchor} className={styles['hour']}>
            {text}
          </text>
        )
      })}
    </svg>
  )

  function near(one: number, other: number): boolean {
    // At the right end the date stands wholly before its hour.
    const room = place(frame, other) > frame.width - 20 ? 46 : 28
    return Math.abs(place(frame, one) - place(frame, other)) < room
  }
}

/** One line: what was planned, what was registered, what is doubtful, and the times of it. */
export function Lane({ line, frame }: { line: DayLine; frame: LaneFrame }): ReactElement {
  const times = placeLabels(timesOf(line, frame), frame.width, letter)
  const rows = times.some(({ row }) => row === 1) ? 2 : times.length > 0 ? 1 : 0
  const order = (span: PictureSpan): number => layers.indexOf(span.kind)
  const spans = line.spans.toSorted((one, other) => order(one) - order(other))
  return (
    <svg width={frame.width} height={bars + 4 + rows * timeRow} aria-hidden>
      {ticksOf(frame.axis, frame.width).map(({ at, midnight }) => (
        <line
          key={at}
          x1={place(frame, at)}
          x2={place(frame, at)}
          y1={0}
          y2={bars}
          className={styles[midnight ? 'midnight' : 'gridLine']}
        />
      ))}
      {spans.map((span) => (
        <Bar key={spanKey(span)} span={span} frame={frame} />
      ))}
      {isMissing(line) && <Nothing line={line} frame={frame} />}
      {line.marks.map((mark) => (
        <Mark key={`${mark.kind}-${mark.registrationId}-${mark.at}`} mark={mark} frame={frame} />
      ))}
      {times.map(({ x, text, anchor, row }) => (
        <text
          key={`${x} ${anchor} ${text}`}
          x={x}
          y={bars + 10 + row * timeRow}
          textAnchor={anchor}
          className={styles['time']}
        >
          {text}
        </text>
      ))}
    </svg>
  )
}

/** Planned, and nothing else: neither seen nor away. */
function isMissing({ spans, marks }: DayLine): boolean {
  return marks.length === 0 && spans.length > 0 && spans.every(({ kind }) => kind === 'planned')
}

function Nothing({ line, frame }: { line: DayLine; frame: LaneFrame }): ReactElement | null {
  const t = useTexts()
  const [planned] = line.spans
  if (!planned) return null
  const { from, to } = drawn(planned, frame.axis)
  return (
    <text
      x={(place(frame, from) + place(frame, to)) / 2}
      y={bars / 2 + 4}
      textAnchor="middle"
      className={styles['word']}
      data-kind="missing"
    >
      {t(($) => $.findings.picture.nothingSeen)}
    </text>
  )
}

/** From the ground up. */
const layers: PictureSpan['kind'][] = ['planned', 'closed', 'absent', 'day', 'elsewhere', 'break', 'present', 'open']

/** Where each kind of bar stands in the line. */
const shape: Record<PictureSpan['kind'], { y: number; height: number }> = {
  closed: { y: 5, height: bars - 10 },
  absent: { y: 5, height: bars - 10 },
  planned: { y: 2, height: bars - 4 },
  day: { y: 6, height: bars - 12 },
  elsewhere: { y: 9, height: bars - 18 },
  break: { y: 7, height: bars - 14 },
  present: { y: 7, height: bars - 14 },
  open: { y: 7, height: bars - 14 },
}

function Bar({ span, frame }: { span: PictureSpan; frame: LaneFrame }): ReactElement {
  const t = useTexts()
  const { from, to } = drawn(span, frame.axis)
  const x = place(frame, from)
  const width = Math.max(2, place(frame, to) - x)
  const { y, height } = shape[span.kind]
  const word = t(($) => $.findings.picture.spans[span.kind])
  const hours = hasHours(span) ? ` ${clock(span.from)}–${span.to === null ? '?' : clock(span.to)}` : ''
  const length = hasHours(span) && span.to !== null ? ` (${hoursAndMinutes(span.to - span.from)})` : ''
  const title = <title>{`${span.label ? `${word}: ${span.label}` : word}${hours}${length}`}</title>
  const text = span.kind === 'elsewhere' ? (span.label ?? word) : word
  const fits = text.length * 6.3 + 12 < width
  if (span.kind === 'break') {
    return (
      <g>
        {title}
        <rect x={x} y={y} width={width} height={height} fill="transparent" />
        <line x1={x} x2={x + width} y1={bars / 2} y2={bars / 2} className={styles['break']} />
      </g>
    )
  }
  if (span.kind === 'planned' && span.to === null) {
    return (
      <g>
        {title}
        <rect x={x} y={y} width={width} height={height} style={{ fill: `url(#${frame.patterns}fade)` }} />
        <path d={`M${x + width} ${y} H${x} V${y + height} H${x + width}`} className={styles['plannedEdge']} />
      </g>
    )
  }
  const hatching = span.kind === 'open' ? 'hatch' : span.kind === 'closed' ? 'shade' : null
  const fill = hatching === null ? {} : { style: { fill: `url(#${frame.patterns}${hatching})` } }
  const named = span.kind === 'day' || span.kind === 'absent' || span.kind === 'closed' || span.kind === 'elsewhere'
  return (
    <g>
      {title}
      <rect x={x} y={y} width={width} height={height} rx={2} className={styles[span.kind]} {...fill} />
      {span.kind === 'open' && (
        <>
          <line x1={x + 1} x2={x + 1} y1={y} y2={y + height} className={styles['openEdge']} />
          <text x={x + width - 4} y={bars / 2 + 5.5} textAnchor="end" className={styles['question']}>
            ?
          </text>
        </>
      )}
      {named && fits && (
        <text x={x + width / 2} y={bars / 2 + 4} textAnchor="middle" className={styles['word']} data-kind={span.kind}>
          {span.label && span.kind !== 'elsewhere' && (word.length + span.label.length) * 6.3 + 30 < width
            ? `${word}: ${span.label}`
            : text}
        </text>
      )}
      {hasHours(span) && span.registrationIds.some((id) => frame.focus.has(id)) && (
        <rect x={x - 2} y={y - 2} width={width + 4} height={height + 4} rx={4} className={styles['focus']} />
      )}
    </g>
  )
}

function Mark({ mark, frame }: { mark: PictureMark; frame: LaneFrame }): ReactElement {
  const t = useTexts()
  const x = place(frame, mark.at)
  const middle = bars / 2
  const word = t(($) => $.findings.picture.marks[mark.kind])
  const title = <title>{`${word}${mark.label ? ` ${mark.label}` : ''} ${clock(mark.at)}`}</title>
  if (mark.kind === 'orphan') {
    return (
      <g>
        {title}
        <path d={`M${x} ${middle - 10} l10 10 l-10 10 l-10 -10 z`} className={styles['orphan']} />
        <text x={x} y={middle + 4} textAnchor="middle" className={styles['orphanText']}>
          ?
        </text>
      </g>
    )
  }
  if (mark.kind === 'duplicate') {
    return (
      <g>
        {title}
        <circle cx={x} cy={5} r={4} className={styles['duplicate']} />
      </g>
    )
  }
  return (
    <g>
      {title}
      <line x1={x} x2={x} y1={5} y2={bars - 5} className={styles['tick']} />
    </g>
  )
}

/** The times to write below the bars: both ends of what was registered, and what stands alone; each minute once. */
function timesOf(line: DayLine, frame: LaneFrame): Label[] {
  const labels = new Map<number, Label>()
  const add = (at: number, anchor: Label['anchor'], text = clock(at)): void => {
    if (!labels.has(at)) labels.set(at, { x: place(frame, at), text, anchor })
  }
  for (const { kind, from, to } of line.spans) {
    if (kind !== 'present' && kind !== 'open') continue
    // Beside a bar that is too short for both times, each stands on its own side.
    const short = to !== null && place(frame, to) - place(frame, from) < 2 * timeWidth + 6
    add(from, from === to ? 'middle' : short ? 'end' : 'start')
    if (to !== null) add(to, short ? 'start' : 'end')
  }
  for (const { kind, at, label } of line.marks) {
    if (kind !== 'duplicate') add(at, 'middle', label === null ? clock(at) : `${label} ${clock(at)}`)
  }
  return [...labels.values()]
}

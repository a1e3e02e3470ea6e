import type { ReactElement } from 'react'

import { clock, dayOf, hasHours, hoursAndMinutes, lineKey } from '#renderer/features/registrations/day-axis.ts'
import styles from '#renderer/features/registrations/day-picture.module.css'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DayLine } from '#shared/contract/registrations.ts'

interface Fact {
  at: number
  what: string
  from: string
  to: string
  length: string
}

/** What the picture shows as rows: for screen readers, and for whoever prefers figures. Not seen unless `shown`. */
export function DayTable(props: {
  lines: readonly DayLine[]
  nameOf: (line: DayLine) => string
  shown: boolean
}): ReactElement {
  const { lines, nameOf, shown } = props
  const t = useTexts()
  const time = (minute: number): string => {
    const day = dayOf(minute)
    if (day === 0) return clock(minute)
    return day < 0
      ? t(($) => $.findings.picture.dayBefore, { time: clock(minute) })
      : t(($) => $.findings.picture.nextDay, { time: clock(minute) })
  }
  const factsOf = (line: DayLine): Fact[] => {
    const spans = line.spans.map((span): Fact => {
      const word = t(($) => $.findings.picture.spans[span.kind])
      const what = span.label === null ? word : `${word}: ${span.label}`
      if (!hasHours(span)) {
        return { at: span.from, what, from: t(($) => $.findings.picture.wholeDay), to: '', length: '' }
      }
      return {
        at: span.from,
        what,
        from: time(span.from),
        to: span.to === null ? t(($) => $.findings.picture.endUnknown) : time(span.to),
        length: span.to === null ? '' : hoursAndMinutes(span.to - span.from),
      }
    })
    // The ends of a presence are said with it.
    const ends = new Set(line.spans.flatMap(({ from, to }) => [from, to]))
    const marks = line.marks
      .filter(({ kind, at }) => !(kind === 'in' || kind === 'out') || !ends.has(at))
      .map(({ kind, at, label }): Fact => {
        const word = t(($) => $.findings.picture.marks[kind])
        return { at, what: label === null ? word : `${word}: ${label}`, from: time(at), to: '', length: '' }
      })
    return [...spans, ...marks].toSorted((one, other) => one.at - other.at)
  }
  return (
    <div className={shown ? undefined : 'visually-hidden'}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t(($) => $.findings.picture.tableLabel)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.findings.picture.line)}</th>
            <th scope="col">{t(($) => $.findings.picture.what)}</th>
            <th scope="col">{t(($) => $.findings.picture.from)}</th>
            <th scope="col">{t(($) => $.findings.picture.to)}</th>
            <th scope="col">{t(($) => $.findings.picture.length)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const facts = factsOf(line)
            if (facts.length === 0) {
              return (
                <tr key={lineKey(line)}>
                  <th scope="row">{nameOf(line)}</th>
                  <td colSpan={4}>{t(($) => $.findings.picture.nothingSeen)}</td>
                </tr>
              )
            }
            return facts.map((fact) => (
              <tr key={`${lineKey(line)} ${fact.what} ${fact.from} ${fact.to}`}>
                <th scope="row">{nameOf(line)}</th>
                <td>{fact.what}</td>
                <td className="numeric">{fact.from}</td>
                <td className="numeric">{fact.to}</td>
                <td className="numeric">{fact.length}</td>
              </tr>
            ))
          })}
        </tbody>
      </table>
    </div>
  )
}

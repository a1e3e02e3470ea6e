import { useNavigate } from '@tanstack/react-router'
import { Fragment, useRef, type KeyboardEvent, type ReactElement } from 'react'

import styles from '#renderer/features/match/match.module.css'
import { registrationsOf } from '#renderer/features/match/registrations-of.ts'
import { daysWords, differenceName, euros, firmName, kindTones } from '#renderer/features/match/words.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { MatchDifference } from '#shared/contract/match.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'

/** The row an arrow key leads to; null for other keys. */
function moved(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** The differences, by declaration; moved through with the arrow keys. */
export function MatchGrid(props: {
  differences: readonly MatchDifference[]
  current: string | null
  onCurrent: (key: string) => void
}): ReactElement {
  const { differences, current, onCurrent } = props
  const t = useTexts()
  const navigate = useNavigate()
  const grid = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    differences.findIndex(({ key }) => key === current),
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = moved(event.key, at, differences.length - 1)
    const difference = differences[next ?? at]
    if (next !== null && difference) {
      onCurrent(difference.key)
      grid.current?.querySelectorAll<HTMLElement>('[data-row]')[next]?.focus()
    } else if (event.key === 'Enter' && difference && difference.registrations > 0) {
      void navigate(registrationsOf(difference))
    } else return
    event.preventDefault()
  }
  const headings = ['firm', 'kind', 'days', 'people', 'registrations'] as const
  let index = -1
  return (
    <div
      role="grid"
      ref={grid}
      aria-label={t(($) => $.match.grid)}
      aria-description={t(($) => $.match.gridKeys)}
      className={styles['grid']}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <div role="row" className={styles['head']}>
          {headings.map((heading) => (
            <span key={heading} role="columnheader">
              {t(($) => $.match.columns[heading])}
            </span>
          ))}
          <span role="columnheader">{t(($) => $.match.exposureShort)}</span>
        </div>
      </div>
      {[...Map.groupBy(differences, ({ declarationId }) => declarationId)].map(([declarationId, group]) => (
        <Fragment key={declarationId}>
          <div role="rowgroup">
            <div role="row" className={styles['group']}>
              <span role="rowheader" aria-colspan={6}>
                <strong>{group[0]?.workplace}</strong>
                {group[0]?.workplace !== group[0]?.declaration && (
                  <span className={styles['code']}>{group[0]?.declaration}</span>
                )}
                <span className={styles['quiet']}>{t(($) => $.match.found, { count: group.length })}</span>
              </span>
            </div>
            {group.map((difference) => {
              index += 1
              return (
                <Row
                  key={difference.key}
                  difference={difference}
                  focusable={index === at}
                  current={difference.key === current}
                  onFocus={() => onCurrent(difference.key)}
                />
              )
            })}
          </div>
        </Fragment>
      ))}
    </div>
  )
}

function Row(props: {
  difference: MatchDifference
  focusable: boolean
  current: boolean
  onFocus: () => void
}): ReactElement {
  const { difference, current } = props
  const t = useTexts()
  const { kind, enterpriseNumber, foreignVat, people, registrations, exposure, days } = difference
  const number = enterpriseNumber === null ? foreignVat : formatEnterpriseNumber(enterpriseNumber)
  const name = firmName(difference)
  return (
    <div
      role="row"
      data-row
      aria-selected={current}
      tabIndex={props.focusable ? 0 : -1}
      className={styles['row']}
      data-current={current}
      onFocus={props.onFocus}
      onClick={props.onFocus}
    >
      <span role="gridcell" className={styles['firm']} title={name}>
        <span>{name}</span>
        {number !== null && number !== name && <span className={styles['code']}>{number}</span>}
      </span>
      <span role="gridcell">
        <StateBadge tone={kindTones[kind]}>{differenceName(difference)}</StateBadge>
      </span>
      <span role="gridcell" className={styles['when']}>
        <span>{daysWords(difference)}</span>
        {days > 1 && <span className={styles['quiet']}>{t(($) => $.match.days, { count: days })}</span>}
      </span>
      <span role="gridcell" className={styles['number']}>
        {formatNumber(people)}
      </span>
      <span role="gridcell" className={styles['number']}>
        {formatNumber(registrations)}
      </span>
      <span role="gridcell" className={styles['number']}>
        {exposure === null ? '–' : t(($) => $.match.range, { min: euros(exposure.min), max: euros(exposure.max) })}
      </span>
    </div>
  )
}

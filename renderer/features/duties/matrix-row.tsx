import { memo, type ReactElement, type ReactNode } from 'react'

import styles from '#renderer/features/duties/duties.module.css'
import { cellWords, dutyTones, reasonWords } from '#renderer/features/duties/words.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyFirmRow, DutyRow } from '#shared/contract/duties.ts'
import { duties } from '#shared/domain/duties.ts'

interface MatrixRowProps {
  index: number
  /** Undefined while the row is not loaded. */
  row: DutyRow | undefined
  top: number
  selected: boolean
  current: boolean
  focusColumn: number | null
}

function Row(props: MatrixRowProps): ReactElement {
  const { index, row, top, selected, current, focusColumn } = props
  const t = useTexts()
  const shared = {
    role: 'row',
    'aria-rowindex': index + 2,
    className: styles['row'],
    'data-current': current,
    style: { transform: `translateY(${top}px)` },
  } as const
  const cell = (column: number, content: ReactNode, more: { className?: string; title?: string } = {}) => (
    <div
      key={column}
      role={column === 1 ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      data-cell={`${index}:${column}`}
      tabIndex={focusColumn === column ? 0 : -1}
      className={`${styles['cell']} ${more.className ?? ''}`}
      {...(more.title ? { title: more.title } : {})}
    >
      {content}
    </div>
  )
  if (row?.kind === 'place') {
    return (
      <div {...shared} data-place>
        <div
          role="rowheader"
          aria-colindex={1}
          aria-colspan={3 + duties.length}
          data-cell={`${index}:0`}
          tabIndex={focusColumn === null ? -1 : 0}
          className={styles['place']}
        >
          <span className={styles['placeName']} title={row.workplace}>
            {row.workplace}
          </span>
          <span className={styles['placeNumber']}>{row.number}</span>
          <span className={styles['quiet']}>{t(($) => $.duties.page.firms, { count: row.firms })}</span>
        </div>
      </div>
    )
  }
  if (row === undefined) {
    return (
      <div {...shared}>
        {Array.from({ length: 3 + duties.length }, (_, column) => cell(column, <span className={styles['pending']} />))}
      </div>
    )
  }
  return (
    <div {...shared} aria-selected={selected}>
      {cell(
        0,
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={selected}
          aria-label={t(($) => $.duties.page.choose, { company: row.company })}
        />,
        { className: styles['check'] ?? '' },
      )}
      {cell(1, <Firm row={row} />, { title: row.company })}
      {cell(2, row.tier === null ? '–' : formatNumber(row.tier), {
        className: styles['tier'] ?? '',
        title:
          row.tier === null
            ? t(($) => $.duties.page.noTier)
            : row.tier === 0
              ? t(($) => $.duties.page.declarantTier)
              : '',
      })}
      {duties.map((duty, place) => {
        const { state, reasons } = row.duties[duty]
        return cell(3 + place, <StateBadge tone={dutyTones[state]}>{t(($) => $.duties.states[state])}</StateBadge>, {
          className: styles['duty'] ?? '',
          title: `${cellWords(duty, state)}. ${reasonWords(reasons)}`,
        })
      })}
    </div>
  )
}

function Firm({ row }: { row: DutyFirmRow }): ReactElement {
  const t = useTexts()
  return (
    <>
      <span className={styles['name']} style={{ paddingLeft: Math.min(row.depth, 6) * 12 }}>
        {row.company}
      </span>
      {row.viaAgency && <span className={styles['quiet']}>{t(($) => $.duties.page.agency)}</span>}
    </>
  )
}

/** A row of the matrix; its clicks and keys are heard by the grid. */
export const MatrixRow = memo(Row)

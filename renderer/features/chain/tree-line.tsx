import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { DragEvent, ReactElement, ReactNode } from 'react'

import { May } from '#renderer/app/may.tsx'
import { paperTones } from '#renderer/features/papers/standing.tsx'
import styles from '#renderer/features/chain/chain.module.css'
import type { TreeRow } from '#renderer/features/chain/tree-rows.ts'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import records from '#renderer/features/records/records.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { PaperState } from '#shared/domain/paper.ts'

/** How the papers of a firm stand, as word, colour and shape. */
export function PapersBadge({ state }: { state: PaperState }): ReactElement {
  const t = useTexts()
  return <StateBadge tone={paperTones[state]}>{t(($) => $.chainViews.papers[state])}</StateBadge>
}

/** A count of people of a firm that opens who they are. `inGrid` leaves it out of the tab order: the pane has it too. */
export function CountLink(props: {
  node: ChainNodeRow
  of: 'planned' | 'seen'
  declarationId: number
  date: LocalDate
  inGrid?: boolean
  children?: ReactNode
}): ReactElement {
  const { node, of, declarationId, date, inGrid = false } = props
  const t = useTexts()
  const count = node[of]
  if (count === 0) return <>{props.children ?? formatNumber(count)}</>
  const words = { count, firm: node.company }
  return (
    <Link
      to="/chain"
      search={{ tab: 'present', declaration: declarationId, date, company: node.companyId }}
      className={records['link'] ?? ''}
      {...(inGrid ? { tabIndex: -1 } : {})}
      // A number alone says nothing; in the pane the words stand beside it.
      {...(inGrid
        ? { 'aria-label': t(($) => (of === 'seen' ? $.chainViews.seenOf : $.chainViews.plannedOf), words) }
        : {})}
    >
      {props.children ?? formatNumber(count)}
    </Link>
  )
}

/** Marks beside a firm's name: an agency, a self-employed person, shown elsewhere. */
export function FirmMarks({ node }: { node: ChainNodeRow }): ReactElement | null {
  const t = useTexts()
  const marks = [
    node.repeated ? t(($) => $.chain.page.repeated) : null,
    node.agency ? t(($) => $.chainViews.agency) : null,
    node.selfEmployed ? t(($) => $.chainViews.selfEmployed) : null,
  ].filter((mark) => mark !== null)
  return marks.length === 0 ? null : <span className={styles['quiet']}>{marks.join(' · ')}</span>
}

/** What a row hears from the mouse: one that is dragged onto another changes its direct employer. */
export interface Drags {
  /** Key of the row under the mouse while another is dragged. */
  over: string | null
  onStart: (event: DragEvent, node: ChainNodeRow) => void
  onOver: (event: DragEvent, node: ChainNodeRow) => void
  onDrop: (event: DragEvent, node: ChainNodeRow) => void
  onEnd: () => void
}

/** From and to in the little room of a column; the title and the pane say it in words. */
function periodShown({ link }: ChainNodeRow): string {
  if (!link) return ''
  const shown = (date: LocalDate | null): string => (date === null ? '…' : formatDate(date))
  return `${shown(link.validFrom)} – ${shown(link.validTo)}`
}

/** A row of the tree grid. */
export function TreeLine(props: {
  row: TreeRow
  declarationId: number
  date: LocalDate
  focusable: boolean
  current: boolean
  /** The firm that is being moved. */
  moving: boolean
  drags: Drags
  /** Links may not be moved by dragging. */
  lookOnly: boolean
  onFocus: () => void
  onToggle: () => void
  onOpen: () => void
  onFillGap: () => void
}): ReactElement {
  const { row, current, drags, declarationId, date } = props
  const { node } = row
  const t = useTexts()
  const choices = useChoices()
  const name = node.company
  const period = node.link ? periodWords(node.link.validFrom, node.link.validTo) : undefined
  const Chevron = row.open ? IconChevronDown : IconChevronRight
  return (
    <div
      role="row"
      data-row
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={current}
      {...(node.children > 0 ? { 'aria-expanded': row.open } : {})}
      tabIndex={props.focusable ? 0 : -1}
      className={styles['line']}
      data-current={current}
      data-gap={node.gap}
      data-moving={props.moving}
      data-over={drags.over === node.key}
      draggable={!props.lookOnly && node.link !== null}
      onDragStart={(event) => drags.onStart(event, node)}
      onDragOver={(event) => drags.onOver(event, node)}
      onDrop={(event) => drags.onDrop(event, node)}
      onDragEnd={drags.onEnd}
      onFocus={props.onFocus}
      onClick={props.onFocus}
      onDoubleClick={props.onOpen}
    >
      <span role="rowheader" className={styles['firm']} style={{ paddingLeft: 6 + node.depth * 20 }}>
        {node.children > 0 ? (
          // The arrow keys do the same on the row itself, so the button is for the mouse alone.
          <button
            type="button"
            tabIndex={-1}
            className={styles['fold']}
            aria-label={row.open ? t(($) => $.chain.page.collapse, { name }) : t(($) => $.chain.page.expand, { name })}
            onClick={(event) => {
              event.stopPropagation()
              props.onToggle()
            }}
          >
            <Chevron size={15} aria-hidden />
          </button>
        ) : (
          <span className={styles['noFold']} />
        )}
        <span className={styles['name']} title={node.number === null ? name : `${name} · ${node.number}`}>
          {name}
        </span>
        <FirmMarks node={node} />
      </span>
      <span role="gridcell">
        {node.tier === 0 ? t(($) => $.chain.page.tierZero) : node.tier === null ? '–' : formatNumber(node.tier)}
      </span>
      <span role="gridcell" title={period} className={node.gap ? styles['gapCell'] : styles['two']}>
        {node.gap ? <StateBadge tone="bad">{t(($) => $.chain.page.gap)}</StateBadge> : periodShown(node)}
      </span>
      {node.gap ? (
        <span role="gridcell" className={styles['remedy']}>
          <May call="chain.save">
            <Button size="compact-xs" tabIndex={-1} onClick={props.onFillGap}>
              {t(($) => $.chain.page.gapRemedy)}
            </Button>
          </May>
        </span>
      ) : (
        <>
          <span role="gridcell" className={styles['two']}>
            {labelOf(choices.methods, node.link?.method)}
          </span>
          <span role="gridcell" className={styles['two']} title={node.link?.fallbackChannel ?? undefined}>
            {node.link?.fallbackChannel}
          </span>
          <span role="gridcell">{node.papers && <PapersBadge state={node.papers} />}</span>
        </>
      )}
      <span role="gridcell" className={styles['number']}>
        {node.repeated ? '' : <CountLink {...{ node, declarationId, date }} of="planned" inGrid />}
      </span>
      <span role="gridcell" className={styles['number']}>
        {node.repeated ? '' : <CountLink {...{ node, declarationId, date }} of="seen" inGrid />}
      </span>
    </div>
  )
}

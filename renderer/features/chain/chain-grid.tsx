import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { treeMove, treeRows, type TreeRow } from '#renderer/features/chain/tree-rows.ts'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'

/** The chain as a tree grid: one row per firm at its place, moved through with the arrow keys. */
export function ChainGrid(props: {
  label: string
  nodes: readonly ChainNodeRow[]
  current: string | null
  onCurrent: (key: string) => void
  onOpen: (node: ChainNodeRow) => void
}): ReactElement {
  const { nodes, current, onCurrent } = props
  const t = useTexts()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const body = useRef<HTMLDivElement>(null)
  const rows = treeRows(nodes, folded)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.node.key === current),
  )
  const fold = (key: string, shut: boolean): void =>
    setFolded((now) => {
      const next = new Set(now)
      if (shut) next.add(key)
      else next.delete(key)
      return next
    })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[at]
    const move = treeMove(rows, at, event.key)
    if (move && 'go' in move) {
      const next = rows[move.go]
      if (next) onCurrent(next.node.key)
      body.current?.querySelectorAll<HTMLElement>('[data-row]')[move.go]?.focus()
    } else if (move && 'fold' in move) fold(move.fold, true)
    else if (move) fold(move.unfold, false)
    else if (event.key === 'Enter' && row) props.onOpen(row.node)
    else return
    event.preventDefault()
  }
  const headings = [
    t(($) => $.chain.page.firm),
    t(($) => $.chain.fields.tier),
    t(($) => $.chain.page.period),
    t(($) => $.chain.fields.method),
    t(($) => $.chain.fields.fallbackChannel),
    t(($) => $.chain.page.planned),
  ]
  return (
    <div
      role="treegrid"
      aria-label={props.label}
      aria-description={t(($) => $.chain.page.treeKeys)}
      className={styles['grid']}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <div role="row" className={styles['head']}>
          {headings.map((heading) => (
            <span key={heading} role="columnheader" title={heading}>
              {heading}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body}>
        {rows.map((row, index) => (
          <TreeLine
            key={row.node.key}
            row={row}
            focusable={index === at}
            current={row.node.key === current}
            onFocus={() => onCurrent(row.node.key)}
            onToggle={() => fold(row.node.key, row.open)}
            onOpen={() => props.onOpen(row.node)}
          />
        ))}
      </div>
    </div>
  )
}

function TreeLine(props: {
  row: TreeRow
  focusable: boolean
  current: boolean
  onFocus: () => void
  onToggle: () => void
  onOpen: () => void
}): ReactElement {
  const { row, current } = props
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
        <span className={styles['name']} title={name}>
          {name}
        </span>
        {node.repeated && <span className={styles['quiet']}>{t(($) => $.chain.page.repeated)}</span>}
      </span>
      <span role="gridcell">
        {node.tier === 0 ? t(($) => $.chain.page.tierZero) : node.tier === null ? '–' : formatNumber(node.tier)}
      </span>
      <span role="gridcell" title={period}>
        {node.gap ? <StateBadge tone="bad">{t(($) => $.chain.page.gap)}</StateBadge> : period}
      </span>
      <span role="gridcell">{labelOf(choices.methods, node.link?.method)}</span>
      <span role="gridcell" title={node.link?.fallbackChannel ?? undefined}>
        {node.link?.fallbackChannel}
      </span>
      <span role="gridcell" className={styles['number']}>
        {formatNumber(node.planned)}
      </span>
    </div>
  )
}

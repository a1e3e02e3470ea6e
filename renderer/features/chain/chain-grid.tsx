import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactElement } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { TreeLine, type Drags } from '#renderer/features/chain/tree-line.tsx'
import { treeMove, treeRows } from '#renderer/features/chain/tree-rows.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The chain as a tree grid: one row per firm at its place, moved through with the arrow keys. */
export function ChainGrid(props: {
  label: string
  declarationId: number
  date: LocalDate
  nodes: readonly ChainNodeRow[]
  current: string | null
  /** The firm whose new employer is being chosen; Enter then chooses instead of opening. */
  moving: string | null
  onCurrent: (key: string) => void
  onOpen: (node: ChainNodeRow) => void
  onFillGap: (node: ChainNodeRow) => void
  /** A firm is put below another one. */
  /** Nothing is moved or opened to be changed. */
  lookOnly: boolean
  onMoveTo: (moved: ChainNodeRow, employer: ChainNodeRow) => void
}): ReactElement {
  const { nodes, current, moving, onCurrent } = props
  const t = useTexts()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const body = useRef<HTMLDivElement>(null)
  const rows = treeRows(nodes, folded)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.node.key === current),
  )
  const focusRow = (index: number): void => {
    body.current?.querySelectorAll<HTMLElement>('[data-row]')[index]?.focus()
  }
  // Choosing an employer is done in the rows, wherever the button for it was pressed.
  const focusCurrent = useRef(() => focusRow(at))
  useEffect(() => {
    focusCurrent.current = () => focusRow(at)
  })
  useEffect(() => {
    if (moving !== null) focusCurrent.current()
  }, [moving])
  const fold = (key: string, shut: boolean): void =>
    setFolded((now) => {
      const next = new Set(now)
      if (shut) next.add(key)
      else next.delete(key)
      return next
    })
  const enter = (node: ChainNodeRow): void => {
    const moved = moving === null ? undefined : nodes.find(({ key }) => key === moving)
    if (moved) props.onMoveTo(moved, node)
    else props.onOpen(node)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[at]
    const move = treeMove(rows, at, event.key)
    if (move && 'go' in move) {
      const next = rows[move.go]
      if (next) onCurrent(next.node.key)
      focusRow(move.go)
    } else if (move && 'fold' in move) fold(move.fold, true)
    else if (move) fold(move.unfold, false)
    else if (event.key === 'Enter' && row) enter(row.node)
    else return
    event.preventDefault()
  }
  const drags = useDrags(nodes, props.onMoveTo)
  const headings = [
    t(($) => $.chain.page.firm),
    t(($) => $.chain.fields.tier),
    t(($) => $.chain.page.period),
    t(($) => $.chain.fields.method),
    t(($) => $.chain.fields.fallbackChannel),
    t(($) => $.chainViews.columns.papers),
    t(($) => $.chain.page.planned),
    t(($) => $.chainViews.columns.seen),
  ]
  return (
    <div
      role="treegrid"
      aria-label={props.label}
      aria-description={`${t(($) => $.chain.page.treeKeys)}. ${t(($) => $.chainViews.tree.keys)}`}
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
            declarationId={props.declarationId}
            date={props.date}
            focusable={index === at}
            current={row.node.key === current}
            moving={row.node.key === moving}
            drags={drags}
            lookOnly={props.lookOnly}
            onFocus={() => onCurrent(row.node.key)}
            onToggle={() => fold(row.node.key, row.open)}
            onOpen={() => enter(row.node)}
            onFillGap={() => props.onFillGap(row.node)}
          />
        ))}
      </div>
    </div>
  )
}

/** Dragging one row onto another. */
function useDrags(
  nodes: readonly ChainNodeRow[],
  onMoveTo: (moved: ChainNodeRow, employer: ChainNodeRow) => void,
): Drags {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const onEnd = (): void => {
    setDragged(null)
    setOver(null)
  }
  const movedOnto = (node: ChainNodeRow): ChainNodeRow | undefined =>
    dragged === node.key ? undefined : nodes.find(({ key }) => key === dragged)
  return {
    over,
    onStart: (event: DragEvent, node) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', node.company)
      setDragged(node.key)
    },
    onOver: (event, node) => {
      if (!movedOnto(node)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      if (over !== node.key) setOver(node.key)
    },
    onDrop: (event, node) => {
      const moved = movedOnto(node)
      onEnd()
      if (!moved) return
      event.preventDefault()
      onMoveTo(moved, node)
    },
    onEnd,
  }
}

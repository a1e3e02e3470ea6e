import { useMemo, type ReactElement } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainNodeRow, ChainTreeAnswer } from '#shared/contract/chain.ts'
import { pictureSheets, type PictureSizes } from '#shared/domain/chain-picture.ts'

const sizes: PictureSizes = { boxWidth: 190, boxHeight: 52, columnGap: 32, rowGap: 10 }
/** Letters that fit a box; what is cut is in the title of the box and in the list. */
const mostLetters = 24
const margin = 8

function cut(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}

/** The tree drawn from left to right; a firm can be chosen by clicking its box, the keyboard has the list. */
export function ChainPicture(props: {
  tree: ChainTreeAnswer
  current: string | null
  onCurrent: (key: string) => void
}): ReactElement {
  const { tree, current, onCurrent } = props
  const t = useTexts()
  const [sheet] = useMemo(() => pictureSheets(tree.nodes, sizes), [tree.nodes])
  const byKey = useMemo(() => new Map(tree.nodes.map((node) => [node.key, node])), [tree.nodes])
  const { width, height, boxes, lines } = sheet ?? { width: 0, height: 0, boxes: [], lines: [] }
  const label = t(($) => $.chainViews.picture.label, { date: formatDate(tree.date), count: tree.nodes.length })
  return (
    <div className={styles['picture']} tabIndex={0} role="region" aria-label={t(($) => $.chainViews.tree.picture)}>
      <svg
        role="img"
        aria-label={label}
        width={width + 2 * margin}
        height={height + 2 * margin}
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
      >
        {lines.map(({ from, to }) => (
          <line key={`${from.join()} ${to.join()}`} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
        ))}
        {boxes.map(({ key, x, y }) => {
          const node = byKey.get(key)
          return node ? (
            <Box key={key} node={node} x={x} y={y} current={key === current} onClick={() => onCurrent(key)} />
          ) : null
        })}
      </svg>
    </div>
  )
}

function Box(props: { node: ChainNodeRow; x: number; y: number; current: boolean; onClick: () => void }): ReactElement {
  const { node, x, y } = props
  const t = useTexts()
  const { tier } = node
  const marks = [
    tier === null ? null : tier === 0 ? t(($) => $.chain.page.tierZero) : t(($) => $.chainViews.tierOf, { tier }),
    node.gap ? t(($) => $.chain.page.gap) : null,
    node.repeated ? t(($) => $.chain.page.repeated) : null,
    node.agency ? t(($) => $.chainViews.agency) : null,
    node.selfEmployed ? t(($) => $.chainViews.selfEmployed) : null,
  ].filter(Boolean)
  const counts = t(($) => $.chainViews.plannedSeen, { planned: node.planned, seen: node.seen })
  return (
    <g
      transform={`translate(${x} ${y})`}
      data-gap={node.gap}
      data-top={tier === 0}
      data-current={props.current}
      onClick={props.onClick}
    >
      <title>{node.company}</title>
      <rect width={sizes.boxWidth} height={sizes.boxHeight} rx={6} />
      <text x={10} y={18} className={styles['pictureName']}>
        {cut(node.company, mostLetters)}
      </text>
      <text x={10} y={32}>
        {cut(marks.join(' · '), mostLetters + 8)}
      </text>
      {!node.repeated && (
        <text x={10} y={45}>
          {counts}
        </text>
      )}
    </g>
  )
}

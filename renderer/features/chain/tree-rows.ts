import type { ChainNodeRow } from '#shared/contract/chain.ts'

/** A node as the tree grid draws it. */
export interface TreeRow {
  node: ChainNodeRow
  /** From 1, as assistive technology counts. */
  level: number
  position: number
  siblings: number
  open: boolean
}

/** The rows to draw: children of folded nodes are left out. Nodes come parents first, as the core sends them. */
export function treeRows(nodes: readonly ChainNodeRow[], folded: ReadonlySet<string>): TreeRow[] {
  const families = Map.groupBy(nodes, (node) => node.parentKey)
  const hidden = new Set<string>()
  return nodes.flatMap((node) => {
    const { parentKey } = node
    if (parentKey !== null && (hidden.has(parentKey) || folded.has(parentKey))) {
      hidden.add(node.key)
      return []
    }
    const family = families.get(parentKey) ?? []
    return [
      {
        node,
        level: node.depth + 1,
        position: family.indexOf(node) + 1,
        siblings: family.length,
        open: node.children > 0 && !folded.has(node.key),
      },
    ]
  })
}

/** What a key does in the tree: go to another row, fold or unfold the row; null for keys that do neither. */
export type TreeMove = { go: number } | { fold: string } | { unfold: string }

/** The keyboard of the ARIA tree grid pattern with rows that take the focus. */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | null {
  const row = rows[at]
  if (!row) return null
  const last = rows.length - 1
  switch (key) {
    case 'ArrowDown':
      return { go: Math.min(last, at + 1) }
    case 'ArrowUp':
      return { go: Math.max(0, at - 1) }
    case 'Home':
      return { go: 0 }
    case 'End':
      return { go: last }
    case 'ArrowRight':
      if (row.node.children > 0 && !row.open) return { unfold: row.node.key }
      return row.open ? { go: Math.min(last, at + 1) } : null
    case 'ArrowLeft': {
      if (row.open) return { fold: row.node.key }
      const parent = rows.findIndex((one) => one.node.key === row.node.parentKey)
      return parent < 0 ? null : { go: parent }
    }
    default:
      return null
  }
}

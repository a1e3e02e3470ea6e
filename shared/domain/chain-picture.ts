/** A firm of the tree to be drawn; parents come before their children, as `flattenChain` gives them. */
export interface PictureNode {
  key: string
  parentKey: string | null
}

/** Sizes in one unit: a box, and the gaps between columns and rows. */
export interface PictureSizes {
  boxWidth: number
  boxHeight: number
  columnGap: number
  rowGap: number
}

/** A box of the picture; `continued` where a firm is drawn again so that what hangs below it can go on. */
export interface PictureBox {
  key: string
  column: number
  row: number
  x: number
  y: number
  continued: boolean
}

/** A line from a firm to its subcontractors: from the middle of the right side down to the left sides of theirs. */
export interface PictureLine {
  from: readonly [x: number, y: number]
  to: readonly [x: number, y: number]
}

/** What fits one sheet. */
export interface PictureSheet {
  boxes: PictureBox[]
  lines: PictureLine[]
  width: number
  height: number
}

interface Placed extends PictureNode {
  column: number
  row: number
}

/** A branch with what it hangs on: the last columns of a deep tree begin anew on a sheet of their own. */
interface Branch {
  /** Ancestor drawn again at the top, when the branch goes on from another sheet. */
  top: string | null
  nodes: PictureNode[]
}

/**
 * Lays a tree out from left to right: a column per tier, a row per firm without subcontractors; each firm stands beside
 * its first subcontractor. Nothing overlaps. A tree of more rows or columns than fit is cut into sheets on which the firms
 * above are drawn again, so that each sheet can be read by itself.
 */
export function pictureSheets(
  nodes: readonly PictureNode[],
  sizes: PictureSizes,
  fits: { rows: number; columns: number } = { rows: Infinity, columns: Infinity },
): PictureSheet[] {
  return branches(nodes, fits.columns).flatMap((branch) => sheetsOf(branch, sizes, fits.rows))
}

/** Cuts off what lies deeper than the columns allow; the firm it hangs on begins a branch of its own. */
function branches(nodes: readonly PictureNode[], columns: number): Branch[] {
  const found: Branch[] = []
  const waiting: Branch[] = [{ top: null, nodes: [...nodes] }]
  for (let branch = waiting.shift(); branch; branch = waiting.shift()) {
    const depths = new Map<string, number>(branch.top === null ? [] : [[branch.top, 0]])
    const owners = new Map<string, string>()
    const kept: PictureNode[] = []
    const cut = new Map<string, PictureNode[]>()
    for (const node of branch.nodes) {
      const above = node.parentKey
      const owner = above === null ? undefined : owners.get(above)
      const depth = above === null ? 0 : (depths.get(above) ?? -1) + 1
      if (owner !== undefined || depth >= columns) {
        const from = owner ?? above ?? node.key
        owners.set(node.key, from)
        const rest = cut.get(from)
        if (rest) rest.push(node)
        else cut.set(from, [node])
        continue
      }
      depths.set(node.key, depth)
      kept.push(node)
    }
    found.push({ top: branch.top, nodes: kept })
    waiting.push(...[...cut].map(([top, rest]): Branch => ({ top, nodes: rest })))
  }
  return found
}

/** Column and row of each firm: a firm without subcontractors takes a row, any other the row of its first one. */
function placed({ top, nodes }: Branch): Placed[] {
  const all: PictureNode[] = top === null ? nodes : [{ key: top, parentKey: null }, ...nodes]
  const columns = new Map<string, number>()
  const rows = new Map<string, number>()
  const parents = new Set(all.map(({ parentKey }) => parentKey))
  let row = 0
  const open: string[] = []
  return all
    .map((node) => {
      columns.set(node.key, node.parentKey === null ? 0 : (columns.get(node.parentKey) ?? -1) + 1)
      open.push(node.key)
      if (!parents.has(node.key)) {
        // The firms above that wait for their first subcontractor stand beside it.
        for (const key of open.splice(0)) rows.set(key, row)
        row += 1
      }
      return node
    })
    .map((node) => ({ ...node, column: columns.get(node.key) ?? 0, row: rows.get(node.key) ?? 0 }))
}

function sheetsOf(branch: Branch, sizes: PictureSizes, rowsPerSheet: number): PictureSheet[] {
  const all = placed(branch)
  const byKey = new Map(all.map((node) => [node.key, node]))
  const last = Math.max(0, ...all.map(({ row }) => row))
  const sheets: PictureSheet[] = []
  for (let first = 0; first <= last; first += rowsPerSheet) {
    const own = all.filter(({ row }) => row >= first && row < first + rowsPerSheet)
    const boxes = own.map((node) => boxOf(node, first, sizes, node.key === branch.top))
    // Firms above that stand on an earlier sheet are drawn again in the first row, whose left columns are free.
    const missing = new Set<string>()
    for (const { parentKey } of own) {
      for (let above = parentKey; above !== null; above = byKey.get(above)?.parentKey ?? null) {
        const node = byKey.get(above)
        if (node && node.row < first) missing.add(above)
      }
    }
    for (const key of missing) {
      const node = byKey.get(key)
      if (node) boxes.push(boxOf({ ...node, row: first }, first, sizes, true))
    }
    sheets.push(sheetOf(boxes, byKey, sizes))
    if (rowsPerSheet === Infinity) break
  }
  return sheets
}

function boxOf({ key, column, row }: Placed, first: number, sizes: PictureSizes, continued: boolean): PictureBox {
  const x = column * (sizes.boxWidth + sizes.columnGap)
  const y = (row - first) * (sizes.boxHeight + sizes.rowGap)
  return { key, column, row: row - first, x, y, continued }
}

function sheetOf(boxes: PictureBox[], byKey: ReadonlyMap<string, Placed>, sizes: PictureSizes): PictureSheet {
  const { boxWidth, boxHeight, columnGap } = sizes
  const drawn = new Map(boxes.map((box) => [box.key, box]))
  const lines: PictureLine[] = []
  for (const family of Map.groupBy(boxes, ({ key }) => byKey.get(key)?.parentKey ?? '').entries()) {
    const above = drawn.get(family[0])
    if (!above) continue
    const middle = (box: PictureBox): number => box.y + boxHeight / 2
    const turn = above.x + boxWidth + columnGap / 2
    const lowest = Math.max(...family[1].map(middle))
    lines.push({ from: [above.x + boxWidth, middle(above)], to: [turn, middle(above)] })
    if (lowest > middle(above)) lines.push({ from: [turn, middle(above)], to: [turn, lowest] })
    for (const box of family[1]) lines.push({ from: [turn, middle(box)], to: [box.x, middle(box)] })
  }
  const width = Math.max(0, ...boxes.map(({ x }) => x + boxWidth))
  const height = Math.max(0, ...boxes.map(({ y }) => y + boxHeight))
  return { boxes, lines, width, height }
}

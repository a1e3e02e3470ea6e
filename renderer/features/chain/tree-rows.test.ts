import { expect, test } from 'vitest'

import { treeMove, treeRows } from '#renderer/features/chain/tree-rows.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'

function node(key: string, parentKey: string | null, depth: number, children = 0): ChainNodeRow {
  return {
    key,
    parentKey,
    depth,
    children,
    companyId: 1,
    company: key,
    tier: depth,
    gap: false,
    repeated: false,
    number: null,
    employer: null,
    agency: false,
    selfEmployed: false,
    papers: null,
    planned: 0,
    seen: 0,
    link: null,
  }
}

const nodes = [node('a', null, 0, 2), node('b', 'a', 1, 1), node('c', 'b', 2), node('d', 'a', 1)]
const keys = (folded: string[]): string[] => treeRows(nodes, new Set(folded)).map((row) => row.node.key)

test('folding a firm hides everything below it, however deep', () => {
  expect(keys([])).toEqual(['a', 'b', 'c', 'd'])
  expect(keys(['b'])).toEqual(['a', 'b', 'd'])
  expect(keys(['a'])).toEqual(['a'])
})

test('each row knows its level and its place among its siblings', () => {
  const last = treeRows(nodes, new Set()).at(-1)
  expect(last).toMatchObject({ level: 2, position: 2, siblings: 2 })
})

test('left folds an open firm and goes up from any other, right unfolds and goes down', () => {
  const open = treeRows(nodes, new Set())
  expect(treeMove(open, 1, 'ArrowLeft')).toEqual({ fold: 'b' })
  expect(treeMove(open, 2, 'ArrowLeft')).toEqual({ go: 1 })
  expect(treeMove(open, 0, 'ArrowLeft')).toEqual({ fold: 'a' })
  expect(treeMove(open, 1, 'ArrowRight')).toEqual({ go: 2 })
  expect(treeMove(open, 2, 'ArrowRight')).toBeNull()
  expect(treeMove(treeRows(nodes, new Set(['b'])), 1, 'ArrowRight')).toEqual({ unfold: 'b' })
})

test('up and down stop at the ends', () => {
  const open = treeRows(nodes, new Set())
  expect(treeMove(open, 0, 'ArrowUp')).toEqual({ go: 0 })
  expect(treeMove(open, 3, 'ArrowDown')).toEqual({ go: 3 })
  expect(treeMove(open, 1, 'End')).toEqual({ go: 3 })
})

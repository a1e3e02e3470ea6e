import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { pictureSheets, type PictureNode, type PictureSheet, type PictureSizes } from '#shared/domain/chain-picture.ts'

const sizes: PictureSizes = { boxWidth: 100, boxHeight: 30, columnGap: 20, rowGap: 6 }

/** Nodes as `parent of each`, parents first and depth first. */
function tree(parents: readonly (number | null)[]): PictureNode[] {
  const children = Map.groupBy(
    parents.map((parent, index) => ({ parent, index })),
    ({ parent }) => parent,
  )
  const nodes: PictureNode[] = []
  const visit = (at: number | null): void => {
    for (const { index, parent } of children.get(at) ?? []) {
      nodes.push({ key: `n${index}`, parentKey: parent === null ? null : `n${parent}` })
      visit(index)
    }
  }
  visit(null)
  return nodes
}

function overlapping({ boxes }: PictureSheet): string[] {
  return boxes.flatMap((first, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (second) => Math.abs(first.x - second.x) < sizes.boxWidth && Math.abs(first.y - second.y) < sizes.boxHeight,
      )
      .map((second) => `${first.key}/${second.key}`),
  )
}

test('each tier has its column, and a firm stands beside its first subcontractor', () => {
  const [sheet] = pictureSheets(tree([null, 0, 1, 0]), sizes)
  expect(sheet?.boxes.map(({ key, column, row }) => [key, column, row])).toEqual([
    ['n0', 0, 0],
    ['n1', 1, 0],
    ['n2', 2, 0],
    ['n3', 1, 1],
  ])
  expect(sheet).toMatchObject({ width: 340, height: 66 })
})

test('a tree of more rows than fit goes on with the firms above drawn again', () => {
  const sheets = pictureSheets(tree([null, 0, 0, 0, 0, 0]), sizes, { rows: 2, columns: Infinity })
  expect(sheets.map(({ boxes }) => boxes.map(({ key, continued }) => `${key}${continued ? '…' : ''}`))).toEqual([
    ['n0', 'n1', 'n2'],
    ['n3', 'n4', 'n0…'],
    ['n5', 'n0…'],
  ])
})

test('a tree of more tiers than fit goes on with the firm it hangs on', () => {
  const sheets = pictureSheets(tree([null, 0, 1, 2, 3]), sizes, { rows: Infinity, columns: 3 })
  expect(sheets.map(({ boxes }) => boxes.map(({ key, continued }) => `${key}${continued ? '…' : ''}`))).toEqual([
    ['n0', 'n1', 'n2'],
    ['n2…', 'n3', 'n4'],
  ])
})

test('no tree has overlapping boxes, every firm is drawn once, and every sheet fits', () => {
  const trees = fc
    .array(fc.nat(), { minLength: 1, maxLength: 120 })
    .map((seeds) => tree(seeds.map((seed, index) => (index === 0 || seed % 11 === 0 ? null : seed % index))))
  fc.assert(
    fc.property(trees, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 7 }), (nodes, rows, columns) => {
      const sheets = pictureSheets(nodes, sizes, { rows, columns })
      expect(sheets.flatMap(overlapping)).toEqual([])
      const drawn = sheets.flatMap(({ boxes }) => boxes.filter(({ continued }) => !continued).map(({ key }) => key))
      expect(drawn.toSorted()).toEqual(nodes.map(({ key }) => key).toSorted())
      for (const { boxes } of sheets) {
        expect(boxes.every(({ row, column }) => row < rows && column < columns)).toBe(true)
      }
    }),
  )
})

test('six tiers of forty firms each stay without an overlap', () => {
  const parents = Array.from({ length: 241 }, (_, index) => (index === 0 ? null : index <= 40 ? 0 : index - 40))
  const [sheet] = pictureSheets(tree(parents), sizes)
  expect(sheet?.boxes).toHaveLength(241)
  expect(overlapping(sheet as PictureSheet)).toEqual([])
  expect(Math.max(...(sheet?.boxes ?? []).map(({ column }) => column))).toBe(6)
})

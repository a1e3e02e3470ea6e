import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { root } from '#build/root.ts'

const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const rows = architecture
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number, , , test]) => /^\d+$/.test(number ?? '') && test !== undefined)

it('names all twenty items of Electron’s security checklist', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

it('names for each a file that is there and a test that is in its file', () => {
  const missing = rows.flatMap(([, number = '', , place = '', test = '']) => {
    const [file = ''] = /`([\w/.-]+)`/.exec(place)?.slice(1) ?? []
    const [testFile = '', title = ''] = /^`([^`]+)`: “(.+)”$/.exec(test)?.slice(1) ?? []
    const path = join(root, testFile)
    const found = existsSync(join(root, file)) && existsSync(path) && readFileSync(path, 'utf8').includes(`'${title}'`)
    return found ? [] : [number]
  })
  expect(missing).toEqual([])
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openingBounds } from '#main/electron/window-state.ts'

const screen = (x: number, y: number, width: number, height: number) => ({ workArea: { x, y, width, height } })
const office = screen(0, 0, 1920, 1040)
const kept = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height, maximised: false })

describe('where the window opens', () => {
  it('is where it was, on a second screen too', () => {
    expect(openingBounds(kept(-1500, 50), [office, screen(-1920, 0, 1920, 1040)], office)).toEqual({
      x: -1500,
      y: 50,
      width: 1000,
      height: 700,
    })
  })

  it('is the middle of the first screen when the second is gone', () => {
    expect(openingBounds(kept(-1500, 50), [office], office)).toEqual({ x: 320, y: 120, width: 1280, height: 800 })
  })

  it('is the middle when the title bar would lie above the screen', () => {
    expect(openingBounds(kept(100, -200), [office], office).y).toBe(120)
  })

  it('fits a small screen', () => {
    const small = screen(0, 0, 1024, 728)
    expect(openingBounds(undefined, [small], small)).toEqual({ x: 0, y: 0, width: 1024, height: 728 })
    expect(openingBounds(kept(0, 0, 3000, 2000), [small], small)).toMatchObject({ width: 1024, height: 728 })
  })

  it('always leaves enough of the title bar to take hold of', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 })
    const length = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(coordinate, coordinate, length, length, (x, y, width, height) => {
        const bounds = openingBounds(kept(x, y, width, height), [office], office)
        const { workArea } = office
        const right = Math.min(bounds.x + bounds.width, workArea.width)
        expect(right - Math.max(bounds.x, 0)).toBeGreaterThanOrEqual(120)
        expect(bounds.y).toBeGreaterThanOrEqual(0)
        expect(bounds.y + 32).toBeLessThanOrEqual(workArea.height)
      }),
    )
  })
})

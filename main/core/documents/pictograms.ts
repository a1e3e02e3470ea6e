import { pdfNumber as n } from '#main/core/documents/glyph-run.ts'
import type { Paper } from '#main/core/documents/paper.ts'

/** What a pictogram shows. All are our own drawings, in a square of 100 by 100. */
export type Pictogram = 'in' | 'out' | 'pause' | 'presence' | 'noPause' | 'noOut' | 'key' | 'error' | 'own' | 'ask'

/** How far a curve’s handles reach for a quarter of a circle. */
const round = 0.5523

function circle(x: number, y: number, r: number): string {
  const k = r * round
  const arc = (...points: number[]): string => `${points.map(n).join(' ')} c`
  return [
    `${n(x + r)} ${n(y)} m`,
    arc(x + r, y + k, x + k, y + r, x, y + r),
    arc(x - k, y + r, x - r, y + k, x - r, y),
    arc(x - r, y - k, x - k, y - r, x, y - r),
    arc(x + k, y - r, x + r, y - k, x + r, y),
  ].join(' ')
}

function path(...points: readonly [number, number][]): string {
  return points.map(([x, y], index) => `${n(x)} ${n(y)} ${index === 0 ? 'm' : 'l'}`).join(' ')
}

const fill = (shape: string): string => `${shape} f`
const stroke = (shape: string, width: number): string => `${n(width)} w 1 J 1 j ${shape} S`

/** Somebody walking to the right, with the feet at y 92 and the head at x. */
function walker(x: number): string {
  const body = path([x, 38], [x - 3, 62])
  const limbs = [
    stroke(path([x - 3, 62], [x + 8, 75], [x + 9, 92]), 7),
    stroke(path([x - 3, 62], [x - 9, 77], [x - 19, 89]), 7),
    stroke(path([x, 42], [x + 12, 52], [x + 20, 48]), 5.5),
    stroke(path([x, 42], [x - 10, 52], [x - 13, 62]), 5.5),
  ]
  return [fill(circle(x + 2, 21, 9)), stroke(body, 12), ...limbs].join(' ')
}

/** A doorway standing open, its floor at y 94. */
function door(x: number): string {
  return [stroke(path([x, 94], [x, 8], [x + 34, 8], [x + 34, 94]), 5), stroke(path([x - 6, 94], [x + 40, 94]), 5)].join(
    ' ',
  )
}

function arrow(x1: number, x2: number, y: number): string {
  return [
    stroke(path([x1, y], [x2 - 6, y]), 6.5),
    fill(`${path([x2 + 5, y], [x2 - 12, y - 12], [x2 - 12, y + 12])} h`),
  ].join(' ')
}

/** A cup with steam. */
const cup = [
  fill(`${path([20, 44], [70, 44], [66, 84], [24, 84])} h`),
  stroke('70 52 m 88 50 88 74 67 74 c', 6),
  stroke(path([14, 93], [76, 93]), 5),
  stroke('34 36 m 28 28 40 22 34 12 c', 4.5),
  stroke('52 36 m 46 28 58 22 52 12 c', 4.5),
].join(' ')

const crossedOut = `q 1 G ${stroke(path([12, 12], [90, 90]), 15)} Q ${stroke(path([12, 12], [90, 90]), 7)}`

const leaving = [door(8), walker(62), arrow(74, 94, 30)].join(' ')

const pictures: Record<Pictogram, string> = {
  in: [arrow(4, 26, 30), walker(34), door(58)].join(' '),
  out: leaving,
  pause: cup,
  presence: [
    fill(circle(40, 24, 13)),
    fill('14 92 m 14 62 20 46 40 46 c 60 46 66 62 66 92 c h'),
    `q 1 g ${fill(circle(72, 66, 24))} Q`,
    stroke(circle(72, 66, 20), 5),
    stroke(path([62, 66], [70, 75], [83, 57]), 6),
  ].join(' '),
  noPause: `${cup} ${crossedOut}`,
  noOut: `${leaving} ${crossedOut}`,
  key: [
    stroke(circle(30, 50, 18), 10),
    stroke(path([48, 50], [92, 50]), 10),
    stroke(path([74, 52], [74, 68]), 9),
    stroke(path([90, 52], [90, 66]), 9),
  ].join(' '),
  error: [
    stroke(`${path([50, 12], [92, 86], [8, 86])} h`, 9),
    stroke(path([50, 40], [50, 58]), 9),
    fill(circle(50, 72, 5.5)),
  ].join(' '),
  own: [
    stroke(circle(42, 42, 27), 9),
    stroke(path([62, 62], [88, 88]), 12),
    stroke(path([29, 36], [55, 36]), 5),
    stroke(path([29, 48], [49, 48]), 5),
  ].join(' '),
  ask: [
    stroke(`${path([12, 14], [88, 14], [88, 68], [46, 68], [28, 88], [28, 68], [12, 68])} h`, 8),
    ...[32, 50, 68].map((x) => fill(circle(x, 41, 5.5))),
  ].join(' '),
}

/** Draws a pictogram as a figure with what it says, `side` points wide and high. */
export function drawPictogram(paper: Paper, name: Pictogram, alt: string, x: number, y: number, side: number): void {
  const draw = (): void => paper.draw(pictures[name], x, y, side / 100)
  if (alt === '') paper.artifact(draw)
  else paper.tag('Figure', draw, { alt, bbox: [x, y, x + side, y + side] })
}

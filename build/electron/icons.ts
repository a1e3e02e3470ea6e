/** Draws the program's icons from `resources/icons/registra.svg`. Run by hand when the drawing changes; results are committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { chromium, type Page } from '@playwright/test'

import { ensureChromium } from '#build/chromium.ts'
import { root } from '#build/root.ts'

const folder = join(root, 'resources', 'icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const

interface Picture {
  size: number
  png: Buffer
  /** Red, green, blue, alpha of each pixel, rows from the top. */
  pixels: Buffer
}

/** Runs in the page, hence as text: this side knows no browser. Gives the PNG in base64 and the pixels one by one. */
const drawing = `async (svg, size) => {
  const image = new Image()
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg)
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, size, size)
  return { png: canvas.toDataURL('image/png').split(',')[1], pixels: [...context.getImageData(0, 0, size, size).data] }
}`

/** Lets Chromium draw the vector picture at one size. */
async function draw(page: Page, svg: string, size: number): Promise<Picture> {
  const drawn = await page.evaluate<{ png: string; pixels: number[] }>(`(${drawing})(${JSON.stringify(svg)}, ${size})`)
  return { size, png: Buffer.from(drawn.png, 'base64'), pixels: Buffer.from(drawn.pixels) }
}

/** A Windows icon: small sizes as bitmaps, which old dialogs and installers insist on, 256 as PNG. */
export function windowsIcon(pictures: Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size >= 256 ? picture.png : bitmap(picture)))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, picture] of pictures.entries()) {
    const image = images[index] ?? Buffer.alloc(0)
    const at = 6 + 16 * index
    // 256 does not fit a byte and is written as 0.
    head.writeUInt8(picture.size % 256, at)
    head.writeUInt8(picture.size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(image.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += image.length
  }
  return Buffer.concat([head, ...images])
}

/** A device-independent bitmap as icons hold it: rows from the bottom, blue first, an unused mask behind. */
function bitmap({ size, pixels }: Picture): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(size, 4)
  // Twice the height: colours and mask.
  head.writeInt32LE(size * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const colours = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4
      const to = ((size - 1 - y) * size + x) * 4
      colours.writeUInt32LE(pixels.readUInt32LE(from), to)
      colours[to] = pixels[from + 2] ?? 0
      colours[to + 2] = pixels[from] ?? 0
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([head, colours, mask])
}

/** Types of a macOS icon that hold PNG, by the size of their picture in pixels. */
const macTypes: [type: string, size: number][] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** A macOS icon out of pictures of the sizes above. */
export function macIcon(pictures: Picture[]): Buffer {
  const entries = macTypes.flatMap(([type, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size)
    return picture === undefined ? [] : [block(type, picture.png)]
  })
  return block('icns', Buffer.concat(entries))
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

if (import.meta.main) {
  const svg = readFileSync(join(folder, 'registra.svg'), 'utf8')
  const browser = await chromium.launch({ executablePath: ensureChromium() })
  const page = await browser.newPage()
  const pictures: Picture[] = []
  for (const size of sizes) pictures.push(await draw(page, svg, size))
  await browser.close()
  mkdirSync(join(folder, 'png'), { recursive: true })
  for (const { size, png } of pictures) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png)
  writeFileSync(join(folder, 'registra.ico'), windowsIcon(pictures.filter(({ size }) => size <= 256)))
  writeFileSync(join(folder, 'registra.icns'), macIcon(pictures))
}

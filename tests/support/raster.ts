import { createCanvas, loadImage } from '@napi-rs/canvas'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How a page is laid on the glass of a scanner. */
export interface Scanning {
  dpi: number
  /** Degrees, clockwise. */
  turned?: number
  /** Share of the page’s height by which its right side is lower. */
  skewed?: number
  /** Share of all points that are dirt. */
  noise?: number
  as?: 'png' | 'jpeg'
}

/** Chance that is the same at every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A page (from 1) of a PDF as the picture that a scanner would make of it. */
export async function scanned(pdf: Buffer, page: number, how: Scanning): Promise<Buffer> {
  const { dpi, turned = 0, skewed = 0, noise = 0, as = 'png' } = how
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const drawn = await (await task.promise).getPage(page)
  const viewport = drawn.getViewport({ scale: dpi / 72 })
  const sheet = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const ink = sheet.getContext('2d')
  ink.fillStyle = 'white'
  ink.fillRect(0, 0, sheet.width, sheet.height)
  await drawn.render({ canvas: sheet as never, canvasContext: ink as never, viewport }).promise
  await task.destroy()

  const angle = (turned * Math.PI) / 180
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))]
  const glass = createCanvas(
    Math.ceil(sheet.width * cos + sheet.height * sin),
    Math.ceil(sheet.width * sin + sheet.height * (cos + skewed)),
  )
  const light = glass.getContext('2d')
  light.fillStyle = '#f4f2ec'
  light.fillRect(0, 0, glass.width, glass.height)
  light.translate(glass.width / 2, glass.height / 2)
  light.rotate(angle)
  light.transform(1, skewed, 0, 1, 0, 0)
  light.drawImage(sheet, -sheet.width / 2, -sheet.height / 2)
  light.resetTransform()
  const random = chance(7)
  for (let dirt = Math.floor(glass.width * glass.height * noise); dirt > 0; dirt -= 1) {
    const grey = Math.floor(random() * 255)
    light.fillStyle = `rgb(${grey},${grey},${grey})`
    light.fillRect(Math.floor(random() * glass.width), Math.floor(random() * glass.height), 1, 1)
  }
  return as === 'png' ? glass.toBuffer('image/png') : glass.toBuffer('image/jpeg', 70)
}

/** A page as a scanner makes it where nothing can be read: blotted out. */
export async function blotted(picture: Buffer): Promise<Buffer> {
  const image = await loadImage(picture)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  context.fillStyle = '#333333'
  context.fillRect(image.width * 0.6, image.height * 0.75, image.width * 0.4, image.height * 0.25)
  return canvas.toBuffer('image/png')
}

/** Pictures as the pages of a scanned PDF. */
export async function scanOf(pictures: readonly Buffer[]): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (const picture of pictures) {
    const image = await document.embedPng(picture)
    const page = document.addPage([595, 842])
    page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return Buffer.from(await document.save())
}

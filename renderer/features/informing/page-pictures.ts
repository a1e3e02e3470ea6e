import { openPdf } from '#renderer/ui/parts/pdf-document.ts'

/** A page as it is looked at by the program and, smaller, by a person. */
export interface PagePicture {
  large: Blob
  /** Address of the smaller one; to be revoked. */
  small: string
}

/** Resolution at which pages are looked at: a code on the receipt has eight points a module then. */
const dpi = 200
/** More points than this are not drawn: a page as large as a door would fill the memory. */
const mostPoints = 12_000_000
const smallWidth = 900

async function blobOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return await new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the page cannot be drawn'))),
      'image/jpeg',
      quality,
    ),
  )
}

async function smallOf(picture: CanvasImageSource, width: number, height: number): Promise<string> {
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, smallWidth / width)
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return URL.createObjectURL(await blobOf(canvas, 0.75))
}

/** The pages of a PDF one after the other; only one is held at a time. */
export async function* pdfPictures(file: File): AsyncGenerator<PagePicture> {
  const pdf = await openPdf({ data: new Uint8Array(await file.arrayBuffer()) })
  const canvas = document.createElement('canvas')
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      const scale = Math.min(dpi / 72, Math.sqrt(mostPoints / (natural.width * natural.height)))
      const viewport = page.getViewport({ scale })
      Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) })
      await page.render({ canvas, viewport }).promise
      yield { large: await blobOf(canvas, 0.9), small: await smallOf(canvas, canvas.width, canvas.height) }
      page.cleanup()
    }
  } finally {
    void pdf.loadingTask.destroy()
  }
}

/** A photo, smaller. */
export async function smallPicture(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file)
  try {
    return await smallOf(bitmap, bitmap.width, bitmap.height)
  } finally {
    bitmap.close()
  }
}

import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page, with the start of its baseline in points from the bottom left corner. */
export interface PdfText {
  text: string
  x: number
  y: number
  width: number
  /** Font size in points. */
  size: number
}

/** What a reader other than the one that wrote it finds in a PDF. */
export interface ReadPdf {
  pages: { text: string; items: PdfText[]; width: number; height: number }[]
  title: string
  author: string
  language: string
  tagged: boolean
  pdfVersion: string
  /** Part and level of PDF/A as the metadata claim them. */
  conformance: string
  fonts: { name: string; embedded: boolean }[]
  /** Every structure element with the number of its children, in the order of the file's pages. */
  structure: { role: string; children: number }[]
}

/** Reads a PDF with PDF.js and, for what that does not tell, from its plain objects. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: ReadPdf['pages'] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)))
  const { info } = await document.getMetadata()
  const facts = info as Record<string, unknown>
  const fact = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '')
  const markInfo: unknown = await document.getMarkInfo()
  await task.destroy()
  const raw = bytes.toString('latin1')
  return {
    pages,
    title: fact('Title'),
    author: fact('Author'),
    language: /\/Lang \((\w+)\)/.exec(raw)?.[1] ?? '',
    tagged: markInfo instanceof Map && markInfo.get('Marked') === true,
    pdfVersion: fact('PDFFormatVersion'),
    conformance: `${tagContent(raw, 'pdfaid:part')}${tagContent(raw, 'pdfaid:conformance')}`,
    fonts: fontsIn(raw),
    structure: structureIn(raw),
  }
}

async function readPage(page: PDFPageProxy): Promise<ReadPdf['pages'][number]> {
  const content = await page.getTextContent({ disableNormalization: true })
  const items = content.items.flatMap((item): PdfText[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number]
    return [{ text: item.str, x, y, width: item.width, size: Math.round(Math.hypot(a, b) * 100) / 100 }]
  })
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    text: items
      .map(({ text }) => text)
      .join(' ')
      .replace(/[ \u00a0]+/g, ' '),
    items,
    width,
    height,
  }
}

function tagContent(raw: string, tag: string): string {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(raw)?.[1] ?? ''
}

/** Fonts as their descriptors name them; a font without a descriptor is one of the standard ones, never embedded. */
function fontsIn(raw: string): ReadPdf['fonts'] {
  const described = [...raw.matchAll(/\/Type \/FontDescriptor[^]*?endobj/g)].map(([object]) => ({
    name: /\/FontName \/(\S+)/.exec(object)?.[1] ?? '',
    embedded: /\/FontFile[23]? /.test(object),
  }))
  const standard = [...raw.matchAll(/\/Subtype \/Type1\n\/BaseFont \/(\S+)/g)]
  return [...described, ...standard.map(([, name = '']) => ({ name, embedded: false }))]
}

function structureIn(raw: string): ReadPdf['structure'] {
  return [...raw.matchAll(/\n<<\n\/S \/(\w+)\n[^]*?endobj/g)].map(([object, role = '']) => {
    const children = /\/K \[([^\]]*)\]/.exec(object)?.[1] ?? ''
    return { role, children: children.match(/\d+ 0 R/g)?.length ?? 0 }
  })
}

/** The texts that reach into the margin of `margin` points, where printers cut. */
export function outside(page: ReadPdf['pages'][number], margin: number): PdfText[] {
  return page.items.filter(
    ({ x, y, width, size }) =>
      x < margin || x + width > page.width - margin || y - size / 4 < margin || y + size > page.height - margin,
  )
}

import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/** Why the pages of a scanned PDF cannot be taken apart. */
export class ScanError extends Error {
  readonly obstacle: 'encrypted' | 'damaged'

  constructor(obstacle: ScanError['obstacle']) {
    super(`The scan cannot be taken apart: ${obstacle}`)
    this.obstacle = obstacle
  }
}

/** The pages of a scanned PDF, each to be had as a file of its own. */
export interface ScanPages {
  count: number
  /** The page (from 0) as a PDF that holds nothing else; the same page gives the same bytes. Null when there is none. */
  only: (page: number) => Promise<Buffer | null>
}

/** Opens a scanned PDF; throws `ScanError`. */
export async function scanPages(bytes: Buffer): Promise<ScanPages> {
  try {
    const whole = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast })
    const count = whole.getPageCount()
    if (count === 0) throw new ScanError('damaged')
    return {
      count,
      only: async (page) => {
        if (page >= count) return null
        const single = await PDFDocument.create({ updateMetadata: false })
        const [copied] = await single.copyPages(whole, [page])
        if (!copied) return null
        single.addPage(copied)
        return Buffer.from(await single.save({ updateFieldAppearances: false }))
      },
    }
  } catch (error) {
    if (error instanceof ScanError) throw error
    throw new ScanError(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged')
  }
}

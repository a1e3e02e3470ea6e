import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import { looksLikeToken } from '#main/core/features/informing/sheets.ts'

/** The largest picture looked at, in pixels: a page at 600 dpi, or what telephones make. */
export const mostPixels = 60_000_000

let loading: Promise<typeof import('zxing-wasm/reader')> | null = null

/** The reader with its WebAssembly taken from where the package lies: nothing is fetched. Loaded with the first picture. */
async function reader(): Promise<typeof import('zxing-wasm/reader')> {
  loading ??= (async () => {
    const { resolve } = createRequire(import.meta.url)
    const [library, wasm] = await Promise.all([
      import('zxing-wasm/reader'),
      readFile(resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ])
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
    await library.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
    return library
  })()
  return await loading
}

/**
 * The tokens of start sheets on the picture of a page, PNG or JPEG, however it lies; other codes, such as that of the
 * declaration, are passed over. Empty when none can be read.
 */
export async function tokensOn(picture: Uint8Array): Promise<string[]> {
  const { readBarcodes } = await reader()
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryDownscale: true,
    tryInvert: false,
    maxNumberOfSymbols: 8,
  })
  const texts = found.filter(({ isValid }) => isValid).map(({ text }) => text)
  return [...new Set(texts.filter(looksLikeToken))]
}

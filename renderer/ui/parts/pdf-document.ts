import type { PDFDocumentProxy } from 'pdfjs-dist'

/**
 * Opens a document, by its address or its bytes, with the reader loaded on first use; its worker, and the decoders of black and
 * white scans, are served by the app itself.
 */
export async function openPdf(source: { url: string } | { data: Uint8Array }): Promise<PDFDocumentProxy> {
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url') as Promise<{ default: string }>,
  ])
  pdf.GlobalWorkerOptions.workerSrc = worker.default
  // The reader must not fetch anything beyond the one file; the policy of the page allows no WebAssembly.
  const wasmUrl = new URL('/decoders/', globalThis.location.href).href
  return await pdf.getDocument({ ...source, enableXfa: false, useWasm: false, wasmUrl }).promise
}

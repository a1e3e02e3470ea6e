import { ActionIcon, Group, Loader } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import { openPdf } from '#renderer/ui/parts/pdf-document.ts'
import styles from '#renderer/ui/parts/pdf-preview.module.css'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

interface Loaded {
  url: string
  document: PDFDocumentProxy | null
}

/** The document at an address: undefined while it loads, null when it cannot be read. The former one stays until then. */
function usePdf(url: string): PDFDocumentProxy | null | undefined {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let gone = false
    openPdf({ url }).then(
      (document) => {
        if (gone) return void document.loadingTask.destroy()
        setLoaded({ url, document })
        return undefined
      },
      () => !gone && setLoaded({ url, document: null }),
    )
    return () => {
      gone = true
    }
  }, [url])
  useEffect(() => () => void loaded?.document?.loadingTask.destroy(), [loaded])
  return loaded === null ? undefined : loaded.document
}

/** The first pages of an offered PDF, small and side by side, each as high as `height` says. They are a picture, no control. */
export function PdfThumbnails(props: {
  url: string
  label: string
  height: number
  most: number
}): ReactElement | null {
  const document = usePdf(props.url)
  if (!document) return null
  const pages = Array.from({ length: Math.min(props.most, document.numPages) }, (_, index) => index + 1)
  return (
    <div className={styles['strip']} role="img" aria-label={props.label}>
      {pages.map((page) => (
        // An A4 page is 210 mm by 297 mm.
        <PageCanvas key={page} document={document} page={page} width={Math.round((props.height * 210) / 297)} />
      ))}
    </div>
  )
}

/** The pages of an offered PDF: one large, thumbnails beside it when there are several. `url` is `host.fileUrl(token)`. */
export function PdfPreview({ url, label }: { url: string; label: string }): ReactElement {
  const t = useTexts()
  const document = usePdf(url)
  const [wanted, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  if (document === undefined) {
    return (
      <div className={styles['state']} role="status" aria-label={t(($) => $.common.loading)}>
        <Loader size="sm" />
      </div>
    )
  }
  if (document === null) {
    return (
      <div className={styles['state']} role="alert">
        <ToneIcon tone="warn" />
        <span>{t(($) => $.common.pdf.failed)}</span>
      </div>
    )
  }
  const pages = document.numPages
  const page = Math.min(wanted, pages)
  const where = t(($) => $.common.pdf.page, { page, pages })
  return (
    <section className={styles['preview']} aria-label={label}>
      <Group gap={4} className={styles['bar']}>
        <Tool name={t(($) => $.common.pdf.previousPage)} disabled={page <= 1} onClick={() => setPage(page - 1)}>
          <IconChevronLeft size={16} aria-hidden />
        </Tool>
        <span role="status">{where}</span>
        <Tool name={t(($) => $.common.pdf.nextPage)} disabled={page >= pages} onClick={() => setPage(page + 1)}>
          <IconChevronRight size={16} aria-hidden />
        </Tool>
        <span className={styles['spring']} />
        <Tool name={t(($) => $.common.pdf.zoomOut)} disabled={zoom <= 0.5} onClick={() => setZoom(zoom / 1.25)}>
          <IconZoomOut size={16} aria-hidden />
        </Tool>
        <Tool name={t(($) => $.common.pdf.zoomIn)} disabled={zoom >= 4} onClick={() => setZoom(zoom * 1.25)}>
          <IconZoomIn size={16} aria-hidden />
        </Tool>
      </Group>
      <div className={styles['body']}>
        {pages > 1 && (
          <div className={styles['thumbs']} role="group" aria-label={t(($) => $.common.pdf.thumbnails)}>
            {Array.from({ length: Math.min(pages, mostThumbnails) }, (_, index) => index + 1).map((number) => (
              <button
                key={number}
                type="button"
                className={styles['thumb']}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t(($) => $.common.pdf.page, { page: number, pages })}
                onClick={() => setPage(number)}
              >
                <PageCanvas document={document} page={number} width={72} />
              </button>
            ))}
          </div>
        )}
        <div className={styles['sheet']} tabIndex={0} role="group" aria-label={where}>
          <PageCanvas document={document} page={page} zoom={zoom} />
        </div>
      </div>
    </section>
  )
}

// More than this are reached with the arrows: each thumbnail is a page drawn.
const mostThumbnails = 40

function Tool(props: { name: string; disabled: boolean; onClick: () => void; children: ReactElement }): ReactElement {
  return (
    <ActionIcon aria-label={props.name} title={props.name} disabled={props.disabled} onClick={props.onClick}>
      {props.children}
    </ActionIcon>
  )
}

/** One page drawn as wide as its place, or as `width` says, at the resolution of the screen. */
function PageCanvas(props: { document: PDFDocumentProxy; page: number; zoom?: number; width?: number }): ReactElement {
  const { document, page, zoom = 1, width } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    let cancel: (() => void) | null = null
    const draw = async (): Promise<void> => {
      const drawn = await document.getPage(page)
      const element = canvas.current
      if (gone || !element) return
      const natural = drawn.getViewport({ scale: 1 })
      const room = width ?? Math.max(200, (element.parentElement?.clientWidth ?? 600) - 24)
      const shown = (width ? room / natural.width : Math.min(room / natural.width, 1.6)) * zoom
      const viewport = drawn.getViewport({ scale: shown * devicePixelRatio })
      Object.assign(element, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) })
      element.style.width = `${Math.floor(natural.width * shown)}px`
      const task = drawn.render({ canvas: element, viewport })
      cancel = () => task.cancel()
      await task.promise
    }
    draw().catch(() => undefined)
    return () => {
      gone = true
      cancel?.()
    }
  }, [document, page, zoom, width])
  return <canvas ref={canvas} className={styles['canvas']} aria-hidden />
}

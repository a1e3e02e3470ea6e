import { IconFileText, IconFileTypePdf, IconMail, IconPhoto, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/annexes.module.css'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { PdfThumbnails } from '#renderer/ui/parts/pdf-preview.tsx'
import type { CorrectionAnnex } from '#shared/contract/correction-shapes.ts'

/** Pictures a browser draws by itself; HEIC and TIFF are kept and not shown. */
export function isShownPicture(mediaType: string): boolean {
  return mediaType === 'image/png' || mediaType === 'image/jpeg'
}

const height = 52

/** What an annex looks like, small; a shape for what cannot be drawn. */
export function AnnexThumb({ annex }: { annex: CorrectionAnnex }): ReactElement {
  const { id, mediaType, sha256, name } = annex
  const drawn = isShownPicture(mediaType) || mediaType === 'application/pdf'
  // The bytes of an annex never change: no change of a record makes it worth asking again.
  const file = useQuery({
    queryKey: [['annexFile'], sha256],
    queryFn: async () => await client.corrections.annexFile({ annexId: id }),
    enabled: drawn,
    staleTime: Infinity,
  }).data
  return (
    <span className={styles['thumb']} aria-hidden>
      {file && mediaType === 'application/pdf' ? (
        <PdfThumbnails url={host.fileUrl(file.token)} label={name} height={height} most={1} />
      ) : file ? (
        <img src={host.fileUrl(file.token)} alt="" height={height} />
      ) : (
        <Shape mediaType={mediaType} />
      )}
    </span>
  )
}

function Shape({ mediaType }: { mediaType: string }): ReactElement {
  const look = { size: 28, stroke: 1.3 } as const
  if (mediaType.startsWith('image/')) return <IconPhoto {...look} />
  if (mediaType === 'application/pdf') return <IconFileTypePdf {...look} />
  if (mediaType === 'message/rfc822' || mediaType.includes('outlook')) return <IconMail {...look} />
  return mediaType.includes('sheet') || mediaType === 'text/csv' ? <IconTable {...look} /> : <IconFileText {...look} />
}

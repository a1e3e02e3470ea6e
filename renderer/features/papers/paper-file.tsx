import { Button, Group, Loader, Stack, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import styles from '#renderer/features/papers/papers.module.css'
import { notifyError } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { PdfPreview, PdfThumbnails } from '#renderer/ui/parts/pdf-preview.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperDetails } from '#shared/contract/papers.ts'

/** A kept file as the pages show it. */
interface ShownFile {
  id: number
  name: string
  sha256: string
  mediaType: string
}

/** The file of a paper, undefined when it has none. */
export function shownFile({ id, file, fileName }: PaperDetails): ShownFile | null {
  return file === null ? null : { id, name: fileName ?? '', sha256: file.sha256, mediaType: file.mediaType }
}

/** Pictures a browser draws by itself; HEIC and TIFF are kept and not shown. */
function isPicture(mediaType: string): boolean {
  return mediaType === 'image/png' || mediaType === 'image/jpeg'
}

const height = 260

/** The offered file under its address. The bytes behind a hash never change, but what is offered does not last for ever. */
function useOffered({ id, sha256 }: ShownFile, place: string) {
  return useQuery({
    queryKey: [['paperFile'], place, sha256],
    queryFn: async () => await client.papers.file({ id }),
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** Hands the file over to be saved or opened. */
async function hand(id: number, how: 'save' | 'open'): Promise<void> {
  const { token, fileName } = await client.papers.file({ id })
  if (how === 'open') await host.openFile(token)
  else await host.saveFile(token, fileName)
}

/** The first page or the picture, small, with the ways to see it large, to open it and to keep a copy. */
export function PaperFile({ file }: { file: ShownFile }): ReactElement {
  const t = useTexts()
  const { id, name, mediaType } = file
  const drawn = mediaType === 'application/pdf' || isPicture(mediaType)
  return (
    <Stack gap={6}>
      {drawn && <Thumb file={file} />}
      <span>{name}</span>
      <Group gap={6}>
        <Button size="xs" variant="default" onClick={() => void hand(id, 'open').catch(notifyError)}>
          {t(($) => $.papers.pane.openFile)}
        </Button>
        <Button size="xs" variant="default" onClick={() => void hand(id, 'save').catch(notifyError)}>
          {t(($) => $.papers.pane.saveFile)}
        </Button>
      </Group>
    </Stack>
  )
}

function Thumb({ file }: { file: ShownFile }): ReactElement | null {
  const t = useTexts()
  const { name, mediaType } = file
  const offered = useOffered(file, 'small').data
  if (!offered) return null
  const url = host.fileUrl(offered.token)
  return (
    <UnstyledButton
      className={styles['thumb'] ?? ''}
      aria-label={t(($) => $.papers.pane.preview, { name })}
      onClick={() => openPaperFile(file)}
    >
      {mediaType === 'application/pdf' ? (
        <span aria-hidden>
          <PdfThumbnails url={url} label={name} height={height} most={1} />
        </span>
      ) : (
        <img src={url} alt="" />
      )}
    </UnstyledButton>
  )
}

/** Shows the file large. */
export function openPaperFile(file: ShownFile): void {
  openDialog({ title: file.name, size: 'xl', render: () => <Large file={file} /> })
}

function Large({ file }: { file: ShownFile }): ReactElement {
  const t = useTexts()
  const { name, mediaType } = file
  const offered = useOffered(file, 'large')
  if (offered.isError) return <ProblemList problems={[]} message={errorText(offered.error)} />
  if (!offered.data) return <Loader size="sm" aria-label={t(($) => $.common.loading)} />
  const url = host.fileUrl(offered.data.token)
  return mediaType === 'application/pdf' ? (
    <div className={styles['large']}>
      <PdfPreview url={url} label={name} />
    </div>
  ) : (
    <img src={url} alt={name} className={styles['picture']} />
  )
}

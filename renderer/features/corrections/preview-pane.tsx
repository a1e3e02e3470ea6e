import { Button, Loader } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/request.module.css'
import { isRunning } from '#renderer/features/corrections/words.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { api } from '#renderer/bridge/queries.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { PdfPreview } from '#renderer/ui/parts/pdf-preview.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'

/** The document as it would be sent, drawn anew after each saving; or as it was sent. */
export function PreviewPane({ detail }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  const preview = useQuery({
    ...api.corrections.preview.queryOptions({ input: { id: detail.id } }),
    placeholderData: keepPreviousData,
  })
  const title = isRunning(detail.state)
    ? t(($) => $.corrections.request.preview.title)
    : t(($) => $.corrections.request.preview.titleSent)
  const { data } = preview
  usePageCommand('print', data ? () => void host.printFile(data.token).catch(notifyError) : null)
  return (
    <div className={styles['preview']} aria-busy={preview.isFetching}>
      <h2 className={styles['previewTitle']}>{title}</h2>
      {data ? (
        <PdfPreview url={host.fileUrl(data.token)} label={title} />
      ) : (
        <PreviewWait error={preview.isError ? preview.error : null} retry={() => void preview.refetch()} />
      )}
    </div>
  )
}

function PreviewWait({ error, retry }: { error: unknown; retry: () => void }): ReactElement {
  const t = useTexts()
  if (error === null) {
    return (
      <div className={styles['previewWait']} role="status" aria-label={t(($) => $.common.loading)}>
        <Loader size="sm" />
      </div>
    )
  }
  return (
    <EmptyState
      title={t(($) => $.corrections.request.preview.failed)}
      text={errorText(error)}
      actions={<Button onClick={retry}>{t(($) => $.common.retry)}</Button>}
    />
  )
}

import { Button, Group, Stack } from '@mantine/core'
import { IconDeviceFloppy, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import styles from '#renderer/features/informing/informing.module.css'
import { Warnings } from '#renderer/features/informing/warnings.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { PdfPreview } from '#renderer/ui/parts/pdf-preview.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { SheetWarning } from '#shared/contract/informing.ts'

interface Ready {
  title: string
  /** What it is, in a sentence. */
  text?: string
  preview: string
  file: OfferedFileToken
  warnings: readonly SheetWarning[]
}

/** Shows a finished document: what to know of it, how it looks, and the ways to take it along. */
export function openReady(ready: Ready): void {
  openDialog({ title: ready.title, size: 'xl', render: (close) => <ReadyDocument {...ready} close={close} /> })
}

function ReadyDocument(props: Ready & { close: () => void }): ReactElement {
  const { text, preview, file, warnings, close } = props
  const t = useTexts()
  const run = (work: Promise<unknown>): void => void work.catch(notifyError)
  return (
    <Stack gap="sm">
      {text !== undefined && (
        <p className={styles['plain']} role="status">
          {text}
        </p>
      )}
      <Warnings warnings={warnings} />
      <div className={styles['preview']}>
        <PdfPreview url={host.fileUrl(file.token)} label={preview} />
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={close}>
          {t(($) => $.common.close)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
          onClick={() => run(host.openFile(file.token))}
        >
          {t(($) => $.informing.print.look)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => run(host.saveFile(file.token, file.fileName))}
        >
          {t(($) => $.informing.print.save)}
        </Button>
        <Button
          data-autofocus
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => run(host.printFile(file.token))}
        >
          {t(($) => $.informing.print.printNow)}
        </Button>
      </Group>
    </Stack>
  )
}

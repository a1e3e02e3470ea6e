import { Button, Group, Input, Stack } from '@mantine/core'
import type { ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { annexEndings } from '#renderer/features/corrections/annex-files.ts'
import styles from '#renderer/features/means/means.module.css'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

export interface ArrivedFile {
  token: string
  name: string
}

/** The file that shows an arrangement: the one it has, and the one that comes. */
export function FileField(props: {
  present: string | null
  file: ArrivedFile | null
  onFile: (file: ArrivedFile | null) => void
}): ReactElement {
  const { present, file, onFile } = props
  const t = useTexts()
  return (
    <Stack gap={4}>
      <Input.Label labelElement="div">{t(($) => $.means.arrangement.file)}</Input.Label>
      {present !== null && file === null && (
        <p className={styles['small']}>{t(($) => $.means.arrangement.filePresent, { name: present })}</p>
      )}
      {file === null ? (
        <FileDrop
          anyKind
          endings={annexEndings}
          maxSize={25_000_000}
          onFiles={async ([first], report) => {
            if (!first) return
            const { token } = await host.uploadFile(first, report)
            onFile({ token, name: first.name.slice(-255) })
          }}
          onError={errorText}
        />
      ) : (
        <Group gap="sm" role="status">
          <span>{t(($) => $.means.arrangement.fileReady, { name: file.name })}</span>
          <Button variant="default" size="compact-sm" onClick={() => onFile(null)}>
            {t(($) => $.means.arrangement.fileRemove)}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

import { Button, Group, Input, Stack } from '@mantine/core'
import type { ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { annexEndings } from '#renderer/features/corrections/annex-files.ts'
import styles from '#renderer/features/records/records.module.css'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

export interface ArrivedFile {
  token: string
  name: string
}

/** The one file that shows something: the one it has, and the one that comes. */
export function FileField(props: {
  label: string
  present: string | null
  file: ArrivedFile | null
  onFile: (file: ArrivedFile | null) => void
}): ReactElement {
  const { label, present, file, onFile } = props
  const t = useTexts()
  return (
    <Stack gap={4}>
      <Input.Label labelElement="div">{label}</Input.Label>
      {present !== null && file === null && (
        <p className={styles['quiet']}>{t(($) => $.records.file.present, { name: present })}</p>
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
          <span>{t(($) => $.records.file.ready, { name: file.name })}</span>
          <Button variant="default" size="compact-sm" onClick={() => onFile(null)}>
            {t(($) => $.records.file.remove)}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

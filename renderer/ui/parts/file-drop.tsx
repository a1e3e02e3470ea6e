import { Button, Group, Progress, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import styles from '#renderer/ui/parts/file-drop.module.css'
import { formatNumber, megabytes } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

export interface FileDropProps {
  /** Takes the files; what it throws is shown as “not passed on” unless `onError` answers. */
  onFiles: (files: File[], report: (share: number) => void) => Promise<void>
  /** Endings shown to the user and offered by the dialog, such as `.xlsx`. The core judges the content itself. */
  endings: readonly string[]
  /** Passes on files of any ending: what is wrong with one is said where its content was looked at. */
  anyKind?: boolean
  multiple?: boolean
  /** Bytes; larger files are refused before anything is read. */
  maxSize?: number
  /** Accepts cells pasted from a spreadsheet anywhere on the page; they arrive as a `.tsv` file of this name. */
  pasteAs?: string
  /** Words for what went wrong; null for the general sentence. */
  onError?: (error: unknown) => string | null
  disabled?: boolean
}

/** A place to drop files, with a button for the dialog, and pasting where that makes sense. */
export function FileDrop(props: FileDropProps): ReactElement {
  const {
    onFiles,
    endings,
    anyKind = false,
    multiple = false,
    maxSize = 1_000_000_000,
    pasteAs,
    disabled = false,
  } = props
  const t = useTexts()
  const open = useRef<() => void>(null)
  const [busy, setBusy] = useState<{ name: string; share: number } | null>(null)
  const [error, setError] = useState<string | null>(null)

  const take = async (files: File[]): Promise<void> => {
    const [first] = files
    if (!first || busy) return
    const large = files.find((file) => file.size > maxSize)
    const strange = files.find((file) => !endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    if (strange && !anyKind) return setError(t(($) => $.common.file.wrongKind))
    if (large) {
      const size = t(($) => $.common.file.megabytes, { size: megabytes(maxSize) })
      return setError(t(($) => $.common.file.tooLarge, { size }))
    }
    setError(null)
    setBusy({ name: first.name, share: 0 })
    try {
      await onFiles(files, (share) => setBusy({ name: first.name, share }))
    } catch (problem) {
      setError(props.onError?.(problem) ?? t(($) => $.common.file.uploadFailed))
    } finally {
      setBusy(null)
    }
    return undefined
  }
  usePastedCells(pasteAs && !disabled ? pasteAs : null, (file) => void take([file]))
  return (
    <Dropzone
      openRef={open}
      onDrop={(files) => void take(files)}
      onReject={() => setError(t(($) => $.common.file.wrongKind))}
      multiple={multiple}
      disabled={disabled || busy !== null}
      activateOnClick={false}
      // Without it the button inside would hear the keyboard alone.
      enablePointerEvents
      className={styles['drop'] ?? ''}
      // The zone itself is no button: the one inside is, and is enough for the keyboard.
      tabIndex={-1}
      inputProps={{ accept: endings.join(','), 'aria-label': t(($) => $.common.file.browse) }}
    >
      <div className={styles['inner']}>
        <IconFileUpload size={32} stroke={1.3} aria-hidden className={styles['icon']} />
        {busy ? (
          <div className={styles['busy']} role="status">
            <Text>{t(($) => $.common.file.uploading, { name: busy.name })}</Text>
            <Progress value={busy.share * 100} aria-label={`${formatNumber(Math.round(busy.share * 100))} %`} />
          </div>
        ) : (
          <>
            <Text fw={600}>{t(($) => $.common.file.drop)}</Text>
            {pasteAs && (
              <Text c="dimmed" fz="sm">
                {t(($) => $.common.file.orPaste)}
              </Text>
            )}
            <Group mt="xs">
              <Button onClick={() => open.current?.()} disabled={disabled}>
                {t(($) => $.common.file.browse)}
              </Button>
            </Group>
            <Text c="dimmed" fz="xs">
              {t(($) => $.common.file.accepted, { formats: endings.join(' ') })}
            </Text>
          </>
        )}
        {error && (
          <Text c="var(--app-bad)" role="alert">
            {error}
          </Text>
        )}
      </div>
    </Dropzone>
  )
}

/** Turns cells pasted outside any field into a file of tab-separated text. */
function usePastedCells(name: string | null, onFile: (file: File) => void): void {
  const tell = useRef(onFile)
  useEffect(() => {
    tell.current = onFile
  })
  useEffect(() => {
    if (name === null) return undefined
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')) return
      const [file] = event.clipboardData?.files ?? []
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file) tell.current(file)
      else if (text.trim()) tell.current(new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' }))
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [name])
}

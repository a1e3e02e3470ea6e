import { Portal } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { takeCells, takeFiles } from '#renderer/features/imports/open-source.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/**
 * Takes files dropped anywhere on the page, and cells pasted outside any field, while it is mounted. A part that takes
 * them itself is left to it. `paste` false: only files.
 */
export function DropAnywhere(props: { onTaken: () => void; paste?: boolean }): ReactElement | null {
  const { onTaken, paste = true } = props
  const t = useTexts()
  const [over, setOver] = useState(false)
  const tell = useRef(onTaken)
  useEffect(() => {
    tell.current = onTaken
  })
  useEffect(() => followDrags(setOver, (files) => void takeFiles(files).then(() => tell.current())), [])
  useEffect(() => {
    if (!paste) return undefined
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isField(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length === 0 && text.trim() === '') return
      event.preventDefault()
      tell.current()
      void (files.length > 0 ? takeFiles(files) : takeCells(text))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [paste])
  if (!over) return null
  return (
    <Portal>
      <div className={styles['cover']}>
        <div className={styles['coverText']}>
          <IconFileImport size={28} stroke={1.5} aria-hidden />
          {t(($) => $.imports.list.dropHere)}
        </div>
      </div>
    </Portal>
  )
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}

function isDropZone(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.mantine-Dropzone-root') !== null
}

/** Hears of files dragged over the window and dropped on it; returns the way to stop. */
function followDrags(onOver: (over: boolean) => void, onFiles: (files: File[]) => void): () => void {
  let depth = 0
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const set = (next: number): void => {
    depth = Math.max(0, next)
    onOver(depth > 0)
  }
  const onEnter = (event: DragEvent): void => {
    if (carriesFiles(event)) set(depth + 1)
  }
  const onLeave = (event: DragEvent): void => {
    if (carriesFiles(event)) set(depth - 1)
  }
  const onDragOver = (event: DragEvent): void => {
    // Without this the browser would open the file instead of handing it over.
    if (carriesFiles(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent): void => {
    set(0)
    if (!carriesFiles(event) || isDropZone(event.target)) return
    event.preventDefault()
    onFiles([...(event.dataTransfer?.files ?? [])])
  }
  const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onDragOver, drop: onDrop }
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      document.removeEventListener(name, listener as EventListener)
  }
}

import { Button, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndo } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/imports/imports.module.css'
import { taskProgress, type Progress } from '#renderer/features/imports/progress.ts'
import { copyText } from '#renderer/ui/clipboard.ts'
import { confirmDialog, openDialog } from '#renderer/ui/dialogs.tsx'
import { t, textByKey, useTexts } from '#renderer/ui/texts.ts'

interface Kept {
  recordKind: string
  id: number
  label: string
  reason: 'changed-since' | 'used-since' | 'erased' | 'in-other-file'
}

interface Undone {
  removed: number
  kept: Kept[]
}

// Longer lists are for the clipboard: nobody reads them in a dialog.
const mostShown = 500

/** Asks, then takes a batch back; says what stays and why. Never rejects. */
export async function undoImport(batchId: number, name: string): Promise<void> {
  const sure = await confirmDialog({
    title: t(($) => $.imports.undoing.title, { name }),
    text: t(($) => $.imports.undoing.text),
    confirm: t(($) => $.imports.undoing.confirm),
    cancel: t(($) => $.imports.undoing.keep),
    danger: true,
  })
  if (!sure) return
  const undone = await startTask({
    title: t(($) => $.imports.undoing.running, { name }),
    run: async (signal, report) => await takeBack(batchId, signal, (progress) => report(taskProgress(progress))),
  })
  if (!undone) return
  offers.get(batchId)?.()
  tellUndone(undone)
}

/** The offers that stand in the status bar, to be withdrawn when the import is undone from a page. */
const offers = new Map<number, () => void>()

/** Lets Ctrl+Z take an import back, until another action stands on top of it. */
export function offerUndoOfImport(batchId: number, name: string): void {
  const withdraw = offerUndo({
    label: t(($) => $.imports.undoing.label, { name }),
    undo: async () => {
      const undone = await takeBack(batchId, new AbortController().signal, () => undefined)
      if (undone.kept.length > 0) tellUndone(undone)
    },
  })
  offers.set(batchId, withdraw)
}

async function takeBack(batchId: number, signal: AbortSignal, tell: (progress: Progress) => void): Promise<Undone> {
  for await (const step of await client.imports.undo({ batchId }, { signal })) {
    if (step.kind === 'done') return step
    tell(step)
  }
  throw new DOMException('cancelled', 'AbortError')
}

function tellUndone({ removed, kept }: Undone): void {
  const done = t(($) => $.imports.undoing.done)
  const count = t(($) => $.imports.undoing.removed, { count: removed })
  if (kept.length === 0) return notifyDone(count, done)
  openDialog({
    title: t(($) => $.imports.undoing.keptTitle, { count: kept.length }),
    size: 'lg',
    render: (close) => <KeptRecords removed={count} kept={kept} close={close} />,
  })
  return undefined
}

function KeptRecords(props: { removed: string; kept: readonly Kept[]; close: () => void }): ReactElement {
  const { removed, kept, close } = props
  const t = useTexts()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    const lines = kept.map((one) => `${one.label}\t${t(($) => $.imports.kept[one.reason])}`)
    await copyText(lines.join('\r\n'))
    setCopied(true)
  }
  return (
    <>
      <Text>{removed}</Text>
      <Text mt="xs">{t(($) => $.imports.undoing.keptText)}</Text>
      <ul
        className={styles['kept']}
        tabIndex={0}
        aria-label={t(($) => $.imports.undoing.keptTitle, { count: kept.length })}
      >
        {kept.slice(0, mostShown).map((one) => (
          <li key={`${one.recordKind} ${one.id}`}>
            <span>
              <strong>{one.label}</strong> <span className={styles['quiet']}>{recordWord(one.recordKind)}</span>
            </span>
            <span className={styles['quiet']}>{t(($) => $.imports.kept[one.reason])}</span>
          </li>
        ))}
        {kept.length > mostShown && <li>{t(($) => $.imports.undoing.keptMore, { count: kept.length - mostShown })}</li>}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void copy()}>
          {copied ? t(($) => $.common.copied) : t(($) => $.imports.undoing.copyKept)}
        </Button>
        <Button onClick={close} data-autofocus>
          {t(($) => $.common.close)}
        </Button>
      </Group>
    </>
  )
}

function recordWord(kind: string): string {
  return textByKey(['history', 'kinds', kind]) ?? ''
}

import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { openEndDialog, type Endable } from '#renderer/features/records/end-dialog.tsx'
import styles from '#renderer/features/records/records.module.css'
import { confirmDialog, openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LookupItem } from '#shared/contract/list.ts'

interface Removal {
  removed: number
  kept: LookupItem[]
  changeSet: number | null
}

/** A kind of record that can be deleted where nothing depends on it. */
export interface Removable {
  remove: (input: { ids: number[] }) => Promise<Removal>
  /** The kind in words with its number: “3 companies”. */
  count: (count: number) => string
  /** What keeps a record of this kind, and what to do instead. */
  keptBecause: string
  /** Ends a record on a day; absent where the kind has no end of its own. */
  end?: Endable
}

/**
 * Deletes records after a question and says honestly what came of it: those still in use stay, are named, and can be
 * ended on a date where that exists. Resolves to whether anything was deleted.
 */
export async function removeRecords(kind: Removable, ids: readonly number[]): Promise<boolean> {
  const sure = await confirmDialog({
    title: text(($) => $.records.removeTitle, { what: kind.count(ids.length) }),
    text: text(($) => $.records.removeText),
    confirm: text(($) => $.common.delete),
    danger: true,
  })
  if (!sure) return false
  const result = await startTask({
    title: text(($) => $.records.removing),
    run: async () => await kind.remove({ ids: [...ids] }),
  })
  if (!result) return false
  offerUndoOf(
    result.changeSet,
    text(($) => $.records.removed, { count: result.removed }),
  )
  if (result.kept.length === 0) notifyDone(text(($) => $.records.removed, { count: result.removed }))
  else showKept(kind, result)
  return result.removed > 0
}

function showKept(kind: Removable, { removed, kept }: Removal): void {
  openDialog({
    title: text(($) => $.records.keptTitle, { count: kept.length }),
    size: 'lg',
    render: (close) => <Kept kind={kind} removed={removed} kept={kept} close={close} />,
  })
}

function Kept(props: { kind: Removable; removed: number; kept: LookupItem[]; close: () => void }): ReactElement {
  const { kind, removed, kept, close } = props
  const t = useTexts()
  const { end } = kind
  return (
    <>
      <p style={{ margin: 0 }}>
        {removed > 0 && `${t(($) => $.records.removed, { count: removed })} `}
        {t(($) => $.records.keptText, { count: kept.length })} {kind.keptBecause}
      </p>
      <ul className={styles['kept']} tabIndex={0} aria-label={t(($) => $.records.keptTitle, { count: kept.length })}>
        {kept.map((item) => (
          <li key={item.id}>
            <span>{item.label}</span>
            <span className={styles['quiet']}>{item.detail}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg" gap="sm">
        {end && (
          <Button
            onClick={() => {
              close()
              void openEndDialog(end, kept).catch(notifyError)
            }}
          >
            {t(($) => $.records.endInstead)}
          </Button>
        )}
        <Button variant="default" onClick={close} data-autofocus>
          {t(($) => $.common.close)}
        </Button>
      </Group>
    </>
  )
}

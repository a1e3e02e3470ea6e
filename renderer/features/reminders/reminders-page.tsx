import { Button } from '@mantine/core'
import {
  IconArchive,
  IconFileCheck,
  IconFolder,
  IconMailForward,
  IconPlus,
  IconPrinter,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { useAction } from '#renderer/app/actions.ts'
import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { openProof } from '#renderer/features/reminders/proof-dialog.tsx'
import { discardLetters, openFolder, printLetters, saveZip } from '#renderer/features/reminders/reminder-actions.tsx'
import { useReminderColumns } from '#renderer/features/reminders/reminder-columns.tsx'
import { ReminderPane } from '#renderer/features/reminders/reminder-pane.tsx'
import { takeRoundWish } from '#renderer/features/reminders/round-wish.ts'
import { Round } from '#renderer/features/reminders/round.tsx'
import { openSend } from '#renderer/features/reminders/send-dialog.tsx'
import { reminderName } from '#renderer/features/reminders/words.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Reminders: the log of what was sent, and the round that makes new ones. */
export function RemindersPage(): ReactElement {
  const [wish] = useState(takeRoundWish)
  const [open, setOpen] = useState(wish !== null)
  return open ? <Round wish={wish} onClose={() => setOpen(false)} /> : <Log onStart={() => setOpen(true)} />
}

function Log({ onStart }: { onStart: () => void }): ReactElement {
  const { mayWrite } = useDesk()
  const t = useTexts()
  const title = t(($) => $.shell.pages.reminders)
  const start = t(($) => $.reminders.start)
  const proof = t(($) => $.reminders.proof)
  const list = useListState('reminders', { sort: { field: 'number', direction: 'descending' } })
  const columns = useReminderColumns()
  const grid = useRecordGrid('reminders', api.reminders, title)
  useShortcut('reminders.new', 'N', start, onStart, { enabled: mayWrite })
  useShortcut('reminders.proof', 'P', proof, () => openProof())
  useAction(mayWrite ? { id: 'reminders.new', label: start, icon: <IconPlus size={18} />, run: onStart } : null)
  useAction({ id: 'reminders.proof', label: proof, icon: <IconFileCheck size={18} />, run: () => openProof() })
  return (
    <Page
      title={title}
      sentence={t(($) => $.reminders.sentence)}
      body="fill"
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconFileCheck size={16} aria-hidden />}
            aria-keyshortcuts="P"
            onClick={() => openProof()}
          >
            {proof}
          </Button>
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} aria-keyshortcuts="N" onClick={onStart}>
              {start}
            </Button>
          )}
        </>
      }
    >
      <DataGrid
        {...grid}
        label={title}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        detail={(row) => <ReminderPane row={row} />}
        detailTitle={reminderName}
        openLabel={null}
        tools={
          <QuickFilter
            list={list}
            width={130}
            options={[
              { label: t(($) => $.reminders.all), filters: [] },
              { label: t(($) => $.reminders.onlyPrepared), filters: [where.equals('state', 'prepared')] },
              { label: t(($) => $.reminders.onlySent), filters: [where.equals('state', 'sent')] },
            ]}
          />
        }
        bulkActions={[
          {
            id: 'send',
            label: () => t(($) => $.reminders.actions.send),
            icon: <IconSend size={15} aria-hidden />,
            run: async (ids, clear) => await openSend(ids, clear).catch(notifyError),
          },
          {
            id: 'print',
            label: () => t(($) => $.reminders.actions.print),
            icon: <IconPrinter size={15} aria-hidden />,
            run: async (ids) => await printLetters(ids).catch(notifyError),
          },
          {
            id: 'zip',
            label: () => t(($) => $.reminders.actions.zip),
            icon: <IconArchive size={15} aria-hidden />,
            run: async (ids) => await saveZip(ids).catch(notifyError),
          },
          {
            id: 'folder',
            label: () => t(($) => $.reminders.actions.folder),
            icon: <IconFolder size={15} aria-hidden />,
            run: (ids) => openFolder(ids),
          },
          {
            id: 'discard',
            label: () => t(($) => $.reminders.actions.discard),
            icon: <IconTrash size={15} aria-hidden />,
            danger: true,
            run: async (ids, clear) => {
              if (await discardLetters(ids).catch(notifyError)) clear()
            },
          },
        ]}
        empty={
          <EmptyState
            icon={<IconMailForward size={30} stroke={1.4} />}
            title={t(($) => $.reminders.emptyTitle)}
            text={t(($) => $.reminders.emptyText)}
            actions={
              <May call="reminders.make">
                <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onStart}>
                  {start}
                </Button>
              </May>
            }
          />
        }
      />
    </Page>
  )
}

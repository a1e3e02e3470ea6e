import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { RestoreForm } from '#renderer/features/workspace/restore-form.tsx'
import { freeName, inside } from '#renderer/features/workspace/start-store.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Restores a backup from within an open workspace, which stays open: what differs from it is seen first. */
export function RestoreDialog(props: { folder: string; opened: boolean; onClose: () => void }): ReactElement {
  const { folder, opened, onClose } = props
  const t = useTexts()
  const status = useQuery(api.workspace.status.queryOptions())
  const found = useQuery({ ...api.workspace.backups.queryOptions({ input: { folder } }), enabled: opened })
  const name = freeName(
    t(($) => $.workspace.restoredName),
    status.data?.recent.map((entry) => entry.name) ?? [],
  )
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(($) => $.workspace.restore.title)}
      size="xl"
      // The form answers Esc itself, with the question when something would be lost.
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <RestoreForm
        file={null}
        found={found.data ?? []}
        folder={inside(status.data?.defaultFolder ?? '', name)}
        stays
        onRestored={onClose}
        onBack={onClose}
      />
    </Modal>
  )
}

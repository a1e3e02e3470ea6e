import { notifications } from '@mantine/notifications'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { problemReason } from '#renderer/ui/form/problem-list.tsx'
import { t } from '#renderer/ui/texts.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What saving a record returns. */
export interface SavedRecord {
  id: number
  warnings: readonly { code: string; field: string | null; severity: Problem['severity']; params?: Problem['params'] }[]
  changeSet: number | null
}

/** Says that a record is saved, with what is to be noticed about it, and offers to take it back. */
export function announceSaved(name: string, saved: SavedRecord): void {
  const label = t(($) => $.records.saved, { name })
  offerUndoOf(saved.changeSet, label)
  if (saved.warnings.length === 0) return notifyDone(label)
  const remarks = saved.warnings.map((warning) => problemReason(warning as Problem)).join(' ')
  notifications.show({ title: label, message: remarks, color: 'orange', autoClose: 12_000 })
  return undefined
}

/** What a live check found, for a form: the codes are the ones that have texts. */
export async function checked(call: Promise<readonly { code: string }[]>): Promise<readonly Problem[]> {
  return (await call) as readonly Problem[]
}

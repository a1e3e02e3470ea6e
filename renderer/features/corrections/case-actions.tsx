import { useNavigate } from '@tanstack/react-router'
import { IconArchive, IconCheck, IconFilePlus, IconMessageCheck, IconSend, IconUserCheck } from '@tabler/icons-react'

import { openBulk, type BulkStep } from '#renderer/features/corrections/bulk.tsx'
import { openCare } from '#renderer/features/corrections/care.tsx'
import { chosenCases, findingIds, requestIds } from '#renderer/features/corrections/cases.ts'
import { draftFrom, openDraftMany } from '#renderer/features/corrections/draft.tsx'
import { openDecideDialog } from '#renderer/features/findings/decide-dialog.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import type { BulkAction } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ListScope } from '#shared/contract/list.ts'

/** What can be done with chosen cases: findings are drafted or explained, requests go on together. */
export function useCaseActions(scope: ListScope): readonly BulkAction[] {
  const t = useTexts()
  const navigate = useNavigate()
  const open = (id: number): void => void navigate({ to: '/corrections/$requestId', params: { requestId: String(id) } })
  const draft = async (ids: readonly number[], clear: () => void): Promise<void> => {
    const findings = findingIds(ids)
    if (findings.length === 1 && ids.length === 1) await draftFrom(findings, open)
    else openDraftMany(await chosenCases(ids, scope), open, clear)
  }
  const explain = (ids: readonly number[], clear: () => void): void => {
    const findings = findingIds(ids)
    if (findings.length === 0) return notifyDone(t(($) => $.corrections.cockpit.bulk.nothing))
    openDecideDialog({
      ids: findings,
      way: 'explained',
      about: t(($) => $.corrections.cockpit.findings, { count: findings.length }),
      onDone: clear,
    })
    return undefined
  }
  const step = (id: BulkStep) => (ids: readonly number[]) => openBulk(id, requestIds(ids), findingIds(ids).length)
  return [
    {
      id: 'draft',
      label: () => t(($) => $.corrections.cockpit.bulk.onlyFindings),
      icon: <IconFilePlus size={15} aria-hidden />,
      run: (ids, clear) => void draft(ids, clear).catch(notifyError),
    },
    {
      id: 'explain',
      label: () => t(($) => $.corrections.cockpit.bulk.explain),
      icon: <IconMessageCheck size={15} aria-hidden />,
      run: explain,
    },
    {
      id: 'ready',
      label: () => t(($) => $.corrections.cockpit.bulk.ready),
      icon: <IconCheck size={15} aria-hidden />,
      run: step('ready'),
    },
    {
      id: 'dossier',
      label: () => t(($) => $.corrections.cockpit.bulk.dossier),
      icon: <IconArchive size={15} aria-hidden />,
      run: step('dossier'),
    },
    {
      id: 'send',
      label: () => t(($) => $.corrections.cockpit.bulk.send),
      icon: <IconSend size={15} aria-hidden />,
      run: step('send'),
    },
    {
      id: 'care',
      label: () => t(($) => $.corrections.cockpit.bulk.care),
      icon: <IconUserCheck size={15} aria-hidden />,
      run: (ids) =>
        openCare({ ids: requestIds(ids), findingIds: findingIds(ids) }, { responsible: null, followUpOn: null }),
    },
  ]
}

import { IconFileCertificate, IconPrinter, IconUserCheck } from '@tabler/icons-react'
import { useMemo } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { saveSelfEmployedSheets } from '#renderer/features/access/self-employed.ts'
import { openBriefing } from '#renderer/features/informing/briefing-form.tsx'
import { openPrint } from '#renderer/features/informing/print-dialog.tsx'
import { peopleMeansActions } from '#renderer/features/means/people-actions.tsx'
import type { BulkAction } from '#renderer/ui/data-grid/types.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** What can be done with the selected people of the work list, in the order of the work. */
export function useAccessBulk(): readonly BulkAction[] {
  const t = useTexts()
  return useMemo(
    (): BulkAction[] => [
      {
        id: 'print',
        label: (count) => t(($) => $.informing.print.action, { count }),
        icon: <IconPrinter size={15} aria-hidden />,
        run: (people) => openPrint({ people, declarationId: null, place: null, date: todayInBrussels() }),
      },
      {
        id: 'inform',
        label: (count) => t(($) => $.access.bulk.informed, { count }),
        icon: <IconUserCheck size={15} aria-hidden />,
        run: (people, clear) => openBriefing({ people, declarationId: null, onDone: clear }),
      },
      ...peopleMeansActions(t),
      {
        id: 'self-employed',
        label: () => t(($) => $.access.bulk.selfEmployed),
        icon: <IconFileCertificate size={15} aria-hidden />,
        run: (ids) => void saveSelfEmployedSheets(ids).catch(notifyError),
      },
    ],
    [t],
  )
}

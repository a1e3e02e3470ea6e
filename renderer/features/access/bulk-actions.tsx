import { IconFileCertificate, IconUserCheck } from '@tabler/icons-react'
import { useMemo } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { openInform } from '#renderer/features/access/inform-dialog.tsx'
import { saveSelfEmployedSheets } from '#renderer/features/access/self-employed.ts'
import type { BulkAction } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/**
 * What can be done with the selected people of the work list, in the order of the work. Another part of the program adds its
 * own entry here, such as the start sheets of informing (before the note that they were handed over).
 */
export function useAccessBulk(): readonly BulkAction[] {
  const t = useTexts()
  return useMemo(
    (): BulkAction[] => [
      {
        id: 'inform',
        label: (count) => t(($) => $.access.bulk.informed, { count }),
        icon: <IconUserCheck size={15} aria-hidden />,
        run: (ids, clear) => openInform(ids, clear),
      },
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

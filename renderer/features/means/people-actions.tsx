import { IconIdBadge2, IconIdOff } from '@tabler/icons-react'

import { client } from '#renderer/bridge/queries.ts'
import { openGiveMeans } from '#renderer/features/means/means-form.tsx'
import { openTakeBack } from '#renderer/features/means/take-back.tsx'
import type { BulkAction } from '#renderer/ui/data-grid/types.ts'
import type { useTexts } from '#renderer/ui/texts.ts'

async function named(ids: readonly number[]): Promise<{ personIds: readonly number[]; names: string[] }> {
  const items = await client.people.lookup({ text: '', ids: ids.slice(0, 3) })
  return { personIds: ids, names: items.map(({ label }) => label) }
}

/** What can be done about the means of several people at once, for the list of people. */
export function peopleMeansActions(t: ReturnType<typeof useTexts>): BulkAction[] {
  return [
    {
      id: 'give-means',
      label: (count) => t(($) => $.means.misfits.giveMany, { count }),
      icon: <IconIdBadge2 size={15} aria-hidden />,
      run: async (ids, clear) => openGiveMeans({ ...(await named(ids)), onDone: clear }),
    },
    {
      id: 'take-means',
      label: (count) => t(($) => $.means.misfits.takeMany, { count }),
      icon: <IconIdOff size={15} aria-hidden />,
      run: async (ids, clear) => openTakeBack({ ...(await named(ids)), onDone: clear }),
    },
  ]
}

import { useQueries } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { client } from '#renderer/bridge/queries.ts'
import type { Endable } from '#renderer/features/records/end-dialog.tsx'
import styles from '#renderer/features/records/records.module.css'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LinkRow } from '#shared/contract/chain.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** A link in words: who for whom. */
export function linkName(link: Pick<LinkRow, 'contractor' | 'directEmployer'>): string {
  return text(($) => $.chain.page.linkName, { contractor: link.contractor, employer: link.directEmployer })
}

/** How links end: what hangs below is shown before anything is written. */
export function linkEndable(): Endable {
  return {
    end: async ({ id, date }) => await client.chain.end({ id, date }),
    explanation: text(($) => $.chain.page.endExplanation),
    consequence: (ids, date) => <Hanging ids={ids} date={date} />,
  }
}

/** How links are deleted, and ended where others depend on them. */
export function linkRemovable(): Removable {
  return {
    remove: async (input) => await client.chain.remove(input),
    count: (count) => text(($) => $.chain.count, { count }),
    keptBecause: text(($) => $.chain.page.keptBecause),
    end: linkEndable(),
  }
}

/** The links that would lose their direct employer when these end on a day. */
function Hanging({ ids, date }: { ids: readonly number[]; date: LocalDate }): ReactElement | null {
  const t = useTexts()
  const previews = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['chain', 'end-preview', id, date],
      queryFn: async () => await client.chain.end({ id, date, preview: true }),
      retry: false,
    })),
  })
  if (previews.some((preview) => preview.data === undefined)) return null
  const found = new Map(
    previews.flatMap((preview) => preview.data?.hanging ?? []).map((link): [number, LinkRow] => [link.id, link]),
  )
  const hanging = [...found.values()].filter((link) => !ids.includes(link.id))
  if (hanging.length === 0) return <p className={styles['quiet']}>{t(($) => $.chain.page.noHanging)}</p>
  return (
    <div role="status">
      <p style={{ margin: 0, display: 'flex', gap: 6 }}>
        <ToneIcon tone="warn" />
        {t(($) => $.chain.page.hanging, { count: hanging.length })}
      </p>
      <ul className={styles['kept']}>
        {hanging.map((link) => (
          <li key={link.id}>{linkName(link)}</li>
        ))}
      </ul>
    </div>
  )
}

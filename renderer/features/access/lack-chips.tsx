import { UnstyledButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/access/access.module.css'
import { chosenLack, isAboutLacks, lackFilters, lackingFilter } from '#renderer/features/access/filters.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'
import { accessLacks, type AccessLack } from '#shared/domain/access-lacks.ts'

/** How many lack what, each a button that shows these alone; the other conditions of the list hold for all numbers. */
export function LackChips({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const { search, filters } = list.scope
  const others = filters.filter((filter) => !isAboutLacks(filter))
  const counts = useQuery({
    ...api.access.counts.queryOptions({ input: { search, filters: others } }),
    placeholderData: keepPreviousData,
  }).data
  const chosen = chosenLack(filters)
  // What nobody lacks is no choice, unless it was chosen: its empty list says so.
  const shown = (lack: AccessLack): boolean => chosen === lack || (counts?.lacks[lack] ?? 0) > 0
  const chip = (
    id: string,
    label: string,
    count: number | undefined,
    own: Filter[],
    pressed: boolean,
  ): ReactElement => (
    <UnstyledButton
      key={id}
      className={styles['chip'] ?? ''}
      aria-pressed={pressed}
      onClick={() => list.setFilters([...others, ...own])}
    >
      {label}
      {count !== undefined && <span className={styles['number']}>{formatNumber(count)}</span>}
    </UnstyledButton>
  )
  return (
    <div className={styles['chips']} role="group" aria-label={t(($) => $.access.work.filters)}>
      {chip(
        'any',
        t(($) => $.access.work.lacking),
        counts?.lacking,
        [lackingFilter],
        chosen === 'any',
      )}
      {accessLacks.filter(shown).map((lack) =>
        chip(
          lack,
          t(($) => $.access.lacks[lack]),
          counts?.lacks[lack],
          lackFilters(lack),
          chosen === lack,
        ),
      )}
      {chip(
        'all',
        t(($) => $.access.work.everyone),
        counts?.total,
        [],
        chosen === null,
      )}
    </div>
  )
}

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { Hours } from '#renderer/features/registrations/hours.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { formatNumber } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ListScope } from '#shared/contract/list.ts'

// While filters are being set, totals that nobody will read are not reckoned.
const pause = 200

/** What all rows that match add up to. */
export function TotalsLine({ scope }: { scope: ListScope }): ReactElement {
  const t = useTexts()
  const [{ search, filters }] = useDebouncedValue(scope, pause)
  const totals = useQuery({
    ...api.registrations.totals.queryOptions({ input: { search, filters } }),
    placeholderData: keepPreviousData,
  })
  const data = totals.data
  const number = (value: number | null | undefined): string =>
    value === undefined ? '…' : value === null ? '–' : formatNumber(value)
  const minutes = data?.minutes
  const tooMany = t(($) => $.registrations.totals.tooMany)
  return (
    <dl
      className={styles['totals']}
      aria-label={t(($) => $.registrations.totals.label)}
      data-waiting={totals.isFetching}
    >
      {(['rows', 'ins', 'outs', 'presences', 'people', 'workplaces'] as const).map((field) => (
        <div key={field} {...(data?.[field] === null ? { title: tooMany } : {})}>
          <dt>{t(($) => $.registrations.totals[field])}</dt>
          <dd className="numeric">{number(data?.[field])}</dd>
        </div>
      ))}
      <div {...(minutes === null ? { title: tooMany } : {})}>
        <dt>{t(($) => $.registrations.totals.hours)}</dt>
        <dd className="numeric">{typeof minutes === 'number' ? <Hours minutes={minutes} /> : number(minutes)}</dd>
      </div>
    </dl>
  )
}

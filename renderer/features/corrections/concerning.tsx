import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/corrections.module.css'
import { RequestState } from '#renderer/features/corrections/marks.tsx'
import { addresseeWords } from '#renderer/features/corrections/words.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The requests that concern a finding or a registration, each leading to its page; nothing when there is none. */
export function Concerning(props: {
  of: { findingId: number } | { registrationId: number }
  /** A heading above them. */
  title?: (words: string) => ReactElement
}): ReactElement | null {
  const { of, title } = props
  const t = useTexts()
  const rows = useQuery(api.corrections.concerning.queryOptions({ input: of })).data ?? []
  if (rows.length === 0) return null
  const words = t(($) => $.corrections.request.concerning)
  return (
    <section aria-label={words}>
      {title?.(words)}
      <ul className={styles['concerning']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/corrections/$requestId" params={{ requestId: String(row.id) }} className={styles['link'] ?? ''}>
              {t(($) => $.corrections.request.concerningOne, { number: row.number })}
            </Link>
            <span className={styles['dim']}>{addresseeWords(row)}</span>
            <RequestState state={row.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import own from '#renderer/features/papers/papers.module.css'
import { kindName, PaperStateBadge } from '#renderer/features/papers/words.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DueEntry } from '#shared/contract/papers.ts'

/** What ends within one lead time, or has ended, as a table; each row opens what it names. */
export function DueTable(props: {
  title: string
  text?: string
  entries: readonly DueEntry[]
  onRenew: (entry: DueEntry) => void
}): ReactElement {
  const { title, text, entries, onRenew } = props
  const t = useTexts()
  return (
    <section aria-label={title}>
      <h2 className={own['group']}>{title}</h2>
      {text && <p className={own['text']}>{text}</p>}
      <div
        className={`${styles['tableWrap']} ${own['box']} ${own['due']}`}
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.papers.print.expires)}</th>
              <th scope="col" className={styles['end']}>
                {t(($) => $.papers.print.days)}
              </th>
              <th scope="col">{t(($) => $.papers.due.what)}</th>
              <th scope="col">{t(($) => $.papers.fields.firm)}</th>
              <th scope="col">{t(($) => $.papers.print.holder)}</th>
              <th scope="col">{t(($) => $.papers.fields.workplace)}</th>
              <th scope="col">{t(($) => $.papers.fields.state)}</th>
              <th scope="col">
                <span className="visually-hidden">{t(($) => $.papers.pane.renew)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row key={`${entry.what} ${entry.id}`} entry={entry} onRenew={onRenew} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ entry, onRenew }: { entry: DueEntry; onRenew: (entry: DueEntry) => void }): ReactElement {
  const t = useTexts()
  const { what, id, expires, daysLeft, firm, holder, workplace, declaration, state } = entry
  const words = what === 'paper' ? kindName(entry) : t(($) => $.papers.due.whats[what])
  return (
    <tr>
      <td className="numeric">{formatDate(expires)}</td>
      <td className={`${styles['end']} numeric`}>{formatNumber(daysLeft)}</td>
      <td>
        {what === 'paper' && (
          <Link to="/papers" search={{ paper: id }} className={styles['link'] ?? ''}>
            {words}
          </Link>
        )}
        {what === 'link' && (
          <Link
            to="/chain"
            search={{ tab: 'links', filters: [where.equals('validTo', expires)] }}
            className={styles['link'] ?? ''}
          >
            {words}
          </Link>
        )}
        {what === 'limosa' && (
          <RecordLink kind="person" id={id}>
            {words}
          </RecordLink>
        )}
      </td>
      <td>{firm}</td>
      <td>{holder === firm ? '' : holder}</td>
      <td>
        {workplace}
        {declaration !== null && <span className={`${own['sub']} mono`}>{declaration}</span>}
      </td>
      <td>
        <PaperStateBadge state={state} expiresOn={expires} daysLeft={daysLeft} />
      </td>
      <td className={styles['end']}>
        {what === 'paper' && (
          <May call="papers.save">
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t(($) => $.papers.pane.renew)}: ${words}, ${firm ?? holder}`}
              onClick={() => onRenew(entry)}
            >
              {t(($) => $.papers.pane.renew)}
            </Button>
          </May>
        )}
      </td>
    </tr>
  )
}

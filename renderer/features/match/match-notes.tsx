import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import styles from '#renderer/features/match/match.module.css'
import { where } from '#renderer/features/records/list-path.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { MatchAnswer } from '#shared/contract/match.ts'

/** What must be known of the answer: which days files cover, and what could not be compared. */
export function MatchNotes({ answer }: { answer: MatchAnswer }): ReactElement {
  const t = useTexts()
  const { from, to, summary } = answer
  const { covered, days, atUnknownDeclaration, wrongEmployer } = summary
  const services = (['ciao', 'checkinatwork'] as const).filter((service) => covered[service] > 0)
  const link = styles['link'] ?? ''
  return (
    <ul className={styles['notes']}>
      {services.length === 0 && (
        <li>
          <ToneIcon tone="warn" size={16} />
          {t(($) => $.match.notes.noFiles)}
        </li>
      )}
      {services.map((service) => (
        <li key={service}>
          <ToneIcon tone={covered[service] < days ? 'info' : 'good'} size={16} />
          {t(($) => $.match.notes.covered, {
            count: covered[service],
            days,
            service: t(($) => $.match.service[service]),
          })}{' '}
          <Link to="/registrations" search={{ tab: 'coverage' }} className={link}>
            {t(($) => $.match.notes.coverage)}
          </Link>
        </li>
      ))}
      {atUnknownDeclaration > 0 && (
        <li>
          <ToneIcon tone="warn" size={16} />
          {t(($) => $.match.notes.unknown, { count: atUnknownDeclaration })}{' '}
          <Link
            to="/registrations"
            search={{ filters: [where.empty('declarationId'), ...where.between('at', from, to)] }}
            className={link}
          >
            {t(($) => $.match.notes.seeRegistrations)}
          </Link>
        </li>
      )}
      {wrongEmployer > 0 && (
        <li>
          <ToneIcon tone="info" size={16} />
          {t(($) => $.match.notes.wrongEmployer, { count: wrongEmployer })}{' '}
          <Link
            to="/findings"
            search={{
              filters: [
                where.oneOf('state', ['open']),
                where.equals('rule', 'wrong-employer'),
                ...where.between('date', from, to),
              ],
            }}
            className={link}
          >
            {t(($) => $.match.notes.seeFindings)}
          </Link>
        </li>
      )}
    </ul>
  )
}

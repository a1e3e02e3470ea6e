import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconContract } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { openArrangement } from '#renderer/features/means/arrangement-form.tsx'
import { Arrangements } from '#renderer/features/means/arrangements-of.tsx'
import styles from '#renderer/features/means/means.module.css'
import { arrangementTones } from '#renderer/features/means/words.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AgencyRow } from '#shared/contract/means.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** An agency at one user firm: what is agreed, and for whom. */
export function AgencyPane({ row, date }: { row: AgencyRow; date: LocalDate }): ReactElement {
  const t = useTexts()
  const { id, companyId, userFirmId, agency, userFirm } = row
  const query = useQuery(api.means.agency.queryOptions({ input: { id, date } }))
  return (
    <div className={recordStyles['stack']}>
      <div className={styles['line']}>
        <StateBadge tone={arrangementTones[row.state]}>{t(($) => $.means.arrangement.states[row.state])}</StateBadge>
        <RecordLink kind="company" id={companyId}>
          {t(($) => $.means.arrangement.openAgency)}
        </RecordLink>
        {userFirmId !== null && (
          <RecordLink kind="company" id={userFirmId}>
            {t(($) => $.means.arrangement.openUserFirm)}
          </RecordLink>
        )}
      </div>
      {userFirmId === null ? (
        <p className={styles['plain']}>{t(($) => $.means.arrangement.noUserFirmText)}</p>
      ) : (
        <div>
          <May call="means.arrange">
            <Button
              size="xs"
              leftSection={<IconContract size={15} aria-hidden />}
              onClick={() =>
                openArrangement({
                  parties: [{ companyId, userFirmId, personId: null }],
                  names: [`${agency} → ${userFirm ?? ''}`],
                  people: query.data?.people ?? [],
                })
              }
            >
              {t(($) => $.means.arrangement.add)}
            </Button>
          </May>
        </div>
      )}
      <RecordGate query={query}>
        {({ people, arrangements }) => (
          <>
            <div>
              <h2 className={styles['title']}>{t(($) => $.means.arrangement.agreements)}</h2>
              <Arrangements rows={arrangements} />
            </div>
            <div>
              <h2 className={styles['title']}>{t(($) => $.means.arrangement.peopleTitle)}</h2>
              {people.length === 0 ? (
                <p className={styles['small']}>
                  {row.linked ? t(($) => $.means.arrangement.peopleNone) : t(($) => $.means.arrangement.peopleNobody)}
                </p>
              ) : (
                <ul className={styles['lines']}>
                  {people.map(({ personId, person, capacity, covered }) => (
                    <li key={personId}>
                      <span className={styles['line']}>
                        <RecordLink kind="person" id={personId} tab="access">
                          {person}
                        </RecordLink>
                        <span className={styles['small']}>{t(($) => $.people.capacities[capacity])}</span>
                        <StateBadge tone={covered ? 'good' : 'bad'}>
                          {covered ? t(($) => $.means.arrangement.covered) : t(($) => $.means.arrangement.uncovered)}
                        </StateBadge>
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </>
        )}
      </RecordGate>
    </div>
  )
}

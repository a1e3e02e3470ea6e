import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { hoursWords } from '#renderer/features/planning/planning-pane.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DuePersonRow } from '#shared/contract/planning.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Who is due at a declaration on a day, with employer and tier of that day. */
export function DuePeople(props: { declarationId: number; onPlan: () => void }): ReactElement {
  const { declarationId, onPlan } = props
  const t = useTexts()
  const [date, setDate] = useState<LocalDate>(todayInBrussels())
  const query = useQuery({
    ...api.planning.due.queryOptions({ input: { declarationId, date } }),
    placeholderData: (previous) => previous,
  })
  return (
    <Section>
      <div style={{ display: 'flex', alignItems: 'flex-end', gap: 12 }}>
        <DateField
          label={t(($) => $.declarations.page.dueOn)}
          required
          withAsterisk={false}
          w={170}
          value={date}
          onChange={(next) => next && setDate(next)}
        />
        {query.data && (
          <span className={styles['quiet']} role="status" style={{ paddingBottom: 8 }}>
            {t(($) => $.declarations.page.dueCount, { count: query.data.length })}
          </span>
        )}
      </div>
      <AwayNote declarationId={declarationId} date={date} />
      <RecordGate query={query}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState
              title={t(($) => $.declarations.page.nobodyDue)}
              text={t(($) => $.declarations.page.nobodyDueText)}
              actions={
                <May call="planning.save">
                  <Button onClick={onPlan}>{t(($) => $.planning.page.add)}</Button>
                </May>
              }
            />
          ) : (
            <People people={people} />
          )
        }
      </RecordGate>
    </Section>
  )
}

/** Says that the place is closed that day, which is why nobody is due. */
function AwayNote({ declarationId, date }: { declarationId: number; date: LocalDate }): ReactElement | null {
  const t = useTexts()
  const filters = [where.equals('declarationId', declarationId), where.equals('activeOn', date)]
  const closures = useQuery(api.absences.list.queryOptions({ input: { filters, limit: 1 } }))
  const [closure] = closures.data?.rows ?? []
  if (!closure) return null
  return (
    <p role="status" style={{ margin: '10px 0 0', display: 'flex', gap: 8, alignItems: 'center' }}>
      <StateBadge tone="info">{t(($) => $.coverage.states.closed)}</StateBadge>
      <span>{closure.reason}</span>
    </p>
  )
}

function People({ people }: { people: readonly DuePersonRow[] }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  return (
    <div className={styles['tableWrap']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.planning.fields.person)}</th>
            <th scope="col">{t(($) => $.planning.fields.identifier)}</th>
            <th scope="col">{t(($) => $.planning.fields.employer)}</th>
            <th scope="col">{t(($) => $.people.fields.capacity)}</th>
            <th scope="col">{t(($) => $.chain.fields.tier)}</th>
            <th scope="col" className={styles['end']}>
              {t(($) => $.declarations.page.hours)}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.personId}>
              <td>
                <RecordLink kind="person" id={person.personId}>
                  {personName(person)}
                </RecordLink>
              </td>
              <td className="mono">
                {person.identifier ?? <StateBadge tone="warn">{t(($) => $.people.page.noIdentifier)}</StateBadge>}
              </td>
              <td>
                {person.employerId !== null && person.employer !== null ? (
                  <RecordLink kind="company" id={person.employerId}>
                    {person.employer}
                  </RecordLink>
                ) : (
                  <StateBadge tone="warn">{t(($) => $.people.page.noEmployment)}</StateBadge>
                )}
              </td>
              <td>{labelOf(choices.capacities, person.capacity)}</td>
              <td>
                {person.tier === null ? (
                  <StateBadge tone="warn">{t(($) => $.declarations.page.noTier)}</StateBadge>
                ) : (
                  formatNumber(person.tier)
                )}
              </td>
              <td className={styles['end']}>{hoursWords(person.startTime, person.endTime)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

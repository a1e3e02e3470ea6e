import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { firmOf, ForWhom } from '#renderer/features/chain/present-words.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import records from '#renderer/features/records/records.module.css'
import { formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PresentAnswer, PresentPerson } from '#shared/contract/chain-present.ts'

/** People with a registration there that day. */
export function SeenTable({ answer, people }: { answer: PresentAnswer; people: PresentPerson[] }): ReactElement {
  const t = useTexts()
  if (people.length === 0) return <p className={records['quiet']}>{t(($) => $.chainViews.present.nobodySeen)}</p>
  return (
    <Frame label={t(($) => $.chainViews.present.seen)}>
      <Table aria-label={t(($) => $.chainViews.present.seen)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.chainViews.present.columns.person)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.columns.firm)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.forWhom)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.firstIn)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.lastOut)}</Table.Th>
            <Table.Th ta="right">{t(($) => $.chainViews.present.columns.receipts)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.planned)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.findings)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.key}>
              <Name person={person} />
              <Table.Td>
                <Firm person={person} />
              </Table.Td>
              <Table.Td>
                <ForWhom firm={firmOf(answer, person)} />
              </Table.Td>
              <Table.Td>{person.seen?.firstIn}</Table.Td>
              <Table.Td>{outWords(person, (time) => t(($) => $.chainViews.nextDay, { time }))}</Table.Td>
              <Table.Td ta="right">{formatNumber(person.seen?.receipts ?? 0)}</Table.Td>
              <Table.Td>{t(($) => $.common[person.planned ? 'yes' : 'no'])}</Table.Td>
              <Table.Td>
                <Findings answer={answer} person={person} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Frame>
  )
}

/** People planned there that day without any registration. */
export function MissingTable({ answer, people }: { answer: PresentAnswer; people: PresentPerson[] }): ReactElement {
  const t = useTexts()
  if (people.length === 0) return <p className={records['quiet']}>{t(($) => $.chainViews.present.nobodyMissing)}</p>
  return (
    <Frame label={t(($) => $.chainViews.present.missing)}>
      <Table aria-label={t(($) => $.chainViews.present.missing)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.chainViews.present.columns.person)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.columns.firm)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.forWhom)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.findings)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.key}>
              <Name person={person} />
              <Table.Td>
                <Firm person={person} />
              </Table.Td>
              <Table.Td>
                <ForWhom firm={firmOf(answer, person)} />
              </Table.Td>
              <Table.Td>
                <Findings answer={answer} person={person} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Frame>
  )
}

function outWords({ seen }: PresentPerson, nextDay: (time: string) => string): string {
  if (!seen || seen.lastOut === null) return ''
  return seen.outNextDay ? nextDay(seen.lastOut) : seen.lastOut
}

/** A wide table scrolls by itself, by keyboard too. */
function Frame({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles['wide']} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}

function Name({ person }: { person: PresentPerson }): ReactElement {
  return (
    <Table.Th scope="row" fw={500}>
      {person.personId === null ? (
        person.person
      ) : (
        <RecordLink kind="person" id={person.personId}>
          {person.person}
        </RecordLink>
      )}
      <div className={`mono ${records['quiet'] ?? ''}`}>{person.identifier}</div>
    </Table.Th>
  )
}

function Firm({ person }: { person: PresentPerson }): ReactElement {
  const t = useTexts()
  return (
    <>
      {person.companyId === null ? (
        person.firm
      ) : (
        <RecordLink kind="company" id={person.companyId}>
          {person.firm}
        </RecordLink>
      )}
      {person.firmFrom === 'employment' && person.seen !== null && (
        <div className={records['quiet']}>{t(($) => $.chainViews.present.statedFirm)}</div>
      )}
    </>
  )
}

/** Open findings of the person that day, where they are told. */
function Findings({ answer, person }: { answer: PresentAnswer; person: PresentPerson }): ReactElement | null {
  const t = useTexts()
  const { findings: count, personId } = person
  if (count === 0) return null
  const badge = <StateBadge tone="warn">{t(($) => $.chainViews.present.findings, { count })}</StateBadge>
  return (
    <Link
      to="/registrations"
      search={{
        tab: 'days',
        date: answer.date,
        ...(personId === null ? { declaration: answer.declaration.id } : { person: personId }),
      }}
      className={records['link'] ?? ''}
    >
      {badge}
    </Link>
  )
}

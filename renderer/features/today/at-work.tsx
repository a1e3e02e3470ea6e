import { Button, Table, TextInput } from '@mantine/core'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { listPath, where } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/today/today.module.css'
import { formatDate, formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { fold } from '#shared/domain/text.ts'

/** What the core tells of today. */
export type Today = InferContractRouterOutputs<Contract>['today']['get']
type Place = Today['places'][number]

// Up to this many rows nobody needs a filter.
const fewPlaces = 12

/** The workplaces active today: who is due, from how many firms, and the form one click away. */
export function AtWork({ today }: { today: Today }): ReactElement {
  const { places, date } = today
  const t = useTexts()
  const withFiles = today.files.length > 0
  const [search, setSearch] = useState('')
  const word = fold(search.trim())
  const sorted = places.toSorted((first, second) => Number(second.due > 0) - Number(first.due > 0))
  const shown = sorted.filter(({ workplace, address, number }) =>
    fold(`${workplace} ${address ?? ''} ${number}`).includes(word),
  )
  return (
    <Section
      title={t(($) => $.today.work.title)}
      aside={
        places.length > fewPlaces && (
          <TextInput
            aria-label={t(($) => $.today.work.filter)}
            placeholder={t(($) => $.today.work.filter)}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            maxLength={200}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )
      }
    >
      {places.length === 0 && <p className={styles['none']}>{t(($) => $.today.work.none)}</p>}
      {places.length > 0 && shown.length === 0 && <p className={styles['none']}>{t(($) => $.today.work.noMatch)}</p>}
      {shown.length > 0 && (
        <Table aria-label={t(($) => $.today.work.title)} className={styles['places'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(($) => $.today.work.place)}</Table.Th>
              <Table.Th className={styles['due']}>{t(($) => $.today.work.due)}</Table.Th>
              {withFiles && <Table.Th className={styles['due']}>{t(($) => $.today.work.seen)}</Table.Th>}
              <Table.Th>
                <span className="visually-hidden">{t(($) => $.today.work.actions)}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((place) => (
              <PlaceRow key={place.declarationId} place={place} date={date} withFiles={withFiles} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function PlaceRow(props: { place: Place; date: LocalDate; withFiles: boolean }): ReactElement {
  const { place, date, withFiles } = props
  const t = useTexts()
  const { declarationId: declaration, workplace, lastForm } = place
  const { may } = useDesk()
  return (
    <Table.Tr>
      <Table.Td>
        {may('declarations.list') ? (
          <Link
            to="/declarations/$declarationId"
            params={{ declarationId: String(declaration) }}
            className={styles['placeName'] ?? ''}
          >
            {workplace}
          </Link>
        ) : (
          <strong>{workplace}</strong>
        )}{' '}
        {place.regime && (
          <span className={styles['regime']}>{t(($) => $.documents.regime[place.regime ?? 'cleaning'])}</span>
        )}{' '}
        {place.permanentLack && <StateBadge tone="info">{t(($) => $.today.work.lack)}</StateBadge>}
        {place.address !== null && <span className={styles['dim']}>{place.address}</span>}
        {place.permanentLack && <span className={styles['dim']}>{t(($) => $.today.work.lackText)}</span>}
        {lastForm && (
          <span className={styles['dim']}>
            {t(($) => $.today.work.lastForm, { version: lastForm.version, when: formatInstant(lastForm.createdAt) })}
          </span>
        )}
      </Table.Td>
      <Table.Td className={styles['due']}>
        <strong data-none={place.due === 0}>
          {place.due === 0 ? (
            formatNumber(place.due)
          ) : (
            <Link
              {...listPath('/planning', {
                filters: [where.equals('declaration', place.number), where.equals('dueOn', date)],
              })}
              className={styles['number'] ?? ''}
              aria-label={t(($) => $.today.work.dueOf, { count: place.due, place: workplace })}
            >
              {formatNumber(place.due)}
            </Link>
          )}
        </strong>
        {place.firms > 0 && (
          <span className={styles['dim']}>{t(($) => $.today.work.firms, { count: place.firms })}</span>
        )}
      </Table.Td>
      {withFiles && (
        <Table.Td className={styles['due']}>
          <Seen place={place} date={date} />
        </Table.Td>
      )}
      <Table.Td className={styles['actions']}>
        <div className={styles['tools']}>
          {may('emergency.prepare') && !place.permanentLack && (
            <Button
              variant="outline"
              leftSection={<IconPrinter size={16} aria-hidden />}
              aria-label={t(($) => $.today.work.printFormOf, { place: workplace })}
              renderRoot={(root) => <Link to="/emergency" search={{ declaration, focus: 'form' }} {...root} />}
            >
              {t(($) => $.today.work.printForm)}
            </Button>
          )}
          {may('chain.present') && (
            <Button
              variant="default"
              aria-label={t(($) => $.chainViews.present.openOf, { place: workplace })}
              renderRoot={(root) => <Link to="/chain" search={{ tab: 'present', declaration, date }} {...root} />}
            >
              {t(($) => $.chainViews.present.open)}
            </Button>
          )}
          {may('emergency.prepare') && (
            <Button
              variant="default"
              aria-label={t(($) => $.today.work.openOf, { place: workplace })}
              renderRoot={(root) => <Link to="/emergency" search={{ declaration }} {...root} />}
            >
              {t(($) => $.today.work.open)}
            </Button>
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

/** Who was seen today and who was not; while no file covers the day, how far the files reach. */
function Seen({ place, date }: { place: Place; date: LocalDate }): ReactElement {
  const t = useTexts()
  const { declarationId: declaration, workplace, seen, notSeen, later, coveredTo } = place
  const { may } = useDesk()
  const days = may('registrations.placeDays')
  if (seen === null || notSeen === null) {
    const until = coveredTo === null ? '' : t(($) => $.today.work.filesUntil, { date: formatDate(coveredTo) })
    return (
      <span className={styles['dim']} title={until}>
        {t(($) => $.today.work.noFile)}
        {until && <span className="visually-hidden">, {until}</span>}
      </span>
    )
  }
  return (
    <>
      <strong data-none={seen === 0}>
        {seen === 0 || !days ? (
          formatNumber(seen)
        ) : (
          <Link
            to="/registrations"
            search={{ tab: 'days', declaration, date }}
            className={styles['number'] ?? ''}
            aria-label={t(($) => $.today.work.seenOf, { count: seen, place: workplace })}
          >
            {formatNumber(seen)}
          </Link>
        )}
      </strong>
      {notSeen > 0 && !days && (
        <span className={styles['dim']}>{t(($) => $.today.work.notSeen, { count: notSeen })}</span>
      )}
      {notSeen > 0 && days && (
        <Link
          to="/registrations"
          search={{ tab: 'days', declaration, date }}
          className={styles['notSeen'] ?? ''}
          aria-label={`${t(($) => $.today.work.notSeen, { count: notSeen })}, ${t(($) => $.today.work.dayOf, { place: workplace })}`}
        >
          {t(($) => $.today.work.notSeen, { count: notSeen })}
        </Link>
      )}
      {later !== null && later > 0 && (
        <span className={styles['dim']}>{t(($) => $.today.work.later, { count: later })}</span>
      )}
      {notSeen === 0 && later === 0 && place.due > 0 && (
        <span className={styles['dim']}>{t(($) => $.today.work.allSeen)}</span>
      )}
    </>
  )
}

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconId, IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { ArrangementsOfPerson } from '#renderer/features/means/arrangements-of.tsx'
import { openDevices } from '#renderer/features/means/device-form.tsx'
import { Current } from '#renderer/features/means/devices-of.tsx'
import { editMeans, openGiveMeans } from '#renderer/features/means/means-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { RowMenu } from '#renderer/features/means/row-menu.tsx'
import { fitTones, fitWords } from '#renderer/features/means/words.ts'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { MeansRow, PersonFit } from '#shared/contract/means.ts'

/** What a person registers with, and whether it fits where he is planned. */
export function MeansOf({ personId }: { personId: number }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.means.ofPerson.queryOptions({ input: { personId } }))
  const person = useQuery(api.people.get.queryOptions({ input: { id: personId } }))
  const name = person.data ? personName(person.data) : ''
  const give = (): void => openGiveMeans({ personIds: [personId], names: [name] })
  return (
    <>
      <Section
        title={t(($) => $.means.given.title)}
        description={t(($) => $.means.given.text)}
        aside={
          <May call="means.give">
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={give}>
              {t(($) => $.means.misfits.give)}
            </Button>
          </May>
        }
      >
        <RecordGate query={query}>
          {({ means, fits }) => (
            <div className={recordStyles['stack']}>
              {means.length === 0 ? (
                <EmptyState
                  icon={<IconId size={30} stroke={1.4} />}
                  title={t(($) => $.means.given.none)}
                  text={t(($) => $.means.given.noneText)}
                />
              ) : (
                <Given means={means} personId={personId} name={name} />
              )}
              <Fits fits={fits} />
            </div>
          )}
        </RecordGate>
      </Section>
      <ArrangementsOfPerson personId={personId} />
    </>
  )
}

function Given(props: { means: readonly MeansRow[]; personId: number; name: string }): ReactElement {
  const t = useTexts()
  return (
    <div className={recordStyles['tableWrap']} tabIndex={0} role="group" aria-label={t(($) => $.means.given.title)}>
      <table className={recordStyles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.means.fields.kind)}</th>
            <th scope="col">{t(($) => $.means.fields.reference)}</th>
            <th scope="col">{t(($) => $.means.fields.workplace)}</th>
            <th scope="col">{t(($) => $.means.fields.validFrom)}</th>
            <th scope="col">{t(($) => $.means.fields.state)}</th>
            <th scope="col">{t(($) => $.means.fields.note)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.common.moreActions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.means.map((row) => (
            <tr key={row.id}>
              <td>{t(($) => $.means.kinds[row.kind])}</td>
              <td className="mono">{row.reference}</td>
              <td>
                {row.declaration ? row.declaration.detail || row.declaration.label : t(($) => $.means.given.everywhere)}
              </td>
              <td>{periodWords(row.validFrom, row.validTo)}</td>
              <td>
                <Current current={row.current} />
              </td>
              <td>{row.note}</td>
              <td className={recordStyles['end']}>
                <RowMenu
                  kind="given"
                  id={row.id}
                  name={[t(($) => $.means.kinds[row.kind]), row.reference].filter(Boolean).join(' ')}
                  endLabel={t(($) => $.means.given.end)}
                  onEdit={() => editMeans(props.personId, props.name, row)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where the person is planned in the next days, and whether what he has works there. */
function Fits({ fits }: { fits: readonly PersonFit[] }): ReactElement {
  const t = useTexts()
  return (
    <div>
      <h3 className={styles['title']}>{t(($) => $.means.given.fitsTitle)}</h3>
      {fits.length === 0 ? (
        <p className={styles['small']}>{t(($) => $.means.given.fitsNone)}</p>
      ) : (
        <>
          <p className={styles['small']}>{t(($) => $.means.given.fitsText)}</p>
          <ul className={styles['lines']}>
            {fits.map((fit) => (
              <li key={fit.declarationId}>
                <span className={styles['line']}>
                  <RecordLink kind="declaration" id={fit.declarationId} tab="devices">
                    {fit.workplace}
                  </RecordLink>
                  <StateBadge tone={fitTones[fit.code]}>{t(($) => $.means.fit.short[fit.code])}</StateBadge>
                  {fit.code === 'no-devices' && (
                    <May call="means.addDevices">
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => openDevices({ declarationIds: [fit.declarationId], names: [fit.workplace] })}
                      >
                        {t(($) => $.means.device.add)}
                      </Button>
                    </May>
                  )}
                </span>
                <span>{fitWords(fit)}</span>
              </li>
            ))}
          </ul>
          <p className={styles['small']}>{t(($) => $.means.fit.assumption)}</p>
        </>
      )}
    </div>
  )
}

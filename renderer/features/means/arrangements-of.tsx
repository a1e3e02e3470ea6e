import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { editArrangement, openArrangement } from '#renderer/features/means/arrangement-form.tsx'
import { Current } from '#renderer/features/means/devices-of.tsx'
import styles from '#renderer/features/means/means.module.css'
import { RowMenu } from '#renderer/features/means/row-menu.tsx'
import { arrangementTones } from '#renderer/features/means/words.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AgencyRow, ArrangementRow } from '#shared/contract/means.ts'

async function openFile(id: number): Promise<void> {
  const { token } = await client.means.arrangementFile({ id })
  await host.openFile(token)
}

/** What is agreed, one by one, each with what can be done with it. */
export function Arrangements({ rows }: { rows: readonly ArrangementRow[] }): ReactElement {
  const t = useTexts()
  if (rows.length === 0) return <p className={styles['small']}>{t(($) => $.means.arrangement.none)}</p>
  return (
    <ul className={styles['lines']}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={styles['line']}>
            <strong>{t(($) => $.means.arrangement.ways[row.way])}</strong>
            <Current current={row.current} />
            <span style={{ marginInlineStart: 'auto' }}>
              <RowMenu
                kind="arrangement"
                id={row.id}
                name={`${row.agency} → ${row.userFirm}`}
                onEdit={() => editArrangement(row)}
              />
            </span>
          </span>
          <span>
            {row.agency} → {row.userFirm} · {row.person ?? t(($) => $.means.arrangement.everybody)}
          </span>
          <span className={styles['small']}>{periodWords(row.validFrom, row.validTo)}</span>
          {row.note !== null && <span>{row.note}</span>}
          {row.fileName !== null && (
            <span>
              <Button variant="default" size="compact-sm" onClick={() => void openFile(row.id).catch(notifyError)}>
                {t(($) => $.means.arrangement.openFile, { name: row.fileName })}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Pairs({ pairs, personId }: { pairs: readonly AgencyRow[]; personId: number | null }): ReactElement {
  const t = useTexts()
  return (
    <ul className={styles['lines']}>
      {pairs.map((pair) => {
        const { companyId, userFirmId, agency, userFirm } = pair
        return (
          <li key={pair.id}>
            <span className={styles['line']}>
              <RecordLink kind="company" id={companyId}>
                {agency}
              </RecordLink>
              →
              {userFirmId === null ? (
                <span>{t(($) => $.means.arrangement.noUserFirm)}</span>
              ) : (
                <RecordLink kind="company" id={userFirmId}>
                  {userFirm}
                </RecordLink>
              )}
              <StateBadge tone={arrangementTones[pair.state]}>
                {t(($) => $.means.arrangement.states[pair.state])}
              </StateBadge>
              {userFirmId !== null && (
                <May call="means.arrange">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t(($) => $.means.arrangement.add)} ${agency} → ${userFirm ?? ''}`}
                    onClick={() =>
                      openArrangement({
                        parties: [{ companyId, userFirmId, personId }],
                        names: [`${agency} → ${userFirm ?? ''}`],
                      })
                    }
                  >
                    {t(($) => $.means.arrangement.add)}
                  </Button>
                </May>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What is agreed for an agency worker or a trainee; nothing for anybody else. */
export function ArrangementsOfPerson({ personId }: { personId: number }): ReactElement {
  return <Of companyId={null} personId={personId} />
}

/** What a firm agreed about the agency workers and trainees it uses or sends. */
export function ArrangementsOfFirm({ companyId }: { companyId: number }): ReactElement {
  return <Of companyId={companyId} personId={null} />
}

function Of({ companyId, personId }: { companyId: number | null; personId: number | null }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.means.arrangementsOf.queryOptions({ input: { companyId, personId } }))
  const empty = query.data?.pairs.length === 0 && query.data.arrangements.length === 0
  if (personId !== null && (empty || query.data === undefined)) return <></>
  return (
    <Section title={t(($) => $.means.arrangement.title)} description={t(($) => $.means.arrangement.law)}>
      <RecordGate query={query}>
        {({ pairs, arrangements }) =>
          empty ? (
            <p className={styles['small']}>{t(($) => $.means.arrangement.ofFirmNone)}</p>
          ) : (
            <div className={recordStyles['stack']}>
              {pairs.length > 0 && <Pairs pairs={pairs} personId={personId} />}
              <div>
                <h3 className={styles['title']}>{t(($) => $.means.arrangement.agreements)}</h3>
                <Arrangements rows={arrangements} />
              </div>
            </div>
          )
        }
      </RecordGate>
    </Section>
  )
}

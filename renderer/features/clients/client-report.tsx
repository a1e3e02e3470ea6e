import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

import { PaperStanding } from '#renderer/features/papers/standing.tsx'
import { ReportTable, type ReportColumn } from '#renderer/features/clients/report-table.tsx'
import styles from '#renderer/features/clients/clients.module.css'
import { differenceName, kindTones } from '#renderer/features/match/words.ts'
import { listPath, where } from '#renderer/features/records/list-path.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as word, useTexts } from '#renderer/ui/texts.ts'
import type { ClientFirm, ClientReport } from '#shared/contract/clients.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'

type Field = ReportColumn['field']
const figure = (field: Field): ReportColumn => ({ field, numeric: true })
const period = (from: string | null, to: string | null): string =>
  `${from === null ? '…' : formatDate(from)} – ${to === null ? '…' : formatDate(to)}`

function firmCell({ companyId, firm, enterpriseNumber, foreignVat }: ClientFirm): ReactNode {
  const number = enterpriseNumber === null ? foreignVat : formatEnterpriseNumber(enterpriseNumber)
  const name = firm === '' ? word(($) => $.match.noFirm) : firm
  return (
    <>
      {companyId === null ? (
        name
      ) : (
        <RecordLink kind="company" id={companyId}>
          {name}
        </RecordLink>
      )}
      {number !== null && number !== name && <span className={styles['code']}>{number}</span>}
    </>
  )
}

function tier({ tier: rank }: ClientFirm): string {
  if (rank === null) return word(($) => $.clients.noTier)
  return rank === 0 ? word(($) => $.clients.declarant) : formatNumber(rank)
}

/** The report on screen: the same parts as in its files. */
export function ClientReportView({ report, names }: { report: ClientReport; names: boolean }): ReactElement {
  const t = useTexts()
  const { total, declarations, firms } = report
  if (declarations.length === 0) {
    return (
      <EmptyState
        title={t(($) => $.clients.none.title)}
        text={t(($) => $.clients.none.text)}
        actions={
          <Button renderRoot={(root) => <Link to="/declarations" {...root} />}>
            {t(($) => $.clients.none.action)}
          </Button>
        }
      />
    )
  }
  const placeOf = new Map(declarations.map(({ id, workplace }) => [id, workplace]))
  const figures = [
    ['firms', total.firms],
    ['people', total.people],
    ['personDays', total.personDays],
    ['days', total.days],
    ['open', total.open],
    ['corrected', total.corrected],
  ] as const
  return (
    <div className={styles['report']}>
      <dl className={styles['figures']} aria-label={t(($) => $.clients.parts.overview)}>
        {figures.map(([field, value]) => (
          <div key={field} className={styles['figure']}>
            <dt>
              {field === 'open' || field === 'corrected'
                ? `${t(($) => $.clients.parts.findings)} · ${t(($) => $.clients.fields[field])}`
                : t(($) => $.clients.fields[field])}
            </dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <Section title={t(($) => $.clients.parts.places)}>
        <ReportTable
          label={t(($) => $.clients.parts.places)}
          columns={[
            { field: 'place' },
            { field: 'period' },
            ...(['firms', 'people', 'days', 'personDays', 'covered', 'open', 'corrected'] as const).map(figure),
          ]}
          rows={declarations.map((one) => ({
            key: String(one.id),
            cells: [
              <>
                <RecordLink kind="declaration" id={one.id}>
                  {one.workplace}
                </RecordLink>
                {one.workplace !== one.number && <span className={styles['code']}>{one.number}</span>}
              </>,
              period(one.startDate, one.endDate),
              ...[one.firms, one.people, one.days, one.personDays, one.covered].map(formatNumber),
              <FindingLink key="open" declarationId={one.id} count={one.open} report={report} />,
              formatNumber(one.corrected),
            ],
          }))}
        />
      </Section>
      <Section title={t(($) => $.clients.parts.firms)}>
        <ReportTable
          label={t(($) => $.clients.parts.firms)}
          columns={[
            ...(['place', 'firm', 'tier', 'employer', 'period'] as const).map((field) => ({ field })),
            ...(['people', 'days', 'personDays'] as const).map(figure),
          ]}
          rows={firms.map((one) => ({
            key: `${one.declarationId} ${one.companyId} ${one.firm}`,
            cells: [
              placeOf.get(one.declarationId),
              firmCell(one),
              tier(one),
              one.employer,
              one.validFrom === null && one.validTo === null ? '' : period(one.validFrom, one.validTo),
              ...[one.people, one.days, one.personDays].map(formatNumber),
            ],
          }))}
        />
      </Section>
      <Papers report={report} placeOf={placeOf} />
      <Gaps report={report} placeOf={placeOf} />
      {names && (
        <Section title={t(($) => $.clients.parts.people)} description={t(($) => $.clients.document.withNames)}>
          <ReportTable
            label={t(($) => $.clients.parts.people)}
            none={t(($) => $.clients.noPeople)}
            columns={[{ field: 'person' }, { field: 'firm' }, { field: 'place' }, figure('days')]}
            rows={firms.flatMap((one) =>
              one.names.map(({ person, days }, index) => ({
                key: `${one.declarationId} ${one.companyId} ${index}`,
                cells: [person, firmCell(one), placeOf.get(one.declarationId), formatNumber(days)],
              })),
            )}
          />
        </Section>
      )}
    </div>
  )
}

function FindingLink(props: { declarationId: number; count: number; report: ClientReport }): ReactElement {
  const { declarationId, count, report } = props
  if (count === 0) return <>{formatNumber(0)}</>
  const filters = [
    where.oneOf('state', ['open']),
    where.equals('declarationId', declarationId),
    ...where.between('date', report.from, report.to),
  ]
  return (
    <Link to="/findings" search={{ filters }} className={styles['link'] ?? ''}>
      {formatNumber(count)}
    </Link>
  )
}

function Papers({ report, placeOf }: { report: ClientReport; placeOf: Map<number, string> }): ReactElement {
  const t = useTexts()
  return (
    <Section
      title={t(($) => $.clients.parts.papers)}
      description={t(($) => $.clients.parts.papersOn, { date: formatDate(report.papersOn) })}
    >
      <ReportTable
        label={t(($) => $.clients.parts.papers)}
        none={t(($) => $.clients.noPapers)}
        columns={(['firm', 'place', 'paper', 'state', 'expiresOn'] as const).map((field) => ({ field }))}
        rows={report.firms.flatMap((one) =>
          one.papers.map(({ code, name, state, expiresOn }) => ({
            key: `${one.declarationId} ${one.companyId} ${code ?? name}`,
            cells: [
              firmCell(one),
              placeOf.get(one.declarationId),
              code === null ? name : t(($) => $.papers.kinds[code]),
              <PaperStanding key="state" state={state} />,
              formatDate(expiresOn),
            ],
          })),
        )}
      />
    </Section>
  )
}

function Gaps({ report, placeOf }: { report: ClientReport; placeOf: Map<number, string> }): ReactElement {
  const t = useTexts()
  return (
    <Section title={t(($) => $.clients.parts.gaps)}>
      <ReportTable
        label={t(($) => $.clients.parts.gaps)}
        none={t(($) => $.clients.noGaps)}
        columns={(['place', 'firm', 'gap', 'period'] as const).map((field) => ({ field }))}
        rows={[
          ...report.chainGaps.map(({ declarationId, firm, firstDay }) => ({
            key: `${declarationId} ${firm}`,
            cells: [
              placeOf.get(declarationId),
              firm,
              <StateBadge key="gap" tone="bad">
                {t(($) => $.clients.chainGap)}
              </StateBadge>,
              t(($) => $.clients.since, { date: formatDate(firstDay) }),
            ],
          })),
          ...report.differences.map((one) => ({
            key: one.key,
            cells: [
              one.workplace,
              one.firm === '' ? t(($) => $.match.noFirm) : one.firm,
              <StateBadge key="gap" tone={kindTones[one.kind]}>
                {differenceName(one)}
              </StateBadge>,
              period(one.firstDay, one.lastDay),
            ],
          })),
        ]}
      />
      {report.differences.length > 0 && (
        <p className={styles['quiet']}>
          <Link
            to="/chain"
            search={{ ...listPath('/chain').search, tab: 'match', from: report.from, to: report.to }}
            className={styles['link'] ?? ''}
          >
            {t(($) => $.chain.tabs.match)}
          </Link>
        </p>
      )}
    </Section>
  )
}

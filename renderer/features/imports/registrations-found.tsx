import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/imports/imports.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { useReviewing } from '#renderer/features/imports/review-import.ts'
import type { ImportResultFacts } from '#renderer/features/imports/session.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'

/** After an import of registrations: what the review makes of the days it covers, its rows, and names without a record. */
export function RegistrationsFound({ result }: { result: ImportResultFacts }): ReactElement {
  const { batchId, coverage, counts } = result
  const t = useTexts()
  const unknowns = useQuery(api.registrations.unknowns.queryOptions())
  const toTake = unknowns.data?.filter(({ valid }) => valid).length ?? 0
  return (
    <>
      {coverage.length > 0 && <Findings batchId={batchId} coverage={coverage} />}
      {toTake > 0 && (
        <Notice
          tone="info"
          title={t(($) => $.imports.registrations.unknown, { count: toTake })}
          actions={
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => <Link {...props} to="/registrations" search={{ tab: 'unknown' }} />}
            >
              {t(($) => $.imports.registrations.takeOver)}
            </Button>
          }
        />
      )}
      {counts.imported > 0 && coverage.length === 0 && (
        <div className={styles['footer']}>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/registrations" search={{ tab: 'witness' }} />}
          >
            {t(($) => $.imports.registrations.witness)}
          </Button>
        </div>
      )}
    </>
  )
}

function Findings({ batchId, coverage }: Pick<ImportResultFacts, 'batchId' | 'coverage'>): ReactElement {
  const t = useTexts()
  const reviewing = useReviewing(batchId)
  const filters = daysOf(coverage)
  const open = useQuery({
    ...api.findings.list.queryOptions({ input: { filters: [...filters, where.equals('state', 'open')], limit: 1 } }),
    enabled: !reviewing,
  })
  if (reviewing || !open.data) {
    return (
      <p className={styles['quiet']} role="status">
        <Loader size={14} mr={8} aria-hidden />
        {t(($) => $.imports.registrations.reviewing)}
      </p>
    )
  }
  const count = open.data.total
  if (count === 0) {
    return (
      <Notice tone="good" title={t(($) => $.imports.registrations.reviewed)}>
        <p>{t(($) => $.imports.registrations.noFindings)}</p>
      </Notice>
    )
  }
  return (
    <Notice
      tone="warn"
      title={t(($) => $.imports.registrations.openFindings, { count })}
      actions={
        <Button renderRoot={(props) => <Link {...props} to="/findings" search={{ filters }} />}>
          {t(($) => $.imports.registrations.findings)}
        </Button>
      }
    />
  )
}

/** The days from the first to the last that is covered. */
function daysOf(coverage: ImportResultFacts['coverage']): Filter[] {
  const from = coverage.map((span) => span.from).toSorted()[0] ?? null
  const to =
    coverage
      .map((span) => span.to)
      .toSorted()
      .at(-1) ?? null
  return where.between('date', from, to)
}

/** Conditions that show the rows of one import. */
export function rowsOf(batchId: number): Filter[] {
  return [where.equals('batchId', batchId)]
}

/** The days an import covers, as they stand now, and the way to change them. */
export function CoveredDays({ batchId }: { batchId: number }): ReactElement | null {
  const t = useTexts()
  const files = useQuery(api.registrations.coverageFiles.queryOptions())
  const own = files.data?.filter((file) => file.batchId === batchId) ?? []
  if (own.length === 0) return null
  return (
    <Section
      title={t(($) => $.imports.registrations.coverage)}
      description={t(($) => $.imports.registrations.coverageText)}
      aside={
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/registrations" search={{ tab: 'coverage' }} />}
        >
          {t(($) => $.registrations.tabs.coverage)}
        </Button>
      }
    >
      <FactList
        columns={3}
        facts={own.map(({ service, from, to }) => ({
          label: t(($) => $.imports.registrations.services[service]),
          value: t(($) => $.records.fromTo, { from: formatDate(from), to: formatDate(to) }),
        }))}
      />
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import records from '#renderer/features/records/records.module.css'
import { ChangesPart } from '#renderer/features/works/changes.tsx'
import { DuePart } from '#renderer/features/works/due.tsx'
import { SheetPart } from '#renderer/features/works/sheet.tsx'
import styles from '#renderer/features/works/works.module.css'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { WorksReport } from '#shared/contract/works.ts'

/** Declaring the works: whether it is due, what is to be reported, the sheet for the form, what was reported. */
export function WorksTab({ declarationId }: { declarationId: number }): ReactElement {
  return (
    <>
      <DuePart declarationId={declarationId} />
      <ChangesPart declarationId={declarationId} />
      <SheetPart declarationId={declarationId} />
      <ReportsPart declarationId={declarationId} />
    </>
  )
}

function ReportsPart({ declarationId }: { declarationId: number }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.works.reports.queryOptions({ input: { declarationId } }))
  return (
    <Section title={t(($) => $.works.reports.title)}>
      <RecordGate query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <p className={records['quiet']} style={{ margin: 0 }}>
              {t(($) => $.works.reports.none)}
            </p>
          ) : (
            <ol className={styles['reports']}>
              {reports.map((report) => (
                <Report key={report.id} report={report} />
              ))}
            </ol>
          )
        }
      </RecordGate>
    </Section>
  )
}

function Report({ report }: { report: WorksReport }): ReactElement {
  const t = useTexts()
  const { reportedOn, at, by, note, links, sha256 } = report
  return (
    <li>
      <div>{t(($) => $.works.reports.entry, { date: formatDate(reportedOn), by, at: formatInstant(at) })}</div>
      {note !== null && <div>{note}</div>}
      <div className={records['quiet']}>
        {t(($) => $.works.reports.links, { count: links })} ·{' '}
        <span className="mono">{t(($) => $.works.reports.seal, { seal: sha256.slice(0, 12) })}</span>
      </div>
    </li>
  )
}

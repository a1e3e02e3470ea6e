import { Button } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { Counts } from '#renderer/features/imports/counts.tsx'
import { resultWords } from '#renderer/features/imports/import-result.tsx'
import { ImportsLink } from '#renderer/features/imports/imports-link.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { BatchState } from '#renderer/features/imports/imports-page.tsx'
import { Problems } from '#renderer/features/imports/problem-table.tsx'
import { CoveredDays, rowsOf } from '#renderer/features/imports/registrations-found.tsx'
import { RepairMenu } from '#renderer/features/imports/repair-menu.tsx'
import { undoImport } from '#renderer/features/imports/undoing.tsx'
import { Written } from '#renderer/features/imports/written.tsx'
import { columnTitle, fieldTitle, isTyped, listOf, sourceName } from '#renderer/features/imports/words.ts'
import { listPath } from '#renderer/features/records/list-path.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { Page, Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ImportBatch } from '#shared/contract/imports.ts'

type Batch = ImportBatch & {
  summary: { code: string; severity: 'error' | 'warning'; count: number }[]
  changeSet: number
  columns: { heading: string; field: string | null }[]
}

/** One import: where it came from, what it did, what was wrong, and the way back. */
export function ImportPage(): ReactElement {
  const t = useTexts()
  const { batchId } = useParams({ from: '/imports/$batchId' })
  const id = Number(batchId)
  const known = Number.isSafeInteger(id) && id > 0
  const batch = useQuery({ ...api.imports.get.queryOptions({ input: { batchId: id } }), enabled: known })
  const trail = <ImportsLink />
  if (batch.data) return <BatchPage batch={batch.data} trail={trail} />
  return (
    <Page title={t(($) => $.shell.pages.imports)} trail={trail}>
      {(batch.isError || !known) && (
        <EmptyState
          title={t(($) => $.imports.batch.missing)}
          {...(batch.isError ? { text: errorText(batch.error) } : {})}
          actions={
            <Button component={Link} to="/imports">
              {t(($) => $.imports.batch.all)}
            </Button>
          }
        />
      )}
    </Page>
  )
}

function BatchPage({ batch, trail }: { batch: Batch; trail: ReactElement }): ReactElement {
  const t = useTexts()
  const { height } = useViewportSize()
  const { id, counts, kind } = batch
  const name = sourceName(batch)
  const of = useMemo(() => ({ batchId: id }), [id])
  const rows = kind === 'registrations' && batch.undoneAt === null ? { filters: rowsOf(id) } : {}
  return (
    <Page
      title={name}
      sentence={resultWords(counts, t)}
      trail={trail}
      state={<BatchState batch={batch} />}
      action={
        <>
          {counts.rejected > 0 && <RepairMenu of={of} />}
          {batch.undoneAt === null && (
            <Button variant="default" onClick={() => void undoImport(id, name)}>
              {t(($) => $.imports.undoing.action)}
            </Button>
          )}
          <Button renderRoot={(props) => <Link {...props} {...listPath(listOf[kind], rows)} />}>
            {t(($) => $.imports.batch.openList)}
          </Button>
        </>
      }
    >
      <Section title={t(($) => $.imports.batch.facts)}>
        <FactList columns={3} facts={factsOf(batch, t)} />
      </Section>
      <Section title={t(($) => $.imports.batch.counts)}>
        <Counts counts={counts} label={t(($) => $.imports.batch.counts)} />
      </Section>
      <Section title={t(($) => $.imports.check.problems, { count: batch.errors + batch.warnings })}>
        {batch.summary.length === 0 ? (
          <p className={styles['quiet']}>{t(($) => $.imports.batch.noProblems)}</p>
        ) : (
          <Problems
            of={of}
            typed={isTyped(batch.fileName)}
            version={0}
            summary={batch.summary}
            height={Math.max(280, height - 420)}
          />
        )}
      </Section>
      {kind === 'registrations' && <CoveredDays batchId={id} />}
      {(kind !== 'registrations' || counts.changed > 0) && (
        <Section
          title={batch.undoneAt === null ? t(($) => $.imports.batch.written) : t(($) => $.imports.batch.writtenOnce)}
        >
          <Written changeSet={batch.changeSet} />
        </Section>
      )}
      <Section title={t(($) => $.imports.batch.mapping)}>
        <Mapping batch={batch} />
      </Section>
    </Page>
  )
}

function factsOf(batch: Batch, t: ReturnType<typeof useTexts>): Fact[] {
  const { kind, sheet, at, user, undoneAt, undoneBy } = batch
  return [
    { label: t(($) => $.imports.list.kind), value: t(($) => $.imports.kinds[kind]) },
    { label: t(($) => $.imports.list.file), value: sourceName(batch) },
    ...(sheet ? [{ label: t(($) => $.imports.list.sheet), value: sheet }] : []),
    { label: t(($) => $.imports.list.when), value: formatInstant(at) },
    { label: t(($) => $.imports.list.who), value: user },
    ...(undoneAt
      ? [
          {
            label: t(($) => $.imports.batch.undoneAt),
            value: `${formatInstant(undoneAt)} ${undoneBy ? t(($) => $.imports.batch.undoneBy, { name: undoneBy }) : ''}`,
          },
        ]
      : []),
  ]
}

/** Which heading filled which field. */
function Mapping({ batch: { columns, kind } }: { batch: Batch }): ReactElement {
  const t = useTexts()
  const headings = columns.map(({ heading }) => heading)
  return (
    <div className={styles['wrap']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.imports.columns.column)}</th>
            <th scope="col">{t(($) => $.imports.columns.field)}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ field }, index) => (
            // The place of a column is what it is known by.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td>{columnTitle(headings, index)}</td>
              <td>
                {field === null ? (
                  <span className={styles['quiet']}>{t(($) => $.imports.batch.notRead)}</span>
                ) : (
                  fieldTitle(kind, field)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { FieldTable } from '#renderer/features/imports/field-table.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { mappingOf, missingOf, takeHeadings } from '#renderer/features/imports/mapping.ts'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { startCheck } from '#renderer/features/imports/run.ts'
import { change, type Session } from '#renderer/features/imports/session.ts'
import { StepFooter } from '#renderer/features/imports/step-footer.tsx'
import { SourceError } from '#renderer/features/imports/step-reading.tsx'
import { WholeFile } from '#renderer/features/imports/whole-file.tsx'
import { columnTitle, fieldTitle } from '#renderer/features/imports/words.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ColumnGuess, SourceInfo } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

/** Which column fills which of our fields: guessed, remembered, changed by hand; and what is left out. */
export function StepColumns(props: { session: Session; source: SourceInfo; kind: ImportKind }): ReactElement {
  const { session, source, kind } = props
  const t = useTexts()
  const input = { sourceId: source.sourceId, reading: session.reading, kind }
  const guess = useQuery(api.imports.guess.queryOptions({ input }))
  if (guess.isError) return <SourceError error={guess.error} />
  if (!guess.data) return <Skeleton height={360} aria-label={t(($) => $.common.loading)} />
  const { columns } = guess.data
  const mapping = mappingOf(session, columns)
  const missing = missingOf(kind, mapping, session.constants)
  const remembered = session.mapping === null && columns.some(({ certainty }) => certainty === 'remembered')
  const check = (): void => {
    change({ mapping })
    void startCheck()
  }
  return (
    <>
      <p className={styles['quiet']}>{t(($) => $.imports.columns.intro)}</p>
      {remembered && (
        <Notice
          tone="info"
          actions={
            <Button size="compact-sm" variant="default" onClick={() => takeHeadings(kind, columns)}>
              {t(($) => $.imports.columns.byHeadings)}
            </Button>
          }
        >
          <p>{t(($) => $.imports.columns.remembered)}</p>
        </Notice>
      )}
      {kind === 'registrations' && <WholeFile session={session} columns={columns} mapping={mapping} />}
      <FieldTable session={session} kind={kind} columns={columns} mapping={mapping} missing={missing} />
      <LeftOut columns={columns} mapping={mapping} />
      {missing.length > 0 && (
        <Notice
          tone="warn"
          title={t(($) => $.imports.columns.missing, {
            fields: missing.map((field) => fieldTitle(kind, field)).join(', '),
          })}
        />
      )}
      <StepFooter
        back="reading"
        goOn={missing.length === 0 ? check : null}
        label={t(($) => $.imports.columns.checkRows)}
      />
    </>
  )
}

/** The columns nothing is read from. */
function LeftOut(props: { columns: readonly ColumnGuess[]; mapping: readonly (string | null)[] }): ReactElement {
  const t = useTexts()
  const headings = props.columns.map(({ heading }) => heading)
  const left = props.columns.filter(
    ({ column, sample }) => props.mapping[column] === null && (headings[column] || sample),
  )
  if (left.length === 0) return <p className={styles['quiet']}>{t(($) => $.imports.columns.allUsed)}</p>
  return (
    <div>
      <h3 className={styles['subtitle']}>
        {t(($) => $.imports.columns.leftOut)}{' '}
        <span className={styles['quiet']}>{t(($) => $.imports.columns.leftOutText)}</span>
      </h3>
      <ul className={styles['leftOut']}>
        {left.map(({ column, sample }) => (
          <li key={column} title={sample}>
            {columnTitle(headings, column)}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Button, Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { errorText, refusalCode } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/imports/imports.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { ReadingFields } from '#renderer/features/imports/reading-fields.tsx'
import { goTo, restart, type Session } from '#renderer/features/imports/session.ts'
import { SheetTable } from '#renderer/features/imports/sheet-table.tsx'
import { StepFooter } from '#renderer/features/imports/step-footer.tsx'
import { problemReason, problemRemedy } from '#renderer/ui/form/problem-list.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SheetPreview, SourceInfo } from '#shared/contract/imports.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** How the file is read: its kind of records, sheet, letters and separator, headings, and what that gives. */
export function StepReading({ session, source }: { session: Session; source: SourceInfo }): ReactElement {
  const t = useTexts()
  const { kind, reading } = session
  const input = { sourceId: source.sourceId, reading }
  const preview = useQuery({ ...api.imports.read.queryOptions({ input }), placeholderData: keepPreviousData })
  const rows = preview.data?.rows.length ?? 0
  const label = t(($) => $.imports.reading.firstRows)
  return (
    <>
      <ReadingFields session={session} source={source} preview={preview.data ?? null} />
      {preview.isError ? (
        <SourceError error={preview.error} />
      ) : (
        preview.data && (
          <>
            <Remarks notes={preview.data.notes} />
            {rows === 0 ? (
              <Notice tone="warn" title={t(($) => $.imports.check.noRows)} />
            ) : (
              <div>
                <h3 className={styles['subtitle']}>{label}</h3>
                <SheetTable preview={preview.data} label={label} />
              </div>
            )}
          </>
        )
      )}
      {preview.isPending && <Skeleton height={160} />}
      <StepFooter back="file" goOn={kind && rows > 0 && !preview.isError ? () => goTo('columns') : null} />
    </>
  )
}

/** What is to be noticed about the sheet. */
function Remarks({ notes }: { notes: SheetPreview['notes'] }): ReactElement | null {
  const t = useTexts()
  if (notes.length === 0) return null
  const problems = notes.map(
    (note) => ({ code: note.code, params: note.params, field: null, severity: 'warning' }) as Problem,
  )
  return (
    <Notice tone="warn" title={t(($) => $.imports.reading.remarks, { count: problems.length })}>
      <ul className={styles['remarks']}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${JSON.stringify(problem.params)}`}>
            {problemReason(problem)} {problemRemedy(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The file cannot be read this way, or is gone: why, and the way on. */
export function SourceError({ error }: { error: unknown }): ReactElement {
  const t = useTexts()
  const gone = refusalCode(error) === 'file-gone'
  return (
    <Notice
      tone="bad"
      alert
      {...(gone ? { title: t(($) => $.imports.file.gone) } : {})}
      actions={
        <Button variant="default" onClick={() => restart()}>
          {t(($) => $.imports.file.another)}
        </Button>
      }
    >
      <p>{errorText(error)}</p>
    </Notice>
  )
}

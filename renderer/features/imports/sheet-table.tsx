import type { ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { asProblem, columnTitle } from '#renderer/features/imports/words.ts'
import { problemReason } from '#renderer/ui/form/problem-list.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SheetPreview } from '#shared/contract/imports.ts'

// Nobody looks across more; the columns step lists them all.
const mostColumns = 60

/** The first rows of a sheet exactly as they stand in the file, with their line numbers. */
export function SheetTable({ preview, label }: { preview: SheetPreview; label: string }): ReactElement {
  const t = useTexts()
  const widest = Math.max(preview.headings.length, ...preview.rows.map((row) => row.cells.length))
  const columns = Array.from({ length: Math.min(widest, mostColumns) }, (_, index) => index)
  return (
    <div className={styles['wrap']} data-tall tabIndex={0} role="region" aria-label={label}>
      <table className={`${styles['table']} ${styles['sheet']}`}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.imports.reading.line)}</th>
            {columns.map((index) => (
              <th key={index} scope="col" title={columnTitle(preview.headings, index)}>
                {columnTitle(preview.headings, index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.line} data-fault={row.fault !== null}>
              <td title={row.fault === null ? undefined : faultWords(row.fault)}>{row.line}</td>
              {columns.map((index) => (
                <SheetCell key={index} cell={row.cells[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SheetCell({ cell }: { cell: SheetPreview['rows'][number]['cells'][number] | undefined }): ReactElement {
  const t = useTexts()
  if (!cell) return <td />
  if (!cell.formula) {
    return (
      <td data-kind={cell.kind} title={cell.text.length > 25 ? cell.text : undefined}>
        {cell.kind === 'date' ? formatDate(cell.text) : cell.text}
      </td>
    )
  }
  return (
    <td data-kind={cell.kind} title={faultWords('formula-cell')}>
      <span className={styles['formula']}>
        {cell.text} ({t(($) => $.imports.reading.formula)})
      </span>
    </td>
  )
}

function faultWords(code: string): string {
  return problemReason(asProblem({ code, field: null, severity: 'error', params: {} })).replace(/\{\{.*?\}\}/g, '…')
}

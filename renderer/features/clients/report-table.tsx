import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/clients/clients.module.css'
import { useTexts } from '#renderer/ui/texts.ts'
import type { clients } from '#shared/i18n/fr/clients.ts'

/** A column of a table of the report; `numeric` stands at the right. */
export interface ReportColumn {
  field: keyof typeof clients.fields
  numeric?: boolean
}

/** A table of the report; without rows it says so. */
export function ReportTable(props: {
  label: string
  columns: readonly ReportColumn[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  none?: string
}): ReactElement {
  const { label, columns, rows, none } = props
  const t = useTexts()
  if (rows.length === 0) return <p className={styles['quiet']}>{none}</p>
  return (
    // Wide tables scroll by themselves, which the keyboard must be able to do as well.
    <div className={styles['scroll']} role="group" aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(({ field, numeric }) => (
              <th key={field} scope="col" data-numeric={numeric ?? false}>
                {t(($) => $.clients.fields[field])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map(({ field, numeric }, index) => (
                <td key={field} data-numeric={numeric ?? false}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

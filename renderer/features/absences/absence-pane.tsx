import type { ReactElement } from 'react'

import { client } from '#renderer/bridge/queries.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { AbsenceRow } from '#shared/contract/absences.ts'

/** How absences and closures are deleted: nothing refers to them, so none is ever kept. */
export function absencesRemovable(): Removable {
  return {
    remove: async (input) => await client.absences.remove(input),
    count: (count) => text(($) => $.absences.count, { count }),
    keptBecause: '',
  }
}

/** One day, or a period, in words. */
function daysWords({ validFrom, validTo }: Pick<AbsenceRow, 'validFrom' | 'validTo'>): string {
  return validFrom === validTo ? formatDate(validFrom) : periodWords(validFrom, validTo)
}

/** An absence or closure in words. */
export function absenceName(row: AbsenceRow): string {
  const who = row.person ?? row.workplace ?? row.declaration ?? ''
  return text(($) => $.absences.name, { who, days: daysWords(row) })
}

/** The pane beside the list: who or what, when, why. */
export function AbsencePane({ row, onEdit }: { row: AbsenceRow; onEdit: () => void }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        <EditButton onClick={onEdit} />
      </div>
      <FactList
        facts={[
          { label: t(($) => $.absences.fields.kind), value: t(($) => $.absences.kinds[row.kind]) },
          ...(row.personId === null
            ? []
            : [
                {
                  label: t(($) => $.absences.fields.person),
                  value: (
                    <RecordLink kind="person" id={row.personId}>
                      {row.person ?? ''}
                    </RecordLink>
                  ),
                },
              ]),
          ...(row.declarationId === null
            ? []
            : [
                {
                  label: t(($) => $.absences.fields.declaration),
                  value: (
                    <RecordLink kind="declaration" id={row.declarationId}>
                      {row.declaration ?? ''}
                    </RecordLink>
                  ),
                },
                { label: t(($) => $.absences.fields.workplace), value: row.workplace },
              ]),
          { label: t(($) => $.chain.page.period), value: daysWords(row) },
          { label: t(($) => $.absences.fields.reason), value: row.reason },
        ]}
      />
    </div>
  )
}

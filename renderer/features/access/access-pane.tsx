import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { LackLines } from '#renderer/features/access/lack-lines.tsx'
import { PersonForm } from '#renderer/features/people/person-form.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AccessRow } from '#shared/contract/access.ts'
import { planningHorizon } from '#shared/domain/access-lacks.ts'

/** What one person lacks, beside the work list. */
export function AccessPane({ row }: { row: AccessRow }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const query = useQuery(api.access.overview.queryOptions({ input: { personId: row.id } }))
  const [editing, setEditing] = useState(false)
  return (
    <div className={recordStyles['stack']}>
      <section aria-label={t(($) => $.access.pane.lacks)}>
        <h2 className={recordStyles['paneTitle']}>{t(($) => $.access.pane.lacks)}</h2>
        <RecordGate query={query}>
          {(overview) => (
            <LackLines id={row.id} name={row.person} overview={overview} onEdit={() => setEditing(true)} />
          )}
        </RecordGate>
      </section>
      <FactList
        facts={[
          {
            label: t(($) => $.access.pane.next),
            value:
              row.nextPlannedOn === null
                ? t(($) => $.access.pane.nextNone, { days: planningHorizon })
                : formatDate(row.nextPlannedOn),
          },
          { label: t(($) => $.access.fields.workplace), value: row.workplace },
          {
            label: t(($) => $.access.fields.employer),
            value:
              row.employerId === null ? (
                row.employer
              ) : (
                <RecordLink kind="company" id={row.employerId}>
                  {row.employer}
                </RecordLink>
              ),
          },
          { label: t(($) => $.people.fields.capacity), value: labelOf(choices.capacities, row.capacity) },
          { label: t(($) => $.people.fields.language), value: labelOf(choices.languages, row.language) },
        ]}
      />
      {editing && <PersonForm id={row.id} onClose={() => setEditing(false)} />}
    </div>
  )
}

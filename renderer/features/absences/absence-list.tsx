import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { useAbsenceColumns } from '#renderer/features/absences/absence-columns.tsx'
import { AbsenceForm } from '#renderer/features/absences/absence-form.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/records/records.module.css'
import { SubGrid } from '#renderer/features/records/sub-grid.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The absences of a person, or the closures of a declaration, on its page; each can be opened, and new ones noted. */
export function AbsencesOf(props: { personId: number } | { declarationId: number }): ReactElement {
  const t = useTexts()
  const isPerson = 'personId' in props
  const columns = useAbsenceColumns(isPerson ? 'person' : 'declaration')
  /** The one in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  const add = (
    <May call="absences.save">
      <Button variant="default" onClick={() => setEditing(null)}>
        {t(($) => (isPerson ? $.absences.add : $.absences.addClosure))}
      </Button>
    </May>
  )
  return (
    <>
      <div className={styles['paneActions']} style={{ marginBottom: 10 }}>
        {add}
      </div>
      <SubGrid
        id={isPerson ? 'person-absences' : 'declaration-closures'}
        title={t(($) => (isPerson ? $.absences.tab : $.absences.closuresTab))}
        records={api.absences}
        columns={columns}
        filters={[
          isPerson ? where.equals('personId', props.personId) : where.equals('declarationId', props.declarationId),
        ]}
        sort={{ field: 'validFrom', direction: 'descending' }}
        onOpen={(row) => setEditing(row.id)}
        opensFor="absences.save"
        empty={<EmptyState title={t(($) => (isPerson ? $.absences.noneOfPerson : $.absences.noneOfPlace))} />}
      />
      {editing !== undefined && <AbsenceForm id={editing} preset={props} onClose={() => setEditing(undefined)} />}
    </>
  )
}

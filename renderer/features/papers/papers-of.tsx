import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { usePaperColumns } from '#renderer/features/papers/paper-columns.tsx'
import { PaperForm } from '#renderer/features/papers/paper-form.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/records/records.module.css'
import { SubGrid } from '#renderer/features/records/sub-grid.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Whose papers: what is given narrows the list, and is known of a new one. */
export interface PapersOfProps {
  companyId?: number
  linkId?: number
  personId?: number
  declarationId?: number
}

/**
 * The papers of a record on its page: each can be opened, and new ones added. A firm shows those of its links and people too,
 * a declaration those of its links.
 */
export function PapersOf(props: PapersOfProps): ReactElement {
  const { companyId, linkId, personId, declarationId } = props
  const t = useTexts()
  const columns = usePaperColumns(companyId !== undefined ? 'company' : (linkId ?? personId) ? 'other' : null)
  /** The one in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  const named = { companyId, linkId, personId, declarationId }
  const filters = Object.entries(named).flatMap(([field, id]) => (id === undefined ? [] : [where.equals(field, id)]))
  const id = `papers-of-${Object.keys(named).find((field) => named[field as keyof typeof named] !== undefined) ?? ''}`
  return (
    <>
      <div className={styles['paneActions']} style={{ marginBottom: 10 }}>
        <May call="papers.save">
          <Button variant="default" onClick={() => setEditing(null)}>
            {t(($) => $.papers.add)}
          </Button>
        </May>
      </div>
      <SubGrid
        id={id}
        title={t(($) => $.shell.pages.papers)}
        records={api.papers}
        columns={columns}
        filters={filters}
        sort={{ field: 'kindId', direction: 'ascending' }}
        onOpen={(row) => setEditing(row.id)}
        opensFor="papers.save"
        empty={<EmptyState title={t(($) => $.papers.noneOf)} />}
      />
      {editing !== undefined && (
        <PaperForm
          id={editing}
          preset={{
            companyId: companyId ?? null,
            linkId: linkId ?? null,
            personId: personId ?? null,
            declarationId: declarationId ?? null,
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

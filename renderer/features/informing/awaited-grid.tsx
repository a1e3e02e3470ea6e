import { useNavigate } from '@tanstack/react-router'
import { IconMailOff, IconSignature } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { dropSheets } from '#renderer/features/informing/drop-sheets.ts'
import { languageName, useSheetLanguages } from '#renderer/features/informing/sheet-languages.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AwaitedSheet } from '#shared/contract/informing.ts'

const query: ListQuery<AwaitedSheet> = ({ search, offset, limit }) =>
  api.informing.sheets.queryOptions({ input: { search, offset, limit } })

/** The sheets whose receipt has not come back, the oldest first. */
export function AwaitedGrid(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const list = useLocalListState()
  const languages = useSheetLanguages()
  const columns = useMemo((): GridColumn<AwaitedSheet>[] => {
    const fixed = { sortable: false, filterable: false } as const
    return [
      { ...fixed, id: 'person', heading: t(($) => $.informing.fields.person), kind: 'text', width: 220 },
      {
        ...fixed,
        id: 'workplace',
        heading: t(($) => $.informing.list.place),
        kind: 'text',
        width: 220,
        value: ({ workplace, declaration }) => workplace ?? declaration,
      },
      {
        ...fixed,
        id: 'language',
        heading: t(($) => $.informing.list.language),
        kind: 'text',
        width: 130,
        value: ({ language }) => languageName(languages, language),
      },
      { ...fixed, id: 'printedAt', heading: t(($) => $.informing.receipts.printed), kind: 'instant', width: 160 },
      { ...fixed, id: 'printedBy', heading: t(($) => $.informing.receipts.by), kind: 'text', width: 140 },
    ]
  }, [t, languages])
  return (
    <DataGrid
      id="awaited-sheets"
      label={t(($) => $.informing.receipts.awaitedTitle)}
      columns={columns}
      list={list}
      query={query}
      rowId={(row) => row.id}
      ids={async ({ search }) => await client.informing.sheetIds({ search })}
      onOpen={({ personId }) =>
        void navigate({
          to: '/people/$personId',
          params: { personId: String(personId) },
          search: { tab: 'access' } as never,
        })
      }
      bulkActions={[
        {
          id: 'drop',
          label: (count) => t(($) => $.informing.receipts.dropSheets, { count }),
          icon: <IconMailOff size={15} aria-hidden />,
          run: async (ids, clear) => await dropSheets(ids).then(clear, notifyError),
        },
      ]}
      errorText={errorText}
      empty={
        <EmptyState
          icon={<IconSignature size={30} stroke={1.4} />}
          title={t(($) => $.informing.receipts.noneTitle)}
          text={t(($) => $.informing.receipts.noneText)}
        />
      }
    />
  )
}

import { useQuery, type QueryFunction, type QueryKey } from '@tanstack/react-query'
import { useMemo } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import type { DataGridProps, ExportFormat, ListQuery, ShownList } from '#renderer/ui/data-grid/types.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput, ListInput, ListScope } from '#shared/contract/list.ts'

interface ListPage<Row> {
  rows: Row[]
  total: number
}

/** The procedures of one kind of record as a grid uses them: `api.companies`, `api.people`, … */
export interface RecordApi<Row> {
  list: {
    queryOptions: (options: { input: ListInput }) => {
      queryKey: QueryKey
      queryFn: QueryFunction<ListPage<Row>>
    }
  }
  ids: { call: (scope: ListScope) => Promise<readonly number[]> }
  export: { call: (input: ExportInput) => Promise<OfferedFileToken> }
}

type GridParts<Row> = Required<
  Pick<DataGridProps<Row>, 'id' | 'query' | 'ids' | 'onExport' | 'views' | 'errorText' | 'lookOnly' | 'pagesOnly'>
>

/**
 * What a `DataGrid` needs from the core for one kind of record: windows of rows, all ids, export of exactly what is
 * shown, saved views. `title` names the exported file. Spread it: `<DataGrid {...useRecordGrid('companies', api.companies, title)} … />`
 */
export function useRecordGrid<Row>(id: string, records: RecordApi<Row>, title: string): GridParts<Row> {
  const { mayWrite, mayTable } = useDesk()
  const language = useLanguage()
  const t = useTexts()
  const views = useQuery(api.settings.views.queryOptions({ input: { grid: id } }))
  const query = useMemo((): ListQuery<Row> => (input) => records.list.queryOptions({ input }), [records])
  const exportShown = async (kind: ExportFormat, shown: ShownList): Promise<void> => {
    const { scope, columns, filterTexts, ids } = shown
    const format = kind === 'print' ? 'pdf' : kind
    const file = await startTask({
      title: kind === 'print' ? t(($) => $.common.print) : t(($) => $.grid.export),
      run: async () =>
        await records.export.call({ ...scope, columns, filterTexts, format, title, language, ...(ids ? { ids } : {}) }),
    })
    if (file && kind === 'print') await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  return {
    id,
    query,
    ids: async (scope) => await records.ids.call(scope),
    onExport: (format, shown) => void exportShown(format, shown).catch(notifyError),
    views: {
      items: views.data ?? [],
      save: (name, view) =>
        void client.settings
          .saveView({ grid: id, name, view })
          .then(() => notifyDone(t(($) => $.common.form.saved)))
          .catch(notifyError),
      remove: (view) => void client.settings.removeView({ id: view }).catch(notifyError),
    },
    errorText,
    lookOnly: !mayWrite,
    pagesOnly: !mayTable,
  }
}

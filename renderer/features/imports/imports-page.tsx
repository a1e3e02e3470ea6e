import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconFileImport } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { DropAnywhere } from '#renderer/features/imports/drop-anywhere.tsx'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { restart, useSession, type Session } from '#renderer/features/imports/session.ts'
import { TemplateMenu } from '#renderer/features/imports/template-menu.tsx'
import { sourceName } from '#renderer/features/imports/words.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { importKinds } from '#shared/domain/import-kinds.ts'
import type { ImportBatch, ImportCounts } from '#shared/contract/imports.ts'

const query: ListQuery<ImportBatch> = ({ offset, limit }) => {
  const options = api.imports.list.queryOptions({ input: { offset, limit } })
  return {
    queryKey: options.queryKey,
    queryFn: async () => {
      const { batches, total } = await api.imports.list.call({ offset, limit })
      return { rows: batches, total }
    },
  }
}

/** Every import, newest first; a file may be dropped or cells pasted anywhere on the page. */
export function ImportsPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const session = useSession()
  const list = useLocalListState()
  const columns = useBatchColumns()
  const title = t(($) => $.shell.pages.imports)
  const label = t(($) => $.imports.list.importFile)
  const toWizard = (): void => void navigate({ to: '/imports/new' })
  const start = (): void => {
    if (session.result) restart()
    toWizard()
  }
  useAction({ id: 'imports.start', label, icon: <IconFileImport size={17} />, run: start })
  return (
    <Page
      title={title}
      sentence={t(($) => $.imports.list.sentence)}
      body="fill"
      action={
        <>
          <TemplateMenu />
          <Button leftSection={<IconFileImport size={17} aria-hidden />} onClick={start}>
            {label}
          </Button>
        </>
      }
    >
      <DropAnywhere onTaken={toWizard} />
      <Underway session={session} onResume={toWizard} />
      <DataGrid
        id="imports"
        label={title}
        bare
        list={list}
        columns={columns}
        query={query}
        rowId={(batch) => batch.id}
        errorText={errorText}
        onOpen={(batch) => void navigate({ to: '/imports/$batchId', params: { batchId: String(batch.id) } })}
        empty={
          <EmptyState
            icon={<IconFileImport size={30} stroke={1.4} />}
            title={t(($) => $.imports.list.emptyTitle)}
            text={t(($) => $.imports.list.emptyText)}
            actions={<Button onClick={start}>{label}</Button>}
          />
        }
      />
    </Page>
  )
}

function useBatchColumns(): GridColumn<ImportBatch>[] {
  const t = useTexts()
  return useMemo(() => {
    const count = (outcome: keyof ImportCounts, width: number): GridColumn<ImportBatch> => ({
      id: outcome,
      heading: t(($) => $.imports.outcomes[outcome]),
      kind: 'number',
      width,
      value: (batch) => batch.counts[outcome],
    })
    const all: GridColumn<ImportBatch>[] = [
      {
        id: 'file',
        heading: t(($) => $.imports.list.file),
        kind: 'text',
        width: 176,
        value: sourceName,
      },
      {
        id: 'kind',
        heading: t(($) => $.imports.list.kind),
        kind: 'choice',
        width: 172,
        choices: importKinds.map((value) => ({ value, label: t(($) => $.imports.kinds[value]) })),
      },
      { id: 'at', heading: t(($) => $.imports.list.when), kind: 'instant', width: 144 },
      {
        id: 'state',
        heading: t(($) => $.imports.list.state),
        kind: 'text',
        width: 114,
        render: (batch) => <BatchState batch={batch} />,
        text: (batch) => stateWords(batch, t),
      },
      count('imported', 110),
      count('changed', 94),
      count('rejected', 100),
      { id: 'user', heading: t(($) => $.imports.list.who), kind: 'text', width: 76 },
    ]
    return all.map((column) => ({ ...column, sortable: false, filterable: false }))
  }, [t])
}

function stateWords({ undoneAt, counts }: ImportBatch, t: ReturnType<typeof useTexts>): string {
  if (undoneAt) return t(($) => $.imports.list.undone)
  return counts.rejected > 0 ? t(($) => $.imports.list.someRefused) : t(($) => $.imports.list.done)
}

/** How an import stands: in, in part (rows were refused), or undone. */
export function BatchState({ batch }: { batch: ImportBatch }): ReactElement {
  const t = useTexts()
  const tone = batch.undoneAt ? 'quiet' : batch.counts.rejected > 0 ? 'warn' : 'good'
  return <StateBadge tone={tone}>{stateWords(batch, t)}</StateBadge>
}

/** The import that was begun and left. */
function Underway({ session, onResume }: { session: Session; onResume: () => void }): ReactElement | null {
  const t = useTexts()
  const { source, running, opening, result, step } = session
  if (result || (!source && !opening)) return null
  const name = opening?.name ?? (source ? sourceName(source) : '')
  const where = step === 'result' ? 'check' : step
  return (
    <Notice
      tone="info"
      title={
        running
          ? t(($) => $.imports.list.running, { name })
          : t(($) => $.imports.list.underway, { name, step: t(($) => $.imports.steps[where]) })
      }
      actions={
        <>
          <Button size="compact-sm" variant="default" onClick={onResume}>
            {running ? t(($) => $.common.show) : t(($) => $.imports.list.resume)}
          </Button>
          {!running && (
            <Button size="compact-sm" variant="subtle" onClick={() => restart()}>
              {t(($) => $.imports.list.abandon)}
            </Button>
          )}
        </>
      }
    />
  )
}

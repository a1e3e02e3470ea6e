import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react'

import { May } from '#renderer/app/may.tsx'
import { DutyPane } from '#renderer/features/duties/duty-pane.tsx'
import { openEvidence } from '#renderer/features/duties/evidence-form.tsx'
import { Matrix } from '#renderer/features/duties/matrix.tsx'
import { placeKey } from '#renderer/features/duties/scope.ts'
import styles from '#renderer/features/duties/duties.module.css'
import { dutyTones } from '#renderer/features/duties/words.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import type { Cursor } from '#renderer/ui/data-grid/cursor.ts'
import { useRowWindows, windowSize } from '#renderer/ui/data-grid/row-windows.ts'
import type { ListQuery } from '#renderer/ui/data-grid/types.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyPlace, DutyRow, DutyScope } from '#shared/contract/duties.ts'
import { duties, dutyStates, type Duty } from '#shared/domain/duties.ts'

/** The first column that is a duty: before it stand the box, the firm and its tier. */
const firstDuty = 3

/** The matrix of a scope with its counts, the selection and the pane beside it. */
export function DutiesView(props: {
  scope: DutyScope
  tools: ReactNode
  /** Shows everything, where the filters leave nothing. */
  onShowAll: () => void
}): ReactElement {
  const { scope } = props
  const t = useTexts()
  const [view, setView] = useState({ first: 0, last: 40 })
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: firstDuty })
  const [paneOpen, setPaneOpen] = useState(() => globalThis.innerWidth >= 1000)
  const [chosen, setChosen] = useState<ReadonlyMap<string, DutyPlace & { company: string }>>(new Map())
  const main = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const query = useCallback<ListQuery<DutyRow>>(
    ({ offset, limit }) => api.duties.list.queryOptions({ input: { ...scope, offset, limit } }),
    [scope],
  )
  // What the rows are asked for stands where a list has its filters: another scope is another list.
  const asked = useMemo(
    () => ({
      search: '',
      filters: [{ field: 'scope', operator: 'equals' as const, value: JSON.stringify(scope) }],
      sort: null,
    }),
    [scope],
  )
  const rows = useRowWindows(query, asked, view.first, view.last)
  const head = useQuery({
    ...api.duties.list.queryOptions({ input: { ...scope, offset: 0, limit: windowSize } }),
    placeholderData: (previous) => previous,
  })
  const onView = useCallback((first: number, last: number): void => {
    setView((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [])
  const at = rows.row(cursor.row)
  // A workplace heads its firms: the pane then shows the first of them.
  const current = at?.kind === 'place' ? rows.row(cursor.row + 1) : at
  const row = current?.kind === 'firm' ? current : null
  const [lastDuty, setLastDuty] = useState<Duty>('system')
  const duty = duties[cursor.column - firstDuty] ?? lastDuty
  const move = (next: Cursor): void => {
    setCursor(next)
    const there = duties[next.column - firstDuty]
    if (there) setLastDuty(there)
  }

  const toggle = async (entry: DutyRow): Promise<void> => {
    const { declarationId } = entry
    if (entry.kind === 'firm') {
      const key = placeKey(entry)
      const next = new Map(chosen)
      if (!next.delete(key)) next.set(key, { declarationId, companyId: entry.companyId, company: entry.company })
      return setChosen(next)
    }
    return await add(await client.duties.firms({ ...scope, declarationId }))
  }
  const add = async (places: readonly (DutyPlace & { company: string })[]): Promise<void> => {
    const all = places.every((place) => chosen.has(placeKey(place)))
    const next = new Map(chosen)
    for (const place of places) {
      if (all) next.delete(placeKey(place))
      else next.set(placeKey(place), place)
    }
    setChosen(next)
    await Promise.resolve()
  }
  const toggleAll = async (): Promise<void> => {
    if (chosen.size > 0) setChosen(new Map())
    else await add(await client.duties.firms(scope))
  }
  const record = (): void =>
    openEvidence({
      places: [...chosen.values()].map(({ declarationId, companyId }) => ({ declarationId, companyId })),
      names: [...new Set([...chosen.values()].map(({ company }) => company))],
      date: scope.date,
      duty: null,
      onDone: () => setChosen(new Map()),
    })
  const leave = (): void => {
    const column = at?.kind === 'place' ? 0 : cursor.column
    main.current?.querySelector<HTMLElement>(`[data-cell="${cursor.row}:${column}"]`)?.focus()
  }
  const { data } = head
  return (
    <div className={styles['view']}>
      <div className={styles['tools']}>{props.tools}</div>
      {data && (
        <ul className={styles['counts']} aria-label={t(($) => $.duties.page.countsLabel)}>
          {dutyStates.map((state) => (
            <li key={state}>
              <StateBadge tone={dutyTones[state]}>
                {t(($) => $.duties.states[state])} {formatNumber(data.counts[state])}
              </StateBadge>
            </li>
          ))}
          <li className={styles['quiet']}>
            <span role="status">{t(($) => $.duties.page.firms, { count: data.firms })}</span>
          </li>
        </ul>
      )}
      <div className={styles['main']} ref={main}>
        <div className={styles['frame']}>
          <Matrix
            label={t(($) => $.duties.page.label)}
            rows={rows}
            selected={new Set(chosen.keys())}
            cursor={cursor}
            onCursor={move}
            onView={onView}
            onToggle={(entry) => void toggle(entry).catch(notifyError)}
            onToggleAll={() => void toggleAll().catch(notifyError)}
            onOpen={() => {
              setPaneOpen(true)
              // The pane may only now be drawn.
              requestAnimationFrame(() => body.current?.focus())
            }}
          />
          <Over rows={rows} scope={scope} empty={data?.total === 0} all={data?.counts} onShowAll={props.onShowAll} />
          {chosen.size > 0 && (
            <div
              className={styles['bulk']}
              role="toolbar"
              aria-label={t(($) => $.duties.page.chosen, { count: chosen.size })}
            >
              <span className={styles['bulkCount']} role="status">
                {t(($) => $.duties.page.chosen, { count: chosen.size })}
              </span>
              <May call="duties.record">
                <Button size="compact-md" leftSection={<IconClipboardCheck size={16} aria-hidden />} onClick={record}>
                  {t(($) => $.duties.record.addFor, { count: chosen.size })}
                </Button>
              </May>
              <Button size="compact-md" variant="subtle" onClick={() => setChosen(new Map())}>
                {t(($) => $.duties.page.clear)}
              </Button>
            </div>
          )}
        </div>
        {paneOpen && (data === undefined || data.total > 0) && (
          <DutyPane
            row={row}
            duty={duty}
            date={scope.date}
            bodyRef={body}
            onDuty={(next) => move({ ...cursor, column: firstDuty + duties.indexOf(next) })}
            onClose={() => {
              setPaneOpen(false)
              leave()
            }}
            onLeave={leave}
          />
        )}
      </div>
    </div>
  )
}

/** What lies over an empty matrix: a failure with the way out, nothing to do, or nobody there. */
function Over(props: {
  rows: { error: unknown; retry: () => void }
  scope: DutyScope
  empty: boolean
  all: Record<(typeof dutyStates)[number], number> | undefined
  onShowAll: () => void
}): ReactElement | null {
  const { rows, scope, all } = props
  const t = useTexts()
  if (rows.error !== null && rows.error !== undefined) {
    return (
      <div className={styles['over']} role="alert">
        <EmptyState
          title={t(($) => $.grid.failed)}
          text={errorText(rows.error)}
          actions={<Button onClick={rows.retry}>{t(($) => $.common.retry)}</Button>}
        />
      </div>
    )
  }
  if (!props.empty) return null
  const some = all !== undefined && dutyStates.some((state) => all[state] > 0)
  return (
    <div className={styles['over']}>
      {some ? (
        <EmptyState
          title={t(($) => $.duties.page.allDone)}
          text={t(($) => $.duties.page.allDoneText)}
          actions={<Button onClick={props.onShowAll}>{t(($) => $.duties.page.showAll)}</Button>}
        />
      ) : (
        <Nobody narrowed={scope.active || scope.only !== 'all'} onShowAll={props.onShowAll} />
      )}
    </div>
  )
}

function Nobody({ narrowed, onShowAll }: { narrowed: boolean; onShowAll: () => void }): ReactElement {
  const t = useTexts()
  return (
    <EmptyState
      title={t(($) => $.duties.page.nobody)}
      text={t(($) => $.duties.page.nobodyText)}
      {...(narrowed ? { actions: <Button onClick={onShowAll}>{t(($) => $.duties.page.showAll)}</Button> } : {})}
    />
  )
}

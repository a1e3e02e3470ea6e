import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { changeWords, mentioned } from '#renderer/features/history/words.ts'
import long from '#renderer/features/imports/long-table.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { useChoices, type Choices } from '#renderer/features/records/choices.ts'
import { useRowWindows } from '#renderer/ui/data-grid/row-windows.ts'
import type { ListQuery } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

interface RowChange {
  row: number
  recordKind: string
  label: string
  changes: { field: string; before: string | null; after: string | null }[]
}

const headHeight = 32

/** What the checked rows would change in known records: field by field, before and after. */
export function Changes(props: { sourceId: string; version: number; height: number }): ReactElement {
  const { sourceId, version, height } = props
  const t = useTexts()
  const choices = useChoices()
  const scroller = useRef<HTMLDivElement>(null)
  const query = useMemo((): ListQuery<RowChange> => {
    return ({ offset, limit }) => {
      const options = api.imports.changes.queryOptions({ input: { sourceId, offset, limit } })
      return { ...options, queryKey: [...options.queryKey, version] }
    }
  }, [sourceId, version])
  const [view, setView] = useState({ first: 0, last: 20 })
  const rows = useRowWindows(query, { search: `${version}`, filters: [], sort: null }, view.first, view.last)
  // The compiler that this rule warns about is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 8,
    scrollMargin: headHeight,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 20
  if (first !== view.first || last !== view.last) setView({ first, last })
  if (rows.error) return <Notice tone="bad" alert title={errorText(rows.error)} />
  const total = virtual.getTotalSize()
  return (
    <div
      ref={scroller}
      className={long['long']}
      style={{ height: Math.min(height, headHeight + total + 2) }}
      tabIndex={0}
      role="table"
      aria-label={t(($) => $.imports.check.changeTable)}
      aria-rowcount={rows.total + 1}
    >
      <div role="rowgroup" className={`${long['longHead']} ${long['changeRow']}`}>
        <div role="row" aria-rowindex={1} className={`${long['longRow']} ${long['changeRow']}`}>
          <span role="columnheader" data-number>
            {t(($) => $.imports.check.row)}
          </span>
          <span role="columnheader">{t(($) => $.imports.check.record)}</span>
          <span role="columnheader">{t(($) => $.imports.check.change)}</span>
        </div>
      </div>
      <div role="rowgroup" className={`${long['longSpace']} ${long['changeRow']}`} style={{ height: total }}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            role="row"
            aria-rowindex={item.index + 2}
            className={`${long['longRow']} ${long['longBody']} ${long['changeRow']}`}
            style={{ transform: `translateY(${item.start - headHeight}px)` }}
          >
            <ChangeCells change={rows.row(item.index)} choices={choices} />
          </div>
        ))}
      </div>
    </div>
  )
}

function ChangeCells({ change, choices }: { change: RowChange | undefined; choices: Choices }): ReactElement {
  const t = useTexts()
  if (!change) {
    return (
      <span role="cell">
        <span className={long['pending']} />
      </span>
    )
  }
  return (
    <>
      <span role="cell" data-number>
        {change.row}
      </span>
      <span role="cell">{change.label}</span>
      <span role="cell">
        <ul className={long['changeList']}>
          {inWords(change, choices).map(({ label, before, after }) => (
            <li key={label}>
              <span className={long['changeField']}>{label}</span>{' '}
              {before === null ? t(($) => $.imports.check.empty) : <del>{before}</del>} <span aria-hidden>→</span>{' '}
              <ins>{after ?? t(($) => $.imports.check.empty)}</ins>
            </li>
          ))}
        </ul>
      </span>
    </>
  )
}

/** The history has the words for every stored field; other records are named already. */
function inWords({ recordKind, changes }: RowChange, choices: Choices): ReturnType<typeof changeWords> {
  const entry: HistoryEntry = {
    seq: 0,
    changeSet: 0,
    at: '',
    user: '',
    reason: '',
    operation: 'update',
    recordKind,
    recordId: 0,
    ownerKind: recordKind,
    ownerId: 0,
    changes,
  }
  const names = new Map(mentioned(entry).map((key) => [key, key.slice(key.indexOf(':') + 1)]))
  return changeWords(entry, names, choices)
}

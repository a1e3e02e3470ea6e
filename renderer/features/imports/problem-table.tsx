import { SegmentedControl, Select } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef, useState, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/imports/imports.module.css'
import long from '#renderer/features/imports/long-table.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import type { ProblemCount } from '#renderer/features/imports/session.ts'
import { asProblem, columnLetter, problemSort } from '#renderer/features/imports/words.ts'
import { useRowWindows } from '#renderer/ui/data-grid/row-windows.ts'
import type { ListQuery } from '#renderer/ui/data-grid/types.ts'
import { useVirtualRows } from '#renderer/ui/data-grid/virtual-rows.ts'
import { problemReason, problemRemedy } from '#renderer/ui/form/problem-list.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { RowProblem } from '#shared/contract/imports.ts'

type Severity = 'error' | 'warning'

interface ProblemsProps {
  of: { sourceId: string } | { batchId: number }
  /** Tells checks of the same source apart. */
  version: number
  summary: readonly ProblemCount[]
  /** Pixels; the table takes less when there is less to show. */
  height: number
  /** The cells had types: days are written as people write them. */
  typed: boolean
}

/** Every problem at its row and column, with its remedy, to be narrowed to what refuses rows or to one sort. */
export function Problems(props: ProblemsProps): ReactElement {
  const { summary } = props
  const t = useTexts()
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [code, setCode] = useState<string | null>(null)
  const count = (of: Severity): number => summary.reduce((sum, one) => (one.severity === of ? sum + one.count : sum), 0)
  const errors = count('error')
  const warnings = count('warning')
  const sorts = summary.filter((one) => severity === 'all' || one.severity === severity)
  const amounts = new Map<string, number>()
  for (const one of sorts) amounts.set(one.code, (amounts.get(one.code) ?? 0) + one.count)
  const tabs = [
    { value: 'all', label: `${t(($) => $.imports.check.everything)} (${formatNumber(errors + warnings)})` },
    { value: 'error', label: `${t(($) => $.imports.check.refusedOnly)} (${formatNumber(errors)})` },
    { value: 'warning', label: `${t(($) => $.imports.check.remarksOnly)} (${formatNumber(warnings)})` },
  ]
  return (
    <>
      <div className={long['tools']}>
        {errors > 0 && warnings > 0 && (
          <SegmentedControl
            aria-label={t(($) => $.imports.check.shown)}
            data={tabs}
            value={severity}
            onChange={(value) => {
              setSeverity(value === 'error' || value === 'warning' ? value : 'all')
              setCode(null)
            }}
          />
        )}
        {amounts.size > 1 && (
          <Select
            aria-label={t(($) => $.imports.check.sort)}
            className={long['sort'] ?? ''}
            data={[
              { value: '', label: t(($) => $.imports.check.everySort) },
              ...[...amounts].map(([value, amount]) => ({
                value,
                label: `${formatNumber(amount)} × ${problemSort(value)}`,
              })),
            ]}
            value={code ?? ''}
            onChange={(value) => setCode(value === '' ? null : value)}
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          />
        )}
      </div>
      <ProblemTable {...props} {...(severity === 'all' ? {} : { severity })} {...(code === null ? {} : { code })} />
    </>
  )
}

// Below this width reasons and remedies need three lines.
const roomy = 1_250
const headHeight = 32

function ProblemTable(props: ProblemsProps & { severity?: Severity; code?: string }): ReactElement {
  const { of, version, severity, code, height } = props
  const t = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const { ref: sizer, width } = useElementSize()
  const rowHeight = width === 0 || width >= roomy ? 40 : 56
  const query = useMemo((): ListQuery<RowProblem> => {
    const filter = { of, ...(severity ? { severity } : {}), ...(code ? { code } : {}) }
    return ({ offset, limit }) => {
      const options = api.imports.problems.queryOptions({ input: { ...filter, offset, limit } })
      return { ...options, queryKey: [...options.queryKey, version] }
    }
  }, [of, severity, code, version])
  const [view, setView] = useState({ first: 0, last: 20 })
  const scope = { search: `${version} ${severity ?? ''} ${code ?? ''}`, filters: [], sort: null }
  const rows = useRowWindows(query, scope, view.first, view.last)
  const virtual = useVirtualRows({ scroller, layer, count: rows.total, rowHeight, head: headHeight, keep: null })
  const first = virtual.indexes[0] ?? 0
  const last = virtual.indexes.at(-1) ?? 20
  if (first !== view.first || last !== view.last) setView({ first, last })
  if (rows.error) return <Notice tone="bad" alert title={errorText(rows.error)} />
  const heads = ['row', 'effect', 'column', 'value', 'why', 'remedy'] as const
  return (
    <div
      ref={scroller}
      className={long['long']}
      style={{ height: Math.min(height, headHeight + rows.total * rowHeight + 2) }}
      tabIndex={0}
      role="table"
      aria-label={t(($) => $.imports.check.table)}
      aria-rowcount={rows.total + 1}
      aria-busy={rows.waiting}
    >
      <div ref={sizer} role="rowgroup" className={`${long['longHead']} ${long['problemRow']}`}>
        <div role="row" aria-rowindex={1} className={`${long['longRow']} ${long['problemRow']}`}>
          {heads.map((head) => (
            <span key={head} role="columnheader" {...(head === 'row' ? { 'data-number': true } : {})}>
              {t(($) => $.imports.check[head])}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={`${long['longSpace']} ${long['problemRow']}`} style={{ height: virtual.height }}>
        <div ref={layer} className={long['longLayer']} role="presentation">
          {virtual.indexes.map((index) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={`${long['longRow']} ${long['longBody']} ${long['problemRow']}`}
              style={{ height: rowHeight, transform: `translateY(${virtual.top(index)}px)` }}
            >
              <ProblemCells problem={rows.row(index)} typed={props.typed} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

function ProblemCells({ problem, typed }: { problem: RowProblem | undefined; typed: boolean }): ReactElement {
  const t = useTexts()
  if (!problem) {
    return (
      <span role="cell">
        <span className={long['pending']} />
      </span>
    )
  }
  const shape = asProblem(problem)
  const reason = problemReason(shape)
  const remedy = problemRemedy(shape)
  const refused = problem.severity === 'error'
  const column =
    problem.column ||
    (problem.index === null ? '' : t(($) => $.imports.reading.unnamed, { letter: columnLetter(problem.index ?? 0) }))
  return (
    <>
      <span role="cell" data-number>
        {problem.row}
      </span>
      <span role="cell" className={long['effect']}>
        <ToneIcon tone={refused ? 'bad' : 'warn'} size={15} />
        {refused ? t(($) => $.imports.check.refused) : t(($) => $.imports.check.remark)}
      </span>
      <span role="cell">
        {column ? (
          <span className={long['clamp']} title={column}>
            {column}
          </span>
        ) : (
          <span className={styles['quiet']}>{t(($) => $.imports.check.wholeRow)}</span>
        )}
      </span>
      <span role="cell">
        <span className={long['clamp']} title={problem.value ?? undefined}>
          {typed ? formatDate(problem.value) : problem.value}
        </span>
      </span>
      <span role="cell">
        <span className={long['clamp']} title={reason}>
          {reason}
        </span>
      </span>
      <span role="cell">
        <span className={long['clamp']} title={remedy ?? undefined}>
          {remedy}
        </span>
      </span>
    </>
  )
}

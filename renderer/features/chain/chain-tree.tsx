import { ActionIcon, Button, Slider, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { ChainGrid } from '#renderer/features/chain/chain-grid.tsx'
import styles from '#renderer/features/chain/chain.module.css'
import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import { NodePane } from '#renderer/features/chain/node-pane.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainTreeAnswer, LinkInput } from '#shared/contract/chain.ts'
import { addDays, daysBetween, type LocalDate } from '#shared/domain/local-date.ts'

/** A form of the tree: an existing link, or a new one with what is known of it. */
type OpenForm = { id: number } | { preset: Partial<LinkInput> }

/** The chain of a declaration as it stood on a day, with the firm chosen in it on the right. */
export function ChainTree({ declarationId }: { declarationId: number }): ReactElement {
  const [date, setDate] = useState<LocalDate>(todayInBrussels())
  const query = useQuery({
    ...api.chain.tree.queryOptions({ input: { declarationId, date } }),
    placeholderData: (previous) => previous,
  })
  return (
    <RecordGate query={query} height={280}>
      {(tree) => <Tree tree={tree} date={date} onDate={setDate} />}
    </RecordGate>
  )
}

function Tree(props: { tree: ChainTreeAnswer; date: LocalDate; onDate: (date: LocalDate) => void }): ReactElement {
  const { tree, date, onDate } = props
  const t = useTexts()
  const [current, setCurrent] = useState<string | null>(null)
  const [form, setForm] = useState<OpenForm | null>(null)
  const node = tree.nodes.find((one) => one.key === current) ?? tree.nodes[0]
  const add = (preset: Partial<LinkInput>): void =>
    setForm({ preset: { declarationId: tree.declaration.id, validFrom: date, ...preset } })
  const top = tree.nodes.find((one) => one.tier === 0)
  const addFirst = (): void => add(top ? { directEmployerId: top.companyId } : {})
  const addBelow = (): void => (node ? add({ directEmployerId: node.companyId }) : addFirst())
  useShortcut(
    'chain.add',
    'N',
    t(($) => $.chain.page.addBelow),
    addBelow,
  )
  return (
    <div className={styles['tree']}>
      <TimeBar tree={tree} date={date} onDate={onDate} />
      <div className={styles['body']}>
        <div className={styles['frame']}>
          {tree.nodes.length === 0 ? (
            <EmptyState
              title={t(($) => $.chain.page.emptyTree)}
              text={t(($) => $.chain.page.emptyTreeText)}
              actions={<Button onClick={addFirst}>{t(($) => $.chain.page.add)}</Button>}
            />
          ) : (
            <ChainGrid
              label={t(($) => $.chain.page.tree, { date: formatDate(tree.date) })}
              nodes={tree.nodes}
              current={node?.key ?? null}
              onCurrent={setCurrent}
              onOpen={(opened) => {
                if (opened.link) setForm({ id: opened.link.id })
                else if (opened.gap) add({ contractorId: opened.companyId })
              }}
            />
          )}
        </div>
        {node && (
          <aside className={styles['aside']} aria-label={node.company}>
            <NodePane
              node={node}
              onEdit={(id) => setForm({ id })}
              onAddBelow={addBelow}
              onFillGap={() =>
                add({ contractorId: node.companyId, ...(top ? { directEmployerId: top.companyId } : {}) })
              }
            />
          </aside>
        )}
      </div>
      {form && (
        <LinkForm
          id={'id' in form ? form.id : null}
          {...('preset' in form ? { preset: form.preset } : {})}
          onClose={() => setForm(null)}
        />
      )}
    </div>
  )
}

/** The day the chain is looked at: typed, dragged, or from one change to the next. */
function TimeBar(props: { tree: ChainTreeAnswer; date: LocalDate; onDate: (date: LocalDate) => void }): ReactElement {
  const { tree, date, onDate } = props
  const t = useTexts()
  const { changes, declaration } = tree
  const known = [...changes, date, declaration.startDate, declaration.endDate].filter((one) => one !== null).sort()
  const first = known[0] ?? date
  const length = Math.max(1, daysBetween(first, known.at(-1) ?? date))
  const before = changes.findLast((one) => one < date)
  const after = changes.find((one) => one > date)
  const [dragged, setDragged] = useState<number | null>(null)
  const jump = (name: string, to: LocalDate | undefined, icon: ReactElement): ReactElement => (
    <Tooltip label={to ? `${name} · ${formatDate(to)}` : name}>
      <ActionIcon variant="default" size="lg" aria-label={name} disabled={!to} onClick={() => to && onDate(to)}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={styles['time']}>
      {jump(
        t(($) => $.chain.page.previousChange),
        before,
        <IconChevronLeft size={18} aria-hidden />,
      )}
      <DateField
        aria-label={t(($) => $.chain.page.day)}
        required
        w={130}
        value={date}
        onChange={(next) => next && onDate(next)}
      />
      {jump(
        t(($) => $.chain.page.nextChange),
        after,
        <IconChevronRight size={18} aria-hidden />,
      )}
      <Slider
        className={styles['slider'] ?? ''}
        thumbLabel={t(($) => $.chain.page.day)}
        min={0}
        max={length}
        value={dragged ?? daysBetween(first, date)}
        label={(value) => formatDate(addDays(first, value))}
        marks={changes.map((change) => ({ value: daysBetween(first, change) }))}
        thumbProps={{ 'aria-valuetext': formatDate(date) }}
        onChange={setDragged}
        onChangeEnd={(value) => {
          setDragged(null)
          onDate(addDays(first, value))
        }}
      />
      <span className={styles['quiet']} role="status">
        {t(($) => $.chain.page.changes, { count: changes.length })}
      </span>
    </div>
  )
}

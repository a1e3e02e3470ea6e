import { useDesk } from '#renderer/app/desk.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { ChainGrid } from '#renderer/features/chain/chain-grid.tsx'
import { ChainPicture } from '#renderer/features/chain/chain-picture.tsx'
import { ChainTools, type ChainView } from '#renderer/features/chain/chain-tools.tsx'
import styles from '#renderer/features/chain/chain.module.css'
import { linkEndable, linkName } from '#renderer/features/chain/link-ending.tsx'
import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import { openMoveDialog } from '#renderer/features/chain/move-dialog.tsx'
import { NodePane } from '#renderer/features/chain/node-pane.tsx'
import { TimeBar } from '#renderer/features/chain/time-bar.tsx'
import { openEndDialog } from '#renderer/features/records/end-dialog.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainNodeRow, ChainTreeAnswer, LinkInput } from '#shared/contract/chain.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** A form of the tree: an existing link, or a new one with what is known of it. */
type OpenForm = { id: number } | { preset: Partial<LinkInput> }

/** The chain of a declaration as it stood on a day, with the firm chosen in it on the right. */
export function ChainTree({ declarationId }: { declarationId: number }): ReactElement {
  const [date, setDate] = useState<LocalDate>(todayInBrussels())
  return <ChainTreeOn declarationId={declarationId} date={date} onDate={setDate} />
}

/** The same with the day kept by whoever shows it. */
export function ChainTreeOn(props: {
  declarationId: number
  date: LocalDate
  onDate: (date: LocalDate) => void
}): ReactElement {
  const { declarationId, date, onDate } = props
  const query = useQuery({
    ...api.chain.tree.queryOptions({ input: { declarationId, date } }),
    // Another day of the same chain keeps the rows until it is there; another chain must not look like this one.
    placeholderData: (previous) => (previous?.declaration.id === declarationId ? previous : undefined),
  })
  return (
    <RecordGate query={query} height={280}>
      {(tree) => <Tree tree={tree} date={date} onDate={onDate} />}
    </RecordGate>
  )
}

/** The row chosen; its firm stays chosen when the links that lead to it have changed. */
function useCurrent(nodes: readonly ChainNodeRow[]) {
  const [chosen, setChosen] = useState<{ key: string; companyId: number } | null>(null)
  const node =
    nodes.find(({ key }) => key === chosen?.key) ??
    nodes.find(({ companyId }) => companyId === chosen?.companyId) ??
    nodes[0]
  const choose = (key: string): void => {
    const found = nodes.find((one) => one.key === key)
    if (found) setChosen({ key, companyId: found.companyId })
  }
  return { node, choose }
}

function Tree(props: { tree: ChainTreeAnswer; date: LocalDate; onDate: (date: LocalDate) => void }): ReactElement {
  const { tree, date, onDate } = props
  const t = useTexts()
  const { node, choose } = useCurrent(tree.nodes)
  const [form, setForm] = useState<OpenForm | null>(null)
  const [view, setView] = useState<ChainView>('list')
  const [movingKey, setMoving] = useState<string | null>(null)
  const moving = tree.nodes.find(({ key }) => key === movingKey)
  const declarationId = tree.declaration.id
  const link = node?.link ?? null
  const { may } = useDesk()
  const mayChange = may('chain.save')

  const add = (preset: Partial<LinkInput>): void => setForm({ preset: { declarationId, validFrom: date, ...preset } })
  const top = tree.nodes.find((one) => one.tier === 0)
  const addFirst = (): void => add(top ? { directEmployerId: top.companyId } : {})
  const addBelow = (): void => (node ? add({ directEmployerId: node.companyId }) : addFirst())
  // The remedy of a gap: its link, for as long as something hangs below it.
  const fillGap = (gap: ChainNodeRow): void => {
    const below = tree.nodes.filter(({ parentKey }) => parentKey === gap.key).flatMap(({ link: own }) => own ?? [])
    const [first] = below.toSorted((one, other) => (one.validFrom ?? '').localeCompare(other.validFrom ?? ''))
    const validFrom = first ? first.validFrom : date
    add({ contractorId: gap.companyId, validFrom, ...(top ? { directEmployerId: top.companyId } : {}) })
  }
  const edit = (): void => void (link && setForm({ id: link.id }))
  const end = (): void => {
    if (!link) return
    openEndDialog(linkEndable(), [{ id: link.id, label: linkName(link), detail: '' }], date).catch(notifyError)
  }
  const startMove = (): void => {
    if (!node || !link) return
    setView('list')
    setMoving(node.key)
  }
  const moveTo = (moved: ChainNodeRow, employer: ChainNodeRow): void => {
    setMoving(null)
    if (moved.link) openMoveDialog({ link: moved.link, date, employerId: employer.companyId })
  }
  const words = {
    add: t(($) => $.chain.page.addBelow),
    move: t(($) => $.chainViews.tree.move),
    end: t(($) => $.chainViews.tree.end),
    cancel: t(($) => $.common.cancel),
  }
  useShortcut('chain.add', 'N', words.add, addBelow, { enabled: mayChange })
  useShortcut('chain.move', 'M', words.move, startMove, { enabled: mayChange && link !== null })
  useShortcut('chain.end', 'E', words.end, end, { enabled: mayChange && link !== null })
  useShortcut('chain.stopMoving', 'Escape', words.cancel, () => setMoving(null), { enabled: moving !== undefined })

  return (
    <div className={styles['tree']}>
      <TimeBar tree={tree} date={date} onDate={onDate} />
      {tree.nodes.length > 0 && (
        <ChainTools
          {...{ declarationId, date, view }}
          linked={link !== null}
          onView={setView}
          onAdd={addBelow}
          onMove={startMove}
          onEnd={end}
          onEdit={edit}
        />
      )}
      {moving && (
        <p role="status" className={styles['banner']}>
          {t(($) => $.chainViews.tree.moving, { firm: moving.company })}
        </p>
      )}
      <div className={styles['body']}>
        <div className={styles['frame']}>
          {tree.nodes.length === 0 ? (
            <EmptyState
              title={t(($) => $.chain.page.emptyTree)}
              text={t(($) => $.chain.page.emptyTreeText)}
              actions={
                <May call="chain.save">
                  <Button onClick={addFirst}>{t(($) => $.chain.page.add)}</Button>
                </May>
              }
            />
          ) : view === 'picture' ? (
            <ChainPicture tree={tree} current={node?.key ?? null} onCurrent={choose} />
          ) : (
            <ChainGrid
              label={t(($) => $.chain.page.tree, { date: formatDate(tree.date) })}
              declarationId={declarationId}
              date={tree.date}
              nodes={tree.nodes}
              current={node?.key ?? null}
              moving={moving?.key ?? null}
              onCurrent={choose}
              lookOnly={!mayChange}
              onOpen={(opened) => {
                if (!mayChange) return
                if (opened.link) setForm({ id: opened.link.id })
                else if (opened.gap) fillGap(opened)
              }}
              onFillGap={fillGap}
              onMoveTo={moveTo}
            />
          )}
        </div>
        {node && (
          <aside className={styles['aside']} aria-label={node.company}>
            <NodePane
              node={node}
              declarationId={declarationId}
              date={tree.date}
              onEdit={(id) => setForm({ id })}
              onMove={() => node.link && openMoveDialog({ link: node.link, date, employerId: null })}
              onAddBelow={addBelow}
              onFillGap={() => fillGap(node)}
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

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { draftFrom } from '#renderer/features/corrections/draft.tsx'
import { CasePane } from '#renderer/features/findings/case-pane.tsx'
import { Clusters } from '#renderer/features/findings/clusters.tsx'
import { openDecideDialog } from '#renderer/features/findings/decide-dialog.tsx'
import { EmptyFindings } from '#renderer/features/findings/empty.tsx'
import styles from '#renderer/features/findings/findings.module.css'
import { ListBulk, ListHead } from '#renderer/features/findings/list-frame.tsx'
import { ListTools } from '#renderer/features/findings/list-tools.tsx'
import { ReviewMenu } from '#renderer/features/findings/review-menu.tsx'
import { useChosen } from '#renderer/features/findings/use-chosen.ts'
import { useCursor } from '#renderer/features/findings/use-cursor.ts'
import { useWorkList } from '#renderer/features/findings/use-work-list.ts'
import listStyles from '#renderer/features/findings/work-list.module.css'
import { WorkTree } from '#renderer/features/findings/work-tree.tsx'
import type { GroupBy } from '#renderer/features/findings/groups.ts'
import { ruleName } from '#renderer/features/findings/words.ts'
import { api, queryClient } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { Filter } from '#shared/contract/list.ts'
import { isCorrectable } from '#shared/domain/correction/proposal.ts'

const byKey = 'registra.findings.by'
const ways: readonly GroupBy[] = ['days', 'person', 'workplace', 'firm', 'cause']

/** The work list of what the rules found, and the case that is open beside it. */
export function FindingsPage(): ReactElement {
  const t = useTexts()
  const title = t(($) => $.findings.title)
  const summary = useQuery(api.findings.summary.queryOptions())
  const state = useListState('findings', { filters: [where.oneOf('state', ['open'])] })
  const [by, setBy] = useState<GroupBy>(
    () => ways.find((way) => way === globalThis.localStorage.getItem(byKey)) ?? 'days',
  )
  const [view, setView] = useState({ first: 0, last: 40 })
  const onView = useCallback((first: number, last: number): void => setView({ first, last }), [])
  const list = useWorkList(state.scope, by, view.first, view.last)
  const cursor = useCursor(list)
  const chosen = useChosen(list)
  const head = useRef<HTMLHeadingElement>(null)
  const show = (filters: Filter[]): void => state.setScope({ search: '', filters, sort: null })
  const decideOn = (way: 'explained' | 'dismissed', row: FindingRow | null): void => {
    if (chosen.ids.size > 0) {
      const ids = [...chosen.ids]
      openDecideDialog({
        ids,
        way,
        about: t(($) => $.findings.bulk.chosen, { count: ids.length }),
        onDone: chosen.clear,
      })
    } else if (row !== null && (row.state === 'open' || row.state === 'explained' || row.state === 'dismissed')) {
      openDecideDialog({ ids: [row.id], way, about: caseName(row) })
    }
  }
  const { mayWrite } = useDesk()
  const navigate = useNavigate()
  const draft = (row: FindingRow | null): void => {
    if (row === null || row.state !== 'open' || !isCorrectable(row.rule)) return
    void draftFrom([row.id], (id) => navigate({ to: '/corrections/$requestId', params: { requestId: String(id) } }))
  }
  useShortcut(
    'findings.draft',
    'C',
    t(($) => $.corrections.cockpit.draft),
    () => draft(openCase(cursor.openId)),
    { enabled: mayWrite },
  )
  useShortcut(
    'findings.next',
    'J',
    t(($) => $.findings.keys.next),
    () => cursor.step(1),
  )
  useShortcut(
    'findings.previous',
    'K',
    t(($) => $.findings.keys.previous),
    () => cursor.step(-1),
  )
  useShortcut(
    'findings.explain',
    'E',
    t(($) => $.findings.keys.explain),
    () => decideOn('explained', openCase(cursor.openId)),
    { enabled: mayWrite },
  )
  useShortcut(
    'findings.dismiss',
    'D',
    t(($) => $.findings.keys.dismiss),
    () => decideOn('dismissed', openCase(cursor.openId)),
    { enabled: mayWrite },
  )
  const { reviewedAt = null } = summary.data ?? {}
  // Without any registration there is nothing that a review could find.
  const due = summary.data !== undefined && summary.data.due && summary.data.registered
  return (
    <Page
      title={title}
      sentence={t(($) => $.findings.sentence)}
      body="fill"
      state={
        due ? (
          <StateBadge tone="warn">{t(($) => $.findings.review.waiting)}</StateBadge>
        ) : (
          reviewedAt !== null && (
            <span className={styles['last']}>
              {t(($) => $.findings.review.last, { when: formatInstant(reviewedAt) })}
            </span>
          )
        )
      }
      action={mayWrite && <ReviewMenu due={due} />}
    >
      <ListTools list={state} chosen={chosen.ids} />
      <div className={styles['body']}>
        <section className={listStyles['list']} aria-label={t(($) => $.findings.list.label)}>
          <Clusters onShow={show} />
          <ListHead
            list={list}
            by={by}
            onBy={(way) => {
              globalThis.localStorage.setItem(byKey, way)
              setBy(way)
            }}
          />
          <div className={listStyles['frame']}>
            <WorkTree
              list={list}
              chosen={chosen}
              cursor={cursor}
              onView={onView}
              onRead={() => head.current?.focus()}
            />
            <EmptyFindings list={list} state={state} summary={summary.data ?? null} />
          </div>
          <ListBulk
            chosen={chosen}
            canReopen={!onlyOpen(state.scope.filters)}
            onDecide={(way) => decideOn(way, null)}
          />
        </section>
        <CasePane
          id={list.total === 0 && !list.starting ? null : cursor.openId}
          any={list.total > 0}
          head={head}
          onDraft={draft}
          onDecide={(finding, way) => openDecideDialog({ ids: [finding.id], way, about: caseName(finding) })}
          onShow={show}
        />
      </div>
    </Page>
  )
}

/** A finding as a dialog names it. */
function caseName(row: FindingRow): string {
  return [ruleName(row.rule), row.person, row.workplace, formatDate(row.date)].filter(Boolean).join(' · ')
}

/** Whether the list shows nothing that could be opened again. */
function onlyOpen(filters: readonly Filter[]): boolean {
  return filters.some(({ field, value }) => field === 'state' && String(value) === 'open')
}

/** The case that is open, as it was read; null while it is on its way. */
function openCase(id: number | null): FindingRow | null {
  if (id === null) return null
  return queryClient.getQueryData(api.findings.get.queryKey({ input: { id } })) ?? null
}

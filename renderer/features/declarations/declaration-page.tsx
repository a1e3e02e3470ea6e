import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { IconCalendarOff, IconCalendarPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { AbsencesOf } from '#renderer/features/absences/absence-list.tsx'
import { ChainTree } from '#renderer/features/chain/chain-tree.tsx'
import { WorksState } from '#renderer/features/declarations/declaration-columns.tsx'
import {
  declarationEndable,
  declarationRemovable,
  numberWords,
  useDeclarationFacts,
  Workplaces,
} from '#renderer/features/declarations/declaration-facts.tsx'
import { DeclarationForm } from '#renderer/features/declarations/declaration-form.tsx'
import { DuePeople } from '#renderer/features/declarations/due-people.tsx'
import { DutiesOf } from '#renderer/features/duties/duties-of.tsx'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { DevicesOf } from '#renderer/features/means/devices-of.tsx'
import { PapersOf } from '#renderer/features/papers/papers-of.tsx'
import { AssignmentForm } from '#renderer/features/planning/assignment-form.tsx'
import { usePlanningColumns } from '#renderer/features/planning/planning-columns.tsx'
import { openEndDialog } from '#renderer/features/records/end-dialog.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordPage, type RecordPageParts } from '#renderer/features/records/record-page.tsx'
import { removeRecords } from '#renderer/features/records/remove.tsx'
import { SubGrid } from '#renderer/features/records/sub-grid.tsx'
import { RecordDays } from '#renderer/features/registrations/days-tab.tsx'
import { WorksTab } from '#renderer/features/works/works-tab.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationDetails } from '#shared/contract/declarations.ts'

/** Everything about one declaration: facts, workplaces, chain, who is due, planning, history. */
export function DeclarationPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const id = Number(useParams({ from: '/declarations/$declarationId' }).declarationId)
  const query = useQuery(api.declarations.get.queryOptions({ input: { id } }))
  const [editing, setEditing] = useState(false)
  /** The planned period in the form: null for a new one, undefined for no form. */
  const [period, setPeriod] = useState<number | null | undefined>(undefined)
  const remove = async (): Promise<void> => {
    if (await removeRecords(declarationRemovable(), [id])) await navigate({ to: '/declarations' })
  }
  const parts = (declaration: DeclarationDetails): RecordPageParts => ({
    title: declaration.workplaces[0]?.name ?? numberWords(declaration),
    sentence: numberWords(declaration),
    state: (
      <>
        <WorksState startDate={declaration.startDate} endDate={declaration.endDate} />
        {declaration.draft && <StateBadge tone="info">{t(($) => $.works.draft)}</StateBadge>}
        {declaration.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
      </>
    ),
    menu: [
      {
        id: 'present',
        label: t(($) => $.chainViews.present.open),
        icon: <IconUsersGroup size={16} />,
        onClick: () =>
          void navigate({ to: '/chain', search: { tab: 'present', declaration: id, date: todayInBrussels() } }),
      },
      {
        id: 'plan',
        needs: 'planning.save',
        label: t(($) => $.planning.page.add),
        icon: <IconCalendarPlus size={16} />,
        onClick: () => setPeriod(null),
      },
      {
        id: 'end',
        needs: 'declarations.end',
        label: t(($) => $.records.endAction),
        icon: <IconCalendarOff size={16} />,
        onClick: () =>
          void openEndDialog(declarationEndable(), [{ id, label: declaration.number, detail: '' }]).catch(notifyError),
      },
      {
        id: 'remove',
        needs: 'declarations.remove',
        label: t(($) => $.records.removeOne),
        icon: <IconTrash size={16} />,
        danger: true,
        separated: true,
        onClick: () => void remove().catch(notifyError),
      },
    ],
    tabs: [
      {
        id: 'overview',
        label: t(($) => $.records.overview),
        content: () => <Overview declaration={declaration} />,
      },
      {
        id: 'works',
        needs: 'works.sheet',
        label: t(($) => $.works.tab),
        content: () => <WorksTab declarationId={id} />,
      },
      {
        id: 'chain',
        needs: 'chain.tree',
        label: t(($) => $.declarations.page.chain),
        fill: true,
        content: () => <ChainTree declarationId={id} />,
      },
      {
        id: 'duties',
        needs: 'duties.list',
        label: t(($) => $.chain.tabs.duties),
        fill: true,
        content: () => <DutiesOf declarationId={id} />,
      },
      {
        id: 'devices',
        needs: 'means.devicesOf',
        label: t(($) => $.means.device.title),
        content: () => (
          <DevicesOf declarationId={id} name={declaration.workplaces[0]?.name ?? numberWords(declaration)} />
        ),
      },
      {
        id: 'due',
        needs: 'planning.due',
        label: t(($) => $.declarations.page.due),
        content: () => <DuePeople declarationId={id} onPlan={() => setPeriod(null)} />,
      },
      {
        id: 'days',
        needs: 'registrations.placeDays',
        label: t(($) => $.registrations.days.tab),
        fill: true,
        content: () => <RecordDays of={{ declarationId: id }} />,
      },
      {
        id: 'planning',
        needs: 'planning.list',
        label: t(($) => $.declarations.page.planning),
        fill: true,
        content: () => <Planning declarationId={id} onPeriod={setPeriod} />,
      },
      {
        id: 'closures',
        needs: 'absences.list',
        label: t(($) => $.absences.closuresTab),
        fill: true,
        content: () => <AbsencesOf declarationId={id} />,
      },
      {
        id: 'papers',
        needs: 'papers.list',
        label: t(($) => $.shell.pages.papers),
        fill: true,
        content: () => <PapersOf declarationId={id} />,
      },
      {
        id: 'history',
        needs: 'history.of',
        label: t(($) => $.common.history),
        content: () => (
          <Section>
            <RecordHistory ownerKind="declaration" ownerId={id} />
          </Section>
        ),
      },
    ],
  })
  return (
    <>
      <RecordPage
        key={id}
        query={query}
        list={{ to: '/declarations', label: t(($) => $.shell.pages.declarations) }}
        onEdit={() => setEditing(true)}
        parts={parts}
      />
      {editing && <DeclarationForm id={id} onClose={() => setEditing(false)} />}
      {period !== undefined && (
        <AssignmentForm id={period} preset={{ declarationId: id }} onClose={() => setPeriod(undefined)} />
      )}
    </>
  )
}

function Overview({ declaration }: { declaration: DeclarationDetails }): ReactElement {
  const t = useTexts()
  const facts = useDeclarationFacts(declaration)
  return (
    <>
      <Section>
        <FactList columns={3} facts={facts} />
      </Section>
      <Section title={t(($) => $.declarations.fields.workplaces)}>
        <Workplaces declaration={declaration} />
      </Section>
    </>
  )
}

function Planning(props: { declarationId: number; onPeriod: (id: number | null) => void }): ReactElement {
  const t = useTexts()
  const columns = usePlanningColumns('declaration')
  return (
    <SubGrid
      id="declaration-planning"
      title={t(($) => $.declarations.page.planning)}
      records={api.planning}
      columns={columns}
      filters={[where.equals('declarationId', props.declarationId)]}
      sort={{ field: 'person', direction: 'ascending' }}
      onOpen={(row) => props.onPeriod(row.id)}
      opensFor="planning.save"
      empty={
        <EmptyState
          title={t(($) => $.planning.page.emptyTitle)}
          actions={
            <May call="planning.save">
              <Button onClick={() => props.onPeriod(null)}>{t(($) => $.planning.page.add)}</Button>
            </May>
          }
        />
      }
    />
  )
}

import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { IconArrowsJoin, IconCalendarPlus, IconEraser, IconFileDownload, IconTrash } from '@tabler/icons-react'
import { useEffect, useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { useDesk } from '#renderer/app/desk.ts'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { Glance } from '#renderer/features/access/glance.tsx'
import { PersonAccess } from '#renderer/features/access/person-access.tsx'
import { PersonStanding } from '#renderer/features/access/person-standing.tsx'
import { AbsencesOf } from '#renderer/features/absences/absence-list.tsx'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { PapersOf } from '#renderer/features/papers/papers-of.tsx'
import { openJoinTo } from '#renderer/features/people/join-dialog.tsx'
import { JoinedRecords } from '#renderer/features/people/joined-records.tsx'
import { openOwnData } from '#renderer/features/people/own-data-dialog.tsx'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { peopleRemovable } from '#renderer/features/people/people-removal.ts'
import { Employments, Identifiers, usePersonFacts } from '#renderer/features/people/person-facts.tsx'
import { PersonForm } from '#renderer/features/people/person-form.tsx'
import { AssignmentForm } from '#renderer/features/planning/assignment-form.tsx'
import { usePlanningColumns } from '#renderer/features/planning/planning-columns.tsx'
import { openErase } from '#renderer/features/privacy/erase-dialog.tsx'
import { ErasedNote } from '#renderer/features/privacy/erased-note.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordPage } from '#renderer/features/records/record-page.tsx'
import { removeRecords } from '#renderer/features/records/remove.tsx'
import { SubGrid } from '#renderer/features/records/sub-grid.tsx'
import { RecordDays } from '#renderer/features/registrations/days-tab.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PersonDetails } from '#shared/contract/people.ts'

/** Everything about one person. */
export function PersonPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { may } = useDesk()
  const id = Number(useParams({ from: '/people/$personId' }).personId)
  const query = useQuery(api.people.get.queryOptions({ input: { id } }))
  const [editing, setEditing] = useState(false)
  /** The planned period in the form: null for a new one, undefined for no form. */
  const [period, setPeriod] = useState<number | null | undefined>(undefined)
  // An old link may name a record that was joined to another: the kept one is shown under its own address.
  const keptId = query.data?.id
  const keptName = query.data && personName(query.data)
  useEffect(() => {
    if (keptId === undefined || keptId === id) return
    notifyDone(text(($) => $.joining.ledHere, { name: keptName ?? '' }))
    void navigate({ to: '/people/$personId', params: { personId: String(keptId) }, replace: true })
  }, [keptId, keptName, id, navigate])
  const remove = async (): Promise<void> => {
    if (await removeRecords(peopleRemovable(), [id])) await navigate({ to: '/people' })
  }
  return (
    <>
      <RecordPage
        key={id}
        query={query}
        list={{ to: '/people', label: t(($) => $.shell.pages.people) }}
        onEdit={() => setEditing(true)}
        parts={(person) => ({
          title: personName(person),
          ...sentenceOf(person),
          state: (
            <>
              {person.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
              <Glance personId={person.id} />
              <ErasedNote personId={person.id} />
            </>
          ),
          menu: [
            {
              id: 'plan',
              needs: 'planning.save',
              label: t(($) => $.planning.page.add),
              icon: <IconCalendarPlus size={16} />,
              onClick: () => setPeriod(null),
            },
            {
              id: 'join',
              needs: 'people.join',
              label: t(($) => $.joining.menuJoin),
              icon: <IconArrowsJoin size={16} />,
              onClick: () =>
                openJoinTo(id, (kept) => {
                  void navigate({ to: '/people/$personId', params: { personId: String(kept) } })
                }),
            },
            {
              id: 'own-data',
              needs: 'people.ownData',
              label: t(($) => $.ownData.action),
              icon: <IconFileDownload size={16} />,
              onClick: () => openOwnData(person),
            },
            ...(may('privacy.erasePerson')
              ? [
                  {
                    id: 'erase',
                    label: t(($) => $.privacy.erase.action),
                    icon: <IconEraser size={16} />,
                    onClick: () => openErase(person, () => void navigate({ to: '/people' })),
                  },
                ]
              : []),
            {
              id: 'remove',
              needs: 'people.remove',
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
              content: () => <Overview person={person} onEdit={() => setEditing(true)} />,
            },
            {
              id: 'access',
              label: t(($) => $.shell.pages.access),
              content: () => <PersonAccess personId={id} />,
            },
            {
              id: 'days',
              label: t(($) => $.registrations.days.tab),
              fill: true,
              content: () => <RecordDays of={{ personId: id }} />,
            },
            {
              id: 'planning',
              label: t(($) => $.people.page.planning),
              fill: true,
              content: () => <Planning personId={id} onPeriod={setPeriod} />,
            },
            {
              id: 'absences',
              label: t(($) => $.absences.tab),
              fill: true,
              content: () => <AbsencesOf personId={id} />,
            },
            {
              id: 'papers',
              label: t(($) => $.shell.pages.papers),
              fill: true,
              content: () => <PapersOf personId={id} />,
            },
            {
              id: 'history',
              label: t(($) => $.common.history),
              content: () => (
                <Section>
                  <RecordHistory
                    ownerKind="person"
                    ownerId={id}
                    others={new Map(person.joined.map((one) => [one.id, one.name]))}
                  />
                </Section>
              ),
            },
          ],
        })}
      />
      {editing && <PersonForm id={id} onClose={() => setEditing(false)} />}
      {period !== undefined && (
        <AssignmentForm id={period} preset={{ personId: id }} onClose={() => setPeriod(undefined)} />
      )}
    </>
  )
}

function sentenceOf(person: PersonDetails): { sentence?: string } {
  const employers = person.employments.filter((one) => one.current).map((one) => one.company.label)
  return employers.length > 0 ? { sentence: employers.join(', ') } : {}
}

function Overview({ person, onEdit }: { person: PersonDetails; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const facts = usePersonFacts(person)
  return (
    <>
      {person.identifiers.length === 0 && (
        <Alert
          bg="var(--app-warn-ground)"
          icon={<ToneIcon tone="warn" />}
          title={t(($) => $.people.page.noIdentifier)}
          p="sm"
        >
          {t(($) => $.people.page.noIdentifierText)}
        </Alert>
      )}
      <Section title={t(($) => $.people.page.identity)}>
        <FactList columns={3} facts={facts} />
      </Section>
      <Section title={t(($) => $.people.fields.identifiers)} description={t(($) => $.people.page.identifiersHint)}>
        <Identifiers person={person} />
      </Section>
      <Section title={t(($) => $.people.page.employments)}>
        <Employments person={person} />
      </Section>
      <PersonStanding personId={person.id} name={personName(person)} onEdit={onEdit} />
      {person.joined.length > 0 && (
        <Section title={t(($) => $.joining.joinedTitle)}>
          <JoinedRecords person={person} />
        </Section>
      )}
    </>
  )
}

function Planning(props: { personId: number; onPeriod: (id: number | null) => void }): ReactElement {
  const t = useTexts()
  const columns = usePlanningColumns('person')
  return (
    <SubGrid
      id="person-planning"
      title={t(($) => $.people.page.planning)}
      records={api.planning}
      columns={columns}
      filters={[where.equals('personId', props.personId)]}
      sort={{ field: 'validFrom', direction: 'descending' }}
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

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { useDesk } from '#renderer/app/desk.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { revealIdentifier } from '#renderer/features/people/identifier-rows.tsx'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { openReplaceNumber } from '#renderer/features/people/replace-number.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { openEndDialog } from '#renderer/features/records/end-dialog.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { ListLink, RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { MaskedIdentifier } from '#renderer/ui/form/identifier-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PersonDetails } from '#shared/contract/people.ts'

/** Who someone is, as labels and values. */
export function usePersonFacts(person: PersonDetails): Fact[] {
  const t = useTexts()
  const choices = useChoices()
  return [
    { label: t(($) => $.people.fields.lastName), value: person.lastName },
    { label: t(($) => $.people.fields.firstName), value: person.firstName },
    { label: t(($) => $.people.fields.birthDate), value: formatDate(person.birthDate) },
    { label: t(($) => $.people.fields.language), value: labelOf(choices.languages, person.language) },
    {
      label: t(($) => $.people.fields.nationality),
      value: labelOf(choices.countries, person.nationality) ?? t(($) => $.people.page.unknown),
    },
    {
      label: t(($) => $.people.fields.identityCountry),
      value: labelOf(choices.countries, person.identityCountry) ?? t(($) => $.people.page.unknown),
    },
  ]
}

/** The numbers of a person, masked, each with its button that shows it whole. */
export function Identifiers({ person }: { person: PersonDetails }): ReactElement {
  const { may, mayWrite } = useDesk()
  const t = useTexts()
  const choices = useChoices()
  if (person.identifiers.length === 0) {
    return <StateBadge tone="warn">{t(($) => $.people.page.noIdentifier)}</StateBadge>
  }
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.people.fields.identifierKind)}</th>
          <th scope="col">{t(($) => $.people.page.numberLabel)}</th>
          <th scope="col">{t(($) => $.chain.page.period)}</th>
          <th scope="col">
            <span className="visually-hidden">{t(($) => $.common.moreActions)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {person.identifiers.map((identifier) => (
          <tr key={identifier.id}>
            <td>{labelOf(choices.identifierKinds, identifier.kind)}</td>
            <td>
              <MaskedIdentifier
                masked={identifier.masked}
                {...(may('people.reveal')
                  ? { reveal: async () => await revealIdentifier(person.id, identifier.id) }
                  : {})}
              />
            </td>
            <td>{periodWords(identifier.validFrom, identifier.validTo)}</td>
            <td className={styles['end']}>
              {mayWrite && identifier.validTo === null && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(($) => $.joining.replace)} ${identifier.masked}`}
                  onClick={() => openReplaceNumber(person.id, identifier)}
                >
                  {t(($) => $.joining.replace)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function endEmployment(person: PersonDetails, employment: PersonDetails['employments'][number]): void {
  const kind = {
    end: async (input: { id: number; date: string }) => await client.people.endEmployment(input),
    explanation: text(($) => $.people.page.endExplanation),
  }
  const item = { id: employment.id, label: `${personName(person)} – ${employment.company.label}`, detail: '' }
  void openEndDialog(kind, [item]).catch(notifyError)
}

/** Where a person worked and works, the latest first. */
export function Employments({ person }: { person: PersonDetails }): ReactElement {
  const { mayWrite } = useDesk()
  const t = useTexts()
  const choices = useChoices()
  const today = todayInBrussels()
  if (person.employments.length === 0) {
    return <StateBadge tone="warn">{t(($) => $.people.page.noEmployment)}</StateBadge>
  }
  return (
    <div className={styles['tableWrap']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.people.fields.employer)}</th>
            <th scope="col">{t(($) => $.people.fields.capacity)}</th>
            <th scope="col">{t(($) => $.chain.page.period)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.common.moreActions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {person.employments.map((employment) => (
            <tr key={employment.id}>
              <td>
                <RecordLink kind="company" id={employment.companyId}>
                  {employment.company.label}
                </RecordLink>
                {employment.userFirm && (
                  <div className={styles['quiet']}>
                    {t(($) => $.people.fields.userFirm)}
                    {' · '}
                    <RecordLink kind="company" id={employment.userFirm.id}>
                      {employment.userFirm.label}
                    </RecordLink>
                  </div>
                )}
              </td>
              <td>{labelOf(choices.capacities, employment.capacity)}</td>
              <td>
                {periodWords(employment.validFrom, employment.validTo)}{' '}
                {employment.current ? (
                  <StateBadge tone="good">{t(($) => $.people.page.current)}</StateBadge>
                ) : (
                  <StateBadge tone="quiet">
                    {employment.validFrom !== null && employment.validFrom > today
                      ? t(($) => $.people.page.upcoming)
                      : t(($) => $.people.page.former)}
                  </StateBadge>
                )}
              </td>
              <td className={styles['end']}>
                {mayWrite && employment.validTo === null && (
                  <Button size="compact-sm" variant="default" onClick={() => endEmployment(person, employment)}>
                    {t(($) => $.records.endAction)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The pane beside the list: who, under which number, for whom, planned where, what changed. */
export function PersonPane(props: { id: number; onEdit: () => void }): ReactElement {
  const query = useQuery(api.people.get.queryOptions({ input: { id: props.id } }))
  return <RecordGate query={query}>{(person) => <Pane person={person} onEdit={props.onEdit} />}</RecordGate>
}

function Pane({ person, onEdit }: { person: PersonDetails; onEdit: () => void }): ReactElement {
  const { may } = useDesk()
  const t = useTexts()
  const choices = useChoices()
  const facts = usePersonFacts(person).slice(2)
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        <EditButton onClick={onEdit} />
        {person.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.people.fields.identifiers),
            value:
              person.identifiers.length === 0 ? (
                <StateBadge tone="warn">{t(($) => $.people.page.noIdentifier)}</StateBadge>
              ) : (
                person.identifiers.map((identifier) => (
                  <div key={identifier.id}>
                    <MaskedIdentifier
                      masked={identifier.masked}
                      {...(may('people.reveal')
                        ? { reveal: async () => await revealIdentifier(person.id, identifier.id) }
                        : {})}
                    />{' '}
                    <span className={styles['quiet']}>{labelOf(choices.identifierKinds, identifier.kind)}</span>
                  </div>
                ))
              ),
          },
          {
            label: t(($) => $.people.page.employments),
            value:
              person.employments.length === 0 ? (
                <StateBadge tone="warn">{t(($) => $.people.page.noEmployment)}</StateBadge>
              ) : (
                person.employments.map((employment) => (
                  <div key={employment.id}>
                    <RecordLink kind="company" id={employment.companyId}>
                      {employment.company.label}
                    </RecordLink>{' '}
                    <span className={styles['quiet']}>
                      {labelOf(choices.capacities, employment.capacity)} ·{' '}
                      {periodWords(employment.validFrom, employment.validTo)}
                    </span>
                  </div>
                ))
              ),
          },
          ...facts,
          {
            label: t(($) => $.people.page.planning),
            value: (
              <ListLink to="/planning" filters={[where.equals('person', personName(person))]}>
                {t(($) => $.planning.count, { count: person.uses.assignments })}
              </ListLink>
            ),
          },
        ]}
      />
      <May call="history.of">
        <div>
          <h2 className={styles['paneTitle']}>{t(($) => $.common.history)}</h2>
          <RecordHistory ownerKind="person" ownerId={person.id} limit={30} />
        </div>
      </May>
    </div>
  )
}

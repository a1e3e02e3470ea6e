import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api, client } from '#renderer/bridge/queries.ts'
import { WorksState } from '#renderer/features/declarations/declaration-columns.tsx'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import type { Endable } from '#renderer/features/records/end-dialog.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { ListLink, RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationDetails } from '#shared/contract/declarations.ts'

/** How works end, in the language of this moment. */
export function declarationEndable(): Endable {
  return {
    end: async (input) => await client.declarations.end(input),
    explanation: text(($) => $.declarations.page.endExplanation),
  }
}

/** How declarations are deleted, and ended where they cannot be. */
export function declarationRemovable(): Removable {
  return {
    remove: async (input) => await client.declarations.remove(input),
    count: (count) => text(($) => $.declarations.count, { count }),
    keptBecause: text(($) => $.declarations.page.keptBecause),
    end: declarationEndable(),
  }
}

/** The number of a declaration, or that it has none yet. */
export function numberWords({ draft, number }: Pick<DeclarationDetails, 'draft' | 'number'>): string {
  return draft ? `${text(($) => $.works.draft)} ${text(($) => $.works.noNumber)} (${number})` : number
}

/** What is declared, as labels and values. */
export function useDeclarationFacts(declaration: DeclarationDetails): Fact[] {
  const t = useTexts()
  const choices = useChoices()
  const { client: principal, declarant, amountCents } = declaration
  return [
    { label: t(($) => $.declarations.fields.regime), value: labelOf(choices.regimes, declaration.regime) },
    { label: t(($) => $.chain.page.period), value: periodWords(declaration.startDate, declaration.endDate) },
    {
      label: t(($) => $.declarations.fields.client),
      value: principal && (
        <RecordLink kind="company" id={principal.id}>
          {principal.label}
        </RecordLink>
      ),
    },
    {
      label: t(($) => $.declarations.fields.declarant),
      value: declarant ? (
        <RecordLink kind="company" id={declarant.id}>
          {declarant.label}
        </RecordLink>
      ) : (
        t(($) => $.companies.roles.own)
      ),
    },
    { label: t(($) => $.declarations.fields.purpose), value: labelOf(choices.purposes, declaration.purpose) },
    {
      label: t(($) => $.declarations.fields.dutyToRegister),
      value: t(($) => $.declarations.duties[declaration.dutyToRegister ?? 'unknown']),
    },
    {
      label: t(($) => $.declarations.fields.amount),
      value: amountCents === null ? null : `${formatNumber(amountCents / 100)} €`,
    },
    { label: t(($) => $.declarations.fields.description), value: declaration.description },
    {
      label: t(($) => $.declarations.fields.contractOn),
      value: declaration.contractOn && formatDate(declaration.contractOn),
    },
    { label: t(($) => $.declarations.fields.clientContact), value: declaration.clientContact },
    { label: t(($) => $.declarations.fields.declarantContact), value: declaration.declarantContact },
    ...(declaration.coordinator === null
      ? []
      : [{ label: t(($) => $.declarations.fields.coordinator), value: declaration.coordinator }]),
    ...declaration.partners.map(({ company, sharePercent }) => ({
      label: t(($) => $.declarations.fields.partner),
      value: (
        <>
          <RecordLink kind="company" id={company.id}>
            {company.label}
          </RecordLink>
          {sharePercent !== null && ` (${formatNumber(sharePercent)} %)`}
        </>
      ),
    })),
  ]
}

/** The workplaces of a declaration, with what was agreed where the infrastructure lacks for good. */
export function Workplaces({ declaration }: { declaration: DeclarationDetails }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['stack']}>
      {declaration.workplaces.map((place) => (
        <div key={place.id}>
          <strong>{place.name ?? t(($) => $.declarations.page.unnamed)}</strong>
          {place.address !== null && <div>{place.address}</div>}
          {place.placeKind !== 'address' && (
            <div>
              {t(($) => $.works.placeKinds[place.placeKind])}: {place.description}
            </div>
          )}
          {place.permanentLack && (
            <>
              <StateBadge tone="warn">{t(($) => $.declarations.fields.permanentLack)}</StateBadge>
              <div className={styles['quiet']}>
                {[
                  place.alternative,
                  place.alternativeWith &&
                    `${t(($) => $.declarations.fields.alternativeWith)} ${place.alternativeWith}`,
                  place.alternativeSince &&
                    `${t(($) => $.declarations.fields.alternativeSince)} ${formatDate(place.alternativeSince)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </>
          )}
        </div>
      ))}
    </div>
  )
}

/** The pane beside the list: what, where, when, for whom; its chain and planning; what changed. */
export function DeclarationPane(props: { id: number; onEdit: () => void }): ReactElement {
  const query = useQuery(api.declarations.get.queryOptions({ input: { id: props.id } }))
  return (
    <RecordGate query={query}>{(declaration) => <Pane declaration={declaration} onEdit={props.onEdit} />}</RecordGate>
  )
}

function Pane({ declaration, onEdit }: { declaration: DeclarationDetails; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const facts = useDeclarationFacts(declaration)
  const { uses, number } = declaration
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        <EditButton onClick={onEdit} />
        <WorksState startDate={declaration.startDate} endDate={declaration.endDate} />
        {declaration.draft && <StateBadge tone="info">{t(($) => $.works.draft)}</StateBadge>}
        {declaration.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
      </div>
      <Workplaces declaration={declaration} />
      <FactList
        facts={[
          ...facts.slice(0, 4),
          {
            label: t(($) => $.declarations.page.chain),
            value: (
              <ListLink to="/chain" filters={[where.equals('declaration', number)]}>
                {t(($) => $.chain.count, { count: uses.links })}
              </ListLink>
            ),
          },
          {
            label: t(($) => $.declarations.page.planning),
            value: (
              <ListLink to="/planning" filters={[where.equals('declaration', number)]}>
                {t(($) => $.planning.count, { count: uses.assignments })}
              </ListLink>
            ),
          },
        ]}
      />
      <May call="history.of">
        <div>
          <h2 className={styles['paneTitle']}>{t(($) => $.common.history)}</h2>
          <RecordHistory ownerKind="declaration" ownerId={declaration.id} limit={30} />
        </div>
      </May>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { CountLink } from '#renderer/features/records/count-link.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import styles from '#renderer/features/records/records.module.css'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { companyDetails } from '#shared/contract/companies.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'
import type { z } from 'zod'

export type CompanyDetails = z.infer<typeof companyDetails>

/** What is known of a company, as labels and values. */
export function useCompanyFacts(company: CompanyDetails): Fact[] {
  const t = useTexts()
  const choices = useChoices()
  return [
    {
      label: t(($) => $.companies.fields.roles),
      value: company.roles.map((role) => labelOf(choices.roles, role)).join(', '),
      wide: true,
    },
    {
      label: t(($) => $.companies.fields.numbers),
      value: company.numbers.length > 0 ? <Numbers company={company} /> : null,
      wide: true,
    },
    { label: t(($) => $.companies.fields.address), value: company.address, wide: true },
    { label: t(($) => $.companies.fields.country), value: labelOf(choices.countries, company.country) },
    { label: t(($) => $.companies.fields.language), value: labelOf(choices.languages, company.language) },
    { label: t(($) => $.companies.fields.email), value: company.email },
    { label: t(($) => $.companies.fields.phone), value: company.phone },
    {
      label: t(($) => $.companies.fields.contacts),
      value: company.contacts.length > 0 ? <Contacts company={company} /> : null,
      wide: true,
    },
  ]
}

function Numbers({ company }: { company: CompanyDetails }): ReactElement {
  const choices = useChoices()
  return (
    <>
      {company.numbers.map((number) => (
        <div key={number.id}>
          <span className="mono">
            {number.kind === 'enterprise' ? formatEnterpriseNumber(number.value) : number.value}
          </span>{' '}
          <span className={styles['quiet']}>
            {labelOf(choices.numberKinds, number.kind)}
            {(number.validFrom ?? number.validTo) !== null && ` · ${periodWords(number.validFrom, number.validTo)}`}
          </span>
        </div>
      ))}
    </>
  )
}

function Contacts({ company }: { company: CompanyDetails }): ReactElement {
  const choices = useChoices()
  return (
    <>
      {company.contacts.map((contact) => {
        const about = [
          contact.position,
          labelOf(choices.contactPurposes, contact.purpose),
          labelOf(choices.languages, contact.language),
          contact.email,
          contact.phone,
        ]
        return (
          <div key={contact.id}>
            {contact.name} <span className={styles['quiet']}>{about.filter(Boolean).join(' · ')}</span>
          </div>
        )
      })}
    </>
  )
}

/** The pane beside the list: facts, what refers to the company, its latest changes. */
export function CompanyPane(props: { id: number; onEdit: () => void }): ReactElement {
  const query = useQuery(api.companies.get.queryOptions({ input: { id: props.id } }))
  return <RecordGate query={query}>{(company) => <Pane company={company} onEdit={props.onEdit} />}</RecordGate>
}

function Pane({ company, onEdit }: { company: CompanyDetails; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const facts = useCompanyFacts(company)
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        <EditButton onClick={onEdit} />
        {company.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
      </div>
      <FactList facts={facts} />
      <CompanyRelations name={company.name} />
      <May call="history.of">
        <div>
          <h2 className={styles['paneTitle']}>{t(($) => $.common.history)}</h2>
          <RecordHistory ownerKind="company" ownerId={company.id} limit={30} />
        </div>
      </May>
    </div>
  )
}

/** How many people, links and declarations name a company, each number opening its list. */
export function CompanyRelations({ name, columns = 1 }: { name: string; columns?: 1 | 3 }): ReactElement {
  const t = useTexts()
  const links = (count: number): string => t(($) => $.chain.count, { count })
  const declarations = (count: number): string => t(($) => $.declarations.count, { count })
  return (
    <FactList
      columns={columns}
      facts={[
        {
          label: t(($) => $.companies.page.peopleToday),
          value: (
            <CountLink
              to="/people"
              records={api.people}
              filters={[where.equals('employer', name)]}
              words={(count) => t(($) => $.people.count, { count })}
            />
          ),
        },
        {
          label: t(($) => $.companies.page.worksFor),
          value: (
            <CountLink to="/chain" records={api.chain} filters={[where.equals('contractor', name)]} words={links} />
          ),
        },
        {
          label: t(($) => $.companies.page.subcontracts),
          value: (
            <CountLink to="/chain" records={api.chain} filters={[where.equals('directEmployer', name)]} words={links} />
          ),
        },
        {
          label: t(($) => $.companies.page.asClient),
          value: (
            <CountLink
              to="/declarations"
              records={api.declarations}
              filters={[where.equals('client', name)]}
              words={declarations}
            />
          ),
        },
        {
          label: t(($) => $.companies.page.asDeclarant),
          value: (
            <CountLink
              to="/declarations"
              records={api.declarations}
              filters={[where.equals('declarant', name)]}
              words={declarations}
            />
          ),
        },
      ]}
    />
  )
}

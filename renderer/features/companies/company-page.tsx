import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement, type ReactNode } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useChainColumns } from '#renderer/features/chain/chain-columns.tsx'
import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import { CompanyRelations, useCompanyFacts, type CompanyDetails } from '#renderer/features/companies/company-facts.tsx'
import { CompanyForm } from '#renderer/features/companies/company-form.tsx'
import { companyRemovable } from '#renderer/features/companies/company-removal.ts'
import { useDeclarationColumns } from '#renderer/features/declarations/declaration-columns.tsx'
import { useFindingColumns } from '#renderer/features/findings/finding-columns.tsx'
import { DutiesOfFirm } from '#renderer/features/duties/duties-of.tsx'
import { ArrangementsOfFirm } from '#renderer/features/means/arrangements-of.tsx'
import { PapersOf } from '#renderer/features/papers/papers-of.tsx'
import { RemindersOf } from '#renderer/features/reminders/reminders-of.tsx'
import { WithholdingOf } from '#renderer/features/withholding/withholding-of.tsx'
import { KeysOfFirm } from '#renderer/features/keys/keys-of-firm.tsx'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { usePeopleColumns } from '#renderer/features/people/people-columns.tsx'
import { PersonForm } from '#renderer/features/people/person-form.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordPage } from '#renderer/features/records/record-page.tsx'
import { removeRecords } from '#renderer/features/records/remove.tsx'
import { SubGrid } from '#renderer/features/records/sub-grid.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Everything about one company: facts and numbers, its people, its place in chains, its declarations, its history. */
export function CompanyPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const id = Number(useParams({ from: '/companies/$companyId' }).companyId)
  const query = useQuery(api.companies.get.queryOptions({ input: { id } }))
  const [open, setOpen] = useState<'form' | 'person' | null>(null)
  const [link, setLink] = useState<number | null>(null)
  const remove = async (): Promise<void> => {
    if (await removeRecords(companyRemovable(), [id])) await navigate({ to: '/companies' })
  }
  return (
    <>
      <RecordPage
        key={id}
        query={query}
        list={{ to: '/companies', label: t(($) => $.shell.pages.companiesList) }}
        onEdit={() => setOpen('form')}
        parts={(company) => ({
          title: company.name,
          state: <States company={company} />,
          menu: [
            {
              id: 'person',
              needs: 'people.save',
              label: t(($) => $.people.page.add),
              icon: <IconUserPlus size={16} />,
              onClick: () => setOpen('person'),
            },
            {
              id: 'remove',
              needs: 'companies.remove',
              label: t(($) => $.records.removeOne),
              icon: <IconTrash size={16} />,
              danger: true,
              separated: true,
              onClick: () => void remove().catch(notifyError),
            },
          ],
          tabs: [
            { id: 'overview', label: t(($) => $.records.overview), content: () => <Overview company={company} /> },
            { id: 'people', label: t(($) => $.companies.page.people), fill: true, content: () => <People id={id} /> },
            {
              id: 'chain',
              label: t(($) => $.companies.page.chain),
              fill: true,
              content: () => <Links id={id} onOpen={setLink} />,
            },
            {
              id: 'declarations',
              label: t(($) => $.companies.page.declarations),
              fill: true,
              content: () => <Declarations name={company.name} />,
            },
            {
              id: 'duties',
              label: t(($) => $.companies.page.duties),
              fill: true,
              content: () => <DutiesOfFirm companyId={id} />,
            },
            {
              id: 'papers',
              label: t(($) => $.companies.page.papers),
              fill: true,
              content: () => <PapersOf companyId={id} />,
            },
            {
              id: 'withholding',
              label: t(($) => $.companies.page.withholding),
              fill: true,
              content: () => <WithholdingOf companyId={id} />,
            },
            {
              id: 'reminders',
              label: t(($) => $.companies.page.reminders),
              fill: true,
              content: () => <RemindersOf companyId={id} />,
            },
            {
              id: 'findings',
              label: t(($) => $.companies.page.findings),
              fill: true,
              content: () => <Findings id={id} />,
            },
            {
              id: 'keys',
              label: t(($) => $.shell.pages.access),
              content: () => (
                <>
                  <KeysOfFirm companyId={id} />
                  <ArrangementsOfFirm companyId={id} />
                </>
              ),
            },
            {
              id: 'history',
              label: t(($) => $.common.history),
              content: () => (
                <Section>
                  <RecordHistory ownerKind="company" ownerId={id} />
                </Section>
              ),
            },
          ],
        })}
      />
      {open === 'form' && <CompanyForm id={id} onClose={() => setOpen(null)} />}
      {open === 'person' && <PersonForm id={null} companyId={id} onClose={() => setOpen(null)} />}
      {link !== null && <LinkForm id={link} onClose={() => setLink(null)} />}
    </>
  )
}

function States({ company }: { company: CompanyDetails }): ReactElement {
  const t = useTexts()
  return (
    <>
      {company.roles.map((role) => (
        <StateBadge key={role} tone="info">
          {t(($) => $.companies.roles[role])}
        </StateBadge>
      ))}
      {company.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
    </>
  )
}

function Overview({ company }: { company: CompanyDetails }): ReactElement {
  const t = useTexts()
  const facts = useCompanyFacts(company)
  return (
    <>
      <Section>
        <FactList columns={2} facts={facts.slice(1)} />
      </Section>
      <Section title={t(($) => $.records.related)}>
        <CompanyRelations name={company.name} columns={3} />
      </Section>
    </>
  )
}

function People({ id }: { id: number }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const columns = usePeopleColumns()
  return (
    <SubGrid
      id="company-people"
      title={t(($) => $.companies.page.people)}
      records={api.people}
      columns={columns}
      filters={[where.equals('employerId', id)]}
      onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: String(row.id) } })}
      empty={<EmptyState title={t(($) => $.companies.page.noPeople)} />}
    />
  )
}

function Links(props: { id: number; onOpen: (link: number) => void }): ReactElement {
  const t = useTexts()
  const columns = useChainColumns()
  return (
    <TwoSides
      sides={[
        ['contractorId', t(($) => $.companies.page.worksFor)],
        ['directEmployerId', t(($) => $.companies.page.subcontracts)],
      ]}
    >
      {(field) => (
        <SubGrid
          key={field}
          id={`company-chain-${field}`}
          title={t(($) => $.companies.page.chain)}
          records={api.chain}
          columns={columns}
          filters={[where.equals(field, props.id)]}
          onOpen={(row) => props.onOpen(row.id)}
          opensFor="chain.save"
          empty={<EmptyState title={t(($) => $.companies.page.noLinks)} />}
        />
      )}
    </TwoSides>
  )
}

/** What the review found about the people registered for the firm. */
function Findings({ id }: { id: number }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const filters = useMemo(() => [where.equals('companyId', id)], [id])
  const columns = useFindingColumns(filters)
  return (
    <SubGrid
      id="company-findings"
      title={t(($) => $.companies.page.findings)}
      records={api.findings}
      columns={columns}
      filters={filters}
      onOpen={(row) =>
        void navigate({
          to: '/findings',
          search: { filters: [...filters, ...where.between('date', row.date, row.date)] },
        })
      }
      empty={<EmptyState title={t(($) => $.companies.page.noFindings)} />}
    />
  )
}

function Declarations({ name }: { name: string }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const columns = useDeclarationColumns()
  return (
    <TwoSides
      sides={[
        ['client', t(($) => $.companies.page.asClient)],
        ['declarant', t(($) => $.companies.page.asDeclarant)],
      ]}
    >
      {(field) => (
        <SubGrid
          key={field}
          id={`company-declarations-${field}`}
          title={t(($) => $.companies.page.declarations)}
          records={api.declarations}
          columns={columns}
          filters={[where.equals(field, name)]}
          onOpen={(row) =>
            void navigate({ to: '/declarations/$declarationId', params: { declarationId: String(row.id) } })
          }
          empty={<EmptyState title={t(($) => $.companies.page.noDeclarations)} />}
        />
      )}
    </TwoSides>
  )
}

/** The same kind of record seen from either side of a relation. */
function TwoSides(props: { sides: readonly [string, string][]; children: (field: string) => ReactNode }): ReactElement {
  const [side, setSide] = useState(props.sides[0]?.[0] ?? '')
  return (
    <>
      <div style={{ paddingBottom: 10 }}>
        <SegmentedControl
          value={side}
          onChange={setSide}
          data={props.sides.map(([value, label]) => ({ value, label }))}
        />
      </div>
      {props.children(side)}
    </>
  )
}

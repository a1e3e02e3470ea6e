import { Table } from '@mantine/core'
import type { ReactElement } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { ForWhom, ToldBadge, toldWords } from '#renderer/features/chain/present-words.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import records from '#renderer/features/records/records.module.css'
import { formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PresentFirm } from '#shared/contract/chain-present.ts'

/** The firms of a day: for whom each worked, how many were planned and seen, and what shows that it had been told. */
export function FirmsTable({ firms }: { firms: readonly PresentFirm[] }): ReactElement {
  const t = useTexts()
  if (firms.length === 0) return <p className={records['quiet']}>{t(($) => $.chain.page.emptyTree)}</p>
  return (
    <div className={styles['wide']} tabIndex={0} role="group" aria-label={t(($) => $.chainViews.present.firmsShort)}>
      <Table aria-label={t(($) => $.chainViews.present.firms)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.chainViews.columns.firm)}</Table.Th>
            <Table.Th>{t(($) => $.chain.fields.tier)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.forWhom)}</Table.Th>
            <Table.Th ta="right">{t(($) => $.chainViews.columns.planned)}</Table.Th>
            <Table.Th ta="right">{t(($) => $.chainViews.columns.seen)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.told)}</Table.Th>
            <Table.Th>{t(($) => $.chainViews.present.columns.evidence)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {firms.map((firm) => (
            <FirmRow key={firm.companyId ?? firm.company} firm={firm} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function FirmRow({ firm }: { firm: PresentFirm }): ReactElement {
  const t = useTexts()
  const { companyId, company, tier } = firm
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {companyId === null ? (
          company
        ) : (
          <RecordLink kind="company" id={companyId}>
            {company}
          </RecordLink>
        )}
        {firm.number !== null && <div className={`mono ${records['quiet'] ?? ''}`}>{firm.number}</div>}
      </Table.Th>
      <Table.Td>{tier === null ? '–' : tier === 0 ? t(($) => $.chain.page.tierZero) : formatNumber(tier)}</Table.Td>
      <Table.Td>
        <ForWhom firm={firm} />
      </Table.Td>
      <Table.Td ta="right">{formatNumber(firm.planned)}</Table.Td>
      <Table.Td ta="right">
        {firm.seen === 0 && firm.place ? (
          <StateBadge tone="quiet">{t(($) => $.chainViews.present.nobodyOfFirm)}</StateBadge>
        ) : (
          formatNumber(firm.seen)
        )}
      </Table.Td>
      <Table.Td>
        <ToldBadge state={firm.toldState} />
      </Table.Td>
      <Table.Td>
        <ul className={styles['evidence']}>
          {firm.told.map((evidence) => (
            <li key={`${evidence.code} ${evidence.date ?? ''} ${evidence.detail ?? ''}`}>{toldWords(evidence)}</li>
          ))}
        </ul>
      </Table.Td>
    </Table.Tr>
  )
}

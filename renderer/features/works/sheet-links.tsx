import type { ReactElement } from 'react'

import { RecordLink } from '#renderer/features/records/record-link.tsx'
import records from '#renderer/features/records/records.module.css'
import { CopyButton } from '#renderer/features/works/copy.tsx'
import styles from '#renderer/features/works/works.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SheetAnswer } from '#shared/contract/works.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'

type Firm = SheetAnswer['links'][number]['link']['firm']

/** The subcontractors in the order in which the form takes them: each direct employer before its own. */
export function SheetLinks({ sheet }: { sheet: SheetAnswer }): ReactElement {
  const t = useTexts()
  const { links } = sheet
  if (links.length === 0) return <EmptyState title={t(($) => $.works.sheet.links.none)} />
  return (
    <div className={styles['part']}>
      <h3>{t(($) => $.works.sheet.links.title)}</h3>
      <p className={records['quiet']}>{t(($) => $.works.sheet.links.text)}</p>
      <div className={records['tableWrap']}>
        <table className={records['table']} aria-label={t(($) => $.works.sheet.links.title)}>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.works.sheet.links.order)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.tier)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.firm)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.firmNumber)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.employer)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.from)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.to)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.reportedOn)}</th>
              <th scope="col">{t(($) => $.works.sheet.links.reportedUntil)}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ tier, link, reportedOn, reportedUntil }, index) => (
              <tr key={`${link.firm.id} ${link.employer.id} ${link.from}`}>
                <td>{formatNumber(index + 1)}</td>
                <td>
                  {tier === null ? (
                    <StateBadge tone="warn">{t(($) => $.works.sheet.links.outside)}</StateBadge>
                  ) : (
                    formatNumber(tier)
                  )}
                </td>
                <td>
                  <RecordLink kind="company" id={link.firm.id}>
                    {link.firm.name}
                  </RecordLink>
                  {link.agency && <StateBadge tone="info">{t(($) => $.works.sheet.links.agency)}</StateBadge>}
                </td>
                <td>
                  <FirmNumber firm={link.firm} />
                </td>
                <td>{link.employer.name}</td>
                <td>{link.from === null ? '' : formatDate(link.from)}</td>
                <td>{link.to === null ? '' : formatDate(link.to)}</td>
                <td>{reportedOn === null ? t(($) => $.works.sheet.links.notReported) : formatDate(reportedOn)}</td>
                <td>{reportedUntil === null ? '' : formatDate(reportedUntil)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function FirmNumber({ firm }: { firm: Firm }): ReactElement {
  const t = useTexts()
  const { number, name } = firm
  if (number === null) return <span className={styles['empty']}>{t(($) => $.works.sheet.empty)}</span>
  return (
    <span className={styles['number']}>
      <span className="mono">{/^\d{10}$/.test(number) ? formatEnterpriseNumber(number) : number}</span>
      <CopyButton what={name} words={number} label={t(($) => $.works.sheet.links.copyRow, { firm: name })} />
    </span>
  )
}

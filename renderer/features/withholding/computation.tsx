import { Fragment, type ReactElement } from 'react'

import styles from '#renderer/features/withholding/withholding.module.css'
import { lineReason, lineRule } from '#renderer/features/withholding/words.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { formatEuros } from '#shared/domain/money.ts'
import type { Withholding } from '#shared/domain/withholding.ts'

/** A payment divided, line by line: to whom, why, by which rule, how much. */
export function Computation({
  withholding,
  frozen = false,
}: {
  withholding: Withholding
  frozen?: boolean
}): ReactElement {
  const t = useTexts()
  const { lines, amountCents, vatCents, contractorCents, totalCents, date } = withholding
  return (
    <div>
      <table className={styles['sum']}>
        <caption>
          {t(($) => $.withholding.computation.title, { date: formatDate(date) })}
          {frozen && ` · ${t(($) => $.withholding.computation.frozen)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.withholding.computation.creditor)}</th>
            <th scope="col">{t(($) => $.withholding.computation.why)}</th>
            <th scope="col">{t(($) => $.withholding.computation.cents)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.creditor}>
              <tr>
                <th scope="row">{t(($) => $.withholding.creditors[line.creditor])}</th>
                <td>
                  {lineReason(line, amountCents)}{' '}
                  {line.rule.assumption && (
                    <StateBadge tone="info">{t(($) => $.withholding.computation.assumption)}</StateBadge>
                  )}
                </td>
                <td>{formatEuros(line.cents)}</td>
              </tr>
              <tr>
                <td className={styles['rule']} colSpan={3}>
                  {lineRule(line)}
                </td>
              </tr>
            </Fragment>
          ))}
          <tr>
            <th scope="row">
              {vatCents === null
                ? t(($) => $.withholding.computation.contractorReverse)
                : t(($) => $.withholding.computation.contractor)}
            </th>
            <td>{t(($) => $.withholding.computation.rest)}</td>
            <td>{formatEuros(contractorCents)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t(($) => $.withholding.computation.total)}
            </th>
            <td>{formatEuros(totalCents)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles['quiet']}>{t(($) => $.withholding.computation.disclaimer)}</p>
    </div>
  )
}

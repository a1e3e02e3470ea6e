import type { ReactElement } from 'react'

import styles from '#renderer/features/findings/case.module.css'
import { formatTime } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingCase } from '#shared/contract/findings.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'

/** Rules for which it matters that nobody punched. */
const ofMissing: ReadonlySet<RuleId> = new Set(['missing-registration', 'in-without-out', 'out-without-in'])

/** What the provider's own log tells of the day: sent and not received, or never punched. */
export function CaseWitness({ finding }: { finding: FindingCase }): ReactElement | null {
  const t = useTexts()
  const { witness, rule } = finding
  if (witness === null || (witness.unreceived.length === 0 && !ofMissing.has(rule))) return null
  const files = witness.fileNames.join(', ')
  return (
    <section className={styles['part']}>
      <h3 className={styles['partTitle']}>{t(($) => $.registrations.witness.ofDay.title)}</h3>
      {witness.unreceived.length === 0 && (
        <p className={styles['plain']}>{t(($) => $.registrations.witness.ofDay.none, { files })}</p>
      )}
      {witness.unreceived.map(({ witnessId, type, at }) => (
        <p key={witnessId} className={styles['plain']}>
          {t(($) => $.registrations.witness.ofDay[type], { files, time: formatTime(at) })}
        </p>
      ))}
    </section>
  )
}

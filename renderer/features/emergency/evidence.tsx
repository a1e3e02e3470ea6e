import { IconCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/emergency/evidence.module.css'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import type { OutageEvidence } from '#shared/domain/outage.ts'

/** What has to be kept or noted for the outcome to stand; what the incident holds already is ticked. */
export function Evidence(props: { incident: Incident; evidence: readonly string[] }): ReactElement {
  const { incident, evidence } = props
  const t = useTexts()
  return (
    <div className={styles['keep']}>
      <h2 className={styles['title']}>{t(($) => $.emergency.page.outcome.keep)}</h2>
      <ul className={styles['list']}>
        {evidence.map((item) => {
          const known = isKnown(incident, item)
          return (
            <li key={item} data-known={known}>
              {known && <IconCheck size={15} stroke={2.4} aria-hidden />}
              <span>{t(($) => $.emergency.evidence[item as OutageEvidence])}</span>
              {known && <span className="visually-hidden"> ({t(($) => $.common.steps.done)})</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What the incident itself shows to be noted already; the rest only the office knows. */
function isKnown(incident: Incident, item: string): boolean {
  const { steps, reference, attachments, forms } = incident
  if (item === 'channels-tried') {
    return steps.some(({ question, counts, channel }) => counts && question === 'channels' && channel !== null)
  }
  if (item === 'provider-name' || item === 'provider-ticket') {
    return steps.some(({ question, note, counts }) => counts && question === 'provider' && note !== null)
  }
  if (item === 'reference-number' || item === 'call-channel') return reference !== null
  if (item === 'agent-name') return reference?.agent != null
  if (item === 'proof-of-cause') return attachments.length > 0
  if (item === 'paper-form') return forms.some(({ scans }) => scans.length > 0)
  return false
}

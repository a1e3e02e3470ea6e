import type { ReactElement } from 'react'

import { CallScript } from '#renderer/features/emergency/call-script.tsx'
import styles from '#renderer/features/emergency/meaning-panel.module.css'
import { OutcomeActions } from '#renderer/features/emergency/outcome-actions.tsx'
import { ReferenceNumber } from '#renderer/features/emergency/reference-number.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge, ToneIcon, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { sourceText, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import type { OutageQuestion, OutageReason } from '#shared/domain/outage.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { findRule, ruleValue, type RuleName } from '#shared/rules/index.ts'

type Outcome = NonNullable<Incident['outcome']>

const tones: Record<Outcome['kind'], Tone> = {
  'not-applicable': 'info',
  'registered-after-all': 'good',
  exempt: 'good',
  'paper-form': 'warn',
}

/** The rule a question turns on, for its source. */
const rulesOf: Record<OutageQuestion, RuleName> = {
  'permanent-lack': 'outage-permanent-lack',
  provider: 'outage-other-way',
  channels: 'outage-other-way',
  fault: 'outage-infrastructure',
  call: 'contact-centre-phone',
}

/** What this means now, in two sentences, with the rule it comes from; at the call the script, at the end what to do. */
export function MeaningPanel(props: {
  incident: Incident | null
  regime: Regime
  date: string
  referenceFocus: number
  onNew: () => void
}): ReactElement {
  const { incident, regime, date } = props
  const t = useTexts()
  const outcome = incident?.outcome ?? null
  const question = (incident ? incident.question : 'permanent-lack') as OutageQuestion | null
  const needsNumber = question === 'call' || outcome?.kind === 'paper-form'
  return (
    <section className={styles['panel']} aria-label={t(($) => $.emergency.page.guide.meaning)}>
      <div role="status" className={styles['words']}>
        {outcome ? (
          <>
            <h2 className={styles['outcome']} data-tone={tones[outcome.kind]}>
              <ToneIcon tone={tones[outcome.kind]} size={24} />
              {t(($) => $.emergency.outcomes[outcome.kind].title)}
            </h2>
            <p className={styles['sentences']}>{outcomeText(outcome, regime, date, t)}</p>
          </>
        ) : (
          question && (
            <>
              <h2 className={styles['meaning']} data-question={question}>
                {t(($) => $.emergency.page.guide.meaning)}
              </h2>
              <p className={styles['sentences']}>{t(($) => $.emergency.page.guide.means[question])}</p>
            </>
          )
        )}
      </div>
      {incident && question === 'call' && <CallScript incident={incident} />}
      {incident && needsNumber && (
        <ReferenceNumber key={incident.id} incident={incident} focus={props.referenceFocus} />
      )}
      {incident && outcome && <OutcomeActions incident={incident} outcome={outcome} onNew={props.onNew} />}
      {outcome ? (
        <Source source={outcome.source} checkedOn={outcome.checkedOn} assumption={outcome.assumption} />
      ) : (
        question && <RuleSource rule={rulesOf[question]} regime={regime} date={date} />
      )}
    </section>
  )
}

/** Why it is so, and what follows. */
function outcomeText(outcome: Outcome, regime: Regime, date: string, t: ReturnType<typeof useTexts>): string {
  const reason = t(($) => $.emergency.reasons[outcome.reason as OutageReason])
  if (outcome.kind !== 'not-applicable') return `${reason} ${t(($) => $.emergency.outcomes[outcome.kind].text)}`
  const { instead } = ruleValue('outage-permanent-lack', regime, date)
  return `${reason} ${textByKey(['emergency', 'instead', instead]) ?? t(($) => $.emergency.outcomes['not-applicable'].text)}`
}

function RuleSource({ rule, regime, date }: { rule: RuleName; regime: Regime; date: string }): ReactElement {
  const { source, checkedOn, assumption } = findRule(rule, regime, date)
  return <Source source={source} checkedOn={checkedOn} assumption={assumption} />
}

/** Where the rule stands and when that was checked; what we only assume is said to be assumed. */
function Source(props: { source: string; checkedOn: string; assumption: boolean }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['source']}>
      {props.assumption && (
        <p>
          <StateBadge tone="warn">(A) {t(($) => $.emergency.assumption)}</StateBadge>{' '}
          {t(($) => $.emergency.assumptionText)}
        </p>
      )}
      <p>
        {t(($) => $.emergency.ruleSource, { source: sourceText(props.source), checkedOn: formatDate(props.checkedOn) })}
      </p>
    </div>
  )
}

import { Anchor, Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/keys/keys.module.css'
import { OfficialLink } from '#renderer/features/keys/official-link.tsx'
import { openStep, type StepOwner } from '#renderer/features/keys/step-dialog.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { GuideStep } from '#shared/contract/keys.ts'
import { stepFacts } from '#shared/domain/keys.ts'

async function undo(id: number, owner: StepOwner): Promise<void> {
  const { changeSet } = await ('companyId' in owner
    ? client.keys.removeFirmStep({ id })
    : client.keys.removeStep({ id }))
  const said = text(($) => $.keys.step.undone)
  offerUndoOf(changeSet, said)
  notifyDone(said)
}

async function openEvidence(id: number, owner: StepOwner): Promise<void> {
  const { token } = await ('companyId' in owner ? client.keys.firmStepFile({ id }) : client.keys.stepFile({ id }))
  await host.openFile(token)
}

/** A checklist of steps: what, who acts, how it stands, the official page, and what can be done. */
export function GuideSteps(props: {
  /** What the steps lead to, for screen readers. */
  of: string
  steps: readonly GuideStep[]
  /** The step that comes next. */
  next: string | null
  owner: StepOwner
  /** Something to say about a step that is to be done. */
  hint?: (step: GuideStep) => string | null
}): ReactElement {
  const { of, steps, next, owner, hint } = props
  const t = useTexts()
  return (
    <ol className={styles['steps']} aria-label={t(($) => $.keys.step.list, { of })}>
      {steps.map((step) => (
        <Step key={step.step} step={step} isNext={step.step === next} owner={owner} hint={hint?.(step) ?? null} />
      ))}
    </ol>
  )
}

function Step(props: { step: GuideStep; isNext: boolean; owner: StepOwner; hint: string | null }): ReactElement {
  const { step, isNext, owner, hint } = props
  const t = useTexts()
  const { done } = step
  const { actor, page } = stepFacts[step.step]
  const title = t(($) => $.keys.steps[step.step].title)
  return (
    <li className={styles['step']} aria-current={isNext ? 'step' : undefined}>
      <ToneIcon tone={done ? 'good' : isNext ? 'info' : 'quiet'} />
      <div className={styles['stepBody']}>
        <div className={styles['line']}>
          <span className={styles['stepTitle']}>{title}</span>
          {done ? (
            <StateBadge tone="good">{t(($) => $.keys.step.doneOn, { date: formatDate(done.doneOn) })}</StateBadge>
          ) : (
            <StateBadge tone={isNext ? 'info' : 'quiet'}>
              {t(($) => $.keys.step[isNext ? 'nextOne' : 'todo'])}
            </StateBadge>
          )}
        </div>
        <span>{t(($) => $.keys.steps[step.step].text)}</span>
        <span className={styles['small']}>
          {t(($) => $.keys.guide.acts, { who: t(($) => $.keys.actors[actor]) })}
          {done?.by && ` · ${t(($) => $.keys.step.by, { name: done.by })}`}
        </span>
        {hint !== null && !done && <span className={styles['small']}>{hint}</span>}
        {done?.note && <span>{done.note}</span>}
        {done?.fileName && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            ta="left"
            className={styles['external'] ?? ''}
            onClick={() => void openEvidence(done.id, owner).catch(notifyError)}
          >
            <IconPaperclip size={14} aria-hidden />
            {t(($) => $.keys.step.fileOpen, { name: done.fileName })}
          </Anchor>
        )}
        {page !== null && <OfficialLink page={page} />}
      </div>
      <div className={styles['stepActions']}>
        <May call="keys.saveStep">
          <Button
            size="xs"
            {...(isNext && !done ? {} : { variant: 'default' })}
            aria-label={t(($) => $.keys.step[done ? 'changeOf' : 'markOf'], { step: title })}
            onClick={() => openStep(step, owner)}
          >
            {t(($) => $.keys.step[done ? 'change' : 'mark'])}
          </Button>
        </May>
        {done && (
          <May call="keys.removeStep">
            <Button
              size="xs"
              variant="default"
              aria-label={t(($) => $.keys.step.undoOf, { step: title })}
              onClick={() => void undo(done.id, owner).catch(notifyError)}
            >
              {t(($) => $.keys.step.undo)}
            </Button>
          </May>
        )}
      </div>
    </li>
  )
}

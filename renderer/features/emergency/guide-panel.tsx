import { Button } from '@mantine/core'
import { IconCheck, IconListDetails, IconPhone } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import { AnswerButtons } from '#renderer/features/emergency/answer-buttons.tsx'
import { ChannelAnswers } from '#renderer/features/emergency/channel-answers.tsx'
import { showLog } from '#renderer/features/emergency/incident-log.tsx'
import {
  answerText,
  channelText,
  corrections,
  counted,
  questions,
  type Guide,
} from '#renderer/features/emergency/guide.ts'
import styles from '#renderer/features/emergency/guide-panel.module.css'
import { formatTime } from '#renderer/ui/format.ts'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import type { OutageQuestion } from '#shared/domain/outage.ts'

interface GuidePanelProps {
  incident: Incident | null
  guide: Guide
  outageHour: string | null
  onOutageHour: (hour: string | null) => void
  /** The call was answered with a number: it has to be written down first. */
  onNumberGiven: () => void
}

/** The four questions and the call: answered ones folded with their time, the one to answer open, the others waiting. */
export function GuidePanel(props: GuidePanelProps): ReactElement {
  const { incident, guide } = props
  const t = useTexts()
  const [revising, setRevising] = useState<OutageQuestion | null>(null)
  const closed = incident?.closedAt != null
  const asked = incident ? (incident.question as OutageQuestion | null) : 'permanent-lack'
  const open = closed ? null : (revising ?? asked)
  const title = useFocusAfterAnswer(open, incident?.steps.length ?? 0)
  const give = async (answer: string, more: { channel?: string; note?: string } = {}): Promise<void> => {
    if (!open) return
    if (open === 'call' && answer === 'number-given' && !incident?.reference) return props.onNumberGiven()
    const given = await guide.give({ question: open, answer, ...more })
    // The channels stay open while one after the other is tried; everything else is answered at once.
    if (given && (open !== 'channels' || answer === 'no-more')) setRevising(null)
    return undefined
  }
  return (
    <section className={styles['panel']} aria-label={t(($) => $.emergency.page.guide.title)}>
      <div className={styles['head']}>
        <span className={styles['incident']}>
          {incident
            ? t(($) => $.emergency.page.guide.incident, { number: incident.number })
            : t(($) => $.emergency.page.guide.notStarted)}
        </span>
        {incident && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconListDetails size={16} aria-hidden />}
            onClick={() => showLog(incident)}
          >
            {t(($) => $.emergency.page.guide.log)}
          </Button>
        )}
        <label className={styles['hour']}>
          <span>{t(($) => $.emergency.page.guide.outageHour)}</span>
          <TimeField
            value={props.outageHour}
            onChange={props.onOutageHour}
            disabled={closed}
            size="sm"
            w={76}
            aria-label={t(($) => $.emergency.page.guide.outageHour)}
          />
        </label>
      </div>
      <ol className={styles['questions']}>
        {questions.map((question, index) => {
          const steps = counted(incident, question)
          const state = question === open ? 'open' : steps.length > 0 ? 'answered' : 'waiting'
          // What lies behind an outcome is not asked any more.
          if (state === 'waiting' && (asked === null || (question === 'call' && asked !== 'fault'))) return null
          return (
            <li key={question} className={styles['question']} data-state={state}>
              <span className={styles['mark']} aria-hidden>
                {state === 'answered' ? (
                  <IconCheck size={16} stroke={2.6} />
                ) : question === 'call' ? (
                  <IconPhone size={16} stroke={2} />
                ) : (
                  index + 1
                )}
              </span>
              <div className={styles['content']}>
                {state === 'answered' ? (
                  <Answered incident={incident} question={question} onCorrect={closed ? null : setRevising} />
                ) : (
                  <h2
                    className={styles['title']}
                    tabIndex={-1}
                    {...(state === 'open' ? { ref: title, 'aria-current': 'step' } : {})}
                  >
                    <span className="visually-hidden">
                      {question === 'call'
                        ? t(($) => $.emergency.page.guide.callStep)
                        : t(($) => $.emergency.page.guide.question, { number: index + 1 })}
                      {'. '}
                    </span>
                    {t(($) => $.emergency.questions[question].title)}
                  </h2>
                )}
                {state === 'open' && (
                  <>
                    <p className={styles['help']}>{t(($) => $.emergency.questions[question].help)}</p>
                    {question === 'channels' ? (
                      <ChannelAnswers tried={steps} busy={guide.busy} onAnswer={(...given) => void give(...given)} />
                    ) : (
                      <AnswerButtons
                        key={question}
                        question={question}
                        given={steps.at(-1) ?? null}
                        busy={guide.busy}
                        onAnswer={(...given) => void give(...given)}
                      />
                    )}
                    {revising === question && (
                      <Button variant="subtle" size="compact-sm" onClick={() => setRevising(null)}>
                        {t(($) => $.emergency.page.guide.keep)}
                      </Button>
                    )}
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** After an answer the next question has the focus, so that keyboard and screen reader go on there. */
function useFocusAfterAnswer(open: OutageQuestion | null, steps: number): React.RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const last = useRef({ open, steps })
  useEffect(() => {
    const moved = last.current.open !== open
    last.current = { open, steps }
    if (moved) title.current?.focus({ preventScroll: true })
  }, [open, steps])
  return title
}

/** An answered question on one line: what was answered, when, and the way to correct it. */
function Answered(props: {
  incident: Incident | null
  question: OutageQuestion
  onCorrect: ((question: OutageQuestion) => void) | null
}): ReactElement {
  const { incident, question, onCorrect } = props
  const t = useTexts()
  const steps = counted(incident, question)
  const title = t(($) => $.emergency.questions[question].title)
  const corrected = corrections(incident, question)
  const shown = question === 'channels' && steps.length > 1 ? steps.filter(({ channel }) => channel !== null) : steps
  return (
    <div className={styles['answered']}>
      <span className="visually-hidden">{title}</span>
      <span className={styles['answer']} title={title}>
        {shown.map((step) => (
          <span key={step.id} className={styles['given']}>
            <strong>
              {step.channel !== null && question === 'channels' && `${channelText(step.channel)}: `}
              {answerText(question, step.answer)}
            </strong>{' '}
            <span className={styles['when']}>
              {t(($) => $.emergency.page.guide.answeredAt, { time: formatTime(step.at) })}
              {step.note && question !== 'call' && `, ${step.note}`}
            </span>
          </span>
        ))}
        {corrected > 0 && (
          <span className={styles['when']}>{t(($) => $.emergency.page.guide.corrected, { count: corrected })}</span>
        )}
      </span>
      {onCorrect && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t(($) => $.emergency.page.guide.correctQuestion, { question: title })}
          onClick={() => onCorrect(question)}
        >
          {t(($) => $.emergency.page.guide.correct)}
        </Button>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconCheck, IconListDetails, IconPhone } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import { AnswerButtons } from '#renderer/features/emergency/answer-buttons.tsx'
import { ChannelAnswers } from '#renderer/features/emergency/channel-answers.tsx'
import { Evidence } from '#renderer/features/emergency/evidence.tsx'
import { showLog } from '#renderer/features/emergency/incident-log.tsx'
import {
  answerText,
  channelText,
  corrections,
  counted,
  questions,
  type Guide,
  type Step,
} from '#renderer/features/emergency/guide.ts'
import styles from '#renderer/features/emergency/guide-panel.module.css'
import { formatTime } from '#renderer/ui/format.ts'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
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
            size="xs"
            w={70}
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
                  <div className={styles['titleLine']}>
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
                    {revising === question && (
                      <Button variant="subtle" size="compact-sm" onClick={() => setRevising(null)}>
                        {t(($) => $.emergency.page.guide.keep)}
                      </Button>
                    )}
                  </div>
                )}
                {state === 'open' && (
                  <>
                    <p className={styles['help']} data-question={question}>
                      {t(($) => $.emergency.questions[question].help)}
                    </p>
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
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {incident?.outcome && <Evidence incident={incident} evidence={incident.outcome.evidence} />}
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
  const said = summaries(question, steps)
  return (
    <div className={styles['answered']}>
      <span className="visually-hidden">{title}</span>
      <span className={styles['answer']} title={said.map(({ words, more }) => `${words} ${more}`).join(', ')}>
        {said.map(({ id, words, more }) => (
          <span key={id} className={styles['given']}>
            <strong>{words}</strong> <span className={styles['when']}>{more}</span>
          </span>
        ))}
        {corrected > 0 && (
          <span className={styles['corrected']}>
            {t(($) => $.emergency.page.guide.corrected, { count: corrected })}
          </span>
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

interface Summary {
  id: number
  words: string
  /** When, and what was noted. */
  more: string
}

/** What was answered, in few words: channels with the same result stand together. */
function summaries(question: OutageQuestion, steps: readonly Step[]): Summary[] {
  const tried = steps.filter(({ channel }) => question === 'channels' && channel !== null)
  const at = ({ at: moment }: Step): string =>
    text(($) => $.emergency.page.guide.answeredAt, { time: formatTime(moment) })
  if (tried.length === 0) {
    return steps.map((step) => {
      const note = step.note && question !== 'call' ? `, ${step.note}` : ''
      return { id: step.id, words: answerText(question, step.answer), more: `${at(step)}${note}` }
    })
  }
  return [...Map.groupBy(tried, ({ answer }) => answer)].flatMap(([answer, alike]) => {
    const last = alike.at(-1)
    if (!last) return []
    const names = alike.map(({ channel }) => channelText(channel)).join(', ')
    return [{ id: last.id, words: `${names} – ${answerText(question, answer)}`, more: at(last) }]
  })
}

import type { ReactElement } from 'react'

import { answerText, channelText, triedChannels, type Step } from '#renderer/features/emergency/guide.ts'
import styles from '#renderer/features/emergency/guide-panel.module.css'
import { formatTime } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Each channel with what came of it and when, and the way on when none is left. */
export function ChannelAnswers(props: {
  tried: readonly Step[]
  busy: boolean
  onAnswer: (answer: string, more?: { channel?: string }) => void
}): ReactElement {
  const { tried, busy } = props
  const t = useTexts()
  return (
    <div className={styles['channels']}>
      {triedChannels.map((channel) => {
        const last = tried.findLast((step) => step.channel === channel)
        const name = channelText(channel)
        return (
          <div key={channel} className={styles['channel']} role="group" aria-label={name}>
            <span className={styles['channelName']}>
              {name}
              {last && (
                <span className={styles['when']}>
                  {' '}
                  {t(($) => $.emergency.page.guide.answeredAt, { time: formatTime(last.at) })}
                </span>
              )}
            </span>
            {(['worked', 'failed'] as const).map((answer) => (
              <button
                key={answer}
                type="button"
                className={styles['small']}
                aria-pressed={last?.answer === answer}
                aria-disabled={busy}
                aria-label={`${name}: ${answerText('channels', answer)}`}
                onClick={() => !busy && props.onAnswer(answer, { channel })}
              >
                {answerText('channels', answer)}
              </button>
            ))}
          </div>
        )
      })}
      <button
        type="button"
        className={styles['big']}
        aria-disabled={busy}
        onClick={() => !busy && props.onAnswer('no-more')}
      >
        <span className={styles['bigWord']}>{answerText('channels', 'no-more')}</span>
      </button>
    </div>
  )
}

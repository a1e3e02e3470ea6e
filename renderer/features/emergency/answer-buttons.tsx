import { TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { answerText, type Step } from '#renderer/features/emergency/guide.ts'
import styles from '#renderer/features/emergency/guide-panel.module.css'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import { outageQuestions, type OutageQuestion } from '#shared/domain/outage.ts'

/** The answers of one question as big buttons, with a line to note who was asked where that belongs to the proof. */
export function AnswerButtons(props: {
  question: Exclude<OutageQuestion, 'channels'>
  given: Step | null
  busy: boolean
  onAnswer: (answer: string, more?: { note?: string }) => void
}): ReactElement {
  const { question, given, busy } = props
  const t = useTexts()
  const [note, setNote] = useState(given?.note ?? '')
  return (
    <>
      {question === 'provider' && (
        <TextInput
          size="md"
          aria-label={t(($) => $.emergency.page.guide.providerNote)}
          placeholder={t(($) => $.emergency.page.guide.providerNote)}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <div className={styles['answers']} data-question={question}>
        {outageQuestions[question].map((answer) => (
          <button
            key={answer}
            type="button"
            className={styles['big']}
            aria-disabled={busy}
            aria-pressed={given ? given.answer === answer : undefined}
            onClick={() => !busy && props.onAnswer(answer, question === 'provider' ? { note } : {})}
          >
            <span className={styles['bigWord']}>{answerText(question, answer)}</span>
            {question === 'fault' && (
              <span className={styles['bigHelp']}>{textByKey(['emergency', 'faultHelp', answer])}</span>
            )}
          </button>
        ))}
      </div>
    </>
  )
}

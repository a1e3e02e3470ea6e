import { Group, Radio } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { countryWords } from '#renderer/features/keys/words.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { FirmGuide, PersonGuide } from '#shared/contract/keys.ts'
import {
  asksFor,
  firmQuestions,
  guideWords,
  keyQuestions,
  otherCards,
  type FirmAnswers,
  type FirmQuestion,
  type GuideWord,
  type KeyAnswers,
} from '#shared/domain/keys.ts'

type Given = Partial<Record<FirmQuestion, string | null>>

/** An answer nobody gave counts as not sure. */
function keyAnswersOf(given: Given): KeyAnswers {
  const word = (question: FirmQuestion): GuideWord => guideWords.find((one) => one === given[question]) ?? 'unsure'
  return {
    card: given.card ?? 'unsure',
    phone: word('phone'),
    recognised: word('recognised'),
    number: word('number'),
    email: word('email'),
  }
}

function firmAnswersOf(given: Given): FirmAnswers {
  const word = (question: 'registered' | 'webService'): GuideWord =>
    guideWords.find((one) => one === given[question]) ?? 'unsure'
  return { ...keyAnswersOf(given), registered: word('registered'), webService: word('webService') }
}

function saved(changeSet: number | null): void {
  offerUndoOf(
    changeSet,
    text(($) => $.keys.guide.saved),
  )
  notifyDone(text(($) => $.keys.guide.saved))
}

/** Asks the questions of the guide about a person; what the record knows stands there already. */
export function openInterview(guide: PersonGuide): void {
  const { personId, name, answers, known, cards } = guide
  openDialog({
    title: text(($) => $.keys.guide.interview, { name }),
    size: 'lg',
    render: (close) => (
      <Interview
        questions={keyQuestions}
        cards={cards}
        initial={answers ?? known}
        known={known}
        close={close}
        save={async (given) => saved((await client.keys.answer({ personId, answers: keyAnswersOf(given) })).changeSet)}
      />
    ),
  })
}

/** Asks about a foreign firm and its representative. */
export function openFirmInterview(guide: FirmGuide): void {
  const { companyId, name, answers, cards, enterpriseNumber } = guide
  const known: Given = enterpriseNumber === null ? {} : { registered: 'yes' }
  openDialog({
    title: text(($) => $.keys.firm.interview, { name }),
    size: 'lg',
    render: (close) => (
      <Interview
        questions={firmQuestions}
        cards={cards}
        initial={answers ?? known}
        known={known}
        close={close}
        save={async (given) =>
          saved((await client.keys.answerFirm({ companyId, answers: firmAnswersOf(given) })).changeSet)
        }
      />
    ),
  })
}

function Interview(props: {
  questions: readonly FirmQuestion[]
  cards: readonly string[]
  initial: Given
  known: Given
  close: () => void
  save: (given: Given) => Promise<void>
}): ReactElement {
  const { questions, cards, initial, known, close, save } = props
  const t = useTexts()
  const [given, setGiven] = useState<Given>(initial)
  const asked = questions.filter((question) =>
    question === 'registered' || question === 'webService' ? true : asksFor(question, keyAnswersOf(given)),
  )
  return (
    <StepForm
      label={t(($) => $.keys.guide.show)}
      close={close}
      run={async () => {
        await save(given)
        return true
      }}
    >
      <p className={styles['plain']}>{t(($) => $.keys.guide.interviewText)}</p>
      {asked.map((question) => (
        <Question
          key={question}
          question={question}
          cards={cards}
          value={given[question] ?? null}
          fromRecord={known[question] != null && known[question] === given[question]}
          onChange={(value) => setGiven((now) => ({ ...now, [question]: value }))}
        />
      ))}
    </StepForm>
  )
}

function Question(props: {
  question: FirmQuestion
  cards: readonly string[]
  value: string | null
  /** The answer comes from what the record knows. */
  fromRecord: boolean
  onChange: (value: string) => void
}): ReactElement {
  const { question, cards, value, fromRecord, onChange } = props
  const t = useTexts()
  const language = useLanguage()
  const choices =
    question === 'card'
      ? [
          ...cards.map((code) => ({ value: code, label: countryWords([code], language) })),
          ...otherCards.map((code) => ({ value: code, label: t(($) => $.keys.cards[code]) })),
        ]
      : guideWords.map((word) => ({ value: word, label: t(($) => $.keys.words[word]) }))
  const help = t(($) => $.keys.questions[question].help)
  return (
    <Radio.Group
      label={t(($) => $.keys.questions[question].title)}
      description={fromRecord ? `${help} (${t(($) => $.keys.guide.known)})` : help}
      value={value ?? ''}
      onChange={onChange}
    >
      <Group gap="md" mt={6}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Group>
    </Radio.Group>
  )
}

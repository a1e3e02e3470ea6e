import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import styles from '#renderer/features/works/works.module.css'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationInput } from '#shared/contract/declarations.ts'
import type { DueAnswer } from '#shared/contract/works.ts'

const tones: Record<DueAnswer['due'], Tone> = { yes: 'warn', no: 'good', unknown: 'info' }

/** Whether a declaration is due, as a word. */
export function DueBadge({ due }: Pick<DueAnswer, 'due'>): ReactElement {
  const t = useTexts()
  return <StateBadge tone={tones[due]}>{t(($) => $.works.due.short[due])}</StateBadge>
}

function Said({ answer }: { answer: DueAnswer }): ReactElement {
  return (
    <>
      <div className={styles['due']}>
        <DueBadge due={answer.due} />
        <p>{answer.sentence}</p>
      </div>
      <ul className={styles['notes']}>
        {answer.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

/** Whether a stored declaration is due and why. */
export function DuePart({ declarationId }: { declarationId: number }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const query = useQuery({
    ...api.works.due.queryOptions({ input: { declarationId, values: null, language } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Section title={t(($) => $.works.due.title)}>
      <RecordGate query={query}>{(answer) => <Said answer={answer} />}</RecordGate>
    </Section>
  )
}

const pause = 250

/** The same for values as they stand in a form: follows what is typed. */
export function DueLine(props: { declarationId: number | null; values: DeclarationInput }): ReactElement | null {
  const { declarationId } = props
  const { regime, startDate, endDate, amountCents } = props.values
  const language = useLanguage()
  const [asked, setAsked] = useState({ regime, startDate, endDate, amountCents })
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ regime, startDate, endDate, amountCents }), pause)
    return () => clearTimeout(timer)
  }, [regime, startDate, endDate, amountCents])
  const { data } = useQuery({
    ...api.works.due.queryOptions({ input: { declarationId, values: asked, language } }),
    placeholderData: keepPreviousData,
  })
  if (!data) return null
  return (
    <div data-wide className={styles['live']} role="status">
      <div className={styles['due']}>
        <DueBadge due={data.due} />
        <p>{data.sentence}</p>
      </div>
    </div>
  )
}

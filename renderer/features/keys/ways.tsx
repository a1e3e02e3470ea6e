import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/keys/keys.module.css'
import { OfficialLink } from '#renderer/features/keys/official-link.tsx'
import { countryWords, wayTones } from '#renderer/features/keys/words.ts'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { KeyQuestion, KeyWay } from '#shared/domain/keys.ts'

/** The ways that fit or may, the recommended one first, and in a line each why the others do not. */
export function Ways<Way extends KeyWay>(props: {
  ways: readonly Way[]
  /** Countries whose card the app takes here. */
  accepted: readonly string[]
  children: (way: Way) => ReactNode
}): ReactElement {
  const { ways, accepted, children } = props
  const t = useTexts()
  const language = useLanguage()
  const reason = (way: Way): string =>
    t(($) => $.keys.reasons[way.reason], { countries: countryWords(accepted, language) })
  const rank = (way: Way): number => (way.recommended ? 0 : way.state === 'fits' ? 1 : 2)
  const possible = ways.filter(({ state }) => state !== 'no').toSorted((one, other) => rank(one) - rank(other))
  const others = ways.filter(({ state }) => state === 'no')
  return (
    <div className={styles['stack']}>
      {possible.map((way) => (
        <article key={way.kind} className={styles['way']} data-recommended={way.recommended}>
          <div className={styles['line']}>
            <h3>{t(($) => $.keys.kinds[way.kind])}</h3>
            <StateBadge tone={wayTones[way.state]}>
              {way.recommended && way.state === 'fits'
                ? t(($) => $.keys.ways.recommended)
                : t(($) => $.keys.ways[way.state])}
            </StateBadge>
          </div>
          <span>{reason(way)}</span>
          {children(way)}
        </article>
      ))}
      {others.length > 0 && (
        <div>
          <p className={styles['small']}>{t(($) => $.keys.ways.others)}</p>
          <ul className={styles['find']}>
            {others.map((way) => (
              <li key={way.kind}>
                <strong>{t(($) => $.keys.kinds[way.kind])}</strong>
                {' – '}
                {reason(way)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** What is not sure yet, and how to find it out. */
export function ToFindOut({ questions }: { questions: readonly KeyQuestion[] }): ReactElement | null {
  const t = useTexts()
  if (questions.length === 0) return null
  return (
    <div>
      <div className={styles['line']}>
        <ToneIcon tone="info" />
        <strong>{t(($) => $.keys.guide.unsure)}</strong>
      </div>
      <ul className={styles['find']}>
        {questions.map((question) => (
          <li key={question}>
            {t(($) => $.keys.questions[question].title)} {t(($) => $.keys.questions[question].find)}
            {question === 'recognised' && <OfficialLink page="worker" />}
          </li>
        ))}
      </ul>
    </div>
  )
}

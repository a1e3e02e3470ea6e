import type { ReactElement } from 'react'

import styles from '#renderer/features/registrations/day-picture.module.css'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DayLine, PictureMark, PictureSpan } from '#shared/contract/registrations.ts'

const bars = ['present', 'open', 'break', 'planned', 'elsewhere'] as const satisfies PictureSpan['kind'][]
const signs = ['duplicate', 'orphan'] as const satisfies PictureMark['kind'][]

/** What the shapes mean; only those that are there. Shapes that carry their word need no entry. */
export function Legend({ lines, patterns }: { lines: readonly DayLine[]; patterns: string }): ReactElement {
  const t = useTexts()
  const kinds = new Set(lines.flatMap((line) => line.spans.map(({ kind }) => kind)))
  const marks = new Set(lines.flatMap((line) => line.marks.map(({ kind }) => kind)))
  return (
    <ul className={styles['legend']} aria-label={t(($) => $.findings.picture.legend)}>
      {bars
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width={20} height={12} aria-hidden>
              {kind === 'break' ? (
                <line x1={0} x2={20} y1={6} y2={6} className={styles['break']} />
              ) : (
                <rect
                  x={0.5}
                  y={1}
                  width={19}
                  height={10}
                  rx={2}
                  className={styles[kind]}
                  {...(kind === 'open' ? { style: { fill: `url(#${patterns}hatch)` } } : {})}
                />
              )}
            </svg>
            {t(($) => $.findings.picture.spans[kind])}
          </li>
        ))}
      {signs
        .filter((kind) => marks.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width={14} height={14} aria-hidden>
              {kind === 'orphan' ? (
                <path d="M7 0 l7 7 l-7 7 l-7 -7 z" className={styles['orphan']} />
              ) : (
                <circle cx={7} cy={7} r={4} className={styles['duplicate']} />
              )}
            </svg>
            {t(($) => $.findings.picture.marks[kind])}
          </li>
        ))}
    </ul>
  )
}

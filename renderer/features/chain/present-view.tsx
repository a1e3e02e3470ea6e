import { Alert, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/chain/chain.module.css'
import { FirmsTable } from '#renderer/features/chain/present-firms.tsx'
import { MissingTable, SeenTable } from '#renderer/features/chain/present-people.tsx'
import { formatNumber } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PresentAnswer } from '#shared/contract/chain-present.ts'

/** The answer on one page: figures, firms with what they had been told, people seen, people missing. */
export function PresentView(props: {
  answer: PresentAnswer
  /** Only this firm. */
  company: number | null
  onCompany: (company: number | null) => void
}): ReactElement {
  const { answer, company, onCompany } = props
  const t = useTexts()
  const of = <Row extends { companyId: number | null }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ companyId }) => company === null || companyId === company)
  const people = of(answer.people)
  const firms = of(answer.firms)
  const seen = people.filter((person) => person.seen !== null)
  const missing = people.filter((person) => person.seen === null)
  const { startDate, endDate } = answer.declaration
  const outside = (startDate !== null && answer.date < startDate) || (endDate !== null && answer.date > endDate)
  const firm = company === null ? undefined : answer.firms.find(({ companyId }) => companyId === company)
  const figures: [keyof Figures, number][] = [
    ['seen', seen.length],
    ['missing', missing.length],
    ['idle', firms.filter((one) => one.place && one.seen === 0).length],
    ['unplaced', seen.filter((person) => !person.place).length],
    ['untold', firms.filter(({ toldState }) => toldState === 'missing').length],
  ]
  return (
    <div className={styles['answer']}>
      {!answer.covered && (
        <Alert p="sm" icon={<ToneIcon tone="warn" />}>
          {t(($) => $.chainViews.present.notCovered)}
        </Alert>
      )}
      {outside && (
        <Alert p="sm" icon={<ToneIcon tone="warn" />}>
          {t(($) => $.chainViews.present.outside)}
        </Alert>
      )}
      {company !== null && (
        <div>
          <Button
            size="xs"
            variant="default"
            rightSection={<IconX size={14} aria-hidden />}
            title={t(($) => $.chainViews.present.all)}
            onClick={() => onCompany(null)}
          >
            {t(($) => $.chainViews.present.only, { firm: firm?.company ?? `#${company}` })}
          </Button>
        </div>
      )}
      <dl className={styles['figures']}>
        {figures.map(([id, count]) => (
          <div key={id} className={styles['figure']}>
            <dt>{t(($) => $.chainViews.present.figures[id])}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <Section title={t(($) => $.chainViews.present.firms)}>
        <FirmsTable firms={firms} />
      </Section>
      <Section title={t(($) => $.chainViews.present.seen)}>
        <SeenTable answer={answer} people={seen} />
      </Section>
      <Section title={t(($) => $.chainViews.present.missing)}>
        <MissingTable answer={answer} people={missing} />
      </Section>
    </div>
  )
}

interface Figures {
  seen: number
  missing: number
  idle: number
  unplaced: number
  untold: number
}

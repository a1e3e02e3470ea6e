import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { GuideSteps } from '#renderer/features/keys/guide-steps.tsx'
import { openFirmInterview } from '#renderer/features/keys/interview.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { GuideSource } from '#renderer/features/keys/official-link.tsx'
import { SheetMenu } from '#renderer/features/keys/sheets.tsx'
import { ToFindOut, Ways } from '#renderer/features/keys/ways.tsx'
import { countryWords } from '#renderer/features/keys/words.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { FirmGuide } from '#shared/contract/keys.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

/** The steps of a foreign firm; a Belgian one is told that it needs none. */
export function KeysOfFirm({ companyId }: { companyId: number }): ReactElement {
  const query = useQuery(api.keys.ofFirm.queryOptions({ input: { companyId } }))
  return <RecordGate query={query}>{(guide) => <Firm guide={guide} />}</RecordGate>
}

function Firm({ guide }: { guide: FirmGuide }): ReactElement {
  const t = useTexts()
  const [shown, setShown] = useState(false)
  const begun = guide.answers !== null || guide.steps.some(({ done }) => done !== null)
  if (!guide.foreign && !begun && !shown) {
    return (
      <EmptyState
        title={t(($) => $.keys.firm.belgian)}
        text={t(($) => $.keys.firm.belgianText)}
        actions={
          <Button variant="default" onClick={() => setShown(true)}>
            {t(($) => $.keys.firm.showAnyway)}
          </Button>
        }
      />
    )
  }
  return (
    <>
      <Steps guide={guide} />
      <Representative guide={guide} />
    </>
  )
}

function Steps({ guide }: { guide: FirmGuide }): ReactElement {
  const t = useTexts()
  const { companyId, steps, enterpriseNumber, answers } = guide
  const done = steps.filter((step) => step.done !== null).length
  const hint = (step: string): string | null => {
    if (step === 'register' && enterpriseNumber !== null) {
      return t(($) => $.keys.firm.numberKnown, { number: formatEnterpriseNumber(enterpriseNumber) })
    }
    return step === 'managers' && answers?.webService === 'yes' ? t(($) => $.keys.firm.technical) : null
  }
  return (
    <Section
      title={t(($) => $.keys.firm.title)}
      description={t(($) => $.keys.firm.text)}
      aside={<SheetMenu sheets={{ of: 'company', ids: [companyId] }} language={guide.language} />}
    >
      <div>
        <StateBadge tone={guide.next === null ? 'good' : 'info'}>
          {guide.next === null
            ? t(($) => $.keys.firm.complete)
            : t(($) => $.keys.firm.progress, { done, all: steps.length })}
        </StateBadge>
      </div>
      <GuideSteps
        of={guide.name}
        steps={steps}
        next={guide.next}
        owner={{ companyId }}
        hint={({ step }) => hint(step)}
      />
    </Section>
  )
}

function Representative({ guide }: { guide: FirmGuide }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const { answers, unsure, ways, accepted, cards } = guide
  return (
    <Section
      title={t(($) => $.keys.firm.representative)}
      description={t(($) => $.keys.firm.difference, { countries: countryWords(cards, language) })}
      aside={
        <May call="keys.answerFirm">
          <Button {...(answers === null ? {} : { variant: 'default' })} onClick={() => openFirmInterview(guide)}>
            {t(($) => $.keys.guide[answers === null ? 'start' : 'again'])}
          </Button>
        </May>
      }
    >
      <div className={styles['stack']}>
        {answers === null && <p className={styles['plain']}>{t(($) => $.keys.steps.guide.text)}</p>}
        <ToFindOut questions={unsure} />
        {ways.length > 0 && (
          <Ways ways={ways} accepted={accepted}>
            {() => null}
          </Ways>
        )}
        <GuideSource />
      </div>
    </Section>
  )
}

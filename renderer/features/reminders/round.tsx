import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { RoundDone } from '#renderer/features/reminders/round-done.tsx'
import { RoundFirms } from '#renderer/features/reminders/round-firms.tsx'
import { RoundStart } from '#renderer/features/reminders/round-start.tsx'
import { RoundText, type MadeLetters } from '#renderer/features/reminders/round-text.tsx'
import { emptyRound, type RoundDraft } from '#renderer/features/reminders/round-draft.ts'
import type { RoundWish } from '#renderer/features/reminders/round-wish.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { Steps, type Step } from '#renderer/ui/parts/steps.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** A round of reminders in four steps: what about, to whom, in which words, and the letters. */
export function Round({ wish, onClose }: { wish: RoundWish | null; onClose: () => void }): ReactElement {
  const t = useTexts()
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<RoundDraft>(() => emptyRound(wish))
  const [made, setMade] = useState<MadeLetters | null>(null)
  const change = (next: Partial<RoundDraft>): void => setDraft((now) => ({ ...now, ...next }))
  const candidates = useQuery({
    ...api.reminders.candidates.queryOptions({
      input: {
        kind: draft.kind,
        date: draft.date,
        declarationId: draft.scope === 'declaration' ? draft.declarationId : null,
        companyIds: draft.scope === 'chosen' ? [...draft.companyIds] : null,
      },
    }),
    placeholderData: keepPreviousData,
    enabled: step > 0,
  })
  const rows = candidates.data?.rows ?? []
  const chosen = rows.filter(({ companyId, preselected }) => draft.selected?.has(companyId) ?? preselected)
  const steps: Step[] = [
    {
      id: 'kind',
      title: t(($) => $.reminders.round.kind),
      summary: `${t(($) => $.reminders.kinds[draft.kind])} · ${formatDate(draft.date)}`,
      content: <RoundStart draft={draft} onChange={change} onNext={() => setStep(1)} />,
    },
    {
      id: 'firms',
      title: t(($) => $.reminders.round.firms),
      // The letters made count as waiting now, so the firms would no longer be proposed.
      summary: t(($) => $.reminders.round.chosen, { count: made?.ids.length ?? chosen.length }),
      content: (
        <RoundFirms
          query={candidates}
          chosen={chosen}
          onSelect={(selected) => change({ selected })}
          onNext={() => setStep(2)}
        />
      ),
    },
    {
      id: 'text',
      title: t(($) => $.reminders.round.text),
      content: (
        <RoundText
          draft={draft}
          chosen={chosen}
          onWords={(words) => change({ words })}
          onMade={(letters) => {
            setMade(letters)
            setStep(3)
          }}
        />
      ),
    },
    {
      id: 'letters',
      title: t(($) => $.reminders.round.letters),
      content: made && <RoundDone made={made} onClose={onClose} />,
    },
  ]
  return (
    <Page
      title={t(($) => $.reminders.round.title)}
      sentence={t(($) => $.reminders.round.sentence)}
      trail={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
          onClick={onClose}
        >
          {t(($) => $.reminders.round.back)}
        </Button>
      }
    >
      <Steps steps={steps} current={step} {...(made ? {} : { onRevise: setStep })} />
    </Page>
  )
}

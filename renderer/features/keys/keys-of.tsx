import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { GuideSteps } from '#renderer/features/keys/guide-steps.tsx'
import { openInterview } from '#renderer/features/keys/interview.tsx'
import { KeyStanding } from '#renderer/features/keys/key-badge.tsx'
import { openNewKey } from '#renderer/features/keys/key-dialog.tsx'
import { KeyList } from '#renderer/features/keys/key-list.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { GuideSource } from '#renderer/features/keys/official-link.tsx'
import { SheetMenu } from '#renderer/features/keys/sheets.tsx'
import { ToFindOut, Ways } from '#renderer/features/keys/ways.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonGuide } from '#shared/contract/keys.ts'
import { nextActor } from '#shared/domain/keys.ts'

/** The key guide of a person and his keys. */
export function KeysOf({ personId }: { personId: number }): ReactElement {
  const query = useQuery(api.keys.ofPerson.queryOptions({ input: { personId } }))
  return <RecordGate query={query}>{(guide) => <Keys guide={guide} />}</RecordGate>
}

function Keys({ guide }: { guide: PersonGuide }): ReactElement {
  const t = useTexts()
  return (
    <>
      <Section
        title={t(($) => $.keys.title)}
        description={t(($) => $.keys.guide.text)}
        aside={
          <div className={styles['stepActions']}>
            <May call="keys.answer">
              <Button
                {...(guide.answers === null && guide.state !== 'active' ? {} : { variant: 'default' })}
                onClick={() => openInterview(guide)}
              >
                {t(($) => $.keys.guide[guide.answers === null ? 'start' : 'again'])}
              </Button>
            </May>
            <SheetMenu sheets={{ of: 'person', ids: [guide.personId] }} language={guide.language} />
          </div>
        }
      >
        <div className={styles['stack']}>
          <Standing guide={guide} />
          <ToFindOut questions={guide.unsure} />
          {guide.ways.length > 0 && <PersonWays guide={guide} />}
          <GuideSource />
        </div>
      </Section>
      <Section
        title={t(($) => $.keys.key.list)}
        aside={
          <May call="keys.saveKey">
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => openNewKey(guide.personId)}
            >
              {t(($) => $.keys.key.add)}
            </Button>
          </May>
        }
      >
        <KeyList guide={guide} />
      </Section>
    </>
  )
}

function Standing({ guide }: { guide: PersonGuide }): ReactElement {
  const t = useTexts()
  const { next } = guide
  const actor = nextActor(next)
  return (
    <FactList
      columns={3}
      facts={[
        {
          label: t(($) => $.keys.fields.keyState),
          value: (
            <>
              <KeyStanding kind={guide.keyKind} state={guide.state} />
              {guide.since !== null && (
                <div className={styles['small']}>
                  {t(($) => $.keys.fields.since)} {formatDate(guide.since)}
                </div>
              )}
            </>
          ),
        },
        {
          label: t(($) => $.keys.guide.next),
          value:
            next === null ? (
              t(($) => $.keys.guide.nothingNext)
            ) : (
              <>
                {t(($) => $.keys.steps[next].title)}
                {actor !== null && (
                  <div className={styles['small']}>
                    {t(($) => $.keys.guide.acts, { who: t(($) => $.keys.actors[actor]) })}
                  </div>
                )}
              </>
            ),
        },
        guide.appointmentOn === null
          ? {
              label: t(($) => $.keys.guide.title),
              value:
                guide.answeredOn === null
                  ? t(($) => $.keys.guide.notYet)
                  : t(($) => $.keys.guide.answeredOn, { date: formatDate(guide.answeredOn) }),
            }
          : { label: t(($) => $.keys.fields.appointmentOn), value: formatDate(guide.appointmentOn) },
      ]}
    />
  )
}

function PersonWays({ guide }: { guide: PersonGuide }): ReactElement {
  const t = useTexts()
  const { personId, appointmentOn, state, keyKind } = guide
  const owner = { personId, mayActivate: state !== 'active', appointmentOn }
  return (
    <Ways ways={guide.ways} accepted={guide.cards}>
      {(way) => {
        const kind = t(($) => $.keys.kinds[way.kind])
        const begun = guide.keys.some((key) => key.kind === way.kind && key.state !== 'ended')
        return (
          <>
            <GuideSteps of={kind} steps={way.steps} next={guide.next} owner={owner} />
            {!begun && keyKind === null && (
              <May call="keys.saveKey">
                <Button
                  size="xs"
                  variant="default"
                  mt="xs"
                  onClick={() => openNewKey(personId, { kind: way.kind, state: 'planned', since: null })}
                >
                  {t(($) => $.keys.ways.plan)}
                </Button>
              </May>
            )}
          </>
        )
      }}
    </Ways>
  )
}

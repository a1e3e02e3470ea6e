import { Button, Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconCircleOff, IconFilePlus, IconMessageCheck, IconRotate } from '@tabler/icons-react'
import type { ReactElement, Ref } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { May } from '#renderer/app/may.tsx'
import { CaseBasis, CaseDecision, CaseHead, CaseRule } from '#renderer/features/findings/case-parts.tsx'
import { Concerning } from '#renderer/features/corrections/concerning.tsx'
import { CaseWitness } from '#renderer/features/findings/case-witness.tsx'
import styles from '#renderer/features/findings/case.module.css'
import { treatTogether } from '#renderer/features/findings/clusters.tsx'
import { reopen } from '#renderer/features/findings/decide.ts'
import { NextSteps } from '#renderer/features/findings/next-steps.tsx'
import { clusterText, sentenceOf } from '#renderer/features/findings/words.ts'
import { errorText, refusalCode } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { DayPicture } from '#renderer/features/registrations/day-picture.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Kbd } from '#renderer/ui/parts/kbd.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { FindingCase } from '#shared/contract/findings.ts'
import type { Filter } from '#shared/contract/list.ts'
import { isCorrectable } from '#shared/domain/correction/proposal.ts'

/** What the case pane can ask of the page. */
export interface CaseActions {
  onDraft: (finding: FindingCase) => void
  onDecide: (finding: FindingCase, way: 'explained' | 'dismissed') => void
  onShow: (filters: Filter[]) => void
}

/** The finding that is open: who, what in plain words, the day as a picture, and what can be done now. */
export function CasePane(
  props: CaseActions & { id: number | null; any: boolean; head: Ref<HTMLHeadingElement> },
): ReactElement {
  const { id } = props
  const t = useTexts()
  const found = useQuery({
    ...api.findings.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
    // The next case replaces the last one at once when it is there; until then nothing jumps.
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <section className={styles['pane']} aria-label={t(($) => $.findings.case.label)}>
      {id === null ? (
        <div className={styles['center']}>
          {props.any && <p className={styles['dim']}>{t(($) => $.findings.case.choose)}</p>}
        </div>
      ) : found.isError ? (
        refusalCode(found.error) === 'record-gone' ? (
          <EmptyState title={t(($) => $.findings.case.gone)} text={t(($) => $.findings.case.goneText)} />
        ) : (
          <EmptyState
            title={errorText(found.error)}
            actions={<Button onClick={() => void found.refetch()}>{t(($) => $.common.retry)}</Button>}
          />
        )
      ) : found.data ? (
        <Case {...props} finding={found.data} waiting={found.isPlaceholderData} />
      ) : (
        <div className={styles['scroll']} aria-busy="true">
          <Skeleton height={90} aria-label={t(($) => $.common.loading)} />
          <Skeleton height={130} />
          <Skeleton height={90} />
        </div>
      )}
    </section>
  )
}

function Case(
  props: CaseActions & { finding: FindingCase; waiting: boolean; head: Ref<HTMLHeadingElement> },
): ReactElement {
  const { finding, waiting, head, onShow } = props
  const t = useTexts()
  const next = textByKey(['review', 'rules', finding.rule, 'next'])
  return (
    <>
      <div
        className={styles['scroll']}
        data-waiting={waiting}
        key={finding.id}
        tabIndex={0}
        role="group"
        aria-label={t(($) => $.findings.case.label)}
      >
        <CaseHead finding={finding} head={head} />
        {(finding.state === 'in-correction' || finding.state === 'corrected') && (
          <Concerning of={{ findingId: finding.id }} />
        )}
        <p className={styles['sentence']}>{sentenceOf(finding)}</p>
        <DayPicture lines={finding.day} focus={finding.events.map(({ id }) => id)} />
        <CaseWitness finding={finding} />
        <section className={styles['part']}>
          <h3 className={styles['partTitle']}>{t(($) => $.findings.case.todo)}</h3>
          {next && <p className={styles['plain']}>{next}</p>}
          <NextSteps row={finding} />
          <Similar finding={finding} onShow={onShow} />
        </section>
        <CaseDecision finding={finding} />
        <CaseBasis finding={finding} />
        <CaseRule finding={finding} />
      </div>
      <Footer {...props} />
    </>
  )
}

/** How many more are like this, and the pattern it belongs to. */
function Similar({ finding, onShow }: { finding: FindingCase; onShow: CaseActions['onShow'] }): ReactElement | null {
  const t = useTexts()
  const { similar, cluster, rule, statedDeclarationId } = finding
  if (similar === 0 && cluster === null) return null
  const filters = [
    where.oneOf('state', ['open']),
    where.oneOf('rule', [rule]),
    where.equals('statedDeclarationId', statedDeclarationId),
  ]
  return (
    <div className={styles['similar']}>
      {similar > 0 && (
        <span className={styles['similarLine']}>
          {statedDeclarationId === null
            ? t(($) => $.findings.similar.placeless, { count: similar })
            : t(($) => $.findings.similar.more, { count: similar })}
          <Button size="compact-sm" variant="subtle" onClick={() => onShow(filters)}>
            {t(($) => $.findings.similar.show)}
          </Button>
        </span>
      )}
      {cluster && (
        <span className={styles['similarLine']}>
          {clusterText(cluster)}
          <May call="findings.decide">
            <Button size="compact-sm" variant="default" onClick={() => treatTogether(cluster)}>
              {t(($) => $.findings.clusters.together, { count: cluster.findingIds.length })}
            </Button>
          </May>
        </span>
      )}
    </div>
  )
}

/** Always in sight: what is decided about this finding, with its keys. */
function Footer({
  finding,
  waiting,
  onDraft,
  onDecide,
}: CaseActions & { finding: FindingCase; waiting: boolean }): ReactElement | null {
  const { mayWrite } = useDesk()
  const t = useTexts()
  const decided = finding.state === 'explained' || finding.state === 'dismissed'
  const decidable = finding.state === 'open' || decided
  const correctable = finding.state === 'open' && isCorrectable(finding.rule)
  if (!mayWrite) return null
  return (
    <footer className={styles['footer']}>
      {correctable && (
        <Button
          disabled={waiting}
          leftSection={<IconFilePlus size={16} aria-hidden />}
          aria-keyshortcuts="C"
          rightSection={<Kbd keys="C" />}
          onClick={() => onDraft(finding)}
        >
          {t(($) => $.corrections.cockpit.draft)}
        </Button>
      )}
      {decidable && finding.state !== 'explained' && (
        <Button
          disabled={waiting}
          {...(correctable ? { variant: 'default' } : {})}
          leftSection={<IconMessageCheck size={16} aria-hidden />}
          aria-keyshortcuts="E"
          rightSection={<Kbd keys="E" />}
          onClick={() => onDecide(finding, 'explained')}
        >
          {t(($) => $.findings.decide.explain)}
        </Button>
      )}
      {decidable && finding.state !== 'dismissed' && (
        <Button
          variant="default"
          disabled={waiting}
          leftSection={<IconCircleOff size={16} aria-hidden />}
          aria-keyshortcuts="D"
          rightSection={<Kbd keys="D" />}
          onClick={() => onDecide(finding, 'dismissed')}
        >
          {t(($) => $.findings.decide.dismiss)}
        </Button>
      )}
      {decided && (
        <Button
          variant="default"
          disabled={waiting}
          leftSection={<IconRotate size={16} aria-hidden />}
          onClick={() => void reopen([finding.id])}
        >
          {t(($) => $.findings.decide.reopen)}
        </Button>
      )}
    </footer>
  )
}

import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconArrowRight, IconFilePlus, IconListCheck, IconUserCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { openCare } from '#renderer/features/corrections/care.tsx'
import { MissingList } from '#renderer/features/corrections/missing-list.tsx'
import styles from '#renderer/features/corrections/corrections.module.css'
import { draftFrom } from '#renderer/features/corrections/draft.tsx'
import { EvidenceMeter } from '#renderer/features/corrections/evidence-meter.tsx'
import { LeftMark, RequestState, StrengthMark } from '#renderer/features/corrections/marks.tsx'
import { ObstacleNote } from '#renderer/features/corrections/obstacle.tsx'
import { addresseeWords, isRunning, peopleWords, requestSubject } from '#renderer/features/corrections/words.ts'
import { longDate, ruleName, sentenceOf } from '#renderer/features/findings/words.ts'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionCase, CorrectionRow } from '#shared/contract/correction-shapes.ts'

/** Beside the cockpit: the case the cursor is on, and its next step. */
export function CaseBrief({ one }: { one: CorrectionCase }): ReactElement {
  return one.kind === 'finding' ? <FindingBrief one={one} /> : <RequestBrief row={one.request} />
}

function FindingBrief({ one }: { one: Extract<CorrectionCase, { kind: 'finding' }> }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { finding, addressee, obstacle, strength, responsible, followUpOn } = one
  const open = (id: number): void => void navigate({ to: '/corrections/$requestId', params: { requestId: String(id) } })
  const filters = [
    where.equals('statedPersonId', finding.statedPersonId),
    where.oneOf('rule', [finding.rule]),
    ...where.between('date', finding.date, finding.date),
  ]
  return (
    <div className={styles['brief']}>
      <div className={styles['badges']}>
        <LeftMark deadline={finding.deadline} daysLeft={finding.daysLeft} />
        <StrengthMark strength={strength} words />
      </div>
      <h2 className={styles['briefTitle']}>{ruleName(finding.rule)}</h2>
      <p className={styles['plain']}>{sentenceOf(finding)}</p>
      <FactList
        facts={[
          { label: t(($) => $.corrections.fields.person), value: finding.person },
          { label: t(($) => $.corrections.fields.date), value: longDate(finding.date, language) },
          { label: t(($) => $.corrections.fields.workplace), value: finding.workplace },
          {
            label: t(($) => $.corrections.fields.addressee),
            value: addressee && t(($) => $.corrections.addressees[addressee]),
          },
          { label: t(($) => $.corrections.fields.responsible), value: responsible },
          { label: t(($) => $.corrections.fields.followUpOn), value: formatDate(followUpOn) },
        ]}
      />
      {obstacle !== null && <ObstacleNote obstacle={obstacle} personId={finding.personId} filters={filters} />}
      <div className={styles['tools']}>
        {obstacle === null && (
          <May call="corrections.draft">
            <Button
              leftSection={<IconFilePlus size={16} aria-hidden />}
              onClick={() => void draftFrom([finding.id], open)}
            >
              {t(($) => $.corrections.cockpit.draft)}
            </Button>
          </May>
        )}
        <May call="corrections.care">
          <Button
            variant="default"
            leftSection={<IconUserCheck size={16} aria-hidden />}
            onClick={() => openCare({ findingIds: [finding.id] }, { responsible, followUpOn })}
          >
            {t(($) => $.corrections.steps.care)}
          </Button>
        </May>
        <Button
          variant="default"
          leftSection={<IconListCheck size={16} aria-hidden />}
          renderRoot={(root) => <Link to="/findings" search={{ filters }} {...root} />}
        >
          {t(($) => $.corrections.cockpit.openFinding)}
        </Button>
      </div>
    </div>
  )
}

function RequestBrief({ row }: { row: CorrectionRow }): ReactElement {
  const t = useTexts()
  const detail = useQuery(api.corrections.get.queryOptions({ input: { id: row.id } }))
  return (
    <div className={styles['brief']}>
      <div className={styles['badges']}>
        <RequestState state={row.state} />
        {isRunning(row.state) && <LeftMark deadline={row.deadline} daysLeft={row.daysLeft} />}
      </div>
      <h2 className={styles['briefTitle']}>{requestSubject(row)}</h2>
      <FactList
        facts={[
          { label: t(($) => $.corrections.fields.number), value: <span className="mono">{row.number}</span> },
          { label: t(($) => $.corrections.fields.addresseeName), value: addresseeWords(row) },
          { label: t(($) => $.corrections.fields.person), value: peopleWords(row) },
          { label: t(($) => $.corrections.fields.workplace), value: row.workplace },
          { label: t(($) => $.corrections.fields.date), value: formatDate(row.date) },
          { label: t(($) => $.corrections.fields.responsible), value: row.responsible },
          { label: t(($) => $.corrections.fields.followUpOn), value: formatDate(row.followUpOn) },
        ]}
      />
      {detail.isPending && <Skeleton height={90} aria-label={t(($) => $.common.loading)} />}
      {detail.data && (
        <>
          <EvidenceMeter detail={detail.data} />
          {detail.data.state === 'draft' && <MissingList missing={detail.data.missing} />}
        </>
      )}
      <div className={styles['tools']}>
        <Button
          leftSection={<IconArrowRight size={16} aria-hidden />}
          renderRoot={(root) => <Link to="/corrections/$requestId" params={{ requestId: String(row.id) }} {...root} />}
        >
          {t(($) => $.corrections.cockpit.openRequest)}
        </Button>
      </div>
    </div>
  )
}

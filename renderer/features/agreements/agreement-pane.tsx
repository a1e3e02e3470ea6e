import { Button } from '@mantine/core'
import { IconCopy, IconEdit, IconFilePlus } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { PaperStanding } from '#renderer/features/papers/standing.tsx'
import styles from '#renderer/features/agreements/agreements.module.css'
import { openClause } from '#renderer/features/agreements/clause-dialog.tsx'
import { linkName } from '#renderer/features/chain/link-ending.tsx'
import { PaperForm } from '#renderer/features/papers/paper-form.tsx'
import { usePaperKinds } from '#renderer/features/papers/words.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AgreementRow } from '#shared/contract/agreements.ts'
import { agreementLacks, type AgreementLack } from '#shared/domain/agreement.ts'
import type { PaperKindCode } from '#shared/domain/paper.ts'

/** What a contract needs, one by one: there or lacking, with the remedy as a button. */
export function AgreementPane({ row, onEdit }: { row: AgreementRow; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const clause = (): void => openClause(row.id, row.asOf, linkName(row))
  return (
    <div className={recordStyles['stack']}>
      <div className={recordStyles['paneActions']}>
        <Button size="xs" leftSection={<IconCopy size={15} aria-hidden />} onClick={clause}>
          {t(($) => $.agreements.pane.clause)}
        </Button>
        <May call="chain.save">
          <Button size="xs" variant="default" leftSection={<IconEdit size={15} aria-hidden />} onClick={onEdit}>
            {t(($) => $.agreements.openLink)}
          </Button>
        </May>
      </div>
      <div>
        <h2 className={recordStyles['paneTitle']}>{t(($) => $.agreements.pane.checklist)}</h2>
        <ul className={styles['list']}>
          {agreementLacks.map((lack) => (
            <Line key={lack} lack={lack} row={row} onEdit={onEdit} />
          ))}
        </ul>
        {row.lacks.length === 0 && <p className={styles['quiet']}>{t(($) => $.agreements.pane.nothingLacks)}</p>}
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.chain.fields.contractor),
            value: (
              <RecordLink kind="company" id={row.contractorId}>
                {row.contractor}
              </RecordLink>
            ),
          },
          {
            label: t(($) => $.chain.fields.directEmployer),
            value: (
              <RecordLink kind="company" id={row.directEmployerId}>
                {row.directEmployer}
              </RecordLink>
            ),
          },
          {
            label: t(($) => $.chain.fields.declaration),
            value: (
              <>
                <RecordLink kind="declaration" id={row.declarationId}>
                  {row.workplace ?? row.declaration}
                </RecordLink>
                <div className="mono">{row.declaration}</div>
              </>
            ),
          },
          { label: t(($) => $.chain.page.period), value: periodWords(row.validFrom, row.validTo) },
          { label: t(($) => $.agreements.asOf), value: formatDate(row.asOf) },
        ]}
      />
    </div>
  )
}

/** What is known of one thing, in words; null for papers, whose state says it. */
function useKnown(row: AgreementRow, lack: AgreementLack): string | null {
  const choices = useChoices()
  switch (lack) {
    case 'method':
      return labelOf(choices.methods, row.method)
    case 'fallback':
      return row.fallbackChannel
    case 'contract':
      return [formatDate(row.contractOn), row.contractReference]
        .filter((part) => part !== null && part !== '')
        .join(' · ')
    case 'duty':
      return labelOf(choices.yesNo, row.dutyPassedOn)
    case 'informed':
      return formatDate(row.informedOn)
    default:
      return null
  }
}

function Line({ lack, row, onEdit }: { lack: AgreementLack; row: AgreementRow; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const [adding, setAdding] = useState(false)
  const known = useKnown(row, lack)
  const lacking = row.lacks.includes(lack)
  const paper = lack === 'contract-paper' ? row.contractPaper : lack === 'method-paper' ? row.methodPaper : null
  const name = t(($) => $.agreements.present[lack])
  return (
    <li className={styles['item']}>
      <span className={styles['said']}>
        <span>{name}</span>
        {paper !== null ? (
          <PaperStanding state={paper} />
        ) : lacking ? (
          <StateBadge tone="bad">{t(($) => $.agreements.pane.missing)}</StateBadge>
        ) : (
          <StateBadge tone="good">{known}</StateBadge>
        )}
      </span>
      {lacking &&
        (paper === null ? (
          <May call="chain.save">
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconEdit size={14} aria-hidden />}
              aria-label={`${t(($) => $.agreements.pane.edit)}: ${name}`}
              onClick={onEdit}
            >
              {t(($) => $.agreements.pane.edit)}
            </Button>
          </May>
        ) : (
          <May call="papers.save">
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconFilePlus size={14} aria-hidden />}
              aria-label={`${t(($) => $.agreements.pane.addPaper)}: ${name}`}
              onClick={() => setAdding(true)}
            >
              {t(($) => $.agreements.pane.addPaper)}
            </Button>
          </May>
        ))}
      {adding && <AddPaper linkId={row.id} code={paperCodes[lack]} onClose={() => setAdding(false)} />}
    </li>
  )
}

/** The kind of paper that shows what an agreement says. */
const paperCodes: Partial<Record<AgreementLack, PaperKindCode>> = {
  'contract-paper': 'contract',
  'method-paper': 'method-agreement',
}

/** The form of a paper about the link, of the kind that is missing. */
function AddPaper(props: {
  linkId: number
  code: PaperKindCode | undefined
  onClose: () => void
}): ReactElement | null {
  const kinds = usePaperKinds()
  const kind = kinds.find(({ code }) => code !== null && code === props.code)
  if (kind === undefined) return null
  return <PaperForm id={null} preset={{ kindId: kind.id, linkId: props.linkId }} onClose={props.onClose} />
}

import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/corrections/corrections.module.css'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

interface Care {
  responsible: string | null
  followUpOn: LocalDate | null
}

/** Requests and findings that somebody looks after together. */
interface Cared {
  ids?: readonly number[]
  findingIds?: readonly number[]
}

/** Asks who looks after cases and when they are to be taken up again. */
export function openCare({ ids = [], findingIds = [] }: Cared, now: Care): void {
  if (ids.length + findingIds.length === 0) return notifyDone(text(($) => $.corrections.cockpit.bulk.nothing))
  openDialog({
    title: text(($) => $.corrections.cockpit.care.title),
    render: (close) => <CareForm of={{ ids: [...ids], findingIds: [...findingIds] }} now={now} close={close} />,
  })
  return undefined
}

function CareForm(props: { of: Record<'ids' | 'findingIds', number[]>; now: Care; close: () => void }): ReactElement {
  const { of, now, close } = props
  const { ids, findingIds } = of
  const t = useTexts()
  const known = useQuery(api.corrections.summary.queryOptions()).data?.responsibles ?? []
  const [care, setCare] = useState(now)
  const run = async (): Promise<boolean> => {
    const responsible = care.responsible?.trim() || null
    const { changeSet } = await client.corrections.care({ ...of, responsible, followUpOn: care.followUpOn })
    const done = t(($) => $.corrections.cockpit.care.saved)
    offerUndoOf(changeSet, done)
    notifyDone(done)
    return true
  }
  return (
    <StepForm label={t(($) => $.common.save)} close={close} run={run}>
      {ids.length + findingIds.length > 1 && (
        <p className={styles['dim']}>
          {t(($) => $.corrections.cockpit.findings, { count: findingIds.length })},{' '}
          {t(($) => $.corrections.cockpit.requests, { count: ids.length })}
        </p>
      )}
      <Autocomplete
        label={t(($) => $.corrections.cockpit.care.responsible)}
        description={t(($) => $.corrections.cockpit.care.responsibleHelp)}
        data={[...known]}
        maxLength={100}
        data-autofocus
        value={care.responsible ?? ''}
        onChange={(responsible) => setCare({ ...care, responsible })}
      />
      <DateField
        label={t(($) => $.corrections.cockpit.care.followUpOn)}
        value={care.followUpOn}
        onChange={(followUpOn) => setCare({ ...care, followUpOn })}
      />
    </StepForm>
  )
}

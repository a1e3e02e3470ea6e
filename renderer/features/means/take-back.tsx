import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { fewNames } from '#renderer/features/means/words.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { meansKinds, type MeansKind } from '#shared/domain/access.ts'

interface Subject {
  personIds: readonly number[]
  names: readonly string[]
  onDone?: () => void
}

/** Takes means back from many people at once: they end with a day. */
export function openTakeBack(subject: Subject): void {
  openDialog({
    title: text(($) => $.means.given.takeTitle),
    size: 'md',
    render: (close) => <TakeBack subject={subject} close={close} />,
  })
}

function TakeBack({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const { personIds, names } = subject
  const t = useTexts()
  const [kind, setKind] = useState<MeansKind | null>(null)
  const [date, setDate] = useState(todayInBrussels())
  const input = { personIds: [...personIds], kind, date }
  const preview = useQuery(api.means.takeBack.queryOptions({ input: { ...input, preview: true } }))
  const count = preview.data?.changed ?? 0
  const run = async (): Promise<boolean> => {
    const { changed, changeSet } = await client.means.takeBack(input)
    const said = t(($) => $.means.given.takenMany, { count: changed })
    offerUndoOf(changeSet, said)
    notifyDone(said)
    subject.onDone?.()
    return true
  }
  return (
    <StepForm label={t(($) => $.means.given.take)} idle={count === 0} close={close} run={run}>
      <p className={styles['plain']}>
        {t(($) => $.means.given.concerns, { count: personIds.length, names: fewNames(names, personIds.length) })}
      </p>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <ChoiceField
          label={t(($) => $.means.fields.kind)}
          placeholder={t(($) => $.means.given.everyKind)}
          choices={meansKinds.map((value) => ({ value, label: t(($) => $.means.kinds[value]) }))}
          value={kind}
          onChange={(next) => setKind(next as MeansKind | null)}
        />
        <DateField
          required
          label={t(($) => $.means.given.lastDay)}
          value={date}
          onChange={(next) => next && setDate(next)}
        />
      </SimpleGrid>
      <p className={styles['plain']} role="status">
        {t(($) => $.means.given.taking, { count })}
      </p>
    </StepForm>
  )
}

import { SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { PeriodFields } from '#renderer/features/means/period-fields.tsx'
import { useRefusals } from '#renderer/features/means/refusals.tsx'
import { fewNames } from '#renderer/features/means/words.ts'
import { placeLookup } from '#renderer/features/records/lookups.ts'
import { announceSaved } from '#renderer/features/records/saved.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { problemReason } from '#renderer/ui/form/problem-list.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { MeansInput, MeansRow } from '#shared/contract/means.ts'
import { meansKinds, type MeansKind } from '#shared/domain/access.ts'
import type { Problem } from '#shared/domain/problem.ts'

interface Subject {
  personIds: readonly number[]
  /** A few of their names. */
  names: readonly string[]
  preset?: Partial<MeansInput>
  edited?: MeansRow
  onDone?: () => void
}

/** Gives means to one person or to many; how many get it stands there before anything is written. */
export function openGiveMeans(subject: Omit<Subject, 'edited'>): void {
  openDialog({
    title: text(($) => $.means.given.giveTitle),
    size: 'lg',
    render: (close) => <MeansForm subject={subject} close={close} />,
  })
}

/** Changes a means that was given. */
export function editMeans(personId: number, name: string, edited: MeansRow): void {
  openDialog({
    title: text(($) => $.means.given.editTitle),
    size: 'lg',
    render: (close) => <MeansForm subject={{ personIds: [personId], names: [name], edited }} close={close} />,
  })
}

const fields = ['kind', 'reference', 'declarationId', 'validFrom', 'validTo', 'note']

function startOf({ edited, preset }: Subject): MeansInput {
  const empty = {
    kind: null,
    reference: null,
    declarationId: null,
    validFrom: todayInBrussels(),
    validTo: null,
    note: null,
  }
  if (!edited) return { ...empty, ...preset }
  const { kind, reference, declarationId, validFrom, validTo, note } = edited
  return { kind, reference, declarationId, validFrom, validTo, note }
}

function MeansForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const { personIds, names, edited } = subject
  const t = useTexts()
  const [values, setValues] = useState<MeansInput>(() => startOf(subject))
  const refusals = useRefusals(fields)
  const set = (some: Partial<MeansInput>): void => setValues((now) => ({ ...now, ...some }))
  const save = async (): Promise<void> => {
    if (edited) {
      const saved = await client.means.changeMeans({ id: edited.id, values, version: edited.version })
      return announceSaved(
        t(($) => $.means.kinds[values.kind ?? edited.kind]),
        saved,
      )
    }
    const { given, changeSet } = await client.means.give({ personIds: [...personIds], values })
    const said = t(($) => $.means.given.saved, { count: given })
    offerUndoOf(changeSet, said)
    return notifyDone(said)
  }
  const run = async (): Promise<boolean> => {
    const done = await refusals.run(save)
    if (done) subject.onDone?.()
    return done
  }
  return (
    <StepForm label={edited ? t(($) => $.means.given.change) : t(($) => $.means.given.save)} close={close} run={run}>
      <p className={styles['plain']}>
        {t(($) => $.means.given.concerns, { count: personIds.length, names: fewNames(names, personIds.length) })}
      </p>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <ChoiceField
          required
          data-autofocus
          label={t(($) => $.means.fields.kind)}
          choices={meansKinds.map((value) => ({ value, label: t(($) => $.means.kinds[value]) }))}
          value={values.kind}
          error={refusals.at('kind')}
          onChange={(kind) => set({ kind: kind as MeansKind | null })}
        />
        <TextInput
          label={t(($) => $.means.fields.reference)}
          maxLength={200}
          value={values.reference ?? ''}
          error={refusals.at('reference')}
          onChange={(event) => set({ reference: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </SimpleGrid>
      <p className={styles['small']}>{t(($) => $.means.given.referenceHelp)}</p>
      <LookupField
        {...placeLookup}
        label={t(($) => $.means.given.declaration)}
        placeholder={t(($) => $.means.given.everywhere)}
        value={values.declarationId}
        error={refusals.at('declarationId')}
        onChange={(declarationId) => set({ declarationId })}
      />
      <PeriodFields values={values} refusals={refusals} onChange={set} />
      {!edited && values.kind !== null && <Preview personIds={personIds} values={values} />}
    </StepForm>
  )
}

/** What giving would do: how many get it, how many have it, and which number is held twice. */
function Preview({ personIds, values }: { personIds: readonly number[]; values: MeansInput }): ReactElement {
  const t = useTexts()
  const preview = useQuery({
    ...api.means.give.queryOptions({ input: { personIds: [...personIds], values, preview: true } }),
    retry: false,
    placeholderData: (before) => before,
  })
  if (!preview.data || preview.isError) return <></>
  const { given, present, warnings } = preview.data
  return (
    <div role="status" className={styles['status']}>
      <p className={styles['plain']}>
        {t(($) => $.means.given.will, { count: given })}
        {present > 0 && ` · ${t(($) => $.means.given.already, { count: present })}`}
      </p>
      {warnings.map((warning) => (
        <p key={warning.code} className={styles['plain']}>
          <ToneIcon tone="warn" size={15} /> {problemReason(warning as Problem)}
        </p>
      ))}
    </div>
  )
}

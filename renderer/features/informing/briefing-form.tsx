import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { problemsOf } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/informing/informing.module.css'
import { useSheetLanguageChoices } from '#renderer/features/informing/sheet-languages.ts'
import { placeLookup } from '#renderer/features/records/lookups.ts'
import { FileField, type ArrivedFile } from '#renderer/features/records/file-field.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { Briefing, BriefingInput } from '#shared/contract/informing.ts'
import { briefingWays } from '#shared/domain/access.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** A new briefing for some people, or one that is there. */
interface Subject {
  people: readonly number[]
  declarationId: number | null
  edited: Briefing | null
  onDone?: () => void
}

/** Asks for a briefing: for one person or for many at once. */
export function openBriefing(subject: Omit<Subject, 'edited'>): void {
  openDialog({
    title: text(($) => $.informing.briefing.title),
    size: 'lg',
    render: (close) => <BriefingForm subject={{ ...subject, edited: null }} close={close} />,
  })
}

/** Changes a briefing that was noted. */
export function editBriefing(edited: Briefing): void {
  const subject: Subject = { people: [], declarationId: edited.declaration?.id ?? null, edited }
  openDialog({
    title: text(($) => $.informing.briefing.editTitle),
    size: 'lg',
    render: (close) => <BriefingForm subject={subject} close={close} />,
  })
}

function BriefingForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const { people, edited } = subject
  const t = useTexts()
  const choices = useSheetLanguageChoices()
  const user = useQuery(api.workspace.status.queryOptions()).data?.open?.user ?? ''
  const [values, setValues] = useState<BriefingInput>(() =>
    edited === null
      ? { onDate: todayInBrussels(), givenBy: user, language: null, way: 'oral', note: null }
      : {
          onDate: edited.onDate,
          givenBy: edited.givenBy,
          language: edited.language,
          way: edited.way,
          note: edited.note,
        },
  )
  const [declarationId, setDeclarationId] = useState(subject.declarationId)
  const [file, setFile] = useState<ArrivedFile | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const set = (some: Partial<BriefingInput>): void => setValues((now) => ({ ...now, ...some }))
  const problemAt = (field: string): ReactElement | null => {
    const problem = problems.find((one) => one.field === field)
    return problem ? <ProblemText problem={problem} /> : null
  }
  const save = async (): Promise<void> => {
    if (edited !== null) {
      const { id, version } = edited
      const { changeSet } = await client.informing.change({ id, declarationId, values, file, version })
      const said = t(($) => $.informing.briefing.changed)
      offerUndoOf(changeSet, said)
      return notifyDone(said)
    }
    const { added, known, changeSet } = await client.informing.record({
      people: [...people],
      declarationId,
      values,
      file,
    })
    const said = [
      t(($) => $.informing.briefing.saved, { count: added }),
      ...(known > 0 ? [t(($) => $.informing.briefing.known, { count: known })] : []),
    ].join(' · ')
    offerUndoOf(changeSet, said)
    return notifyDone(said)
  }
  const run = async (): Promise<boolean> => {
    try {
      await save()
    } catch (error) {
      const found = problemsOf(error)
      // What names no field of this form is said at its head.
      if (found.length === 0 || found.some(({ field }) => field === null || !(field in values))) throw error
      setProblems(found)
      return false
    }
    subject.onDone?.()
    return true
  }
  const own = { value: '', label: t(($) => $.informing.briefing.personLanguage) }
  return (
    <StepForm label={t(($) => $.informing.briefing.save)} close={close} run={run}>
      {edited === null && (
        <div>
          <p className={styles['plain']}>{t(($) => $.informing.briefing.concerns, { count: people.length })}</p>
          <p className={styles['small']}>{t(($) => $.informing.briefing.honest)}</p>
        </div>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField
          required
          label={t(($) => $.informing.briefing.onDate)}
          value={values.onDate}
          error={problemAt('onDate')}
          onChange={(onDate) => set({ onDate })}
        />
        <TextInput
          required
          label={t(($) => $.informing.briefing.givenBy)}
          maxLength={200}
          value={values.givenBy}
          error={problemAt('givenBy')}
          onChange={(event) => set({ givenBy: event.currentTarget.value })}
        />
        <ChoiceField
          required
          label={t(($) => $.informing.briefing.way)}
          choices={briefingWays.map((value) => ({ value, label: t(($) => $.informing.ways[value]) }))}
          value={values.way}
          onChange={(next) => set({ way: briefingWays.find((way) => way === next) ?? 'oral' })}
        />
        <ChoiceField
          required
          label={t(($) => $.informing.briefing.language)}
          choices={edited === null ? [own, ...choices] : choices}
          value={values.language ?? ''}
          onChange={(next) => set({ language: next === '' ? null : next })}
        />
      </SimpleGrid>
      <LookupField
        {...placeLookup}
        label={t(($) => $.informing.briefing.place)}
        placeholder={t(($) => $.informing.briefing.everywhere)}
        value={declarationId}
        onChange={setDeclarationId}
      />
      <Textarea
        label={t(($) => $.informing.briefing.note)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={values.note ?? ''}
        error={problemAt('note')}
        onChange={(event) => set({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <FileField
        label={t(($) => $.informing.briefing.file)}
        present={edited?.fileName ?? null}
        file={file}
        onFile={setFile}
      />
    </StepForm>
  )
}

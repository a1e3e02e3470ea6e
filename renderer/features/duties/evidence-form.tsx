import { Checkbox, Input, SegmentedControl, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/duties/duties.module.css'
import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { problemsOf } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { FileField, type ArrivedFile } from '#renderer/features/records/file-field.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { DutyPlace, EvidenceInput, RecordedEvidence } from '#shared/contract/duties.ts'
import { duties, supportedStates, type Duty } from '#shared/domain/duties.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What a dialog about evidence needs to know: new evidence for firms, or evidence that is there. */
interface Subject {
  places: readonly DutyPlace[]
  /** A few names of the firms. */
  names: readonly string[]
  /** The day looked at. */
  date: LocalDate
  duty: Duty | null
  edited: RecordedEvidence | null
  onDone?: () => void
}

/** Asks for evidence of duties: for one firm or for many at once. */
export function openEvidence(subject: Omit<Subject, 'edited'>): void {
  openDialog({
    title: text(($) => $.duties.record.title),
    size: 'lg',
    render: (close) => <EvidenceForm subject={{ ...subject, edited: null }} close={close} />,
  })
}

/** Changes evidence that was noted. */
export function editEvidence(subject: Omit<Subject, 'edited'> & { edited: RecordedEvidence }): void {
  openDialog({
    title: text(($) => $.duties.record.editTitle),
    size: 'lg',
    render: (close) => <EvidenceForm subject={subject} close={close} />,
  })
}

function EvidenceForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const { places, names, edited } = subject
  const t = useTexts()
  const [values, setValues] = useState<EvidenceInput>(() =>
    edited === null
      ? { state: 'done', onDate: subject.date, validUntil: null, note: null }
      : { state: edited.state, onDate: edited.onDate, validUntil: edited.validUntil, note: edited.note },
  )
  const [chosen, setChosen] = useState<readonly Duty[]>(subject.duty === null ? [] : [subject.duty])
  const [file, setFile] = useState<ArrivedFile | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [tried, setTried] = useState(false)
  const set = (some: Partial<EvidenceInput>): void => setValues((now) => ({ ...now, ...some }))
  const noDuty = edited === null && chosen.length === 0
  const problemAt = (field: string): ReactElement | null => {
    const problem = problems.find((one) => one.field === field)
    return problem ? <ProblemText problem={problem} /> : null
  }
  const save = async (): Promise<void> => {
    if (edited !== null) {
      const { changeSet } = await client.duties.change({ id: edited.id, values, file, version: edited.version })
      offerUndoOf(
        changeSet,
        t(($) => $.duties.record.changed),
      )
      return notifyDone(t(($) => $.duties.record.changed))
    }
    const input = { places: [...places], duties: [...chosen], values, file }
    const { added, changeSet } = await client.duties.record(input)
    const said = t(($) => $.duties.record.saved, { count: added })
    offerUndoOf(changeSet, said)
    return notifyDone(said)
  }
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (noDuty) return false
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
  const shown = names.slice(0, 3).join(', ')
  return (
    <StepForm label={t(($) => $.duties.record.save)} close={close} run={run}>
      <p className={styles['plain']}>
        {t(($) => $.duties.record.concerns, {
          count: places.length,
          names: places.length > 3 ? t(($) => $.duties.record.andMore, { names: shown }) : shown,
        })}
      </p>
      {edited === null && (
        <Checkbox.Group
          label={t(($) => $.duties.record.duties)}
          error={tried && noDuty ? t(($) => $.duties.record.dutiesNeeded) : null}
          value={[...chosen]}
          onChange={(next) => setChosen(duties.filter((duty) => next.includes(duty)))}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={4}>
            {duties.map((duty) => (
              <Checkbox key={duty} value={duty} label={t(($) => $.duties.names[duty])} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
      <Stack gap={4}>
        <Input.Label labelElement="div" id="evidence-state">
          {t(($) => $.duties.record.state)}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="evidence-state"
          value={values.state}
          data={supportedStates.map((state) => ({ value: state, label: t(($) => $.duties.record.stateTexts[state]) }))}
          onChange={(state) => set({ state })}
        />
      </Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField
          required
          label={t(($) => $.duties.record.onDate)}
          value={values.onDate}
          error={problemAt('onDate')}
          onChange={(onDate) => set({ onDate })}
        />
        <DateField
          label={t(($) => $.duties.record.validUntil)}
          value={values.validUntil}
          error={problemAt('validUntil')}
          onChange={(validUntil) => set({ validUntil })}
        />
      </SimpleGrid>
      <Textarea
        label={t(($) => $.duties.record.note)}
        description={t(($) => $.duties.record.noteHelp)}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={4000}
        value={values.note ?? ''}
        error={problemAt('note')}
        onChange={(event) => set({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <FileField
        label={t(($) => $.duties.record.file)}
        present={edited?.fileName ?? null}
        file={file}
        onFile={setFile}
      />
    </StepForm>
  )
}

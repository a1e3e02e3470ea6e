import { Button, Checkbox, Group, Input, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { announceSaved, type SavedRecord } from '#renderer/features/records/saved.ts'
import { errorText, problemsOf } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { annexEndings } from '#renderer/features/corrections/annex-files.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { hintBelow } from '#renderer/features/records/row-editor.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { GuideStep } from '#shared/contract/keys.ts'
import { bookingStep, firmSteps, keyAfter, personSteps } from '#shared/domain/keys.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Whose step it is. */
export type StepOwner =
  | { personId: number; mayActivate: boolean; appointmentOn: LocalDate | null }
  | { companyId: number }

interface Values {
  doneOn: LocalDate | null
  note: string | null
  appointmentOn: LocalDate | null
  activate: boolean
}

interface Arrived {
  token: string
  name: string
}

/** Asks when a step was done, with a remark and its evidence; for the last step of a way, whether the key works. */
export function openStep(step: GuideStep, owner: StepOwner): void {
  openDialog({
    title: text(($) => $.keys.steps[step.step].title),
    size: 'lg',
    render: (close) => <Form step={step} owner={owner} close={close} />,
  })
}

/** What is common to the steps of people and of firms. */
interface Common {
  doneOn: LocalDate | null
  note: string | null
  file: Arrived | null
  removeFile: boolean
  version?: number
}

async function save(step: GuideStep['step'], owner: StepOwner, values: Values, common: Common): Promise<SavedRecord> {
  if ('companyId' in owner) {
    const known = firmSteps.find((one) => one === step) ?? 'register'
    return await client.keys.saveFirmStep({ companyId: owner.companyId, step: known, ...common })
  }
  const known = personSteps.find((one) => one === step) ?? 'note-number'
  const { activate, appointmentOn } = values
  return await client.keys.saveStep({ personId: owner.personId, step: known, ...common, activate, appointmentOn })
}

function Form({ step, owner, close }: { step: GuideStep; owner: StepOwner; close: () => void }): ReactElement {
  const t = useTexts()
  const { done } = step
  const personal = personSteps.find((one) => one === step.step)
  const ofPerson = 'personId' in owner ? owner : null
  const mayActivate = ofPerson?.mayActivate === true && personal !== undefined && keyAfter(personal) !== null
  const books = ofPerson !== null && step.step === bookingStep
  const [values, setValues] = useState<Values>(() => ({
    doneOn: done?.doneOn ?? todayInBrussels(),
    note: done?.note ?? null,
    appointmentOn: books ? ofPerson.appointmentOn : null,
    activate: mayActivate,
  }))
  const [file, setFile] = useState<Arrived | null>(null)
  const [removeFile, setRemoveFile] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const set = (some: Partial<Values>): void => setValues((now) => ({ ...now, ...some }))
  const problemAt = (field: keyof Values): ReactElement | null => {
    const problem = problems.find((one) => one.field === field)
    return problem ? <ProblemText problem={problem} /> : null
  }
  const run = async (): Promise<boolean> => {
    const { doneOn, note } = values
    const common = { doneOn, note, file, removeFile, ...(done ? { version: done.version } : {}) }
    try {
      announceSaved(
        t(($) => $.keys.steps[step.step].title),
        await save(step.step, owner, values, common),
      )
    } catch (error) {
      const found = problemsOf(error)
      // What names no field of this form is said at its head.
      if (found.length === 0 || found.some(({ field }) => field === null || !(field in values))) throw error
      setProblems(found)
      return false
    }
    return true
  }
  return (
    <StepForm label={t(($) => $.keys.key.save)} close={close} run={run}>
      <p className={styles['plain']}>{t(($) => $.keys.steps[step.step].text)}</p>
      <DateField
        required
        label={t(($) => $.keys.fields.doneOn)}
        value={values.doneOn}
        error={problemAt('doneOn')}
        onChange={(doneOn) => set({ doneOn })}
      />
      {books && (
        <DateField
          {...hintBelow}
          label={t(($) => $.keys.step.appointment)}
          description={t(($) => $.keys.step.appointmentHint)}
          value={values.appointmentOn}
          error={problemAt('appointmentOn')}
          onChange={(appointmentOn) => set({ appointmentOn })}
        />
      )}
      {mayActivate && (
        <Checkbox
          label={t(($) => $.keys.step.activate)}
          checked={values.activate}
          onChange={(event) => set({ activate: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label={t(($) => $.keys.fields.note)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={values.note ?? ''}
        error={problemAt('note')}
        onChange={(event) => set({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <Evidence
        present={removeFile ? null : (done?.fileName ?? null)}
        file={file}
        onFile={setFile}
        onRemove={() => setRemoveFile(true)}
      />
    </StepForm>
  )
}

/** The file that shows it: the one it has, and the one that comes. */
function Evidence(props: {
  present: string | null
  file: Arrived | null
  onFile: (file: Arrived | null) => void
  onRemove: () => void
}): ReactElement {
  const { present, file, onFile, onRemove } = props
  const t = useTexts()
  const said =
    file !== null
      ? t(($) => $.keys.step.fileReady, { name: file.name })
      : present !== null && t(($) => $.keys.step.filePresent, { name: present })
  return (
    <Stack gap={4}>
      <Input.Label labelElement="div">{t(($) => $.keys.step.file)}</Input.Label>
      {said && (
        <Group gap="sm" role="status">
          <span>{said}</span>
          <Button variant="default" size="compact-sm" onClick={() => (file === null ? onRemove() : onFile(null))}>
            {t(($) => $.keys.step.fileRemove)}
          </Button>
        </Group>
      )}
      {file === null && (
        <FileDrop
          anyKind
          endings={annexEndings}
          maxSize={25_000_000}
          onFiles={async ([first], report) => {
            if (!first) return
            const { token } = await host.uploadFile(first, report)
            onFile({ token, name: first.name.slice(-255) })
          }}
          onError={errorText}
        />
      )}
    </Stack>
  )
}

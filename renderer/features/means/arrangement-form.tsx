import { Input, SegmentedControl, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { FileField, type ArrivedFile } from '#renderer/features/records/file-field.tsx'
import styles from '#renderer/features/means/means.module.css'
import { PeriodFields } from '#renderer/features/means/period-fields.tsx'
import { useRefusals } from '#renderer/features/means/refusals.tsx'
import { fewNames } from '#renderer/features/means/words.ts'
import { announceSaved } from '#renderer/features/records/saved.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ArrangementInput, ArrangementParties, ArrangementRow } from '#shared/contract/means.ts'
import { arrangementWays } from '#shared/domain/access.ts'

interface Subject {
  parties: readonly ArrangementParties[]
  /** The pairs in words. */
  names: readonly string[]
  /** Of one pair: the people it could be for alone. */
  people?: readonly { personId: number; person: string }[]
  edited?: ArrangementRow
  onDone?: () => void
}

/** Notes what is agreed between agencies and firms that use their people. */
export function openArrangement(subject: Omit<Subject, 'edited'>): void {
  openDialog({
    title: text(($) => $.means.arrangement.addTitle),
    size: 'lg',
    render: (close) => <ArrangementForm subject={subject} close={close} />,
  })
}

/** Changes what is agreed. */
export function editArrangement(edited: ArrangementRow): void {
  const { companyId, userFirmId, personId, agency, userFirm, person } = edited
  const pair = `${agency} → ${userFirm}`
  openDialog({
    title: text(($) => $.means.arrangement.editTitle),
    size: 'lg',
    render: (close) => (
      <ArrangementForm
        subject={{
          parties: [{ companyId, userFirmId, personId }],
          names: [person === null ? pair : `${pair}, ${person}`],
          edited,
        }}
        close={close}
      />
    ),
  })
}

const fields = ['way', 'validFrom', 'validTo', 'note']

function ArrangementForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const { parties, names, people = [], edited } = subject
  const t = useTexts()
  const [values, setValues] = useState<ArrangementInput>(() =>
    edited
      ? { way: edited.way, validFrom: edited.validFrom, validTo: edited.validTo, note: edited.note }
      : { way: 'tool', validFrom: todayInBrussels(), validTo: null, note: null },
  )
  const [personId, setPersonId] = useState<number | null>(null)
  const [file, setFile] = useState<ArrivedFile | null>(null)
  const refusals = useRefusals(fields)
  const set = (some: Partial<ArrangementInput>): void => setValues((now) => ({ ...now, ...some }))
  const save = async (): Promise<void> => {
    if (edited) {
      const saved = await client.means.changeArrangement({ id: edited.id, values, file, version: edited.version })
      return announceSaved(
        t(($) => $.means.arrangement.changed),
        saved,
      )
    }
    const named = parties.map((one) => (personId === null ? one : { ...one, personId }))
    const { added, changeSet } = await client.means.arrange({ parties: named, values, file })
    const said = t(($) => $.means.arrangement.saved, { count: added })
    offerUndoOf(changeSet, said)
    return notifyDone(said)
  }
  const run = async (): Promise<boolean> => {
    const done = await refusals.run(save)
    if (done) subject.onDone?.()
    return done
  }
  const label = edited ? t(($) => $.means.given.change) : t(($) => $.means.arrangement.save)
  return (
    <StepForm label={label} idle={parties.length === 0} close={close} run={run}>
      <p className={styles['plain']}>
        {parties.length === 0
          ? t(($) => $.means.arrangement.nothingToDo)
          : t(($) => $.means.arrangement.concerns, { count: parties.length, names: fewNames(names, parties.length) })}
      </p>
      <p className={styles['small']}>{t(($) => $.means.arrangement.law)}</p>
      {people.length > 1 && (
        <ChoiceField
          label={t(($) => $.means.arrangement.who)}
          placeholder={t(($) => $.means.arrangement.everybody)}
          choices={people.map((one) => ({ value: String(one.personId), label: one.person }))}
          value={personId === null ? null : String(personId)}
          onChange={(next) => setPersonId(next === null ? null : Number(next))}
        />
      )}
      <Stack gap={4}>
        <Input.Label labelElement="div" id="arrangement-way">
          {t(($) => $.means.arrangement.way)}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="arrangement-way"
          value={values.way ?? 'tool'}
          data={arrangementWays.map((way) => ({ value: way, label: t(($) => $.means.arrangement.ways[way]) }))}
          onChange={(way) => set({ way })}
        />
      </Stack>
      <PeriodFields
        values={values}
        refusals={refusals}
        onChange={set}
        noteHelp={t(($) => $.means.arrangement.noteHelp)}
      />
      <FileField
        label={t(($) => $.means.arrangement.file)}
        present={edited?.fileName ?? null}
        file={file}
        onFile={setFile}
      />
    </StepForm>
  )
}

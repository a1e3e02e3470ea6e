import { Input, SegmentedControl, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { problemsOf } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { hintBelow } from '#renderer/features/records/row-editor.tsx'
import { announceSaved } from '#renderer/features/records/saved.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { KeyInput, PersonKeyDetails } from '#shared/contract/keys.ts'
import { keyKinds, keyStates } from '#shared/domain/access.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Notes a key of a person. */
export function openNewKey(personId: number, preset: Partial<KeyInput> = {}): void {
  openDialog({
    title: text(($) => $.keys.key.add),
    size: 'lg',
    render: (close) => (
      <Form
        initial={{ ...empty(), ...preset }}
        close={close}
        save={async (values) =>
          announceSaved(
            text(($) => $.keys.word),
            await client.keys.saveKey({ id: null, personId, values }),
          )
        }
      />
    ),
  })
}

/** Changes a key of a person; `preset` is what the form proposes in place of what is kept. */
export function openKey(personId: number, key: PersonKeyDetails, preset: Partial<KeyInput> = {}): void {
  const { id, version, kind, state, since, endedOn, appointmentOn, note } = key
  openDialog({
    title: text(($) => $.keys.key.edit),
    size: 'lg',
    render: (close) => (
      <Form
        initial={{ kind, state, since, endedOn, appointmentOn, note, ...preset }}
        close={close}
        save={async (values) =>
          announceSaved(
            text(($) => $.keys.word),
            await client.keys.saveKey({ id, personId, values, version }),
          )
        }
      />
    ),
  })
}

/** Notes the same key for several people. */
export function openKeysOfMany(personIds: readonly number[]): void {
  openDialog({
    title: text(($) => $.keys.key.add),
    size: 'lg',
    render: (close) => (
      <Form
        count={personIds.length}
        initial={empty()}
        close={close}
        save={async (values) => {
          const { changed, changeSet } = await client.keys.noteKeys({ personIds: [...personIds], values })
          const said = text(($) => $.keys.key.noted, { count: changed })
          offerUndoOf(changeSet, said)
          notifyDone(said)
        }}
      />
    ),
  })
}

function empty(): KeyInput {
  return { kind: 'itsme', state: 'active', since: todayInBrussels(), endedOn: null, appointmentOn: null, note: null }
}

function Form(props: {
  initial: KeyInput
  /** How many people, when it is about several. */
  count?: number
  close: () => void
  save: (values: KeyInput) => Promise<void>
}): ReactElement {
  const { initial, count, close, save } = props
  const t = useTexts()
  const [values, setValues] = useState<KeyInput>(initial)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const set = (some: Partial<KeyInput>): void => setValues((now) => ({ ...now, ...some }))
  const problemAt = (field: keyof KeyInput): ReactElement | null => {
    const problem = problems.find((one) => one.field === field)
    return problem ? <ProblemText problem={problem} /> : null
  }
  const run = async (): Promise<boolean> => {
    try {
      await save(values)
      return true
    } catch (error) {
      const found = problemsOf(error)
      // What names no field of this form is said at its head.
      if (found.length === 0 || found.some(({ field }) => field === null || !(field in values))) throw error
      setProblems(found)
      return false
    }
  }
  const open = values.state === 'planned' || values.state === 'requested'
  const choice = <Value extends string>(
    id: string,
    label: string,
    value: Value,
    options: { value: Value; label: string }[],
    onChange: (value: Value) => void,
  ): ReactElement => (
    <Stack gap={4}>
      <Input.Label labelElement="div" id={id}>
        {label}
      </Input.Label>
      <SegmentedControl aria-labelledby={id} value={value} data={options} onChange={(next) => onChange(next)} />
    </Stack>
  )
  return (
    <StepForm label={t(($) => $.keys.key.save)} close={close} run={run}>
      {count !== undefined && (
        <p className={styles['plain']}>
          {t(($) => $.keys.key.concerns, { count })} {t(($) => $.keys.key.many)}
        </p>
      )}
      {choice(
        'key-kind',
        t(($) => $.keys.fields.kind),
        values.kind,
        keyKinds.map((value) => ({ value, label: t(($) => $.keys.kinds[value]) })),
        (kind) => set({ kind }),
      )}
      {choice(
        'key-state',
        t(($) => $.keys.fields.state),
        values.state,
        keyStates.map((value) => ({ value, label: t(($) => $.keys.states[value]) })),
        (state) => set({ state, ...(state === 'ended' && !values.endedOn ? { endedOn: todayInBrussels() } : {}) }),
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField
          {...hintBelow}
          required={values.state === 'active'}
          label={t(($) => $.keys.fields.since)}
          {...(values.state === 'ended' ? { description: t(($) => $.keys.key.sinceHint) } : {})}
          value={values.since}
          error={problemAt('since')}
          onChange={(since) => set({ since })}
        />
        {values.state === 'ended' && (
          <DateField
            {...hintBelow}
            required
            label={t(($) => $.keys.fields.endedOn)}
            description={t(($) => $.keys.key.endedHint)}
            value={values.endedOn}
            error={problemAt('endedOn')}
            onChange={(endedOn) => set({ endedOn })}
          />
        )}
        {open && (
          <DateField
            label={t(($) => $.keys.fields.appointmentOn)}
            value={values.appointmentOn}
            error={problemAt('appointmentOn')}
            onChange={(appointmentOn) => set({ appointmentOn })}
          />
        )}
      </SimpleGrid>
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
    </StepForm>
  )
}

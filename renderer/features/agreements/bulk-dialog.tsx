import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement, type ReactNode } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/agreements/agreements.module.css'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { labelOf, useChoices, type Choices } from '#renderer/features/records/choices.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { AgreementChanges } from '#shared/contract/agreements.ts'

type Answer = Awaited<ReturnType<typeof client.agreements.changeMany>>
type Field = Answer['changed'][number]['fields'][number]['field']

/** Writes what was agreed for many links at once; which ones change, and how, stands there before anything is written. */
export function openChangeMany(ids: readonly number[], onDone: () => void): void {
  openDialog({
    title: text(($) => $.agreements.bulk.title),
    size: 'lg',
    render: (close) => <ChangeMany ids={[...ids]} close={close} onDone={onDone} />,
  })
}

/** More than this many changes are counted, not named. */
const named = 200

function ChangeMany(props: { ids: number[]; close: () => void; onDone: () => void }): ReactElement {
  const { ids, close, onDone } = props
  const t = useTexts()
  const choices = useChoices()
  const [values, setValues] = useState<Required<AgreementChanges>>({
    method: null,
    fallbackChannel: null,
    contractOn: null,
    contractReference: null,
    dutyPassedOn: null,
    informedOn: null,
  })
  const [ticked, setTicked] = useState<ReadonlySet<Field>>(new Set())
  const set = <Key extends Field>(field: Key, value: Required<AgreementChanges>[Key]): void => {
    setValues({ ...values, [field]: value })
    setTicked(new Set(ticked).add(field))
  }
  const changes: AgreementChanges = Object.fromEntries([...ticked].map((field) => [field, values[field]]))
  const preview = useQuery({
    ...api.agreements.changeMany.queryOptions({ input: { ids, changes, preview: true } }),
    enabled: ticked.size > 0,
    retry: false,
  })
  const count = preview.data?.changed.length ?? 0
  const run = async (): Promise<boolean> => {
    const done = await client.agreements.changeMany({ ids, changes })
    const said = t(($) => $.agreements.bulk.done, { count: done.changed.length })
    offerUndoOf(done.changeSet, said)
    notifyDone(said)
    onDone()
    return true
  }
  const field = (id: Field, control: ReactNode): ReactElement => (
    <div className={styles['field']}>
      <Checkbox
        size="xs"
        aria-label={t(($) => $.agreements.bulk.write, { field: t(($) => $.chain.fields[id]) })}
        checked={ticked.has(id)}
        onChange={() => {
          const next = new Set(ticked)
          if (!next.delete(id)) next.add(id)
          setTicked(next)
        }}
      />
      {control}
    </div>
  )
  return (
    <StepForm
      label={t(($) => $.agreements.bulk.apply, { count })}
      idle={ticked.size === 0 || count === 0}
      close={close}
      run={run}
    >
      <p className={styles['plain']}>{t(($) => $.agreements.bulk.text)}</p>
      {field(
        'method',
        <ChoiceField
          label={t(($) => $.chain.fields.method)}
          choices={choices.methods}
          value={values.method}
          onChange={(value) => set('method', value as Required<AgreementChanges>['method'])}
        />,
      )}
      {field(
        'fallbackChannel',
        <TextInput
          maxLength={300}
          label={t(($) => $.chain.fields.fallbackChannel)}
          value={values.fallbackChannel ?? ''}
          onChange={(event) => set('fallbackChannel', event.currentTarget.value || null)}
        />,
      )}
      {field(
        'dutyPassedOn',
        <ChoiceField
          label={t(($) => $.chain.fields.dutyPassedOn)}
          choices={choices.yesNo}
          value={values.dutyPassedOn}
          onChange={(value) => set('dutyPassedOn', value as 'yes' | 'no' | null)}
        />,
      )}
      {field(
        'contractOn',
        <DateField
          label={t(($) => $.chain.fields.contractOn)}
          value={values.contractOn}
          onChange={(value) => set('contractOn', value)}
        />,
      )}
      {field(
        'contractReference',
        <TextInput
          maxLength={300}
          label={t(($) => $.chain.fields.contractReference)}
          value={values.contractReference ?? ''}
          onChange={(event) => set('contractReference', event.currentTarget.value || null)}
        />,
      )}
      {field(
        'informedOn',
        <DateField
          label={t(($) => $.chain.fields.informedOn)}
          value={values.informedOn}
          onChange={(value) => set('informedOn', value)}
        />,
      )}
      {ticked.size > 0 && preview.isError && <p role="alert">{errorText(preview.error)}</p>}
      {ticked.size > 0 && preview.data && <Changes answer={preview.data} choices={choices} />}
    </StepForm>
  )
}

function valueWords(field: Field, value: string | null, choices: Choices): string {
  if (value === null || value === '') return text(($) => $.agreements.bulk.nothingWritten)
  if (field === 'method') return labelOf(choices.methods, value) ?? value
  if (field === 'dutyPassedOn') return labelOf(choices.yesNo, value) ?? value
  return formatDate(value)
}

function Changes({ answer, choices }: { answer: Answer; choices: Choices }): ReactElement {
  const t = useTexts()
  const { changed, unchanged } = answer
  if (changed.length === 0) return <p className={styles['plain']}>{t(($) => $.agreements.bulk.nothing)}</p>
  return (
    <>
      <p className={styles['plain']} role="status">
        {t(($) => $.agreements.bulk.changes, { count: changed.length })}
        {unchanged > 0 && ` · ${t(($) => $.agreements.bulk.unchanged, { count: unchanged })}`}
      </p>
      <ul className={styles['changes']} tabIndex={0} aria-label={t(($) => $.agreements.bulk.preview)}>
        {changed.slice(0, named).map((link) => (
          <li key={link.id}>
            <div>{link.label}</div>
            <div className={styles['quiet']}>{link.detail}</div>
            {link.fields.map(({ field, before, after }) => (
              <div key={field}>
                {t(($) => $.agreements.bulk.change, {
                  field: t(($) => $.chain.fields[field]),
                  before: valueWords(field, before, choices),
                  after: valueWords(field, after, choices),
                })}
              </div>
            ))}
          </li>
        ))}
        {changed.length > named && <li>{t(($) => $.agreements.bulk.andMore, { count: changed.length - named })}</li>}
      </ul>
    </>
  )
}

import { Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { problemsOf } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/reminders/reminders.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { problemReason } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ReminderDetails } from '#shared/contract/reminders.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { reminderChannels, type ReminderChannel } from '#shared/domain/reminder.ts'

/** Asks when and how letters went out; only those that were not sent yet are asked about. */
export async function openSend(ids: readonly number[], onSent: () => void = () => undefined): Promise<void> {
  const all = await Promise.all(ids.map(async (id) => await client.reminders.get({ id })))
  const unsent = all.filter(({ state }) => state === 'prepared')
  if (unsent.length === 0) {
    notifyDone(text(($) => $.reminders.actions.allSent))
    return
  }
  openDialog({
    title: text(($) => $.reminders.send.title),
    size: 'lg',
    render: (close) => <SendForm reminders={unsent} close={close} onSent={onSent} />,
  })
}

/** Where a letter goes by a channel, as the firm’s record has it. */
function addressFor({ postal, email, company }: ReminderDetails, channel: ReminderChannel): string {
  if (channel === 'email') return email ?? ''
  return channel === 'post' ? postal : company
}

function SendForm(props: {
  reminders: readonly ReminderDetails[]
  close: () => void
  onSent: () => void
}): ReactElement {
  const { reminders, close, onSent } = props
  const t = useTexts()
  const [sentOn, setSentOn] = useState<string | null>(todayInBrussels())
  const [channel, setChannel] = useState<ReminderChannel>('post')
  const [note, setNote] = useState('')
  const [own, setOwn] = useState<ReadonlyMap<number, string>>(new Map())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const problemAt = (field: string): string | null => {
    const found = problems.find((problem) => problem.field === field)
    return found ? problemReason(found) : null
  }
  const run = async (): Promise<boolean> => {
    try {
      const { sent } = await client.reminders.send({
        sentOn: sentOn ?? '',
        channel,
        note: note.trim() || null,
        items: reminders.map((one) => ({ id: one.id, address: own.get(one.id) ?? addressFor(one, channel) })),
      })
      notifyDone(t(($) => $.reminders.send.done, { count: sent }))
      onSent()
      return true
    } catch (error) {
      setProblems(problemsOf(error))
      throw error
    }
  }
  return (
    <StepForm
      label={t(($) => $.reminders.send.do, { count: reminders.length })}
      idle={sentOn === null}
      close={close}
      run={run}
    >
      <p className={styles['plain']}>{t(($) => $.reminders.send.text)}</p>
      <div className={styles['line']}>
        <DateField
          required
          w={170}
          label={t(($) => $.reminders.send.on)}
          value={sentOn}
          error={problemAt('sentOn')}
          onChange={setSentOn}
        />
        <ChoiceField
          required
          w={230}
          label={t(($) => $.reminders.send.channel)}
          choices={reminderChannels.map((value) => ({ value, label: t(($) => $.reminders.channels[value]) }))}
          value={channel}
          onChange={(value) => {
            setChannel(reminderChannels.find((known) => known === value) ?? 'post')
            setOwn(new Map())
            setProblems([])
          }}
        />
      </div>
      <div className={styles['addresses']} role="group" aria-label={t(($) => $.reminders.send.addresses)} tabIndex={0}>
        {reminders.map((one) => (
          <TextInput
            key={one.id}
            required
            label={t(($) => $.reminders.send.addressOf, { firm: one.company })}
            maxLength={1000}
            value={own.get(one.id) ?? addressFor(one, channel)}
            error={problemAt(`address.${one.id}`)}
            onChange={(event) => setOwn(new Map(own).set(one.id, event.currentTarget.value))}
          />
        ))}
      </div>
      <Textarea
        label={t(($) => $.reminders.send.note)}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </StepForm>
  )
}

import { useMemo } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ReminderRow } from '#shared/contract/reminders.ts'
import { reminderChannels, reminderKinds, reminderStates, type ReminderState } from '#shared/domain/reminder.ts'

/** Whether a reminder went out, as word, colour and shape. */
export function ReminderStateBadge({ state }: { state: ReminderState }) {
  const t = useTexts()
  return <StateBadge tone={state === 'sent' ? 'good' : 'warn'}>{t(($) => $.reminders.states[state])}</StateBadge>
}

/** The columns of the log; a firm's own list leaves the firm out. */
export function useReminderColumns(ofFirm = false): readonly GridColumn<ReminderRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo((): GridColumn<ReminderRow>[] => {
    const firm: GridColumn<ReminderRow> = {
      id: 'company',
      heading: t(($) => $.reminders.fields.company),
      kind: 'text',
      width: 200,
    }
    return [
      { id: 'number', heading: t(($) => $.reminders.fields.number), kind: 'identifier', width: 120 },
      {
        id: 'state',
        heading: t(($) => $.reminders.fields.state),
        kind: 'choice',
        width: 140,
        choices: reminderStates.map((value) => ({ value, label: t(($) => $.reminders.states[value]) })),
        render: (row) => <ReminderStateBadge state={row.state} />,
      },
      ...(ofFirm ? [] : [firm]),
      {
        id: 'kind',
        heading: t(($) => $.reminders.fields.kind),
        kind: 'choice',
        width: 190,
        choices: reminderKinds.map((value) => ({ value, label: t(($) => $.reminders.kinds[value]) })),
      },
      { id: 'sentOn', heading: t(($) => $.reminders.fields.sentOn), kind: 'date', width: 125 },
      {
        id: 'channel',
        heading: t(($) => $.reminders.fields.channel),
        kind: 'choice',
        width: 150,
        choices: reminderChannels.map((value) => ({ value, label: t(($) => $.reminders.channels[value]) })),
      },
      { id: 'address', heading: t(($) => $.reminders.fields.address), kind: 'text', width: 220 },
      { id: 'date', heading: t(($) => $.reminders.fields.date), kind: 'date', width: 150 },
      {
        id: 'language',
        heading: t(($) => $.reminders.fields.language),
        kind: 'choice',
        width: 110,
        choices: choices.languages,
      },
      {
        id: 'declaration',
        heading: t(($) => $.reminders.fields.declaration),
        kind: 'identifier',
        width: 150,
        hidden: true,
      },
      { id: 'sentBy', heading: t(($) => $.reminders.fields.sentBy), kind: 'text', width: 150, hidden: true },
      { id: 'madeBy', heading: t(($) => $.reminders.fields.madeBy), kind: 'text', width: 130, hidden: true },
      {
        id: 'textSha256',
        heading: t(($) => $.reminders.fields.textSha256),
        kind: 'identifier',
        width: 180,
        hidden: true,
      },
      { id: 'sha256', heading: t(($) => $.reminders.fields.sha256), kind: 'identifier', width: 180, hidden: true },
    ]
  }, [t, choices, ofFirm])
}

import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/people/join.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { IdentifierField } from '#renderer/ui/form/identifier-field.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PersonDetails } from '#shared/contract/people.ts'
import type { Problem } from '#shared/domain/problem.ts'

type Identifier = PersonDetails['identifiers'][number]

/** One act: the number ends the day before, the new one holds from that day on. */
export function openReplaceNumber(personId: number, identifier: Identifier): void {
  openDialog({
    title: text(($) => $.joining.replaceTitle),
    size: 'md',
    render: (close) => <ReplaceForm personId={personId} identifier={identifier} close={close} />,
  })
}

function ReplaceForm(props: { personId: number; identifier: Identifier; close: () => void }): ReactElement {
  const { personId, identifier, close } = props
  const t = useTexts()
  const [value, setValue] = useState('')
  const [from, setFrom] = useState<string | null>(todayInBrussels())
  const [seen, setSeen] = useState(false)
  const [failure, setFailure] = useState<{ problems: readonly Problem[]; message?: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const doubts = failure?.problems.filter(({ severity }) => severity === 'override') ?? []
  const replace = async (): Promise<void> => {
    setBusy(true)
    const overrides = seen ? doubts.map(({ code }) => code) : []
    const wish = { personId, identifierId: identifier.id, value, from: from ?? '', overrides }
    const result = await outcome(client.people.replaceNumber(wish))
    setBusy(false)
    if (!result.ok) return setFailure(result)
    const done = text(($) => $.joining.replaceDone)
    offerUndoOf(result.value.changeSet, done)
    notifyDone(done)
    close()
    return undefined
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void replace()
      }}
    >
      <Stack gap="sm">
        <p className={styles['plain']}>{t(($) => $.joining.replaceText, { masked: identifier.masked })}</p>
        <IdentifierField
          kind={identifier.kind === 'limosa' ? 'other' : 'national'}
          required
          data-autofocus
          label={t(($) => $.joining.newNumber)}
          value={value}
          onChange={setValue}
        />
        <DateField required label={t(($) => $.joining.fromDay)} value={from} onChange={setFrom} />
        {failure && <ProblemList problems={failure.problems} message={failure.message ?? null} />}
        {doubts.length > 0 && (
          <Checkbox
            checked={seen}
            onChange={(event) => setSeen(event.currentTarget.checked)}
            label={t(($) => $.joining.seenDocument)}
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {t(($) => $.joining.replaceConfirm)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

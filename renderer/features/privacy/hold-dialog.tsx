import { Group, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { companyLookup, declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField, type LookupLoader } from '#renderer/ui/form/lookup-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { Hold, HoldValues } from '#shared/contract/erasures.ts'
import { holdGrounds, holdSubjects } from '#shared/domain/holds.ts'

/** Requests by number, addressee or person. */
const requestLookup: { kind: string; load: LookupLoader } = {
  kind: 'requests',
  load: async ({ text: search, ids }) => {
    if (ids) {
      const found = await Promise.all(ids.map((id) => client.corrections.get({ id })))
      return found.map(({ id, number }) => ({ id, label: number, detail: '' }))
    }
    const { rows } = await client.corrections.list({ search, limit: 20 })
    return rows.map(({ id, number, person }) => ({ id, label: number, detail: person }))
  },
}

const lookups = {
  person: personLookup,
  company: companyLookup,
  declaration: declarationLookup,
  correctionRequest: requestLookup,
}

/** Puts something on hold, or changes a hold. */
export function openHold(hold: Hold | null, preset: Partial<HoldValues> = {}): void {
  openDialog({
    title: text(($) => $.privacy.holds.dialog),
    size: 'lg',
    render: (close) => <HoldForm hold={hold} preset={preset} close={close} />,
  })
}

function HoldForm({
  hold,
  preset,
  close,
}: {
  hold: Hold | null
  preset: Partial<HoldValues>
  close: () => void
}): ReactElement {
  const t = useTexts()
  const [values, setValues] = useState<HoldValues>(() => ({
    subject: hold?.subject ?? 'person',
    subjectId: hold?.subjectId ?? null,
    ground: hold?.ground ?? 'dispute',
    reason: hold?.reason ?? '',
    since: hold?.since ?? todayInBrussels(),
    until: hold?.until ?? null,
    ...preset,
  }))
  const [tried, setTried] = useState(false)
  const { subject, subjectId, ground, reason, since, until } = values
  const change = (part: Partial<HoldValues>): void => setValues((now) => ({ ...now, ...part }))
  const wrong = {
    subject: subject !== 'all' && subjectId === null ? text(($) => $.privacy.holds.missing) : null,
    reason: reason.trim().length < 3 ? text(($) => $.privacy.holds.reasonMissing) : null,
    dates: since === '' || (until !== null && until < since) ? text(($) => $.privacy.holds.dates) : null,
  }
  const shown = (error: string | null): string | null => (tried ? error : null)
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (Object.values(wrong).some((error) => error !== null)) return false
    const { changeSet } = await client.privacy.saveHold({ id: hold?.id ?? null, values })
    notifyDone(text(($) => $.privacy.holds.saved))
    offerUndoOf(
      changeSet,
      text(($) => $.privacy.holds.dialog),
    )
    return true
  }
  return (
    <StepForm label={t(($) => $.privacy.holds.save)} close={close} run={run}>
      <ChoiceField
        label={t(($) => $.privacy.holds.subject)}
        required
        choices={holdSubjects.map((value) => ({ value, label: t(($) => $.privacy.holds.subjects[value]) }))}
        value={subject}
        onChange={(next) =>
          change({ subject: holdSubjects.find((known) => known === next) ?? subject, subjectId: null })
        }
        data-autofocus
      />
      {subject !== 'all' && (
        <LookupField
          key={subject}
          {...lookups[subject]}
          label={t(($) => $.privacy.holds.columns.about)}
          required
          value={subjectId}
          onChange={(next) => change({ subjectId: next })}
          error={shown(wrong.subject)}
        />
      )}
      <ChoiceField
        label={t(($) => $.privacy.holds.columns.ground)}
        required
        choices={holdGrounds.map((value) => ({ value, label: t(($) => $.privacy.holds.grounds[value]) }))}
        value={ground}
        onChange={(next) => change({ ground: holdGrounds.find((known) => known === next) ?? ground })}
      />
      <Textarea
        label={t(($) => $.privacy.holds.columns.reason)}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={shown(wrong.reason)}
      />
      <Group gap="sm" align="flex-start" grow>
        <DateField
          label={t(($) => $.privacy.holds.columns.since)}
          required
          value={since === '' ? null : since}
          onChange={(next) => change({ since: next ?? '' })}
          error={shown(wrong.dates)}
        />
        <DateField
          label={t(($) => $.privacy.holds.columns.until)}
          value={until}
          onChange={(next) => change({ until: next })}
        />
      </Group>
    </StepForm>
  )
}

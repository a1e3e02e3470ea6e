import { Checkbox } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/access/access.module.css'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { inputOf, withoutEmptyRows } from '#renderer/features/people/person-input.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { IdentifierField } from '#renderer/ui/form/identifier-field.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { addDays } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Whose Limosa declaration is renewed, and the number that ends; without one a first number is added. */
export interface LimosaRenewal {
  personId: number
  person: string
  identifierId: number | null
  to: string | null
}

/** A new number beside the old one, or the old one until a later day: through the numbers of the person, as the form does. */
export function openRenewLimosa(renewal: LimosaRenewal): void {
  openDialog({
    title: text(($) => $.access.limosa.renewTitle, { person: renewal.person }),
    size: 'md',
    render: (close) => <Renew renewal={renewal} close={close} />,
  })
}

function Renew({ renewal, close }: { renewal: LimosaRenewal; close: () => void }): ReactElement {
  const { personId, person, identifierId, to } = renewal
  const t = useTexts()
  const [number, setNumber] = useState('')
  const [from, setFrom] = useState<string | null>(to === null ? null : addDays(to, 1))
  const [until, setUntil] = useState<string | null>(null)
  const [seen, setSeen] = useState(false)
  const [failure, setFailure] = useState<{ problems: readonly Problem[]; message?: string | null } | null>(null)
  const runsOn = identifierId !== null && number.trim() === ''
  const doubts = failure?.problems.filter(({ severity }) => severity === 'override') ?? []
  const run = async (): Promise<boolean> => {
    const known = await client.people.get({ id: personId })
    const { values, version } = inputOf(known)
    const identifiers = runsOn
      ? values.identifiers.map((one) => (one.id === identifierId ? { ...one, validTo: until } : one))
      : [...values.identifiers, { id: null, kind: 'limosa' as const, value: number, validFrom: from, validTo: until }]
    const result = await outcome(
      client.people.save({
        id: known.id,
        values: withoutEmptyRows({ ...values, identifiers }),
        overrides: seen ? doubts.map(({ code }) => code) : [],
        version,
      }),
    )
    if (!result.ok) {
      setFailure(result)
      return false
    }
    const said = t(($) => $.access.limosa.saved, { person })
    offerUndoOf(result.value.changeSet, said)
    notifyDone(said)
    return true
  }
  return (
    <StepForm
      label={t(($) => $.access.limosa.save)}
      idle={runsOn ? until === null || until === to : number.trim() === ''}
      close={close}
      run={run}
    >
      <p className={styles['plain']}>
        {t(($) => (identifierId === null ? $.access.limosa.addText : $.access.limosa.renewText))}
      </p>
      <IdentifierField
        kind="other"
        data-autofocus
        required={identifierId === null}
        label={t(($) => $.access.limosa.number)}
        value={number}
        onChange={setNumber}
      />
      {!runsOn && <DateField label={t(($) => $.access.limosa.validFrom)} value={from} onChange={setFrom} />}
      <DateField label={t(($) => $.access.limosa.validTo)} value={until} onChange={setUntil} />
      {failure && <ProblemList problems={failure.problems} message={failure.message ?? null} />}
      {doubts.length > 0 && (
        <Checkbox
          checked={seen}
          onChange={(event) => setSeen(event.currentTarget.checked)}
          label={t(($) => $.joining.seenDocument)}
        />
      )}
    </StepForm>
  )
}

import { useState, type ReactElement } from 'react'

import type { DraftItem } from '#renderer/features/corrections/draft-values.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { client } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionItemInput } from '#shared/contract/correction-shapes.ts'
import { serviceOf } from '#shared/domain/regime.ts'

/** Asks whose and which day a new item is about; most often those of the last one. */
export function AddItem(props: {
  last: DraftItem | null
  onAdd: (item: CorrectionItemInput) => void
  onCancel: () => void
}): ReactElement {
  const { last, onAdd, onCancel } = props
  const t = useTexts()
  const [personId, setPersonId] = useState(last?.personId ?? null)
  const [declarationId, setDeclarationId] = useState(last?.declarationId ?? null)
  const [date, setDate] = useState(last?.date ?? null)
  const [tried, setTried] = useState(false)
  const needed = tried ? t(($) => $.corrections.cockpit.start.needed) : null
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (personId === null || date === null) return false
    const service = await serviceAt(declarationId, last)
    onAdd({
      ...emptyItem,
      personId,
      declarationId,
      date,
      service,
      requestedType: service === 'checkinatwork' ? 'presence' : null,
    })
    return true
  }
  return (
    <StepForm label={t(($) => $.common.add)} close={onCancel} run={run}>
      <LookupField
        {...personLookup}
        required
        data-autofocus
        label={t(($) => $.corrections.request.items.whose)}
        error={personId === null ? needed : null}
        value={personId}
        onChange={setPersonId}
      />
      <LookupField
        {...declarationLookup}
        label={t(($) => $.corrections.request.items.workplace)}
        value={declarationId}
        onChange={setDeclarationId}
      />
      <DateField
        required
        maxDate={todayInBrussels()}
        label={t(($) => $.corrections.request.items.whichDay)}
        error={date === null ? needed : null}
        value={date}
        onChange={setDate}
      />
    </StepForm>
  )
}

const emptyItem: Omit<CorrectionItemInput, 'date' | 'service'> = {
  id: null,
  personId: null,
  declarationId: null,
  action: 'add',
  registrationId: null,
  reason: null,
  reasonText: null,
  requestedType: null,
  requestedAt: null,
  requestedDeclarationId: null,
  requestedCompanyId: null,
  requestedPersonId: null,
}

/** The service that registers at a workplace: the regime of its declaration says so, else the item before. */
async function serviceAt(declarationId: number | null, last: DraftItem | null): Promise<DraftItem['service']> {
  const before = last?.service ?? 'ciao'
  if (declarationId === null || declarationId === last?.declarationId) return before
  const { regime } = await client.declarations.get({ id: declarationId })
  return regime === null ? before : serviceOf(regime)
}

import { Checkbox, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { PeriodFields } from '#renderer/features/means/period-fields.tsx'
import { useRefusals } from '#renderer/features/means/refusals.tsx'
import { fewNames } from '#renderer/features/means/words.ts'
import { announceSaved } from '#renderer/features/records/saved.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { DeviceRow, DevicesInput } from '#shared/contract/means.ts'
import { deviceKinds, type DeviceKind } from '#shared/domain/access.ts'

interface Subject {
  declarationIds: readonly number[]
  names: readonly string[]
  edited?: DeviceRow
  onDone?: () => void
}

/** Notes devices at a declaration, or the same ones at several. */
export function openDevices(subject: Omit<Subject, 'edited'>): void {
  openDialog({
    title: text(($) => $.means.device.addTitle),
    size: 'lg',
    render: (close) => <DeviceForm subject={subject} close={close} />,
  })
}

/** Changes a device that is noted. */
export function editDevice(edited: DeviceRow, name: string): void {
  openDialog({
    title: text(($) => $.means.device.editTitle),
    size: 'lg',
    render: (close) => (
      <DeviceForm subject={{ declarationIds: [edited.declarationId], names: [name], edited }} close={close} />
    ),
  })
}

const fields = ['kinds', 'workplaceId', 'validFrom', 'validTo', 'note']

function startOf({ edited }: Subject): DevicesInput {
  if (!edited) return { kinds: [], workplaceId: null, validFrom: null, validTo: null, note: null }
  const { kind, workplaceId, validFrom, validTo, note } = edited
  return { kinds: [kind], workplaceId, validFrom, validTo, note }
}

function DeviceForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const { declarationIds, names, edited } = subject
  const t = useTexts()
  const [values, setValues] = useState<DevicesInput>(() => startOf(subject))
  const refusals = useRefusals(fields)
  const set = (some: Partial<DevicesInput>): void => setValues((now) => ({ ...now, ...some }))
  const save = async (): Promise<void> => {
    const { kinds, ...rest } = values
    if (edited) {
      const input = { id: edited.id, values: { ...rest, kind: kinds[0] ?? edited.kind }, version: edited.version }
      return announceSaved(
        t(($) => $.means.devices[input.values.kind]),
        await client.means.changeDevice(input),
      )
    }
    const { added, changeSet } = await client.means.addDevices({ declarationIds: [...declarationIds], values })
    const said = t(($) => $.means.device.saved, { count: added })
    offerUndoOf(changeSet, said)
    return notifyDone(said)
  }
  const run = async (): Promise<boolean> => {
    const done = await refusals.run(save)
    if (done) subject.onDone?.()
    return done
  }
  const label = edited ? t(($) => $.means.given.change) : t(($) => $.means.device.save)
  return (
    <StepForm label={label} close={close} run={run}>
      <p className={styles['plain']}>
        {t(($) => $.means.device.concerns, {
          count: declarationIds.length,
          names: fewNames(names, declarationIds.length),
        })}
      </p>
      {edited ? (
        <ChoiceField
          required
          data-autofocus
          label={t(($) => $.means.fields.device)}
          choices={deviceKinds.map((value) => ({ value, label: t(($) => $.means.devices[value]) }))}
          value={values.kinds[0] ?? null}
          onChange={(kind) => kind !== null && set({ kinds: [kind as DeviceKind] })}
        />
      ) : (
        <Checkbox.Group
          label={t(($) => $.means.device.kinds)}
          error={refusals.at('kinds') && t(($) => $.means.device.kindsNeeded)}
          value={values.kinds}
          onChange={(kinds) => set({ kinds: deviceKinds.filter((kind) => kinds.includes(kind)) })}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={4}>
            {deviceKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(($) => $.means.devices[kind])} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
      {declarationIds.length === 1 && (
        <PlaceField
          declarationId={declarationIds[0] ?? 0}
          value={values.workplaceId}
          error={refusals.at('workplaceId')}
          onChange={(workplaceId) => set({ workplaceId })}
        />
      )}
      <PeriodFields values={values} refusals={refusals} onChange={set} />
      {!edited && values.kinds.length > 0 && <Preview declarationIds={declarationIds} values={values} />}
    </StepForm>
  )
}

/** Which workplace of the declaration; nothing to choose where it has but one. */
function PlaceField(props: {
  declarationId: number
  value: number | null
  error: ReactElement | null
  onChange: (id: number | null) => void
}): ReactElement {
  const t = useTexts()
  const query = useQuery(api.means.devicesOf.queryOptions({ input: { declarationId: props.declarationId } }))
  const workplaces = query.data?.workplaces ?? []
  if (workplaces.length < 2 && props.value === null) return <></>
  return (
    <ChoiceField
      label={t(($) => $.means.device.workplace)}
      placeholder={t(($) => $.means.device.everywhere)}
      choices={workplaces.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={props.value === null ? null : String(props.value)}
      error={props.error}
      onChange={(next) => props.onChange(next === null ? null : Number(next))}
    />
  )
}

function Preview({
  declarationIds,
  values,
}: {
  declarationIds: readonly number[]
  values: DevicesInput
}): ReactElement {
  const t = useTexts()
  const preview = useQuery({
    ...api.means.addDevices.queryOptions({ input: { declarationIds: [...declarationIds], values, preview: true } }),
    retry: false,
    placeholderData: (before) => before,
  })
  if (!preview.data || preview.isError) return <></>
  const { added, present } = preview.data
  return (
    <p className={styles['plain']} role="status">
      {t(($) => $.means.device.will, { count: added })}
      {present > 0 && ` · ${t(($) => $.means.device.already, { count: present })}`}
    </p>
  )
}

import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { WorkplaceDeviceTable } from '#main/core/db/tables/means.ts'
import { CoreError } from '#main/core/errors.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { dayNumber, meansBook } from '#main/core/features/means/book.ts'
import type { MemoryList } from '#main/core/features/means/memory-list.ts'
import { personNumberProblems } from '#main/core/features/means/texts.ts'
import type { DeviceRow, DevicesInput, PlaceRow } from '#shared/contract/means.ts'
import { deviceKinds, type DeviceKind } from '#shared/domain/access.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { devicesIn } from '#shared/domain/means.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

export type StoredDevice = Selectable<WorkplaceDeviceTable>
export type DeviceValues = Pick<StoredDevice, 'workplaceId' | 'validFrom' | 'validTo' | 'note'>

/** One device; throws `record-gone`. */
export function deviceById(reader: Reader, id: number): StoredDevice {
  const row = reader.first(query.selectFrom('workplaceDevice').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'workplaceDevice', id })
  return row
}

/** What is noted about a device, and what is wrong with it: a workplace belongs to the one declaration that is meant. */
export function readDevice(
  reader: Reader,
  declarationIds: readonly number[],
  input: Omit<DevicesInput, 'kinds'>,
  today: LocalDate,
): { values: DeviceValues; problems: Problem[] } {
  const { workplaceId } = input
  const fields = fieldReader<'validFrom' | 'validTo' | 'note'>(
    { validFrom: input.validFrom, validTo: input.validTo, note: input.note },
    { today },
  )
  const validFrom = fields.date('validFrom')
  const validTo = fields.date('validTo')
  fields.order('validTo', validFrom, validTo)
  const note = fields.text('note', { max: maximumLengths.note })
  const problems = [...fields.problems, ...personNumberProblems({ note }, today)]
  const wanted = new Set(declarationIds)
  const known = reader.all(query.selectFrom('declaration').select('id').where('id', 'in', idList(wanted)))
  if (known.length < wanted.size) {
    problems.push({ code: 'not-found', field: 'declarationIds', severity: 'error', params: { value: '' } })
  }
  if (workplaceId !== null) {
    const place = query.selectFrom('workplace').select('declarationId').where('id', '=', workplaceId)
    const owner = reader.first(place)?.declarationId
    if (wanted.size !== 1 || owner === undefined || !wanted.has(owner)) {
      problems.push({ code: 'workplace-elsewhere', field: 'workplaceId', severity: 'error' })
    }
  }
  return { values: { workplaceId, validFrom, validTo, note }, problems }
}

/** Tells whether a period lies within another one; open when null. */
export function covers(
  held: { validFrom: LocalDate | null; validTo: LocalDate | null },
  wanted: { validFrom: LocalDate | null; validTo: LocalDate | null },
): boolean {
  const begun = held.validFrom === null || (wanted.validFrom !== null && held.validFrom <= wanted.validFrom)
  const running = held.validTo === null || (wanted.validTo !== null && held.validTo >= wanted.validTo)
  return begun && running
}

/** The devices that are not there yet, per declaration and kind. */
export function devicesToAdd(
  reader: Reader,
  declarationIds: readonly number[],
  kinds: readonly DeviceKind[],
  values: DeviceValues,
): { declarationId: number; kind: DeviceKind }[] {
  const ids = new Set(declarationIds)
  const rows = query.selectFrom('workplaceDevice').selectAll().where('declarationId', 'in', idList(ids))
  const present = Map.groupBy(reader.all(rows), ({ declarationId }) => declarationId)
  return [...ids].flatMap((declarationId) =>
    [...new Set(kinds)]
      .filter(
        (kind) =>
          !present.get(declarationId)?.some((device) => {
            const here = device.workplaceId === null || device.workplaceId === values.workplaceId
            return device.kind === kind && here && covers(device, values)
          }),
      )
      .map((kind) => ({ declarationId, kind })),
  )
}

/** The devices of a declaration, those that hold first, and its workplaces. */
export function devicesOf(
  reader: Reader,
  declarationId: number,
  today: LocalDate,
): { workplaces: { id: number; name: string; permanentLack: boolean }[]; devices: DeviceRow[] } {
  const places = reader.all(
    query
      .selectFrom('workplace')
      .select(['id', 'name', 'address', 'permanentLack'])
      .where('declarationId', '=', declarationId)
      .orderBy('id'),
  )
  const names = new Map(places.map(({ id, name, address }) => [id, name ?? address ?? `#${id}`]))
  const rows = query.selectFrom('workplaceDevice').selectAll().where('declarationId', '=', declarationId)
  const devices = reader.all(rows).map((row): DeviceRow => ({
    ...row,
    workplace: row.workplaceId === null ? null : (names.get(row.workplaceId) ?? null),
    current: within(today, row.validFrom, row.validTo),
    version: versionOf(reader, 'workplaceDevice', row.id),
  }))
  const order = ({ kind, workplaceId }: DeviceRow): number => (workplaceId ?? 0) * 100 + deviceKinds.indexOf(kind)
  devices.sort(
    (one, other) =>
      Number(other.current) - Number(one.current) ||
      order(one) - order(other) ||
      (one.validFrom ?? '').localeCompare(other.validFrom ?? ''),
  )
  return {
    workplaces: places.map(({ id, permanentLack }) => ({
      id,
      name: names.get(id) ?? '',
      permanentLack: permanentLack === 1,
    })),
    devices,
  }
}

/** Takes the devices of workplaces along with them; what is noted for the whole declaration stays. */
export function removeDevicesOfPlaces(writer: RecordWriter, workplaceIds: readonly number[]): void {
  const rows = query.selectFrom('workplaceDevice').select('id').where('workplaceId', 'in', idList(workplaceIds))
  for (const { id } of writer.all(rows)) writer.remove('workplaceDevice', id)
}

/** Takes the devices of a declaration along with it. */
export function removeDevicesOf(writer: RecordWriter, declarationId: number): void {
  const rows = query.selectFrom('workplaceDevice').select('id').where('declarationId', '=', declarationId)
  for (const { id } of writer.all(rows)) writer.remove('workplaceDevice', id)
}

/** Declarations with what takes registrations there on a day. */
export function placesOn(reader: Reader, date: LocalDate): PlaceRow[] {
  const book = meansBook(reader)
  const day = dayNumber(date)
  const rows = query
    .selectFrom('declarationList')
    .select(['id', 'number as declaration', 'workplace', 'address', 'startDate', 'endDate'])
    .orderBy('workplaceKey')
    .orderBy('number')
  return reader.all(rows).map(({ id, declaration, workplace, address, startDate, endDate }) => {
    let mask = 0
    for (const { mask: kind, from, to } of book.devices.get(id) ?? []) if (from <= day && to >= day) mask |= kind
    return {
      id,
      declaration,
      workplace: workplace ?? declaration,
      address,
      devices: devicesIn(mask),
      validFrom: startDate,
      validTo: endDate,
    }
  })
}

/** The list of declarations with their devices. */
export const placeList: MemoryList<PlaceRow> = {
  defaultSort: 'workplace',
  search: ({ declaration, workplace, address }) => `${workplace} ${declaration} ${address ?? ''}`,
  columns: {
    workplace: { value: ({ workplace }) => workplace },
    declaration: { value: ({ declaration }) => declaration },
    address: { value: ({ address }) => address ?? '' },
    devices: {
      value: ({ devices }) => devices,
      cell: ({ devices }, t) => devices.map((kind) => t(($) => $.means.devices[kind])).join(', ') || null,
    },
    validFrom: { value: ({ validFrom }) => validFrom ?? '', kind: 'date' },
    validTo: { value: ({ validTo }) => validTo ?? '', kind: 'date' },
    declarationId: { value: ({ id }) => String(id), filterOnly: true },
  },
}

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { DeviceKind, KeyState, MeansKind } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { deviceMask, fitJudge, keyStanding, meansMask } from '#shared/domain/means.ts'
import { within, type Period } from '#shared/domain/period.ts'

// What people have and what is at their workplaces, asked for many at once inside the transaction that changes it; the rule of what
// fits is that of means.

/** Somebody's means: what it is, where it holds (null: everywhere) and when. */
export interface HeldMeans extends Period {
  kind: MeansKind
  declarationId: number | null
}

/** A key as far as the means that need one go. */
export interface HeldKey {
  state: KeyState
  since: LocalDate | null
}

/** A device of a declaration, at one of its workplaces or (null) at all, and when it is there. */
export interface PlacedDevice extends Period {
  kind: DeviceKind
  workplaceId: number | null
}

/** What is at the workplaces of a declaration; `sites` are those where devices are expected. */
export interface Equipment {
  sites: readonly number[]
  devices: readonly PlacedDevice[]
}

/** The devices that are at each workplace on a day; without named workplaces those of the whole declaration. */
function devicesBySite({ sites, devices }: Equipment, date: LocalDate): DeviceKind[][] {
  const there = devices.filter(({ from, to }) => within(date, from, to))
  const at = (site: number | null): DeviceKind[] =>
    there.flatMap(({ kind, workplaceId }) => (workplaceId === null || workplaceId === site ? [kind] : []))
  return sites.length === 0 ? [at(null)] : sites.map(at)
}

/**
 * Tells whether at one of the workplaces of a declaration devices are known on a day that take none of the means somebody has there
 * that day. Without means or without devices nothing can be said.
 */
export function isMisfit(
  equipment: Equipment | undefined,
  held: { means: readonly HeldMeans[]; keys: readonly HeldKey[] },
  declarationId: number,
  date: LocalDate,
): boolean {
  if (!equipment || equipment.devices.length === 0) return false
  const means = held.means.filter(
    (one) => (one.declarationId === null || one.declarationId === declarationId) && within(date, one.from, one.to),
  )
  const has = meansMask(means.map(({ kind }) => kind))
  const key = keyStanding(held.keys, date)
  const judge = fitJudge(date)
  return devicesBySite(equipment, date).some((devices) => judge(has, deviceMask(devices), key).state === 'misfit')
}

/** Whether devices are known at a declaration on a day. */
export function isEquipped(equipment: Equipment | undefined, date: LocalDate): boolean {
  return equipment?.devices.some(({ from, to }) => within(date, from, to)) ?? false
}

/** What the people have to register with, now or later. */
export function meansOfPeople(
  reader: Reader,
  ids: readonly number[] | null,
  date: LocalDate,
): Map<number, HeldMeans[]> {
  const rows = query
    .selectFrom('personMeans')
    .select(['personId', 'kind', 'declarationId', 'validFrom as from', 'validTo as to'])
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)]))
  const asked = ids === null ? rows : rows.where('personId', 'in', idList(ids))
  return Map.groupBy(reader.all(asked), ({ personId }) => personId)
}

/** The keys of the people, whatever their state. */
export function keysOfPeople(reader: Reader, ids: readonly number[] | null): Map<number, HeldKey[]> {
  const rows = query.selectFrom('personKey').select(['personId', 'state', 'since'])
  const asked = ids === null ? rows : rows.where('personId', 'in', idList(ids))
  return Map.groupBy(reader.all(asked), ({ personId }) => personId)
}

/** Every device that is known of, by declaration. Where infrastructure lacks for good, none is expected. */
export function equipmentOfPlaces(reader: Reader): Map<number, Equipment> {
  const rows = query
    .selectFrom('workplaceDevice')
    .select(['declarationId', 'workplaceId', 'kind', 'validFrom as from', 'validTo as to'])
  const devices = Map.groupBy(reader.all(rows), ({ declarationId }) => declarationId)
  const places = query.selectFrom('workplace').select(['id', 'declarationId', 'permanentLack'])
  const sites = Map.groupBy(reader.all(places), ({ declarationId }) => declarationId)
  return new Map(
    [...devices].map(([declarationId, known]) => {
      const own = new Set(known.map(({ workplaceId }) => workplaceId))
      const expected = (sites.get(declarationId) ?? []).filter(({ id, permanentLack }) => !permanentLack || own.has(id))
      return [declarationId, { sites: expected.map(({ id }) => id), devices: known }]
    }),
  )
}

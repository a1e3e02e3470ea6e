import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { DeviceKind, MeansKind } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { within, type Period } from '#shared/domain/period.ts'

// What keys, means and informing know of people, asked for many at once. The one place where their rules come in.

/** Somebody's means: what it is, where it holds (null: everywhere) and when. */
export interface HeldMeans extends Period {
  kind: MeansKind
  declarationId: number | null
}

/** A device of a declaration, and when it is there. */
export interface PlacedDevice extends Period {
  kind: DeviceKind
}

/** What each device takes; `other`, on either side, may be anything and is never called a misfit. */
const taken: Record<DeviceKind, readonly MeansKind[]> = {
  'badge-reader': ['badge'],
  'qr-code': ['own-phone', 'company-phone'],
  tablet: ['badge', 'qr-card', 'code'],
  'fixed-phone': ['code'],
  biometric: ['fingerprint'],
  'own-phone': ['own-phone', 'company-phone'],
  other: [],
}

/**
 * Tells whether devices are known of a declaration on a day and none of the means that somebody has there that day works
 * with one of them.
 */
export function isMisfit(
  devices: readonly PlacedDevice[],
  means: readonly HeldMeans[],
  declarationId: number,
  date: LocalDate,
): boolean {
  const there = devices.filter(({ from, to }) => within(date, from, to))
  if (there.length === 0) return false
  const held = means.filter(
    (one) => (one.declarationId === null || one.declarationId === declarationId) && within(date, one.from, one.to),
  )
  const fits = (device: DeviceKind, kind: MeansKind): boolean =>
    device === 'other' || kind === 'other' || taken[device].includes(kind)
  return !there.some(({ kind: device }) => held.some(({ kind }) => fits(device, kind)))
}

/** Who of the people has been told how to register, at the latest on a day; `ids` null: of everybody. */
export function informedPeople(reader: Reader, ids: readonly number[] | null, date: LocalDate): Map<number, LocalDate> {
  const rows = query
    .selectFrom('briefing')
    .select(['personId', (build) => build.fn.max('onDate').as('onDate')])
    .where('onDate', '<=', date)
    .groupBy('personId')
  const asked = ids === null ? rows : rows.where('personId', 'in', idList(ids))
  return new Map(reader.all(asked).map(({ personId, onDate }) => [personId, onDate]))
}

/** Who of the people has a key that lets him register. */
export function peopleWithKey(reader: Reader, ids: readonly number[] | null): Set<number> {
  const rows = query.selectFrom('personKey').select('personId').distinct().where('state', '=', 'active')
  const asked = ids === null ? rows : rows.where('personId', 'in', idList(ids))
  return new Set(reader.all(asked).map(({ personId }) => personId))
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

/** Every device that is known of, by declaration. */
export function devicesOfPlaces(reader: Reader): Map<number, PlacedDevice[]> {
  const rows = query
    .selectFrom('workplaceDevice')
    .select(['declarationId', 'kind', 'validFrom as from', 'validTo as to'])
  return Map.groupBy(reader.all(rows), ({ declarationId }) => declarationId)
}

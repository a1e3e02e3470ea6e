import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t } from '#renderer/ui/texts.ts'
import type { DeviceKind, MeansKind } from '#shared/domain/access.ts'
import type { ArrangementState, FitCode } from '#shared/domain/means.ts'

/** How each answer feels. */
export const fitTones: Record<FitCode, Tone> = {
  'wrong-kind': 'bad',
  'no-key': 'bad',
  'no-means': 'bad',
  'no-devices': 'warn',
  'key-not-noted': 'warn',
  other: 'warn',
  fits: 'good',
}

export const arrangementTones: Record<ArrangementState, Tone> = {
  missing: 'bad',
  partial: 'warn',
  unproved: 'warn',
  present: 'good',
}

interface FitFacts {
  code: FitCode
  means: readonly MeansKind[]
  devices: readonly DeviceKind[]
  places: readonly string[]
}

/** Why the means of a person fit or not, as a sentence: “badge, but here there is only a QR code”. */
export function fitWords({ code, means, devices, places }: FitFacts): string {
  const sentence = t(($) => $.means.fit.codes[code], {
    means: means.map((kind) => t(($) => $.means.kindsIn[kind])).join(', '),
    devices: devices.map((kind) => t(($) => $.means.devicesIn[kind])).join(', '),
  })
  return places.length === 0 ? sentence : t(($) => $.means.fit.at, { sentence, places: places.join(', ') })
}

/** Devices by their names. */
export function deviceWords(devices: readonly DeviceKind[]): string {
  return devices.map((kind) => t(($) => $.means.devices[kind])).join(', ')
}

/** Means by their names. */
export function meansWords(means: readonly MeansKind[]): string {
  return means.map((kind) => t(($) => $.means.kinds[kind])).join(', ')
}

/** A few names, and that there are more. */
export function fewNames(names: readonly string[], count: number): string {
  const shown = names.slice(0, 3).join(', ')
  return count > 3 ? t(($) => $.means.device.andMore, { names: shown }) : shown
}

import type { Translate } from '#main/core/texts.ts'
import type { FitRow } from '#shared/contract/means.ts'

/** Why the means of a person fit or not, as a sentence: “badge, but here there is only a QR code”. */
export function fitWords(
  { code, means, devices, places }: Pick<FitRow, 'code' | 'means' | 'devices' | 'places'>,
  t: Translate,
): string {
  const sentence = t(($) => $.means.fit.codes[code], {
    means: means.map((kind) => t(($) => $.means.kindsIn[kind])).join(', '),
    devices: devices.map((kind) => t(($) => $.means.devicesIn[kind])).join(', '),
  })
  return places.length === 0 ? sentence : t(($) => $.means.fit.at, { sentence, places: places.join(', ') })
}

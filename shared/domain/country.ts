import { languages } from '#shared/i18n/languages.ts'
import { headingKey } from '#shared/domain/text.ts'

/** Two-letter code of a country, ISO 3166-1. */
export type CountryCode = string

/** All officially assigned two-letter codes. */
export const countryCodes: readonly CountryCode[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

/** Words that offices use beside the codes and the official names: licence-plate letters, three-letter codes, everyday names. */
const everydayWords: Record<CountryCode, string> = {
  AT: 'aut, a',
  BE: 'bel, b, belgie, belgique/belgië',
  BG: 'bgr, bulgarije',
  CH: 'che, zwitserland',
  CZ: 'cze, tchequie, republique tcheque, tsjechie, tschechische republik, czech republic',
  DE: 'deu, ger, d, rfa, brd',
  DK: 'dnk',
  ES: 'esp, e',
  FR: 'fra, f',
  GB: 'gbr, uk, royaume uni, angleterre, engeland, england, groot-brittannie, grande-bretagne, great britain, grossbritannien, xi',
  GR: 'grc, el',
  HR: 'hrv',
  HU: 'hun',
  IE: 'irl',
  IT: 'ita, i',
  LT: 'ltu',
  LU: 'lux, l',
  LV: 'lva',
  MA: 'mar',
  MD: 'mda, moldavie, moldavie republique, moldavia, moldawien',
  MK: 'mkd, macedoine, macedonie, mazedonien, macedonia',
  NL: 'nld, hollande, holland, pays bas, niederlande, the netherlands',
  PL: 'pol, polska',
  PT: 'prt, p',
  RO: 'rou, roumanie, romania',
  RS: 'srb',
  RU: 'rus, russie, federation de russie',
  SK: 'svk, slovaquie, republique slovaque, slovak republic',
  SI: 'svn',
  TR: 'tur, turquie, turkije, turkei, turkey, turkiye',
  UA: 'ukr',
  US: 'usa, etats unis, verenigde staten, vereinigte staaten, united states of america',
}

let table: ReadonlyMap<string, CountryCode> | undefined

/** Codes, everyday words and the official names in our four languages; built at the first question. */
function countryTable(): ReadonlyMap<string, CountryCode> {
  if (table) return table
  const words = new Map<string, CountryCode>()
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of countryCodes) words.set(headingKey(names.of(code) ?? code), code)
  }
  for (const [code, list] of Object.entries(everydayWords)) {
    for (const word of list.split(',')) words.set(headingKey(word), code)
  }
  for (const code of countryCodes) words.set(headingKey(code), code)
  table = words
  return words
}

/** The country a code or a name in four languages means, or null. */
export function readCountry(text: string): CountryCode | null {
  return countryTable().get(headingKey(text)) ?? null
}

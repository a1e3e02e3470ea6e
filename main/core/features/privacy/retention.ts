import type { Reader } from '#main/core/db/query.ts'
import { settingValue } from '#main/core/features/settings/repository.ts'
import { storedYears } from '#shared/contract/erasures.ts'
import { retentionKinds, type RetentionYears } from '#shared/domain/retention.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** Under this name the office's own years are kept. */
export const retentionSetting = 'retentionYears'

/** The years that hold when the office has said nothing. */
export function usualYears(today: string): number {
  return ruleValue('retention-years', null, today).usual
}

/** The years of each kind: the office's own, else the usual ones. A kind that is younger than the setting has the usual ones. */
export function retentionYears(reader: Reader, today: string): RetentionYears {
  const usual = Object.fromEntries(retentionKinds.map((kind) => [kind, usualYears(today)])) as RetentionYears
  const stored = storedYears.safeParse(settingValue(reader, retentionSetting))
  return stored.success ? { ...usual, ...stored.data } : usual
}

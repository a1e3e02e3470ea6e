import type { Rule } from '#shared/rules/rule.ts'

/** How far back the employer’s duties are judged: nothing official is published about it. */
export const dutyRules: readonly Rule[] = [
  {
    name: 'duty-data-days',
    regime: null,
    value: { covered: 10, within: 45 },
    validFrom: '2000-01-01',
    validTo: null,
    source: 'own-limit',
    checkedOn: '2026-11-30',
    assumption: true,
  },
]

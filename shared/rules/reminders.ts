import type { Rule, RuleName } from '#shared/rules/rule.ts'

function ours<Name extends RuleName>(name: Name, value: Rule<Name>['value']): Rule<Name> {
  const about = { validFrom: '2000-01-01', validTo: null, source: 'own-limit', checkedOn: '2026-11-30' } as const
  return { name, regime: null, value, ...about, assumption: true }
}

/** The dated values behind reminders: no text says how often a subcontractor is to be reminded, nor how fast it answers. */
export const reminderRules: readonly Rule[] = [ours('reminder-repeat-days', 30), ours('reminder-reply-days', 14)]

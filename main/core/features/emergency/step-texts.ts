import type { StepRow } from '#main/core/features/emergency/incidents.ts'
import type { Translate } from '#main/core/texts.ts'
import type { OutageQuestion } from '#shared/domain/outage.ts'

/** A step of the guide in words: what was asked or tried, and what came of it with what was noted. */
export function stepTexts(
  { question, answer, channel, note }: Pick<StepRow, 'question' | 'answer' | 'channel' | 'note'>,
  t: Translate,
): { what: string; result: string } {
  // Stored steps were checked against the guide when they were written.
  const asked = question as OutageQuestion
  const said = t(($) => ($.emergency.answers[asked] as Record<string, string>)[answer] ?? $.common.unknown)
  const by = channel === null ? null : t(($) => $.emergency.channels[channel as 'online'])
  const what = asked === 'channels' && by !== null ? by : t(($) => $.emergency.questions[asked].title)
  const how = asked === 'channels' ? null : by
  const extra = [how, note].filter((part) => part !== null && part !== '')
  return { what, result: extra.length === 0 ? said : `${said} (${extra.join('; ')})` }
}

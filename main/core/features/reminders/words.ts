import { texts, type Translate } from '#main/core/texts.ts'
import type { RoundFirm, RoundPlace } from '#main/core/features/reminders/round.ts'
import type { ReminderWords } from '#shared/contract/reminders.ts'
import { formatDate, type LocalDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { regimes } from '#shared/domain/regime.ts'
import { placeholders, type Placeholder, type PlaceholderWords, type ReminderKind } from '#shared/domain/reminder.ts'
import { ruleValue } from '#shared/rules/index.ts'
import { languages, type Language } from '#shared/i18n/index.ts'

/** The words of the placeholders in one language. */
export function placeholderWords(language: Language): PlaceholderWords {
  const t = texts(language)
  return Object.fromEntries(
    placeholders.map((name) => [name, t(($) => $.reminderLetters.placeholders[name])]),
  ) as PlaceholderWords & Record<Placeholder, string>
}

/** A text may name a placeholder in any of our languages. */
export const allPlaceholderWords: readonly PlaceholderWords[] = languages.map(placeholderWords)

/** The ready words of a kind in a language, with its placeholders in braces. */
export function readyWords(kind: ReminderKind, language: Language): ReminderWords {
  const t = texts(language)
  const words = placeholderWords(language)
  const braced = Object.fromEntries(placeholders.map((name) => [name, `{${words[name]}}`]))
  return {
    subject: t(($) => $.reminderLetters.subject[kind], braced),
    text: t(($) => $.reminderLetters.text[kind], braced),
  }
}

function placeLine({ declaration, workplace, employer }: RoundPlace, t: Translate): string {
  return workplace === null
    ? t(($) => $.reminderLetters.placeBare, { declaration, employer })
    : t(($) => $.reminderLetters.place, { declaration, workplace, employer })
}

/** How presences are registered under a regime, in one paragraph. */
export function ruleText(regime: Regime, date: LocalDate, t: Translate): string {
  const days = ruleValue('correction-days', regime, date) ?? ''
  return t(($) => $.reminderLetters.rules[regime], { days })
}

function paperLine(paper: RoundFirm['papers'][number], t: Translate): string {
  const { code, name, state, expiresOn, declaration } = paper
  const word = code === null ? (name ?? '') : t(($) => $.reminderLetters.paperKinds[code])
  const shown =
    declaration === null ? word : t(($) => $.reminderLetters.papers.forDeclaration, { paper: word, declaration })
  const date = expiresOn === null ? '' : formatDate(expiresOn)
  if (state === 'expired') return t(($) => $.reminderLetters.papers.expired, { paper: shown, date })
  if (state === 'ending') return t(($) => $.reminderLetters.papers.ending, { paper: shown, date })
  return t(($) => $.reminderLetters.papers.missing, { paper: shown })
}

/** What stands around a firm's letter. */
export interface LetterFrame {
  number: string
  date: LocalDate
  replyBy: LocalDate
  sender: string
  contact: string | null
}

/** What the placeholders stand for in the letter to a firm. */
export function placeholderValues(
  firm: RoundFirm,
  frame: LetterFrame,
  language: Language,
): Record<Placeholder, string> {
  const t = texts(language)
  const met = new Set(firm.places.map(({ regime }) => regime ?? 'cleaning'))
  const rules = regimes.filter((regime) => met.has(regime)).map((regime) => ruleText(regime, frame.date, t))
  const places = firm.places.map((place) => placeLine(place, t))
  const papers = firm.papers.map((paper) => paperLine(paper, t))
  return {
    firm: firm.name,
    number: firm.number === null ? '' : formatEnterpriseNumber(firm.number),
    sender: frame.sender,
    date: formatDate(frame.date),
    reference: frame.number,
    places: places.length === 0 ? t(($) => $.reminderLetters.noPlaces) : places.join('\n'),
    rules: (rules.length === 0 ? [ruleText('cleaning', frame.date, t)] : rules).join('\n'),
    papers: papers.length === 0 ? t(($) => $.reminderLetters.papers.none) : papers.join('\n'),
    replyBy: formatDate(frame.replyBy),
    contact: frame.contact ?? '',
  }
}

import { addDays, type LocalDate } from '#shared/domain/local-date.ts'

/** What a subcontractor is reminded of (`domain/chain.md`, reminders). */
export const reminderKinds = ['daily-registration', 'own-subcontractors', 'missing-papers'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** How a reminder went out. */
export const reminderChannels = ['post', 'email', 'handed-over'] as const
export type ReminderChannel = (typeof reminderChannels)[number]

export const reminderStates = ['prepared', 'sent'] as const
export type ReminderState = (typeof reminderStates)[number]

/** What a text of a reminder may leave open; filled for each firm. */
export const placeholders = [
  'firm',
  'number',
  'sender',
  'date',
  'reference',
  'places',
  'rules',
  'papers',
  'replyBy',
  'contact',
] as const
export type Placeholder = (typeof placeholders)[number]

/** Why a firm is left out of a round at first, or what must be known about it. */
export const candidateNotes = [
  'own',
  'not-active',
  'nothing-missing',
  'reminded',
  'prepared',
  'no-language',
  'no-email',
  'no-address',
] as const
export type CandidateNote = (typeof candidateNotes)[number]

/** Notes that keep a firm out of a round until somebody takes it in. */
const against: ReadonlySet<CandidateNote> = new Set(['own', 'not-active', 'nothing-missing', 'reminded', 'prepared'])

/** Tells whether a firm is in a round from the start. */
export function isPreselected(notes: readonly CandidateNote[]): boolean {
  return notes.every((note) => !against.has(note))
}

/**
 * Tells whether a reminder on a day would repeat the last one too soon: `days` after it still counts as soon, 0 never asks.
 * Both are Brussels dates.
 */
export function isTooSoon(last: LocalDate | null, date: LocalDate, days: number): boolean {
  return last !== null && days > 0 && date >= last && date <= addDays(last, days)
}

/** The words of the placeholders in one language. */
export type PlaceholderWords = Readonly<Record<Placeholder, string>>

const written = /\{([^{}\n]{1,40})\}/g

function known(word: string, words: readonly PlaceholderWords[]): Placeholder | undefined {
  const plain = word.trim().toLowerCase()
  return placeholders.find((name) => words.some((own) => own[name].toLowerCase() === plain))
}

/** Words in braces that are no placeholder of any of the languages given. */
export function strangePlaceholders(text: string, words: readonly PlaceholderWords[]): string[] {
  const found = Array.from(text.matchAll(written), ([, word = '']) => word)
  return [...new Set(found.filter((word) => known(word, words) === undefined))]
}

/** A text with its placeholders filled. A line that only held an empty one goes; strange ones stay as they are. */
export function fillPlaceholders(
  text: string,
  values: Readonly<Record<Placeholder, string>>,
  words: readonly PlaceholderWords[],
): string {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const filled = line.replaceAll(written, (whole, word: string) => {
      const name = known(word, words)
      return name === undefined ? whole : values[name]
    })
    return filled.trim() === '' && line.trim() !== '' ? [] : [filled]
  })
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

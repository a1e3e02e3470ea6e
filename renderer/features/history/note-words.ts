import { formatDate } from '#renderer/ui/format.ts'
import { t, textByKey } from '#renderer/ui/texts.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

/** One change of a field in words. */
export interface ChangeWords {
  label: string
  before: string | null
  after: string | null
}

type ValueOf = (field: string) => string | null

/** What a note of the history says beside the act itself. */
export function noteWords(entry: HistoryEntry): ChangeWords[] {
  const value: ValueOf = (field) => entry.changes.find((change) => change.field === field)?.after ?? null
  if (entry.recordKind === 'setting') return settingWords(value)
  if (entry.recordKind === 'passphrase') return accessWords(value)
  if (entry.recordKind === 'inspection') return inspectionWords(value)
  const override = value('override')
  if (override === null) return detailWords(value)
  const codes = [...override.matchAll(/"code":"([^"]+)"/g)].map((match) => match[1] ?? '')
  return codes.map((code) => ({
    label: t(($) => $.history.takenOn),
    before: null,
    after: textByKey(['problems', code, 'reason']) ?? code,
  }))
}

/** A line that says something is so, without a before. */
function fact(label: string, after: string | null): ChangeWords[] {
  return after === null || after === '' ? [] : [{ label, before: null, after }]
}

/** Which file, form or incident an act was about, as far as the entry says. */
function detailWords(value: ValueOf): ChangeWords[] {
  return [
    ...fact(
      t(($) => $.history.details.number),
      value('number'),
    ),
    ...fact(
      t(($) => $.history.details.file),
      value('fileName') ?? value('name'),
    ),
  ]
}

function settingWords(value: ValueOf): ChangeWords[] {
  const name = value('name') ?? ''
  const label = textByKey(['settings', 'names', name]) ?? name
  const words = (field: string): string | null => settingValue(name, value(field))
  return [{ label, before: words('before'), after: words('after') }]
}

/** The value of a setting as a person reads it: years by kind, languages by name, folders one after the other. */
function settingValue(name: string, value: string | null): string | null {
  if (value === null) return null
  if (name === 'retentionYears') return value.split(', ').map(retentionWords).join(', ')
  const list = listIn(value)
  if (list === null) return value
  return list
    .map((one) => (name === 'formLanguages' ? (textByKey(['shell', 'languages', one]) ?? one) : one))
    .join(', ')
}

/** “papers 7” as kept in the trail: a kind and its years. */
function retentionWords(kept: string): string {
  const [, kind, years] = /^(\w+) (\d+)$/.exec(kept) ?? []
  if (kind === undefined || years === undefined) return kept
  return t(($) => $.history.details.years, {
    kind: textByKey(['privacy', 'retention', 'kinds', kind]) ?? kind,
    count: Number(years),
  })
}

/** A list that the trail keeps as JSON; null for any other value. */
function listIn(value: string | null): string[] | null {
  if (value === null || !value.startsWith('[')) return null
  try {
    const read: unknown = JSON.parse(value)
    return Array.isArray(read) ? read.map(String) : null
  } catch {
    // A text that happens to begin with a bracket is shown as it is.
    return null
  }
}

/** Whose access was lent, renamed or ended. */
function accessWords(value: ValueOf): ChangeWords[] {
  const role = value('role')
  const before = value('before')
  const name = t(($) => $.passphrases.lend.label)
  return [
    ...fact(
      t(($) => $.passphrases.lend.role),
      role === null ? null : (textByKey(['passphrases', 'roles', role]) ?? role),
    ),
    ...(before === null ? fact(name, value('label')) : [{ label: name, before, after: value('label') }]),
    ...fact(
      t(($) => $.history.details.ended),
      (listIn(value('ended')) ?? []).filter((one) => one !== '').join(', '),
    ),
  ]
}

/** Who inspects and about what, or which question was answered and what was asked. */
function inspectionWords(value: ValueOf): ChangeWords[] {
  const question = value('question')
  return [
    ...fact(
      t(($) => $.inspection.start.inspector),
      value('inspector'),
    ),
    ...fact(
      t(($) => $.inspection.start.subject),
      value('subject'),
    ),
    ...fact(
      t(($) => $.inspection.log.question),
      question === null ? null : textByKey(['inspection', 'questions', question, 'title']),
    ),
    ...askedIn(value('asked')).flatMap(({ name, value: asked }) =>
      fact(
        textByKey(['inspection', 'fields', name]) ?? name,
        /^\d{4}-\d{2}-\d{2}$/.test(asked) ? formatDate(asked) : asked,
      ),
    ),
  ]
}

function askedIn(value: string | null): { name: string; value: string }[] {
  if (value === null || !value.startsWith('[')) return []
  try {
    return JSON.parse(value) as { name: string; value: string }[]
  } catch {
    // Cut short or of another kind: the question alone says enough.
    return []
  }
}

import type { Core } from '#main/core/core.ts'
import { trailList } from '#main/core/documents/trail-list.ts'
import { entriesBefore, entryCount, type StoredEntry } from '#main/core/features/history/repository.ts'
import { companyLabels, declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { TrailScope } from '#shared/contract/history.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** More rows than anybody reads on paper; a shorter period gives the rest. */
const mostPrinted = 3000

/** A text by its path; null where there is none. Kinds and acts are many and stored as text: the history page does the same. */
function textAt(t: Translate, ...path: string[]): string | null {
  const key = path.join('.')
  const words = (t as unknown as (name: string) => unknown)(key)
  return typeof words === 'string' && words !== key ? words : null
}

/** A kind of thing in words; the word of the program for one that has none. */
function kindWords(kind: string, t: Translate): string {
  return textAt(t, 'history', 'kinds', kind) ?? kind
}

/** What happened, as the history page says it. */
function actWords({ recordKind, operation }: StoredEntry, t: Translate): string {
  return textAt(t, 'history', 'what', recordKind, operation) ?? t(($) => $.privacy.trail.actions[operation])
}

/** The thing an entry is about by name; its number when it is gone. */
function about(core: Core, { ownerKind, ownerId }: Pick<StoredEntry, 'ownerKind' | 'ownerId'>): string {
  const labels = { company: companyLabels, declaration: declarationLabels, person: personLabels }
  const find = Object.hasOwn(labels, ownerKind) ? labels[ownerKind as keyof typeof labels] : null
  if (find) return labelOf(find(core.workspace.reader, [ownerId]), ownerId).label
  return ownerId === 0 ? '' : `#${ownerId}`
}

function criteria(core: Core, scope: TrailScope, t: Translate): string {
  const { ownerKind, ownerId, user, operation, from, to } = scope
  const kind = ownerKind === undefined ? '' : kindWords(ownerKind, t)
  const parts = [
    ownerKind !== undefined && ownerId !== undefined ? `${kind} ${about(core, { ownerKind, ownerId })}` : kind,
    user ?? '',
    operation === undefined ? '' : t(($) => $.privacy.trail.actions[operation]),
    from === undefined ? '' : `${t(($) => $.privacy.trail.from)} ${formatDate(from)}`,
    to === undefined ? '' : `${t(($) => $.privacy.trail.to)} ${formatDate(to)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? t(($) => $.privacy.trail.noCriteria) : parts.join(' · ')
}

/** The trail of a scope as a list on paper, newest first. */
export function printTrail(core: Core, scope: TrailScope, language: Language): OfferedFileToken {
  const t = texts(language)
  const { reader } = core.workspace
  const names = new Map<string, string>()
  const nameOf = (entry: StoredEntry): string => {
    const key = `${entry.ownerKind}:${entry.ownerId}`
    const name = names.get(key) ?? about(core, entry)
    names.set(key, name)
    return name
  }
  const rows = entriesBefore(reader, scope, null, mostPrinted).map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    user: entry.user,
    action: actWords(entry, t),
    kind: kindWords(entry.ownerKind, t),
    about: nameOf(entry),
  }))
  const head = { number: core.today, createdAt: core.clock(), sender: senderOf(core.workspace) }
  const data = { ...head, rows, total: entryCount(reader, scope), criteria: criteria(core, scope, t) }
  return core.transfers.offer(`registra-history-${core.today}.pdf`, trailList(data, language).bytes)
}

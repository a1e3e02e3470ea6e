import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import type { Look } from '#main/core/features/findings/read.ts'
import type { FindingListRow } from '#main/core/features/findings/grid.ts'
import { dismissReasons, explainReasons } from '#shared/domain/review/rules.ts'

/** What a person decides about findings. */
export interface Decision {
  state: 'explained' | 'dismissed' | 'open'
  reason: string | null
  note: string | null
}

/** What came of a decision; `kept` tells why others stay as they are. */
export interface Decided {
  changed: number
  kept: { reason: string; count: number }[]
  /** By which it can be taken back. */
  changeSet: number | null
}

/** Findings held in memory at once. */
const readAtOnce = 500

/** A decision says why, with one of the known reasons; “other” only with words of one's own. Throws `invalid`. */
export function checkDecision({ state, reason, note }: Decision): void {
  if (state === 'open') return
  const refuse = (code: 'required' | 'unknown-word', field: string): never => {
    const params = { value: reason ?? '' }
    throw new InvalidInput([{ code, field, severity: 'error', ...(code === 'unknown-word' && { params }) }])
  }
  const allowed: readonly string[] = state === 'explained' ? explainReasons : dismissReasons
  if (reason === null || reason === '') refuse('required', 'reason')
  if (!allowed.includes(reason ?? '')) refuse('unknown-word', 'reason')
  if (reason === 'other' && (note?.trim() ?? '') === '') refuse('required', 'note')
}

/** Why a finding stays as it is, or null when the decision concerns it. */
function obstacle(finding: FindingListRow, { state, reason, note }: Decision): string | null {
  if (finding.state === 'resolved' || finding.state === 'in-correction' || finding.state === 'corrected') {
    return finding.state
  }
  if (state !== finding.state) return state === 'open' && finding.decisionId === null ? 'automatic' : null
  return state === 'open' || (finding.reason === reason && finding.note === note) ? finding.state : null
}

function storedDecision(reader: Reader, finding: FindingListRow): number | null {
  const { rule, statedPersonId, statedDeclarationId, date } = finding
  const found = query
    .selectFrom('findingDecision')
    .select('id')
    .where('rule', '=', rule)
    .where('statedPersonId', '=', statedPersonId)
    .where('statedDeclarationId', '=', statedDeclarationId)
    .where('date', '=', date)
  return reader.first(found)?.id ?? null
}

function apply(writer: RecordWriter, finding: FindingListRow, { state, reason, note }: Decision): void {
  if (state === 'open') {
    if (finding.decisionId !== null) writer.remove('findingDecision', finding.decisionId)
    return
  }
  const { rule, statedPersonId, statedDeclarationId, date, fingerprint } = finding
  const { at, user: by } = writer.stamp
  const said = { fingerprint, state, reason: reason ?? '', note, at, by }
  const known = finding.decisionId ?? storedDecision(writer, finding)
  if (known === null) {
    writer.insert('findingDecision', { rule, statedPersonId, statedDeclarationId, date, ...said })
  } else writer.update('findingDecision', known, said)
}

/**
 * Decides about findings, one or many alike; those whose state does not allow it stay and are counted by reason: a state, or
 * `automatic` for what a paper form or an exemption explains. The list shows it through the projection of decisions.
 * `look` may throw to stop: the transaction must then be rolled back.
 */
export function decideFindings(
  writer: RecordWriter,
  ids: readonly number[],
  decision: Decision,
  look: Look = () => undefined,
): Decided {
  const note = decision.note?.trim() ?? ''
  const settled = { ...decision, note: note === '' ? null : note }
  const kept = new Map<string, number>()
  let changed = 0
  const wanted = [...new Set(ids)]
  let there = 0
  for (let start = 0; start < wanted.length; start += readAtOnce) {
    look(start, wanted.length)
    const some = idList(wanted.slice(start, start + readAtOnce))
    const findings = writer.all(query.selectFrom('finding').selectAll().where('id', 'in', some))
    there += findings.length
    for (const finding of findings) {
      const reason = obstacle(finding, settled)
      if (reason === null) {
        apply(writer, finding, settled)
        changed += 1
      } else kept.set(reason, (kept.get(reason) ?? 0) + 1)
    }
  }
  const gone = wanted.length - there
  if (gone > 0) kept.set('resolved', (kept.get('resolved') ?? 0) + gone)
  const changeSet = changed > 0 ? writer.changeSet : null
  return { changed, kept: [...kept].map(([reason, count]) => ({ reason, count })), changeSet }
}

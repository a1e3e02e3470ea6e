import { evidenceKinds, type CorrectionReason, type EvidenceKind } from '#shared/domain/correction/words.ts'

/** From 0, no proof, to 3, strong. */
export type EvidenceStrength = 0 | 1 | 2 | 3

/** How much each kind proves by itself: what others have made or signed weighs more than what the office made. */
const weights: Record<EvidenceKind, 1 | 2> = {
  'time-sheet': 2,
  planning: 1,
  'device-log': 2,
  'worker-statement': 2,
  'client-confirmation': 2,
  'contact-reference': 2,
  screenshot: 1,
  'paper-form': 2,
  other: 1,
}

/** The strength of some pieces of proof: each kind counts once, two kinds that agree are strong. Ours (A): nothing official says what proves. */
export function evidenceStrength(kinds: Iterable<EvidenceKind>): EvidenceStrength {
  let sum = 0
  for (const kind of new Set(kinds)) sum += weights[kind]
  return Math.min(3, sum) as EvidenceStrength
}

/** What fits each reason best, beside what always helps. */
const fitting: Partial<Record<CorrectionReason, readonly EvidenceKind[]>> = {
  'device-failure': ['device-log', 'screenshot', 'contact-reference'],
  'no-network': ['paper-form', 'contact-reference', 'screenshot'],
  'wrong-workplace': ['planning', 'client-confirmation'],
  'not-present': ['planning', 'worker-statement'],
  'forgotten-break': ['time-sheet', 'worker-statement'],
}
const usual: readonly EvidenceKind[] = [
  'time-sheet',
  'worker-statement',
  'planning',
  'device-log',
  'client-confirmation',
]

/** Kinds of proof that are not there yet and would help, the fitting ones first; none once the proof is strong. */
export function wouldHelp(
  kinds: readonly EvidenceKind[],
  reasons: readonly (CorrectionReason | null)[],
): EvidenceKind[] {
  if (evidenceStrength(kinds) === 3) return []
  const best = reasons.flatMap((reason) => (reason === null ? [] : (fitting[reason] ?? [])))
  const order = [...new Set([...best, ...usual])]
  return order.filter((kind) => !kinds.includes(kind)).slice(0, 4)
}

/** Tells whether a word names a kind of proof. */
export function isEvidenceKind(word: string): word is EvidenceKind {
  return (evidenceKinds as readonly string[]).includes(word)
}

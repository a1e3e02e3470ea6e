import type { Translate } from '#main/core/texts.ts'
import type { DutyEvidence } from '#shared/contract/duties.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { DutyReason } from '#shared/domain/duties.ts'

/** Why a duty stands as it does, as sentences. */
export function reasonWords(reasons: readonly DutyReason[], t: Translate): string {
  const said = reasons.map(({ code, params }) => {
    const { date } = params
    return t(($) => $.duties.reasons[code], typeof date === 'string' ? { ...params, date: formatDate(date) } : params)
  })
  return said.join(' ')
}

/** A piece of evidence on paper: what it is, what it says, and the days it concerns. */
export interface EvidenceWords {
  what: string
  details: string
  from: string | null
  to: string | null
}

/** A piece of evidence in words. */
export function evidenceWords(item: DutyEvidence, t: Translate): EvidenceWords {
  const joined = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(', ')
  switch (item.kind) {
    case 'link': {
      const { employer, method, fallbackChannel: channel, from, to } = item
      const agreed =
        method === null
          ? t(($) => $.duties.evidence.noMethod)
          : t(($) => $.duties.evidence.method, { method: t(($) => $.chain.methods[method]) })
      const fallback =
        channel === null ? t(($) => $.duties.evidence.noFallback) : t(($) => $.duties.evidence.fallback, { channel })
      return { what: t(($) => $.duties.evidence.link, { employer }), details: joined(agreed, fallback), from, to }
    }
    case 'paper': {
      const code = item.code === 'contract' ? 'contract' : 'method-agreement'
      return {
        what: t(($) => $.papers.kinds[code]),
        details: t(($) => $.papers.states[item.state]),
        from: null,
        to: item.expiresOn,
      }
    }
    case 'alternative': {
      const { what, agreedWith } = item
      const by = agreedWith === null ? null : t(($) => $.duties.evidence.alternativeWith, { who: agreedWith })
      return { what: t(($) => $.duties.evidence.alternative), details: joined(what, by), from: null, to: null }
    }
    case 'registrations': {
      const { from, to, seen, planned, days } = item
      const what = t(($) => $.duties.evidence.registrations, { from: formatDate(from), to: formatDate(to) })
      return { what, details: t(($) => $.duties.evidence.registrationsText, { seen, planned, days }), from, to }
    }
    case 'findings':
      return {
        what: t(($) => $.duties.evidence.findings, { count: item.count }),
        details: '',
        from: item.from,
        to: item.to,
      }
    case 'means': {
      const { people: count, from, to } = item
      const what = t(($) => $.duties.evidence.means, { count })
      return { what, details: t(($) => $.duties.evidence.meansText, { ...item }), from, to }
    }
    case 'briefings': {
      const { informed, people, from, to } = item
      const what = t(($) => $.duties.evidence.briefings, { count: people })
      return { what, details: t(($) => $.duties.evidence.briefingsText, { informed, people }), from, to }
    }
    case 'reminder':
      return {
        what: t(($) => $.duties.evidence.reminder, { title: item.title }),
        details: '',
        from: item.on,
        to: null,
      }
    case 'recorded': {
      const { state, onDate, validUntil, note, fileName } = item
      const what = `${t(($) => $.duties.evidence.recorded, { date: formatDate(onDate) })} – ${t(($) => $.duties.states[state])}`
      const file = fileName === null ? null : t(($) => $.duties.evidence.file, { name: fileName })
      return { what, details: joined(note, file), from: onDate, to: validUntil }
    }
  }
}

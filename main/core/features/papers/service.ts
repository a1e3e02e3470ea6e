import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { betterState, paperState, type PaperKindCode, type PaperState } from '#shared/domain/paper.ts'

/** How one kind of paper stands for a link of the chain, or for its contractor, on a day. */
export interface PaperStanding {
  kindId: number
  /** Null for a kind of the office's own, which has a name. */
  code: PaperKindCode | null
  name: string | null
  required: boolean
  subject: 'company' | 'link'
  /** The link, when the paper is about it. */
  linkId: number | null
  companyId: number
  state: PaperState
  /** The paper that decides; null when missing. */
  paperId: number | null
  expiresOn: LocalDate | null
}

/** A link and its contractor. */
export interface PaperHolder {
  id: number
  contractorId: number
}

/** Which papers are asked about. */
export interface StandingScope {
  /** Only kinds that are required: what may be missing. */
  required?: boolean
}

/**
 * How the papers of contractors stand on a Brussels calendar day: per firm and kind, per link and kind, the best paper.
 * Kinds that are not required appear only where there is a paper.
 */
export function paperStandings(
  reader: Reader,
  holders: readonly PaperHolder[],
  date: LocalDate,
  scope: StandingScope = {},
): PaperStanding[] {
  const companies = [...new Set(holders.map(({ contractorId }) => contractorId))]
  const links = holders.map(({ id }) => id)
  const all = reader.all(query.selectFrom('paperKind').selectAll().orderBy('id'))
  const kinds = all.filter(({ required }) => scope.required !== true || required === 1)
  const papers = reader.all(
    query
      .selectFrom('paper')
      .select(['id', 'kindId', 'companyId', 'linkId', 'issuedOn', 'expiresOn', 'verifiedOn'])
      .where('kindId', 'in', idList(kinds.map(({ id }) => id)))
      .where((where) => where.or([where('companyId', 'in', idList(companies)), where('linkId', 'in', idList(links))]))
      .orderBy('id'),
  )
  const held = Map.groupBy(papers, ({ kindId, companyId, linkId }) => `${kindId} ${companyId ?? ''} ${linkId ?? ''}`)
  const standings: PaperStanding[] = []
  for (const kind of kinds) {
    const { subject } = kind
    if (subject !== 'company' && subject !== 'link') continue
    const subjects =
      subject === 'link'
        ? holders.map(({ id, contractorId }) => ({ linkId: id, companyId: contractorId }))
        : companies.map((companyId) => ({ linkId: null, companyId }))
    for (const { linkId, companyId } of subjects) {
      const key = linkId === null ? `${kind.id} ${companyId} ` : `${kind.id}  ${linkId}`
      let state: PaperState = 'missing'
      let deciding: (typeof papers)[number] | null = null
      for (const paper of held.get(key) ?? []) {
        const own = paperState(paper, date, { expires: kind.expires === 1 })
        if (own === 'missing' || (deciding !== null && betterState(state, own) === state)) continue
        state = own
        deciding = paper
      }
      if (deciding === null && kind.required === 0) continue
      standings.push({
        kindId: kind.id,
        code: kind.code,
        name: kind.name,
        required: kind.required === 1,
        subject,
        linkId,
        companyId,
        state,
        paperId: deciding?.id ?? null,
        expiresOn: deciding?.expiresOn ?? null,
      })
    }
  }
  return standings
}

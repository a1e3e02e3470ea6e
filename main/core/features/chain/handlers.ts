import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { chainGrid, linkById, linkRows, saveLink, type ChainListRow } from '#main/core/features/chain/repository.ts'
import { pictureFile, presentFile, sheetFile } from '#main/core/features/chain/documents.ts'
import { chainGaps } from '#main/core/features/chain/gaps.ts'
import { moveLink } from '#main/core/features/chain/move.ts'
import { presentOn } from '#main/core/features/chain/present.ts'
import { linksLeftHanging, readLinkInput, type LinkFacts, type LinkValues } from '#main/core/features/chain/rules.ts'
import { chainFacts } from '#main/core/features/chain/service.ts'
import { suggestLinks } from '#main/core/features/chain/suggest.ts'
import { chainTreeOf, shownLink } from '#main/core/features/chain/tree.ts'
import { checkEnd, endRecord } from '#main/core/features/ending.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, declarationLabels, labelOf, linkItem } from '#main/core/features/labels.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { Reader } from '#main/core/db/query.ts'
import type { LinkDetails, LinkInput } from '#shared/contract/chain.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import { linksHangingBelow, type ChainLink } from '#shared/domain/chain.ts'
import type { Problem } from '#shared/domain/problem.ts'

const { chain } = procedures

function linkFacts(core: Core, declarationId: number): LinkFacts | undefined {
  const { reader, today } = core.workspace
  const facts = chainFacts(reader, declarationId)
  if (!facts) return undefined
  return { ...facts, today, companyName: (id) => labelOf(companyLabels(reader, [id]), id).label }
}

function reading(core: Core, id: number | null, input: LinkInput): { values: LinkValues | null; problems: Problem[] } {
  const { reader, today } = core.workspace
  const { values, problems } = readLinkInput(input, id, today, (declarationId) => linkFacts(core, declarationId))
  const companies = companyLabels(reader, [input.contractorId ?? 0, input.directEmployerId ?? 0])
  for (const field of ['contractorId', 'directEmployerId'] as const) {
    const companyId = input[field]
    if (companyId !== null && !companies.has(companyId)) {
      problems.push({ code: 'not-found', field, severity: 'error', params: { value: companyId } })
    }
  }
  return { values, problems }
}

function chainLinkIn(facts: { links: ChainLink[] } | undefined, id: number): ChainLink {
  const link = facts?.links.find((other) => other.id === id)
  if (!link) throw new CoreError('record-gone', { kind: 'chainLink', id })
  return link
}

/** Deletes a link no other hangs below; throws `in-use` otherwise. */
function removeLink(writer: RecordWriter, id: number): void {
  const facts = chainFacts(writer, linkById(writer, id)?.declarationId ?? 0)
  const link = chainLinkIn(facts, id)
  if (facts && linksLeftHanging(link, null, facts).length > 0) throw new CoreError('in-use')
  writer.remove('chainLink', id)
}

/** The lowest links first, so that a whole branch that is selected goes. */
function bottomUp(reader: Reader, ids: readonly number[]): number[] {
  const rows = linkRows(reader, ids)
  const ordered = new Set<number>()
  const visiting = new Set<number>()
  const visit = (row: ChainListRow): void => {
    if (visiting.has(row.id)) return
    visiting.add(row.id)
    const below = rows.filter(
      (other) => other.declarationId === row.declarationId && other.directEmployerId === row.contractorId,
    )
    for (const other of below) visit(other)
    ordered.add(row.id)
  }
  for (const row of rows) visit(row)
  return [...ordered]
}

const present: Present = (field, row, t) => {
  const { method } = row as unknown as ChainListRow
  if (field === 'method') return method === null ? null : t(($) => $.chain.methods[method])
  return undefined
}

export const chainHandlers = {
  list: chain.list.handler(({ input, context }) => listPage(context.core, chainGrid, input, shownLink)),
  ids: chain.ids.handler(({ input, context }) => listIds(context.core, chainGrid, input)),
  get: chain.get.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const link = linkById(reader, input.id)
    if (!link) throw new CoreError('record-gone', { kind: 'chainLink', id: input.id })
    const companies = companyLabels(reader, [link.contractorId, link.directEmployerId])
    const facts = chainFacts(reader, link.declarationId)
    return {
      ...link,
      method: link.method as LinkDetails['method'],
      viaAgency: link.viaAgency === 1,
      declaration: labelOf(declarationLabels(reader, [link.declarationId]), link.declarationId),
      contractor: labelOf(companies, link.contractorId),
      directEmployer: labelOf(companies, link.directEmployerId),
      version: versionOf(reader, 'chainLink', input.id),
      uses: { links: facts ? linksLeftHanging(chainLinkIn(facts, link.id), null, facts).length : 0 },
    }
  }),
  check: chain.check.handler(({ input, context }) => reading(context.core, input.id, input.values).problems),
  save: chain.save.handler(({ input, context }) =>
    saveRecord(context.core, 'chainLink', input, {
      read: () => reading(context.core, input.id, input.values),
      save: (writer, values) => saveLink(writer, input.id, values),
    }),
  ),
  remove: chain.remove.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const label = (ids: number[]): LookupItem[] => linkRows(reader, ids).map(linkItem)
    return removeRecords(context.core, bottomUp(reader, input.ids), removeLink, label)
  }),
  lookup: chain.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return linkRows(reader, input.ids).map(linkItem)
    return suggestLinks(reader, input.text, mostSuggestions)
  }),
  export: chain.export.handler(({ input, context }) => exportGrid(context.core, chainGrid, input, present)),
  tree: chain.tree.handler(({ input, context }) =>
    chainTreeOf(context.core.workspace.reader, input.declarationId, input.date),
  ),
  end: chain.end.handler(async ({ input, context }) => {
    const { id, date, preview } = input
    const { reader } = context.core.workspace
    const stored = linkById(reader, id)
    const facts = chainFacts(reader, stored?.declarationId ?? 0)
    const link = chainLinkIn(facts, id)
    checkEnd(link.from, date)
    const below = facts ? linksHangingBelow(link, facts.links, date, facts.declaration.declarantIds) : []
    const hanging = linkRows(
      reader,
      below.map((other) => other.id),
    ).map(shownLink)
    if (preview) return { hanging, changeSet: null }
    const { changeSet } = await endRecord(
      context.core,
      { kind: 'chainLink', id, date },
      stored,
      ({ validFrom }) => validFrom,
      (writer) => writer.update('chainLink', id, { validTo: date }),
    )
    return { hanging, changeSet }
  }),
  move: chain.move.handler(({ input, context }) => moveLink(context.core, input)),
  picture: chain.picture.handler(({ input, context }) => pictureFile(context.core, input)),
  sheet: chain.sheet.handler(({ input, context }) => sheetFile(context.core, input)),
  present: chain.present.handler(({ input, context }) =>
    presentOn(context.core.workspace.reader, input.declarationId, input.date),
  ),
  presentFile: chain.presentFile.handler(({ input, context }) => presentFile(context.core, input)),
  gaps: chain.gaps.handler(({ input, context }) => chainGaps(context.core.workspace.reader, input.date)),
}

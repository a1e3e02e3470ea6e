import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { PaperTable } from '#main/core/db/tables/papers.ts'
import type { ChainLinkTable } from '#main/core/db/tables/records.ts'
import { CompanyBook } from '#main/core/features/imports/company-book.ts'
import { DeclarationBook } from '#main/core/features/imports/declaration-book.ts'
import {
  differing,
  NamedRecords,
  refuse,
  type ImportContext,
  type ReadRow,
  type RowImporter,
  type RowOutcome,
} from '#main/core/features/imports/row.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { formatDate, within } from '#shared/domain/dates.ts'
import { readPaperKind } from '#shared/domain/paper-words.ts'
import type { PaperHolding } from '#shared/domain/paper.ts'
import { readPaper, type NamedPaperKind, type PaperReading, type PaperValues } from '#shared/domain/records.ts'
import { fold } from '#shared/domain/text.ts'
import { languages, resources } from '#shared/i18n/index.ts'

type Paper = Selectable<PaperTable>
type Link = Pick<Selectable<ChainLinkTable>, 'id' | 'validFrom' | 'validTo'>

const linksOf = prepared<Link, [declaration: number, contractor: number]>(
  query
    .selectFrom('chainLink')
    .select(['id', 'validFrom', 'validTo'])
    .where('declarationId', '=', 0)
    .where('contractorId', '=', 0)
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc'),
)
const ofCompany = prepared<Paper, [company: number]>(
  query.selectFrom('paper').selectAll().where('companyId', '=', 0).orderBy('id'),
)
const ofLink = prepared<Paper, [link: number]>(
  query.selectFrom('paper').selectAll().where('linkId', '=', 0).orderBy('id'),
)
const ofDeclaration = prepared<Paper, [declaration: number]>(
  query.selectFrom('paper').selectAll().where('declarationId', '=', 0).orderBy('id'),
)

/** How kinds are named in a file: a shipped one by its words in four languages, one of the office's own by its name. */
function kindReader({ door, today }: ImportContext): PaperReading {
  const kinds = door.all(query.selectFrom('paperKind').selectAll().orderBy('id'))
  const named = new Map<string, NamedPaperKind>()
  for (const { id, code, name, subject, expires } of kinds) {
    const kind = { id, subject, expires: expires === 1 }
    for (const word of code === null ? [name ?? ''] : [code, ...shippedNames(code)]) named.set(fold(word), kind)
  }
  const own = kinds.flatMap(({ name }) => (name === null ? [] : [name]))
  const shipped = kinds.flatMap(({ code }) => (code === null ? [] : [resources.fr.translation.papers.kinds[code]]))
  return {
    today,
    kindOf: (text) => named.get(fold(text)) ?? named.get(fold(readPaperKind(text) ?? '')) ?? null,
    allowed: [...shipped, ...own].join(', '),
  }
}

const shippedNames = (code: NonNullable<ReturnType<typeof readPaperKind>>): string[] =>
  languages.map((language) => resources[language].translation.papers.kinds[code])

/** Imports papers; key: firm, kind, declaration (where the kind is about one) and day of issue. */
export function documentImporter(context: ImportContext): RowImporter<PaperValues> {
  const companies = new CompanyBook(context)
  const declarations = new DeclarationBook(context)
  const named = new NamedRecords()
  const reading = kindReader(context)
  const { door } = context
  return {
    read: (input) => readPaper(input, reading),
    label: ({ company, reference }) => [company?.value, reference].filter(Boolean).join(' · '),
    apply: (row) => {
      const { kind } = row.values
      if (kind === null) throw new Error('a required value is missing')
      const holding = hold(context, { companies, declarations }, row.values, kind)
      const papers = papersOf(context, holding)
      const { issued } = row.values
      const stored = papers.find(({ kindId, issuedOn }) => kindId === kind.id && issuedOn === issued)
      if (stored) return change(context, named, stored, row)
      const { expires: expiresOn, reference, note, checkedOn: verifiedOn, checkedBy } = row.values
      const id = door.insert('paper', {
        kindId: kind.id,
        ...holding,
        issuedOn: issued,
        expiresOn,
        reference,
        note,
        sha256: null,
        fileName: null,
        verifiedOn,
        verifiedBy: verifiedOn === null ? null : checkedBy,
      })
      named.name(id, row.line)
      return 'imported'
    },
  }
}

interface Books {
  companies: CompanyBook
  declarations: DeclarationBook
}

const nobody: PaperHolding = { companyId: null, linkId: null, personId: null, declarationId: null }

/** Whose the paper is: the firm, its link on the declaration, or the declaration; unknown firms become provisional. */
function hold(
  context: ImportContext,
  { companies, declarations }: Books,
  { company, declaration, issued }: PaperValues,
  { subject }: NamedPaperKind,
): PaperHolding {
  if (company === null) throw new Error('a required value is missing')
  if (subject === 'company') return { ...nobody, companyId: companies.findOrCreate(company, 'company') }
  const number = declaration ?? ''
  if (subject === 'declaration') {
    return { ...nobody, declarationId: declarations.findOrCreate(number, 'declaration').id }
  }
  const companyId = companies.find(company, 'company')
  const known = declarations.find(number)
  const links = companyId === null || known === null ? [] : context.door.all(linksOf(known.id, companyId))
  const [latest, another] = links
  if (!latest) refuse('paper-no-link', 'declaration', { value: number })
  const day = issued ?? context.today
  const link = links.find(({ validFrom, validTo }) => within(day, validFrom, validTo)) ?? latest
  if (another) {
    context.warn('paper-links', 'declaration', {
      value: number,
      from: link.validFrom === null ? '…' : formatDate(link.validFrom),
    })
  }
  return { ...nobody, linkId: link.id }
}

function papersOf({ door }: ImportContext, { companyId, linkId, declarationId }: PaperHolding): Paper[] {
  if (companyId !== null) return door.all(ofCompany(companyId))
  return linkId === null ? door.all(ofDeclaration(declarationId ?? 0)) : door.all(ofLink(linkId))
}

function change(
  context: ImportContext,
  named: NamedRecords,
  stored: Paper,
  { values, line }: ReadRow<PaperValues>,
): RowOutcome {
  const { expires: expiresOn, reference, note, checkedOn: verifiedOn, checkedBy } = values
  const verifiedBy = verifiedOn === null ? null : checkedBy
  const changes = differing<Partial<Paper>>(stored, { expiresOn, reference, note, verifiedOn, verifiedBy })
  named.refuseContradiction(stored.id, stored, changes)
  const earlier = named.lineOf(stored.id)
  named.name(stored.id, line)
  if (changes !== null) {
    context.door.update('paper', stored.id, changes)
    return 'changed'
  }
  if (earlier === undefined) return 'unchanged'
  context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}

import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { AttachmentContent } from '#main/core/features/attachments.ts'
import { papersLike, papersWithFile, type Paper, type PaperValues } from '#main/core/features/papers/repository.ts'
import type { Draft } from '#main/core/features/records.ts'
import type { PaperInput } from '#shared/contract/papers.ts'
import { checkPaper, holderField } from '#shared/domain/paper.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

const holderTables = {
  companyId: 'company',
  linkId: 'chainLink',
  personId: 'person',
  declarationId: 'declaration',
} as const

/** The first holder named that does not exist. */
function strangeHolder(reader: Reader, input: PaperInput): keyof typeof holderTables | undefined {
  const fields = Object.keys(holderTables) as (keyof typeof holderTables)[]
  return fields.find((field) => {
    const id = input[field]
    return id !== null && !reader.first(query.selectFrom(holderTables[field]).select('id').where('id', '=', id))
  })
}

/**
 * A paper as it is to be stored, null while something is missing, and everything wrong with it. A checked paper that is given
 * another file is to be checked again, unless the form says on which day that was done.
 */
export function readPaperInput(
  core: Core,
  id: number | null,
  input: PaperInput,
  content: AttachmentContent | null,
): Draft<PaperValues> {
  const { reader, today, user } = core.workspace
  const stored = id === null ? undefined : storedPaper(reader, id)
  const fields = fieldReader<string>(
    {
      issuedOn: input.issuedOn,
      expiresOn: input.expiresOn,
      verifiedOn: input.verifiedOn,
      reference: input.reference,
      note: input.note,
    },
    { today },
  )
  const dates = {
    issuedOn: fields.date('issuedOn'),
    expiresOn: fields.date('expiresOn'),
    verifiedOn: fields.date('verifiedOn'),
  }
  const texts = {
    reference: fields.text('reference'),
    note: fields.text('note', { max: maximumLengths.note }),
  }
  const strange = strangeHolder(reader, input)
  if (strange !== undefined) fields.report('not-found', strange, 'error', { value: input[strange] ?? 0 })
  const kind =
    input.kindId === null
      ? undefined
      : reader.first(query.selectFrom('paperKind').selectAll().where('id', '=', input.kindId))
  if (input.kindId === null) fields.report('required', 'kindId', 'error')
  else if (!kind) fields.report('not-found', 'kindId', 'error', { value: input.kindId })
  if (!kind) return { values: null, problems: fields.problems }
  const holding = {
    companyId: input.companyId,
    linkId: input.linkId,
    personId: input.personId,
    declarationId: input.declarationId,
  }
  const same = content ? papersWithFile(reader, content.sha256, id) : []
  const problems = [
    ...fields.problems,
    ...checkPaper(
      { id, ...holding, ...dates },
      {
        today,
        kind: { subject: kind.subject, expires: kind.expires === 1 },
        others: papersLike(reader, kind.id, kind.subject, holding),
        sameFile: same[0]?.label ?? null,
      },
    ),
  ]
  const unchanged = stored !== undefined && stored.verifiedOn === dates.verifiedOn
  const otherFile = content !== null && stored?.sha256 != null && content.sha256 !== stored.sha256
  const again = unchanged && otherFile && stored.verifiedOn !== null
  if (again) problems.push({ code: 'paper-check-again', field: 'verifiedOn', severity: 'warning' })
  const verifiedOn = again ? null : dates.verifiedOn
  const verifiedBy = verifiedOn === null ? null : unchanged ? stored.verifiedBy : user
  if (holding[holderField(kind.subject)] === null) return { values: null, problems }
  return { values: { kindId: kind.id, ...holding, ...dates, ...texts, verifiedOn, verifiedBy }, problems }
}

function storedPaper(reader: Reader, id: number): Paper | undefined {
  return reader.first(query.selectFrom('paper').selectAll().where('id', '=', id))
}

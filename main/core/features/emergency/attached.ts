import type { Core } from '#main/core/core.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { attachmentBytes, keepAttachment, type AttachmentContent } from '#main/core/features/attachments.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'

/** What a proof or a signed scan belongs to. */
export type AttachedTo = { incidentId: number } | { formId: number }

/** Keeps a file with an incident or a form. */
export function attach(
  writer: RecordWriter,
  to: AttachedTo,
  content: AttachmentContent,
  description: string | null,
): void {
  const sha256 = keepAttachment(writer, content)
  writer.into('emergencyAttachment').run(
    query.insertInto('emergencyAttachment').values({
      incidentId: 'incidentId' in to ? to.incidentId : null,
      formId: 'formId' in to ? to.formId : null,
      sha256,
      name: content.name,
      description,
      at: writer.stamp.at,
      by: writer.stamp.user,
    }),
  )
}

/** Offers an attached file under the name it came with; throws `record-gone`. */
export function offerAttachment(core: Core, id: number): OfferedFileToken {
  const { reader } = core.workspace
  const attached = attachedById(reader, id)
  const bytes = attached && attachmentBytes(reader, attached.sha256)
  if (!attached || !bytes) throw new CoreError('record-gone', { kind: 'emergencyAttachment', id })
  return core.transfers.offer(attached.name, bytes)
}

function attachedById(reader: Reader, id: number): { name: string; sha256: string } | undefined {
  return reader.first(query.selectFrom('emergencyAttachment').select(['name', 'sha256']).where('id', '=', id))
}

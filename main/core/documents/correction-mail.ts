import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

import { isOwn, letterOf } from '#main/core/documents/correction-letter.ts'
import { letterText } from '#main/core/documents/correction-text.ts'
import type { CorrectionDossierData } from '#main/core/documents/correction-types.ts'
import { texts } from '#main/core/texts.ts'

/**
 * A draft of a mail (RFC 5322 with `X-Unsent`) to be opened in the office's own program: no recipient, the letter as its
 * text, the dossier attached. To a self-employed person it says that the person sends the request, not the office.
 */
export async function correctionMail(
  data: CorrectionDossierData,
  dossier: { name: string; pieces: readonly Uint8Array[] },
): Promise<Buffer> {
  // Loaded with the first mail: a start should not wait for it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const t = texts(data.language)
  const { title } = letterOf(data)
  const mark = createHash('sha256').update(`${data.number} ${data.createdAt}`).digest('hex').slice(0, 24)
  const mail = new MailComposer({
    subject: t(($) => $.correctionDocuments.mail.subject, { title, number: data.number }),
    text: mailText(data),
    headers: { 'X-Unsent': '1' },
    date: new Date(data.createdAt),
    messageId: `<${mark}@registra.invalid>`,
    baseBoundary: mark,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: [
      {
        filename: dossier.name,
        content: Readable.from(dossier.pieces),
        contentType: 'application/pdf',
      },
    ],
  })
  return mail.compile().build()
}

/** The text of the mail: the letter itself, or what goes with a letter that somebody else sends. */
export function mailText(data: CorrectionDossierData): string {
  if (!isOwn(data)) return letterText(data)
  const t = texts(data.language)
  return [
    t(($) => $.correctionDocuments.letter.greeting),
    t(($) => $.correctionDocuments.mail.cover),
    t(($) => $.correctionDocuments.mail.coverSteps),
    [data.sender.name, data.senderContact ?? ''].join('\n').trim(),
    `${'_'.repeat(40)}\n${t(($) => $.correctionDocuments.mail.own)}`,
    letterText(data),
  ].join('\n\n')
}

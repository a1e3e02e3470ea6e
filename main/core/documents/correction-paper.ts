import { labelsIn } from '#main/core/documents/labels.ts'
import { Page, type FrameOptions } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import type { DocumentHead } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Begins a paper of corrections in one language: its title at the head, and with `besides` in the name of the file's document. */
export function beginPaper(
  head: DocumentHead,
  language: Language,
  title: (t: Translate) => string,
  { besides, orientation }: { besides: string } & Pick<FrameOptions, 'orientation'>,
): { paper: Paper; page: Page } {
  const name = title(texts(language))
  const { createdAt, sender } = head
  const paper = new Paper({ title: `${name}${besides}`, author: sender.name, language, createdAt })
  const labels = labelsIn([language])
  const frame = { head, title: labels.all(title), labels }
  return { paper, page: new Page(paper, orientation ? { ...frame, orientation } : frame) }
}

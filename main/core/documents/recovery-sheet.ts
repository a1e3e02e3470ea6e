import { localMoment } from '#main/core/documents/format.ts'
import { labelsIn } from '#main/core/documents/labels.ts'
import { body, bodyBold, Page } from '#main/core/documents/page.ts'
import { lineHeight, Paper, type TextStyle } from '#main/core/documents/paper.ts'
import type { DocumentResult, RecoverySheetData } from '#main/core/documents/types.ts'
import type { Translate } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

const codeStyle: TextStyle = { face: 'mono', size: 26 }

/** The recovery code of a workspace on one sheet, in groups large enough to be copied without mistake. */
export function recoverySheet(data: RecoverySheetData, language: Language): DocumentResult {
  const labels = labelsIn([language])
  const title = labels.all((t) => t(($) => $.documents.recovery.title))
  const paper = new Paper({
    title: `${title[0]?.text ?? ''} – ${data.workspaceName}`,
    author: data.workspaceName,
    language,
    createdAt: data.createdAt,
  })
  const head = { number: '', createdAt: data.createdAt, sender: { name: data.workspaceName, number: null } }
  const page = new Page(paper, { head, title, labels })
  const say = (choose: (t: Translate) => string, style = body): void => page.label(labels.all(choose), style)
  const { date, time } = localMoment(data.createdAt)

  say((t) => t(($) => $.documents.recovery.purpose))
  page.space(6)
  say((t) => t(($) => $.documents.recovery.workspace), bodyBold)
  page.text(data.workspaceName)
  say((t) => t(($) => $.documents.recovery.date), bodyBold)
  say((t) => t(($) => $.documents.at, { date, time }))
  page.space(6)
  say((t) => t(($) => $.documents.recovery.code), bodyBold)
  drawCode(page, data.code)
  page.heading(labels.all((t) => t(($) => $.documents.recovery.keepTitle)))
  say((t) => t(($) => $.documents.recovery.keepAway))
  say((t) => t(($) => $.documents.recovery.keepSecret))
  say((t) => t(($) => $.documents.recovery.keepLost))
  page.heading(labels.all((t) => t(($) => $.documents.recovery.useTitle)))
  say((t) => t(($) => $.documents.recovery.use))
  page.space(10)
  page.writingLine(labels.all((t) => t(($) => $.documents.recovery.stored)))
  page.finish()
  return paper.finish()
}

/** Draws the groups of the code in a frame, shared out evenly over its lines. */
function drawCode(page: Page, code: string): void {
  const { paper } = page
  const groups = paper
    .clean(code)
    .split(/[-\s]+/)
    .filter((group) => group !== '')
  const widest = Math.max(...groups.map((group) => paper.widthOf(`${group}  `, codeStyle)))
  const most = Math.max(1, Math.floor((page.width - 32) / widest))
  const perLine = Math.ceil(groups.length / Math.ceil(groups.length / most))
  const lines = groups.flatMap((_, index) =>
    index % perLine === 0 ? [groups.slice(index, index + perLine).join('  ')] : [],
  )
  const height = lines.length * lineHeight(codeStyle.size) * 1.15 + 24
  page.need(height)
  const y = page.y
  paper.frame(page.left, y, page.width, height, 1.5)
  paper.tag('P', () => paper.block(lines, page.left + 16, y + 14, codeStyle, lineHeight(codeStyle.size) * 1.15), {
    actual: groups.join('-'),
  })
  page.y = y + height + 8
}

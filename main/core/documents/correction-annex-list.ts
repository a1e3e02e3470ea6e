import type { AnnexObstacle, CorrectionDossierAnnex } from '#main/core/documents/correction-types.ts'
import { fileSize } from '#main/core/documents/format.ts'
import type { Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import { texts } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

/** An annex with the page of the dossier on which it begins, or with why it has none. */
export type PlacedAnnex = { annex: CorrectionDossierAnnex } & ({ page: number } | { obstacle: AnnexObstacle })

const typeNames: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
  'image/tiff': 'TIFF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
  'message/rfc822': 'EML',
  'application/vnd.ms-outlook': 'MSG',
}

/** What a type of file is called; the ending of its name where we have no word for it. */
export function typeName({ mediaType, name }: Pick<CorrectionDossierAnnex, 'mediaType' | 'name'>): string {
  return typeNames[mediaType.split(';')[0] ?? ''] ?? (/\.(\w{1,8})$/.exec(name)?.[1]?.toUpperCase() || mediaType)
}

/** Adds the list of all annexes: what each is, where it stands, its size and checksum. */
export function addAnnexList(page: Page, annexes: readonly PlacedAnnex[], language: Language): void {
  const { labels } = page
  const t = texts(language)
  const label = (key: 'number' | 'file' | 'type' | 'page' | 'hash') =>
    labels.all((t) => t(($) => $.correctionDocuments.annexes[key]))
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.annexes.heading)))
  page.label(labels.all((t) => t(($) => $.correctionDocuments.annexes.intro)))
  addTable(page, {
    columns: [
      { label: label('number'), weight: 26 },
      { label: label('file'), weight: 212 },
      { label: label('type'), weight: 66 },
      { label: label('page'), weight: 52 },
      { label: label('hash'), weight: 156, style: { face: 'regular', size: 7.5 } },
    ],
    rows: annexes.map((one) => {
      const { number, name, kind, description, size, sha256 } = one.annex
      const said = [
        t(($) => $.correctionDocuments.evidence[kind]),
        name,
        description?.trim() ?? '',
        'obstacle' in one ? t(($) => $.correctionDocuments.annexes.obstacle[one.obstacle]) : '',
      ]
      return [
        String(number),
        said.filter((part) => part !== '').join('\n'),
        `${typeName(one.annex)}\n${fileSize(size, language)}`,
        'page' in one ? String(one.page) : t(($) => $.correctionDocuments.annexes.enclosed),
        // In two halves of equal length, which are easier to compare than a broken line.
        `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
      ]
    }),
    size: 9,
  })
}

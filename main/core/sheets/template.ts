import { writeWorkbook, type WorkbookProperties } from '#main/core/sheets/package.ts'
import { styles } from '#main/core/sheets/styles.ts'
import { textCell, type PartCell, type SheetPart } from '#main/core/sheets/worksheet.ts'
import { columnStyle, columnWidth, type ColumnKind } from '#main/core/sheets/write.ts'

/** A column of an empty form; the texts are in the reader's language. */
export interface TemplateColumn {
  heading: string
  kind: ColumnKind
  required: boolean
  /** What belongs into the column. */
  note: string
  example: string
  /** Words that are understood, offered as a list where a spreadsheet allows it. */
  words: readonly string[]
}

/** An empty sheet to fill in. */
export interface TemplateSheet {
  name: string
  columns: readonly TemplateColumn[]
}

/** The sheet that explains all columns; it comes last. */
export interface TemplateHelp {
  name: string
  headings: { sheet: string; column: string; required: string; note: string; example: string; words: string }
  /** Words for a column that must be filled in, and for one that need not. */
  yes: string
  no: string
}

/**
 * Writes an empty workbook with headings only. Columns of `kind: 'text'` are formatted as text, so that a spreadsheet
 * program keeps leading zeros and all digits of what is typed; headings that must be filled in have another colour.
 */
export async function writeTemplate(
  path: string,
  sheets: readonly TemplateSheet[],
  help: TemplateHelp,
  properties: WorkbookProperties,
): Promise<void> {
  await writeWorkbook(path, [...sheets.map(emptySheet), helpSheet(sheets, help)], properties)
}

function emptySheet({ name, columns }: TemplateSheet): SheetPart {
  return {
    name,
    columns: columns.map((column) => ({
      heading: column.heading,
      headingStyle: column.required ? styles.requiredHeading : styles.heading,
      width: columnWidth(column),
      style: columnStyle(column.kind),
      help: {
        title: column.heading,
        text: [column.note, column.example].filter((text) => text !== '').join('\n'),
        words: column.words,
      },
    })),
    rows: [],
    filter: false,
  }
}

function helpSheet(sheets: readonly TemplateSheet[], { name, headings, yes, no }: TemplateHelp): SheetPart {
  const widths = [18, 28, 14, 60, 24, 40]
  const order = [headings.sheet, headings.column, headings.required, headings.note, headings.example, headings.words]
  const wrapped = (text: string): PartCell => {
    const cell = textCell(text)
    return cell === null || cell.style === styles.quotedText ? cell : { value: text, style: styles.wrapped }
  }
  return {
    name,
    columns: order.map((heading, index) => ({
      heading,
      headingStyle: styles.heading,
      width: widths[index] ?? 20,
      style: styles.text,
    })),
    rows: sheets.flatMap((sheet) =>
      sheet.columns.map(({ heading, required, note, example, words }) =>
        [sheet.name, heading, required ? yes : no, note, example, words.join(', ')].map(wrapped),
      ),
    ),
    filter: true,
  }
}

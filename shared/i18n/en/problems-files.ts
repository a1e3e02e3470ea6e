import type { fileProblems as reference } from '#shared/i18n/fr/problems-files.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a file, a sheet, a heading or a row. */
export const fileProblems: Translation<typeof reference> = {
  'file-empty': { reason: 'The file is empty.', remedy: 'Choose another file.' },
  'file-too-large': {
    reason: 'The file is too large (at most {{max}}).',
    remedy: 'Split it into several files, or save it as CSV.',
  },
  'file-kind-unknown': {
    reason: 'This file is neither a workbook (XLSX, XLS, ODS) nor text in columns (CSV, TSV).',
    remedy: 'Open it in your spreadsheet program and save it as XLSX or CSV.',
  },
  'file-damaged': {
    reason: 'The file is damaged and cannot be read.',
    remedy: 'Export it again from the program it came from.',
  },
  'file-encrypted': {
    reason: 'The file is protected by a password.',
    remedy: 'Save a copy without a password.',
  },
  'too-many-rows': {
    reason: 'The sheet has more than {{max}} rows.',
    remedy: 'Split it into several files.',
  },
  'too-many-columns': {
    reason: 'The sheet has more than {{max}} columns.',
    remedy: 'Keep only the columns that are needed.',
  },
  'zip-bomb': {
    reason: 'Unpacked, this workbook is larger than {{max}}: it could bring the computer to a halt.',
    remedy: 'Do not open it if you do not know the sender; otherwise save its data as CSV.',
  },
  'too-many-faults': {
    reason: 'More than {{max}} rows have quotation marks out of order.',
    remedy: 'Choose another separator, or export the file again.',
  },
  'file-missing': {
    reason: 'The file is no longer in this place, or cannot be opened.',
    remedy: 'Check that it was not moved or deleted, then choose it again.',
  },
  'hidden-rows': {
    reason: 'Rows are hidden in the workbook ({{count}}); they are read as well.',
    remedy: 'Delete them from the workbook if they should not be imported.',
  },
  'sheet-empty': {
    reason: 'The sheet holds no row.',
    remedy: 'Choose another sheet or another file.',
  },
  'header-missing': {
    reason: 'No row of headings was found.',
    remedy: 'Put the names of the columns on the first row; the empty template has them.',
  },
  'column-required': {
    reason: 'A column that is needed is missing: {{columns}}.',
    remedy: 'Point out the column that holds it, or add it to the file.',
  },
  'heading-unknown': {
    reason: 'The column “{{heading}}” is not recognised and will not be read.',
    remedy: 'Point out the field it holds, or leave it aside.',
  },
  'merged-heading': {
    reason: 'The heading “{{heading}}” spans several merged columns.',
    remedy: 'Check the column chosen; unmerge the cells if it is wrong.',
  },
  'hidden-heading': {
    reason: 'The column “{{heading}}” is hidden in the workbook.',
    remedy: 'Check that it should be imported.',
  },
  'duplicate-heading': {
    reason: 'The heading “{{heading}}” occurs several times.',
    remedy: 'Choose the column to read; the first one is proposed.',
  },
  'ragged-row': {
    reason: 'This row has {{found}} cells instead of {{expected}}.',
    remedy: 'Look for a separator too many or too few.',
  },
  'quote-fault': {
    reason: 'An opening quotation mark is never closed.',
    remedy: 'Close or double the quotation marks on this row.',
  },
  'row-cut-off': {
    reason:
      'The last row stops in the middle of a cell ({{found}} characters instead of {{expected}}): the file seems to be cut off.',
    remedy: 'Ask for the whole file and import it: rows that are already in are not doubled.',
  },
  'encoding-guessed': {
    reason: 'The file does not state its encoding: {{encoding}} was assumed.',
    remedy: 'If letters look wrong in the preview, choose another encoding.',
  },
  'encoding-damaged': {
    reason: 'Some letters cannot be read with the encoding {{encoding}}.',
    remedy: 'Choose another encoding, or export the file as UTF-8.',
  },
  'formula-cell': {
    reason: 'This cell holds a formula; nothing was calculated.',
    remedy: 'Replace the formula by its value.',
  },
  'cell-error': {
    reason: 'This cell holds a spreadsheet error ({{value}}).',
    remedy: 'Correct the cell in the workbook.',
  },
  'number-lost-digits': {
    reason: 'The spreadsheet stored this number as a numeric value and lost its last digits.',
    remedy: 'Set the column to text and copy the number from the L-1 document.',
  },
  'scientific-notation': {
    reason: 'The spreadsheet turned this number into scientific notation.',
    remedy: 'Set the column to text and copy the number again.',
  },
  'duplicate-in-file': {
    reason: 'Row {{line}} of the same file already says the same.',
    remedy: 'Nothing to do: only one of the two counts.',
  },
  'contradiction-in-file': {
    reason: 'Row {{line}} of the same file has the same key but other values.',
    remedy: 'Keep the right row and delete the other.',
  },
}

/** Places of the cell formats in the style table. */
export const styles = {
  general: 0,
  text: 1,
  /** Text that begins like a formula: shown as it is, and still text after someone has edited it. */
  quotedText: 2,
  integer: 3,
  date: 4,
  time: 5,
  moment: 6,
  heading: 7,
  requiredHeading: 8,
  wrapped: 9,
} as const

/** One of the cell formats. */
export type Style = (typeof styles)[keyof typeof styles]

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
]

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

// The first two fills are fixed by the format.
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('E7EEF7'),
  fill('F9E2B8'),
]

const formats = [
  [164, 'dd/mm/yyyy'],
  [165, 'hh:mm'],
  [166, 'dd/mm/yyyy hh:mm:ss'],
] as const

const format = (numFmtId: number, more = '', inner = ''): string =>
  `<xf numFmtId="${numFmtId}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}>${inner}</xf>`

const heading = (fillId: number): string =>
  `<xf numFmtId="49" fontId="1" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  'applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'

const wrapped = '<alignment vertical="top" wrapText="1"/>'

/** In the order of `styles`; 49 is the built-in text format, 1 the built-in whole number. */
const cellFormats: Record<keyof typeof styles, string> = {
  general: format(0),
  text: format(49),
  quotedText: format(49, ' quotePrefix="1"'),
  integer: format(1),
  date: format(164),
  time: format(165),
  moment: format(166),
  heading: heading(2),
  requiredHeading: heading(3),
  wrapped: format(49, ' applyAlignment="1"', wrapped),
}

/** The style part of a workbook in the given XML namespace. */
export function stylesXml(namespace: string, order: typeof styles): string {
  const xfs = Object.entries(order)
    .toSorted(([, a], [, b]) => a - b)
    .map(([name]) => cellFormats[name as keyof typeof styles])
  return [
    `<styleSheet xmlns="${namespace}">`,
    `<numFmts count="${formats.length}">`,
    ...formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
    `</numFmts><fonts count="${fonts.length}">`,
    ...fonts,
    `</fonts><fills count="${fills.length}">`,
    ...fills,
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">`,
    ...xfs,
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

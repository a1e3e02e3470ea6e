import { extname } from 'node:path'

/** Longest name kept, in UTF-8 bytes: most file systems take 255, and a draft's ending must fit too. */
const longestName = 200

/** A name any of the three systems accepts for a file, close to the one wanted; never empty, never a path. */
export function safeFileName(wanted: string): string {
  const cleaned = wanted
    .toWellFormed()
    .normalize('NFC')
    // Control characters, and marks that turn the reading direction and can disguise an ending.
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/g, '-')
    // Windows drops dots and blanks at the end in silence; a dot in front hides the file elsewhere.
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '')
  const ending = Buffer.byteLength(extname(cleaned)) > 20 ? '' : extname(cleaned)
  const stem = shortened(cleaned.slice(0, cleaned.length - ending.length), longestName - Buffer.byteLength(ending))
  if (stem === '') return `registra${ending}`
  // Names of devices on Windows, whatever their ending.
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(stem) ? `-${stem}${ending}` : stem + ending
}

function shortened(text: string, bytes: number): string {
  const encoded = Buffer.from(text)
  // A character cut in two decodes to the replacement character.
  return encoded.length <= bytes
    ? text
    : encoded
        .subarray(0, bytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '')
}

const needsPrefix = /^'*[=+\-@\t\r]/
const hasPrefix = /^'+[=+\-@\t\r]/

/**
 * Keeps a spreadsheet program from running a text as a formula when it opens a CSV file: such texts get an apostrophe in
 * front. Texts that already look so prefixed get one more, so that `restore` always gives the original back.
 */
export function neutralise(text: string): string {
  return needsPrefix.test(text) ? `'${text}` : text
}

/** Takes the apostrophe off again that `neutralise` put in front; other texts stay as they are. */
export function restore(text: string): string {
  // 39 is the apostrophe: almost no cell begins with it, and this runs once per cell of a million rows.
  return text.charCodeAt(0) === 39 && hasPrefix.test(text) ? text.slice(1) : text
}

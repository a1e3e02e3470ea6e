import { textByKey } from '#renderer/ui/texts.ts'
import type { FormWarning } from '#shared/contract/emergency.ts'

/** A warning about a form in words. */
export function warningText({ code, person, detail }: FormWarning): string {
  return textByKey(['emergency', 'warnings', code], { person: person ?? '', detail: detail ?? '' }) ?? code
}

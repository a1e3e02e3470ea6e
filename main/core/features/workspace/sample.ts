import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import type { Language } from '#shared/i18n/index.ts'

export async function fillWithSample(_core: Core, _language: Language): Promise<void> {
  throw new CoreError('busy')
}

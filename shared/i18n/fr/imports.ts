import { importNames } from '#shared/i18n/fr/imports-names.ts'

export const imports = {
  ...importNames,
}

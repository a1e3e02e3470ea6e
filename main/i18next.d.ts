import type { Texts } from '#shared/i18n/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    resources: { translation: Texts }
  }
}

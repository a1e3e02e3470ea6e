import type { MantineColorScheme } from '@mantine/core'

import { host } from '#renderer/bridge/host.ts'
import { setLanguage } from '#renderer/ui/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Switches the language of the page and of the window's menus. */
export async function chooseLanguage(language: Language): Promise<void> {
  await setLanguage(language)
  // The menus are the host's affair: a failure there must not hold up the page.
  await host.setLanguage(language).catch(() => undefined)
}

/** Switches light and dark for the page and for the window's frame. */
export function chooseTheme(theme: MantineColorScheme, apply: (theme: MantineColorScheme) => void): void {
  apply(theme)
  void host.setTheme(theme === 'auto' ? 'system' : theme).catch(() => undefined)
}

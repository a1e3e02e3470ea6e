import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { chooseLanguage, chooseTheme } from '#renderer/app/preferences.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { setDensity, useDensity, type Density } from '#renderer/ui/preferences.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { isLanguage, languages } from '#shared/i18n/languages.ts'

/** Switches the language at run time. Each language is written in itself. */
export function LanguageMenu(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton
          className={styles['tool']}
          aria-label={`${language.toUpperCase()} – ${t(($) => $.shell.language)}`}
        >
          <IconLanguage size={18} aria-hidden />
          {language.toUpperCase()}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(chosen) => isLanguage(chosen) && void chooseLanguage(chosen)}>
          {languages.map((one) => (
            <Menu.RadioItem key={one} value={one} lang={one} closeMenuOnClick>
              {t(($) => $.shell.languages[one])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

const themes = [
  { id: 'light', icon: <IconSun size={16} /> },
  { id: 'dark', icon: <IconMoon size={16} /> },
  { id: 'auto', icon: <IconDeviceDesktop size={16} /> },
] as const satisfies readonly { id: MantineColorScheme; icon: ReactElement }[]
const densities: readonly Density[] = ['comfortable', 'compact']

/** Light or dark, comfortable or compact. */
export function AppearanceMenu(): ReactElement {
  const t = useTexts()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const density = useDensity()
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={styles['tool']} aria-label={t(($) => $.shell.appearance)}>
          <IconSunMoon size={18} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(($) => $.shell.appearance)}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => chooseTheme(themes.find(({ id }) => id === chosen)?.id ?? 'auto', setColorScheme)}
        >
          {themes.map(({ id, icon }) => (
            <Menu.RadioItem key={id} value={id} rightSection={icon}>
              {t(($) => $.shell.theme[id])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t(($) => $.shell.density.label)}</Menu.Label>
        <Menu.RadioGroup
          value={density}
          onChange={(chosen) => setDensity(chosen === 'compact' ? 'compact' : 'comfortable')}
        >
          {densities.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {t(($) => $.shell.density[one])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

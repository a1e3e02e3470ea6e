import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { chooseLanguage, chooseTheme } from '#renderer/app/preferences.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { setDensity, useDensity, type Density } from '#renderer/ui/preferences.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { languages } from '#shared/i18n/index.ts'

const check = <IconCheck size={15} aria-hidden />

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
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            role="menuitemradio"
            aria-checked={one === language}
            rightSection={one === language ? check : null}
            onClick={() => void chooseLanguage(one)}
          >
            {t(($) => $.shell.languages[one])}
          </Menu.Item>
        ))}
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
        {themes.map(({ id, icon }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === colorScheme}
            leftSection={icon}
            rightSection={id === colorScheme ? check : null}
            onClick={() => chooseTheme(id, setColorScheme)}
          >
            {t(($) => $.shell.theme[id])}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t(($) => $.shell.density.label)}</Menu.Label>
        {densities.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === density}
            rightSection={one === density ? check : null}
            onClick={() => setDensity(one)}
          >
            {t(($) => $.shell.density[one])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

import { chooseLanguage, chooseTheme } from '#renderer/app/preferences.ts'
import styles from '#renderer/features/settings/settings.module.css'
import { Section } from '#renderer/ui/parts/page.tsx'
import { setDensity, useDensity } from '#renderer/ui/preferences.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { isLanguage, languages } from '#shared/i18n/languages.ts'

const themes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
const densities = ['comfortable', 'compact'] as const

/** Language, light or dark, density: kept on this computer. */
export function InterfaceSection(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const density = useDensity()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title={t(($) => $.settings.interface.title)} description={t(($) => $.settings.interface.text)}>
      <Line label={t(($) => $.shell.language)}>
        <SegmentedControl
          aria-label={t(($) => $.shell.language)}
          value={language}
          data={languages.map((one) => ({ value: one, label: t(($) => $.shell.languages[one]) }))}
          onChange={(chosen) => void (isLanguage(chosen) && chooseLanguage(chosen))}
        />
      </Line>
      <Line label={t(($) => $.shell.appearance)}>
        <SegmentedControl
          aria-label={t(($) => $.shell.appearance)}
          value={colorScheme}
          data={themes.map((one) => ({ value: one, label: t(($) => $.shell.theme[one]) }))}
          onChange={(chosen) => chooseTheme(themes.find((one) => one === chosen) ?? 'auto', setColorScheme)}
        />
      </Line>
      <Line label={t(($) => $.shell.density.label)}>
        <SegmentedControl
          aria-label={t(($) => $.shell.density.label)}
          value={density}
          data={densities.map((one) => ({ value: one, label: t(($) => $.shell.density[one]) }))}
          onChange={(chosen) => setDensity(chosen === 'compact' ? 'compact' : 'comfortable')}
        />
      </Line>
    </Section>
  )
}

function Line(props: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles['line']}>
      <span aria-hidden>{props.label}</span>
      {props.children}
    </div>
  )
}

import { Button, Popover, Select } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { CountField } from '#renderer/features/emergency/count-field.tsx'
import styles from '#renderer/features/emergency/paper-panel.module.css'
import type { PaperKind } from '#renderer/features/emergency/use-paper.ts'
import type { PaperOptions } from '#renderer/features/emergency/work.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { isLanguage, languages, type Language } from '#shared/i18n/languages.ts'

interface PaperSettingsProps {
  kind: PaperKind
  options: PaperOptions
  onOptions: (options: PaperOptions) => void
  /** Of the statement. */
  language: Language
  onLanguage: (language: Language) => void
}

/** Languages, blank lines and who else to list. */
export function PaperSettings(props: PaperSettingsProps): ReactElement {
  const { kind, options, onOptions } = props
  const t = useTexts()
  if (kind === 'statement') {
    return (
      <div className={styles['settings']}>
        <Select
          label={t(($) => $.emergency.page.paper.statementLanguage)}
          data={languages.map((value) => ({ value, label: t(($) => $.shell.languages[value]) }))}
          value={props.language}
          onChange={(value) => isLanguage(value) && props.onLanguage(value)}
        />
      </div>
    )
  }
  return (
    <div className={styles['settings']}>
      <LanguagePair value={options.languages} onChange={(chosen) => onOptions({ ...options, languages: chosen })} />
      <CountField
        label={t(($) => $.emergency.page.paper.blankLines)}
        min={3}
        max={200}
        value={options.blankLines}
        onChange={(blankLines) => onOptions({ ...options, blankLines })}
      />
      <CountField
        label={t(($) => $.emergency.page.paper.recent)}
        description={t(($) => $.emergency.page.paper.recentHelp)}
        min={0}
        max={60}
        value={options.recent}
        onChange={(recent) => onOptions({ ...options, recent })}
      />
    </div>
  )
}

/** One language or two at once; the first is printed first. */
export function LanguagePair(props: {
  value: readonly Language[]
  onChange: (languages: readonly Language[]) => void
}): ReactElement {
  const t = useTexts()
  const [first = 'fr', second] = props.value
  const choices = languages.map((value) => ({ value, label: t(($) => $.shell.languages[value]) }))
  return (
    <div className={styles['pair']}>
      <Select
        label={t(($) => $.emergency.page.paper.languages)}
        data={choices}
        value={first}
        onChange={(value) => {
          if (!isLanguage(value)) return
          // Choosing the second language as the first one turns them round.
          props.onChange(second === undefined ? [value] : value === second ? [value, first] : [value, second])
        }}
      />
      <Select
        label={t(($) => $.emergency.page.paper.second)}
        data={[
          { value: '', label: t(($) => $.emergency.page.paper.noSecond) },
          ...choices.filter(({ value }) => value !== first),
        ]}
        value={second ?? ''}
        onChange={(value) => props.onChange(isLanguage(value) ? [first, value] : [first])}
      />
    </div>
  )
}

/** The settings behind a button that says what is set. */
export function SettingsButton(props: PaperSettingsProps): ReactElement {
  const t = useTexts()
  const { kind, options, language } = props
  const code = (of: Language): string => t(($) => $.emergency.page.paper.languageCodes[of])
  const summary =
    kind === 'statement'
      ? code(language)
      : t(($) => $.emergency.page.paper.summary, {
          languages: options.languages.map(code).join(' + '),
          blank: options.blankLines,
        })
  return (
    <Popover position="top-start" width={340} withArrow trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-label={`${t(($) => $.emergency.page.paper.settings)}: ${summary}`}
        >
          {summary}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PaperSettings {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}

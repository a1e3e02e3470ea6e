import type { ReactElement } from 'react'

import styles from '#renderer/features/settings/settings.module.css'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Which version this is, and what it never does. */
export function AboutSection(props: { version: string; formatVersion: number | null }): ReactElement {
  const t = useTexts()
  return (
    <Section title={t(($) => $.settings.about.title)}>
      <FactList
        columns={2}
        facts={[
          { label: t(($) => $.settings.about.version), value: `Registra ${props.version}` },
          { label: t(($) => $.settings.about.format), value: props.formatVersion },
        ]}
      />
      <p className={styles['quiet']}>{t(($) => $.settings.about.offline)}</p>
      <p className={styles['quiet']}>{t(($) => $.settings.about.law)}</p>
    </Section>
  )
}

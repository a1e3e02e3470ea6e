import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'

import { saveLog } from '#renderer/app/save-log.ts'
import { showLicences } from '#renderer/features/program/licences-dialog.tsx'
import { showNews } from '#renderer/features/program/news-dialog.tsx'
import { showUpdate } from '#renderer/features/program/update-dialog.tsx'
import styles from '#renderer/features/settings/settings.module.css'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Which version this is, what it never does, how a newer one comes, and whose work is in it. */
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
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={showUpdate}>
          {t(($) => $.program.update.open)}
        </Button>
        <Button variant="default" size="xs" onClick={showNews}>
          {t(($) => $.program.news.open)}
        </Button>
        <Button variant="default" size="xs" onClick={showLicences}>
          {t(($) => $.program.licences.open)}
        </Button>
        <Button variant="default" size="xs" onClick={() => void saveLog()}>
          {t(($) => $.program.crash.saveLog)}
        </Button>
      </Group>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { AboutSection } from '#renderer/features/settings/about-section.tsx'
import { BackupSection } from '#renderer/features/settings/backup-section.tsx'
import { InterfaceSection } from '#renderer/features/settings/interface-section.tsx'
import styles from '#renderer/features/settings/settings.module.css'
import { WorkspaceForm } from '#renderer/features/settings/workspace-form.tsx'
import { WorkspaceSection } from '#renderer/features/settings/workspace-section.tsx'
import { Page, Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Everything that can be set: on this computer, and for the workspace. */
export function SettingsPage(): ReactElement {
  const t = useTexts()
  const settings = useQuery(api.settings.get.queryOptions())
  const status = useQuery(api.workspace.status.queryOptions())
  const open = status.data?.open
  return (
    <Page title={t(($) => $.shell.pages.settings)} sentence={t(($) => $.settings.sentence)}>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Section title={t(($) => $.settings.form.title)} description={t(($) => $.settings.workspace.text)}>
            <RecordGate query={settings} height={300}>
              {(values) => <WorkspaceForm settings={values} />}
            </RecordGate>
          </Section>
        </div>
        <div className={styles['column']}>
          <InterfaceSection />
          {open && <WorkspaceSection workspace={open} />}
          {open && settings.data && <BackupSection settings={settings.data} folder={open.folder} />}
          {status.data && <AboutSection version={status.data.version} formatVersion={open?.formatVersion ?? null} />}
        </div>
      </div>
    </Page>
  )
}

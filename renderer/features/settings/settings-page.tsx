import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { AccessSection } from '#renderer/features/passphrases/access-section.tsx'
import { ErasuresSection } from '#renderer/features/privacy/erasures-section.tsx'
import { HoldsSection } from '#renderer/features/privacy/holds-section.tsx'
import { LockSection } from '#renderer/features/privacy/lock-section.tsx'
import { RetentionSection } from '#renderer/features/privacy/retention-section.tsx'
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
  const { may, mayWrite } = useDesk()
  const settings = useQuery(api.settings.get.queryOptions())
  const status = useQuery(api.workspace.status.queryOptions())
  const open = status.data?.open
  return (
    <Page title={t(($) => $.shell.pages.settings)} sentence={t(($) => $.settings.sentence)}>
      <div className={styles['columns']}>
        {may('settings.set') && (
          <div className={styles['column']}>
            <Section title={t(($) => $.settings.form.title)} description={t(($) => $.settings.workspace.text)}>
              <RecordGate query={settings} height={300}>
                {(values) => <WorkspaceForm settings={values} />}
              </RecordGate>
            </Section>
            {open && <AccessSection workspaceId={open.id} folder={open.folder} />}
          </div>
        )}
        <div className={styles['column']}>
          <InterfaceSection />
          {open && <LockSection workspaceId={open.id} />}
          {open && <WorkspaceSection workspace={open} />}
          {mayWrite && open && settings.data && <BackupSection settings={settings.data} folder={open.folder} />}
          {status.data && <AboutSection version={status.data.version} formatVersion={open?.formatVersion ?? null} />}
        </div>
      </div>
      {open && may('settings.set') && may('privacy.retention') && <RetentionSection />}
      {open && may('privacy.holds') && (
        <>
          <HoldsSection />
          <ErasuresSection />
        </>
      )}
    </Page>
  )
}

import type { ReactElement } from 'react'

import type { OpenWorkspace } from '#renderer/app/workspace-actions.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { ListLink, RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/settings/settings.module.css'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Where the workspace is, who works in it, which companies are the office's own. */
export function WorkspaceSection({ workspace }: { workspace: OpenWorkspace }): ReactElement {
  const t = useTexts()
  const own = workspace.ownCompanies
  return (
    <Section title={t(($) => $.settings.workspace.title)}>
      <FactList
        facts={[
          { label: t(($) => $.settings.workspace.folder), value: workspace.folder },
          { label: t(($) => $.settings.workspace.user), value: workspace.user },
          {
            label: t(($) => $.settings.workspace.own),
            value: (
              <>
                {own.length === 0 && <div>{t(($) => $.settings.workspace.ownNone)}</div>}
                {own.map((company) => (
                  <div key={company.id} className={styles['link']}>
                    <RecordLink kind="company" id={company.id}>
                      {company.name}
                    </RecordLink>
                  </div>
                ))}
                <div className={styles['link']}>
                  <ListLink to="/companies" filters={[where.yes('roleOwn')]}>
                    {t(($) => $.settings.workspace.ownSee)}
                  </ListLink>
                </div>
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

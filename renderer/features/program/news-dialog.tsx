import type { ReactElement } from 'react'

import styles from '#renderer/features/program/program.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { t, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { releases } from '#shared/releases/index.ts'

/** Shows what the versions brought, the newest first. */
export function showNews(): void {
  openDialog({ title: t(($) => $.program.news.title), size: 'lg', render: () => <News /> })
}

function News(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  return (
    <>
      {releases.map(({ version, date, changes, workspaceFormat }) => (
        <section key={version} className={styles['release']}>
          <h3>{t(($) => $.program.news.version, { version, date: formatDate(date) })}</h3>
          <ul>
            {changes[language].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li>{t(($) => $.program.news.format, { format: workspaceFormat })}</li>
          </ul>
        </section>
      ))}
    </>
  )
}

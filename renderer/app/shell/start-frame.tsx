import type { ReactElement, ReactNode } from 'react'

import { Brand } from '#renderer/app/shell/brand.tsx'
import { AppearanceMenu, LanguageMenu } from '#renderer/app/shell/preference-menus.tsx'
import styles from '#renderer/app/shell/shell.module.css'

/** The frame before a workspace is open: the sign, language and appearance, and one thing to do. */
export function StartFrame({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className={styles['startFrame']}>
      <header className={styles['startHead']}>
        <Brand />
        <span className={styles['spring']} />
        <LanguageMenu />
        <AppearanceMenu />
      </header>
      <main className={styles['startMain']} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/form/form.module.css'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import type { Problem } from '#shared/domain/problem.ts'

/** An input with what is to be noticed about it below: it does not block, so it is not an error. */
export function FieldNotices({
  notices,
  children,
}: {
  notices: readonly Problem[]
  children?: ReactNode
}): ReactElement {
  return (
    <>
      {children}
      {notices.map((problem) => (
        <div key={problem.code} className={styles['notice']}>
          <ToneIcon tone="warn" size={15} />
          <ProblemText problem={problem} />
        </div>
      ))}
    </>
  )
}

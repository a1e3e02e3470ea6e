import type { ReactElement } from 'react'

import styles from '#renderer/app/shell/shell.module.css'

/** The sign of the program: a list with one line ticked. */
export function Brand(): ReactElement {
  return (
    <span className={styles['brand']}>
      <svg className={styles['mark']} width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <rect width="24" height="24" rx="6" fill="#10617c" />
        <path d="M11.5 7.5h6.5M11.5 12h6.5M11.5 16.5h6.5" stroke="#a4ccd9" strokeWidth="1.8" strokeLinecap="round" />
        <path d="M5 11.8l1.7 1.7L9.6 10" stroke="#fff" strokeWidth="2" fill="none" strokeLinecap="round" />
        <circle cx="7.1" cy="7.5" r="1" fill="#a4ccd9" />
        <circle cx="7.1" cy="16.5" r="1" fill="#a4ccd9" />
      </svg>
      <span className={styles['brandWord']}>Registra</span>
    </span>
  )
}

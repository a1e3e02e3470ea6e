import { Anchor } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import styles from '#renderer/features/keys/keys.module.css'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { AccessPage } from '#shared/domain/keys.ts'
import { pageAddress, pageRule } from '#shared/rules/access.ts'
import { findRule, ruleValue } from '#shared/rules/index.ts'

/** An official page: its name, opened only on a click, with its address beside it. */
export function OfficialLink({ page }: { page: AccessPage }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const { url, language: into } = pageAddress(ruleValue(pageRule(page), null, todayInBrussels()), language)
  const name = t(($) => $.keys.pages[page])
  return (
    <span className={styles['line']}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        className={styles['external'] ?? ''}
        aria-label={t(($) => $.keys.step.open, { page: name })}
        onClick={() => void host.openExternal(url).catch(notifyError)}
      >
        <IconExternalLink size={14} aria-hidden />
        {name}
      </Anchor>
      <span className={`${styles['small']} ${styles['address']} mono`}>{url.replace(/^https:\/\//, '')}</span>
      {into !== language && <span className={styles['small']}>({t(($) => $.keys.guide.inFrench)})</span>}
    </span>
  )
}

/** Where addresses and admitted cards were read, and when. */
export function GuideSource(): ReactElement {
  const t = useTexts()
  const { source, checkedOn } = findRule('itsme-cards', null, todayInBrussels())
  return (
    <p className={styles['small']}>
      {t(($) => $.keys.guide.source, {
        source: source.startsWith('https://') ? source : t(($) => $.sources[source as 'ciao-who']),
        date: formatDate(checkedOn),
      })}
    </p>
  )
}

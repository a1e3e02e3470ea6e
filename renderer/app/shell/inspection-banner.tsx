import { Button } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { openEndInspection } from '#renderer/features/inspection/inspection-dialogs.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** On every page while an inspection runs: for whom, since when, and the way to end it. */
export function InspectionBanner(): ReactElement | null {
  const t = useTexts()
  const { inspection } = useDesk()
  if (!inspection) return null
  const { inspector: name, subject, startedAt } = inspection
  return (
    <section className={styles['inspection']} aria-label={t(($) => $.inspection.running)}>
      <IconEyeCheck size={18} aria-hidden />
      <span className={styles['inspectionText']}>
        <strong>{t(($) => $.inspection.running)}</strong> ·{' '}
        {t(($) => $.inspection.runningText, { name, when: formatInstant(startedAt) })}
        {subject !== '' && ` · ${subject}`}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => openEndInspection()}>
        {t(($) => $.inspection.end.button)}
      </Button>
    </section>
  )
}

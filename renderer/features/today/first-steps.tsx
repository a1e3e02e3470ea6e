import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconTableImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

import { May } from '#renderer/app/may.tsx'
import styles from '#renderer/features/today/today.module.css'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { t as text, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

async function saveTemplate(language: Language): Promise<void> {
  try {
    const { token, fileName } = await client.imports.template({ language })
    if ((await host.saveFile(token, fileName)) === 'saved') notifyDone(text(($) => $.today.first.saved))
  } catch (error) {
    notifyError(error)
  }
}

/** An empty workspace: how the office's own tables get in. */
export function FirstSteps(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  return (
    <Section title={t(($) => $.today.first.title)} description={t(($) => $.today.first.text)}>
      <ol className={styles['steps']}>
        <Step number={1} title={t(($) => $.today.first.template)} text={t(($) => $.today.first.templateText)}>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => void saveTemplate(language)}
          >
            {t(($) => $.today.first.templateAction)}
          </Button>
        </Step>
        <Step number={2} title={t(($) => $.today.first.fill)} text={t(($) => $.today.first.fillText)} />
        <Step number={3} title={t(($) => $.today.first.import)} text={t(($) => $.today.first.importText)}>
          <May call="imports.run">
            <Button
              leftSection={<IconTableImport size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/imports' })}
            >
              {t(($) => $.today.first.importAction)}
            </Button>
          </May>
        </Step>
      </ol>
      <p className={styles['none']}>{t(($) => $.today.first.sample)}</p>
    </Section>
  )
}

function Step(props: { number: number; title: string; text: string; children?: ReactNode }): ReactElement {
  return (
    <li className={styles['step']}>
      <span className={styles['stepNumber']} aria-hidden>
        {props.number}
      </span>
      <div className={styles['stepBody']}>
        <h3 className={styles['stepTitle']}>{props.title}</h3>
        <p className={styles['none']}>{props.text}</p>
        {props.children && <div>{props.children}</div>}
      </div>
    </li>
  )
}

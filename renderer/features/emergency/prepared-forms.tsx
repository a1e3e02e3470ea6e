import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { send } from '#renderer/features/emergency/documents.ts'
import { askMarkUsed } from '#renderer/features/emergency/form-dialogs.tsx'
import styles from '#renderer/features/emergency/lines.module.css'
import { api, client } from '#renderer/bridge/queries.ts'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { StoredForm } from '#shared/contract/emergency.ts'

/** Forms that were printed but of which nobody has said yet whether they served: the latest version of each. */
export function PreparedForms(): ReactElement {
  const t = useTexts()
  const forms = useQuery(api.emergency.forms.queryOptions({ input: { state: 'prepared', limit: 200 } }))
  const latest = new Map<string, StoredForm>()
  for (const form of forms.data ?? []) {
    const known = latest.get(form.number)
    if (!known || form.version > known.version) latest.set(form.number, form)
  }
  return (
    <div className={styles['prepared']}>
      <Section
        title={t(($) => $.emergency.page.lines.preparedTitle)}
        description={t(($) => $.emergency.page.lines.preparedText)}
      >
        {forms.isSuccess && latest.size === 0 && (
          <p className={styles['text']}>{t(($) => $.emergency.page.lines.preparedNone)}</p>
        )}
        <ul className={styles['forms']}>
          {[...latest.values()].map((form) => (
            <li key={form.id}>
              <strong className={styles['person']}>
                {form.workplace} · {formatDate(form.date)}
              </strong>
              <span className={styles['dim']}>
                {form.number}, {t(($) => $.emergency.page.lines.version, { version: form.version })} ·{' '}
                {t(($) => $.emergency.page.paper.people, { count: form.people })} · {formatInstant(form.createdAt)}
              </span>
              <span className={styles['formTools']}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t(($) => $.emergency.page.lines.openFormOf, { number: form.number })}
                  onClick={() => void send('open', async () => await client.emergency.formFile({ formId: form.id }))}
                >
                  {t(($) => $.common.open)}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${t(($) => $.emergency.page.lines.markUsed)}: ${form.number}`}
                  onClick={() => askMarkUsed(form)}
                >
                  {t(($) => $.emergency.page.lines.markUsed)}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

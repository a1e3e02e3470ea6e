import { Button, Group } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'

import { keepWords, pageStopped, useKeptWords } from '#renderer/app/kept-words.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { saveLog } from '#renderer/app/save-log.ts'
import styles from '#renderer/app/stopped.module.css'
import { asText, typedWords } from '#renderer/app/typed-words.ts'
import { client } from '#renderer/bridge/client.ts'
import { copyText } from '#renderer/ui/clipboard.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { KeptWords } from '#shared/contract/program.ts'

export interface StoppedProps {
  error: unknown
  /** The address within the program at which it happened. */
  page: string
  again: () => void
  back: () => void
}

/** In the place of what stopped: says so calmly, keeps what was typed, and leads on. */
export function Stopped({ error, page, again, back }: StoppedProps): ReactElement {
  const t = useTexts()
  // While this is drawn for the first time the fields of the page that stopped are still there.
  const [typed] = useState(() => typedWords(page))
  const id = useReported(error, page)
  const kept = useKeptWords()
  useEffect(pageStopped, [])
  useEffect(() => {
    // A page that stops again right after has no fields: what was kept before stays.
    if (typed !== null) keepWords(typed)
  }, [typed])
  const words = typed ?? (kept?.page === page ? kept : null)
  return (
    <Page title={t(($) => $.shell.broken.title)} sentence={t(($) => $.shell.broken.text)}>
      <div className={styles['stopped']} role="alert">
        <Group gap="xs">
          <Button onClick={again}>{t(($) => $.shell.broken.again)}</Button>
          <Button variant="default" onClick={back}>
            {t(($) => $.program.crash.back)}
          </Button>
          <Button variant="default" onClick={() => globalThis.location.reload()}>
            {t(($) => $.program.crash.reload)}
          </Button>
        </Group>
        {words !== null && <Words words={words} />}
        <section className={styles['log']}>
          {id !== null && <p>{t(($) => $.program.crash.number, { id })}</p>}
          <p className={styles['hint']}>{t(($) => $.program.crash.logHint)}</p>
          <Button variant="default" size="xs" onClick={() => void saveLog()}>
            {t(($) => $.program.crash.saveLog)}
          </Button>
        </section>
      </div>
    </Page>
  )
}

/** Notes the failure in the log and gives its number; null until it is known, and where the core cannot be reached. */
function useReported(failure: unknown, page: string): string | null {
  const [id, setId] = useState<string | null>(null)
  useEffect(() => void report(failure, page).then(setId), [failure, page])
  return id
}

async function report(failure: unknown, page: string): Promise<string | null> {
  const { name, message, stack = '' } = failure instanceof Error ? failure : new Error(typeof failure)
  try {
    const told = { name: name.slice(0, 100), message: message.slice(0, 4000), stack: stack.slice(0, 20_000) }
    return (await client.program.pageFailed({ ...told, page: page.slice(0, 500) })).id
  } catch {
    // The core may be what failed; there is no other place to note it.
    return null
  }
}

/** What was typed, to look at and to copy. */
function Words({ words }: { words: KeptWords }): ReactElement {
  const t = useTexts()
  const unnamed = (n: number): string => t(($) => $.program.crash.field, { n })
  const copy = async (): Promise<void> => {
    await copyText(asText(words, unnamed))
    notifyDone(t(($) => $.program.crash.copied))
  }
  return (
    <section className={styles['words']} aria-label={t(($) => $.program.crash.words)}>
      <div className={styles['wordsHead']}>
        <p>{t(($) => $.program.crash.kept, { count: words.fields.length })}</p>
        <Button variant="default" size="xs" onClick={() => void copy()}>
          {t(($) => $.program.crash.copy)}
        </Button>
      </div>
      <dl>
        {words.fields.map(({ label, nth, text }, at) => (
          <div key={`${label} ${nth}`}>
            <dt>{label || unnamed(at + 1)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

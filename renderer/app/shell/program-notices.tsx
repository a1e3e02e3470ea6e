import { Button } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { IconPencil, IconSparkles } from '@tabler/icons-react'
import { useEffect, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { keepWords, recallWords, useKeptWords, usePageStopped } from '#renderer/app/kept-words.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { newsSeen, useNews } from '#renderer/app/news.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { asText, putBack } from '#renderer/app/typed-words.ts'
import { showNews } from '#renderer/features/program/news-dialog.tsx'
import { copyText } from '#renderer/ui/clipboard.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Quiet lines above the page: that the program was updated, and that words of a page that stopped are kept. */
export function ProgramNotices({ version }: { version: string }): ReactElement {
  return (
    <>
      <News version={version} />
      <KeptWordsLine />
    </>
  )
}

function News({ version }: { version: string }): ReactElement | null {
  const t = useTexts()
  const news = useNews(version)
  if (!news) return null
  return (
    <div className={styles['notice']} data-kind="news" role="status">
      <IconSparkles size={18} aria-hidden />
      <span>{t(($) => $.program.news.updated, { version })}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          newsSeen(version)
          showNews()
        }}
      >
        {t(($) => $.program.news.see)}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => newsSeen(version)}>
        {t(($) => $.program.news.dismiss)}
      </Button>
    </div>
  )
}

function KeptWordsLine(): ReactElement | null {
  const t = useTexts()
  const words = useKeptWords()
  const page = useRouterState({ select: (state) => state.location.href })
  // What the office typed is not for an inspection.
  const mayRecall = useDesk().may('program.keptWords')
  useEffect(() => {
    if (mayRecall) void recallWords()
  }, [mayRecall])
  const stopped = usePageStopped()
  if (words === null || words.page !== page || stopped) return null
  const copy = async (): Promise<void> => {
    await copyText(asText(words, (n) => t(($) => $.program.crash.field, { n })))
    notifyDone(t(($) => $.program.crash.copied))
  }
  const fill = (): void => {
    const count = putBack(words)
    if (count === 0) return notifyDone(t(($) => $.program.crash.nowhere))
    if (count === words.fields.length) keepWords(null)
    return notifyDone(t(($) => $.program.crash.done, { count }))
  }
  return (
    <div className={styles['notice']} role="status">
      <IconPencil size={18} aria-hidden />
      <span>{t(($) => $.program.crash.left)}</span>
      <Button size="compact-sm" variant="default" onClick={fill}>
        {t(($) => $.program.crash.putBack)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        {t(($) => $.program.crash.copy)}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => keepWords(null)}>
        {t(($) => $.program.crash.drop)}
      </Button>
    </div>
  )
}

import { dialog, type BrowserWindow } from 'electron'

import { texts } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

interface Question {
  message: string
  detail: string
  /** The way on, chosen by Enter and by Escape alike: never the one that loses something. */
  stay: string
  /** The other way. */
  leave: string
  /** Offers to save the technical log first; the question is put again afterwards. */
  log?: { label: string; save: () => Promise<unknown> }
}

async function ask(window: BrowserWindow | null, question: Question): Promise<'stay' | 'leave'> {
  const options = {
    type: 'warning' as const,
    title: 'Registra',
    message: question.message,
    detail: question.detail,
    buttons: [question.stay, question.leave, ...(question.log ? [question.log.label] : [])],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const shown =
    window === null || window.isDestroyed()
      ? await dialog.showMessageBox(options)
      : await dialog.showMessageBox(window, options)
  if (shown.response === 2 && question.log) {
    // A disk that refuses says so in its own dialog at the next try; the question must not go with it.
    await question.log.save().catch(() => undefined)
    return ask(window, question)
  }
  return shown.response === 1 ? 'leave' : 'stay'
}

/** The core ended by itself: start it again, or quit. */
export async function askAfterCoreCrash(
  window: BrowserWindow,
  language: Language,
  save: () => Promise<void>,
): Promise<'restart' | 'quit'> {
  const t = texts(language)
  const answer = await ask(window, {
    message: t(($) => $.menu.coreCrash.message),
    detail: t(($) => $.menu.coreCrash.detail),
    stay: t(($) => $.menu.coreCrash.restart),
    leave: t(($) => $.menu.coreCrash.quit),
    log: { label: t(($) => $.menu.saveLog), save },
  })
  return answer === 'stay' ? 'restart' : 'quit'
}

/** The core did not start: try again, or quit. */
export async function askAfterFailedStart(
  window: BrowserWindow,
  language: Language,
  save: () => Promise<void>,
): Promise<'retry' | 'quit'> {
  const t = texts(language)
  const answer = await ask(window, {
    message: t(($) => $.menu.coreStart.message),
    detail: t(($) => $.menu.coreStart.detail),
    stay: t(($) => $.menu.coreStart.retry),
    leave: t(($) => $.menu.coreStart.quit),
    log: { label: t(($) => $.menu.saveLog), save },
  })
  return answer === 'stay' ? 'retry' : 'quit'
}

/** The page's process ended by itself: load it again, or quit. */
export async function askAfterPageCrash(
  window: BrowserWindow,
  language: Language,
  save: () => Promise<void>,
): Promise<'reload' | 'quit'> {
  const t = texts(language)
  const answer = await ask(window, {
    message: t(($) => $.menu.pageCrash.message),
    detail: t(($) => $.menu.pageCrash.detail),
    stay: t(($) => $.menu.pageCrash.reload),
    leave: t(($) => $.menu.pageCrash.quit),
    log: { label: t(($) => $.menu.saveLog), save },
  })
  return answer === 'stay' ? 'reload' : 'quit'
}

/** The page does not answer: wait, or load it again. */
export async function askAboutHungPage(
  window: BrowserWindow,
  language: Language,
  save: () => Promise<void>,
): Promise<'wait' | 'reload'> {
  const t = texts(language)
  const answer = await ask(window, {
    message: t(($) => $.menu.pageHung.message),
    detail: t(($) => $.menu.pageHung.detail),
    stay: t(($) => $.menu.pageHung.wait),
    leave: t(($) => $.menu.pageHung.reload),
    log: { label: t(($) => $.menu.saveLog), save },
  })
  return answer === 'stay' ? 'wait' : 'reload'
}

/** The backup at the end takes long: go on waiting, or quit without it. */
export async function askAboutSlowClosing(window: BrowserWindow, language: Language): Promise<'wait' | 'quit'> {
  const t = texts(language)
  const answer = await ask(window, {
    message: t(($) => $.menu.slowClosing.message),
    detail: t(($) => $.menu.slowClosing.detail),
    stay: t(($) => $.menu.slowClosing.wait),
    leave: t(($) => $.menu.slowClosing.quit),
  })
  return answer === 'stay' ? 'wait' : 'quit'
}

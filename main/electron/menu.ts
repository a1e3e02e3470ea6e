import type { MenuItemConstructorOptions } from 'electron'

import { texts } from '#main/core/texts.ts'
import type { MenuAction } from '#shared/contract/host.ts'
import type { Language } from '#shared/i18n/index.ts'

type Item = MenuItemConstructorOptions

/** The menu in one language. Choices become actions of the page; only editing, zoom and windows are the system's own. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  perform: (action: MenuAction) => void,
): Item[] {
  const t = texts(language)
  const isMac = platform === 'darwin'
  const separator: Item = { type: 'separator' }
  const item = (label: string, action: MenuAction, accelerator?: string): Item => ({
    label,
    id: action,
    click: () => perform(action),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const role = (label: string, name: Item['role'], accelerator?: string): Item => ({
    label,
    role: name,
    ...(accelerator === undefined ? {} : { accelerator }),
  })

  const quit = role(
    t(($) => $.menu.quit),
    'quit',
    'CmdOrCtrl+Q',
  )
  const about = item(
    t(($) => $.menu.about),
    'help.about',
  )

  const application: Item = {
    label: 'Registra',
    submenu: [
      about,
      separator,
      item(
        t(($) => $.menu.settings),
        'go.settings',
        'Cmd+,',
      ),
      separator,
      role(
        t(($) => $.menu.services),
        'services',
      ),
      separator,
      role(
        t(($) => $.menu.hide),
        'hide',
      ),
      role(
        t(($) => $.menu.hideOthers),
        'hideOthers',
      ),
      role(
        t(($) => $.menu.showAll),
        'unhide',
      ),
      separator,
      quit,
    ],
  }

  const file: Item = {
    label: t(($) => $.menu.file),
    submenu: [
      item(
        t(($) => $.menu.newWorkspace),
        'workspace.new',
      ),
      item(
        t(($) => $.menu.openWorkspace),
        'workspace.open',
        'CmdOrCtrl+O',
      ),
      item(
        t(($) => $.menu.closeWorkspace),
        'workspace.close',
        'CmdOrCtrl+L',
      ),
      separator,
      item(
        t(($) => $.menu.importFile),
        'import.start',
        'CmdOrCtrl+I',
      ),
      item(
        t(($) => $.menu.exportView),
        'page.export',
        'CmdOrCtrl+E',
      ),
      item(
        t(($) => $.menu.print),
        'page.print',
        'CmdOrCtrl+P',
      ),
      separator,
      item(
        t(($) => $.menu.backup),
        'workspace.backup',
      ),
      ...(isMac ? [] : [separator, quit]),
    ],
  }

  const edit: Item = {
    label: t(($) => $.menu.edit),
    submenu: [
      role(
        t(($) => $.menu.undo),
        'undo',
      ),
      role(
        t(($) => $.menu.redo),
        'redo',
      ),
      // Without a key of its own: Ctrl+Z reaches the page first, which knows whether a field or a record is meant.
      item(
        t(($) => $.menu.undoLast),
        'action.undo',
      ),
      separator,
      role(
        t(($) => $.menu.cut),
        'cut',
      ),
      role(
        t(($) => $.menu.copy),
        'copy',
      ),
      role(
        t(($) => $.menu.paste),
        'paste',
      ),
      role(
        t(($) => $.menu.selectAll),
        'selectAll',
      ),
      separator,
      item(
        t(($) => $.menu.find),
        'page.find',
        'CmdOrCtrl+F',
      ),
    ],
  }

  const view: Item = {
    label: t(($) => $.menu.view),
    submenu: [
      item(
        t(($) => $.menu.theme),
        'view.theme',
      ),
      item(
        t(($) => $.menu.density),
        'view.density',
      ),
      separator,
      role(
        t(($) => $.menu.zoomIn),
        'zoomIn',
      ),
      role(
        t(($) => $.menu.zoomOut),
        'zoomOut',
      ),
      role(
        t(($) => $.menu.zoomReset),
        'resetZoom',
      ),
      separator,
      role(
        t(($) => $.menu.fullScreen),
        'togglefullscreen',
      ),
    ],
  }

  const go: Item = {
    label: t(($) => $.menu.go),
    submenu: [
      item(
        t(($) => $.menu.search),
        'go.search',
        'CmdOrCtrl+K',
      ),
      item(
        t(($) => $.menu.back),
        'go.back',
        isMac ? 'Cmd+[' : 'Alt+Left',
      ),
      item(
        t(($) => $.menu.forward),
        'go.forward',
        isMac ? 'Cmd+]' : 'Alt+Right',
      ),
      separator,
      item(
        t(($) => $.menu.today),
        'go.today',
        'CmdOrCtrl+1',
      ),
      // One key away everywhere, whatever the hands hold.
      item(
        t(($) => $.menu.emergency),
        'go.emergency',
        'F9',
      ),
      item(
        t(($) => $.menu.subcontractors),
        'go.subcontractors',
        'CmdOrCtrl+2',
      ),
      item(
        t(($) => $.menu.people),
        'go.people',
        'CmdOrCtrl+3',
      ),
      item(
        t(($) => $.menu.declarations),
        'go.declarations',
        'CmdOrCtrl+4',
      ),
      item(
        t(($) => $.menu.companies),
        'go.companies',
        'CmdOrCtrl+5',
      ),
      item(
        t(($) => $.menu.planning),
        'go.planning',
        'CmdOrCtrl+6',
      ),
      item(
        t(($) => $.menu.imports),
        'go.imports',
        'CmdOrCtrl+7',
      ),
      ...(isMac
        ? []
        : [
            item(
              t(($) => $.menu.settings),
              'go.settings',
              'Ctrl+,',
            ),
          ]),
    ],
  }

  const window: Item = {
    label: t(($) => $.menu.window),
    role: 'window',
    submenu: [
      role(
        t(($) => $.menu.minimise),
        'minimize',
      ),
      role(
        t(($) => $.menu.showAll),
        'front',
      ),
    ],
  }

  const help: Item = {
    label: t(($) => $.menu.help),
    role: 'help',
    submenu: [
      item(
        t(($) => $.menu.shortcuts),
        'help.shortcuts',
        'F1',
      ),
      ...(isMac ? [] : [about]),
    ],
  }

  return isMac ? [application, file, edit, view, go, window, help] : [file, edit, view, go, help]
}

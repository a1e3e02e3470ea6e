import type { MenuItemConstructorOptions } from 'electron'

import { texts } from '#main/core/texts.ts'
import type { MenuAction } from '#shared/contract/host.ts'
import type { Language, Texts } from '#shared/i18n/index.ts'

type Item = MenuItemConstructorOptions

/** Keys of the menu's plain texts (not of its groups of messages). */
type Label = { [Key in keyof Texts['menu']]: Texts['menu'][Key] extends string ? Key : never }[keyof Texts['menu']]

interface Kit {
  isMac: boolean
  label: (key: Label) => string
  /** An item that becomes an action of the page. */
  item: (key: Label, action: MenuAction, accelerator?: string) => Item
  /** An item the system itself carries out; its usual key comes with the role. */
  role: (key: Label, role: Item['role'], accelerator?: string) => Item
}

const separator: Item = { type: 'separator' }

/** The menu in one language. Choices become actions of the page; only editing, zoom and windows are the system's own. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  perform: (action: MenuAction) => void,
): Item[] {
  const t = texts(language)
  const label = (key: Label): string => t(($) => $.menu[key])
  const kit: Kit = {
    isMac: platform === 'darwin',
    label,
    item: (key, action, accelerator) => ({
      label: label(key),
      id: action,
      click: () => perform(action),
      ...(accelerator === undefined ? {} : { accelerator }),
    }),
    role: (key, role, accelerator) => ({
      label: label(key),
      role,
      ...(accelerator === undefined ? {} : { accelerator }),
    }),
  }
  const menus = [fileMenu(kit), editMenu(kit), viewMenu(kit), goMenu(kit)]
  return kit.isMac ? [applicationMenu(kit), ...menus, windowMenu(kit), helpMenu(kit)] : [...menus, helpMenu(kit)]
}

/** macOS only: what the other systems have under File and Help. */
function applicationMenu({ item, role }: Kit): Item {
  return {
    label: 'Registra',
    submenu: [
      item('about', 'help.about'),
      separator,
      item('settings', 'go.settings', 'Cmd+,'),
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('showAll', 'unhide'),
      separator,
      role('quit', 'quit', 'Cmd+Q'),
    ],
  }
}

function fileMenu({ isMac, label, item, role }: Kit): Item {
  return {
    label: label('file'),
    submenu: [
      item('newWorkspace', 'workspace.new'),
      item('openWorkspace', 'workspace.open', 'CmdOrCtrl+O'),
      item('closeWorkspace', 'workspace.close', 'CmdOrCtrl+L'),
      separator,
      item('importFile', 'import.start', 'CmdOrCtrl+I'),
      item('exportView', 'page.export', 'CmdOrCtrl+E'),
      item('print', 'page.print', 'CmdOrCtrl+P'),
      separator,
      item('backup', 'workspace.backup'),
      ...(isMac ? [] : [separator, role('quit', 'quit', 'Ctrl+Q')]),
    ],
  }
}

function editMenu({ label, item, role }: Kit): Item {
  return {
    label: label('edit'),
    submenu: [
      role('undo', 'undo'),
      role('redo', 'redo'),
      // Without a key of its own: Ctrl+Z reaches the page first, which knows whether a field or a record is meant.
      item('undoLast', 'action.undo'),
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      separator,
      item('find', 'page.find', 'CmdOrCtrl+F'),
    ],
  }
}

function viewMenu({ label, item, role }: Kit): Item {
  return {
    label: label('view'),
    submenu: [
      item('theme', 'view.theme'),
      item('density', 'view.density'),
      separator,
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      role('zoomReset', 'resetZoom'),
      separator,
      role('fullScreen', 'togglefullscreen'),
    ],
  }
}

function goMenu({ isMac, label, item }: Kit): Item {
  return {
    label: label('go'),
    submenu: [
      item('search', 'go.search', 'CmdOrCtrl+K'),
      item('back', 'go.back', isMac ? 'Cmd+[' : 'Alt+Left'),
      item('forward', 'go.forward', isMac ? 'Cmd+]' : 'Alt+Right'),
      separator,
      item('today', 'go.today', 'CmdOrCtrl+1'),
      // One key away everywhere, whatever the hands hold.
      item('emergency', 'go.emergency', 'F9'),
      item('subcontractors', 'go.subcontractors', 'CmdOrCtrl+2'),
      item('people', 'go.people', 'CmdOrCtrl+3'),
      item('declarations', 'go.declarations', 'CmdOrCtrl+4'),
      item('companies', 'go.companies', 'CmdOrCtrl+5'),
      item('planning', 'go.planning', 'CmdOrCtrl+6'),
      item('imports', 'go.imports', 'CmdOrCtrl+7'),
      ...(isMac ? [] : [item('settings', 'go.settings', 'Ctrl+,')]),
    ],
  }
}

/** macOS only. */
function windowMenu({ label, role }: Kit): Item {
  return {
    label: label('window'),
    role: 'window',
    submenu: [role('minimise', 'minimize'), role('showAll', 'front')],
  }
}

function helpMenu({ isMac, label, item }: Kit): Item {
  return {
    label: label('help'),
    role: 'help',
    submenu: [item('shortcuts', 'help.shortcuts', 'F1'), ...(isMac ? [] : [item('about', 'help.about')])],
  }
}

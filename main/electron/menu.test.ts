import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'

import { menuTemplate } from '#main/electron/menu.ts'
import { isMenuAction } from '#shared/contract/host.ts'
import { languages } from '#shared/i18n/index.ts'

/** What Electron binds by itself to the roles we use. */
const roleKeys: Record<string, string> = {
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Y',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  selectall: 'CmdOrCtrl+A',
  zoomin: 'CmdOrCtrl+Plus',
  zoomout: 'CmdOrCtrl+-',
  resetzoom: 'CmdOrCtrl+0',
  togglefullscreen: 'F11',
  minimize: 'CmdOrCtrl+M',
  hide: 'Cmd+H',
  hideothers: 'Cmd+Alt+H',
}

function entries(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...entries((item.submenu ?? []) as MenuItemConstructorOptions[])])
}

function keys(items: MenuItemConstructorOptions[]): string[] {
  return items
    .map((item) => item.accelerator ?? roleKeys[item.role?.toLowerCase() ?? ''] ?? '')
    .filter((key) => key !== '')
    .map((key) => key.replace(/^(CmdOrCtrl|Cmd|Ctrl)\+/, 'Command+'))
}

const systems = ['win32', 'linux', 'darwin'] as const

describe.each(languages)('the menu in %s', (language) => {
  it.each(systems)('gives each key to one item on %s', (platform) => {
    const bound = keys(entries(menuTemplate(language, platform, () => undefined)))
    expect(bound.filter((key, index) => bound.indexOf(key) !== index)).toEqual([])
    expect(bound).toContain('F9')
  })

  it.each(systems)('has a text for each item and each action once on %s', (platform) => {
    const items = entries(menuTemplate(language, platform, () => undefined)).filter((item) => item.type !== 'separator')
    expect(items.filter((item) => (item.label ?? '').trim() === '')).toEqual([])
    const actions = items.flatMap((item) => (item.id === undefined ? [] : [item.id]))
    expect(actions.filter((action) => !isMenuAction(action))).toEqual([])
    expect(new Set(actions).size).toBe(actions.length)
  })

  it('has its own access key for each menu', () => {
    const marked = menuTemplate(language, 'win32', () => undefined).map((menu) =>
      /&(.)/.exec(menu.label ?? '')?.[1]?.toLowerCase(),
    )
    expect(marked).not.toContain(undefined)
    expect(new Set(marked).size).toBe(marked.length)
  })

  it('leaves editing to the system', () => {
    const roles = entries(menuTemplate(language, 'linux', () => undefined)).map((item) => item.role)
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']))
  })
})

describe('an item of the menu', () => {
  it('performs its action', () => {
    const performed: string[] = []
    const items = entries(menuTemplate('en', 'linux', (action) => performed.push(action)))
    items.find((item) => item.id === 'page.print')?.click?.({} as never, undefined, {})
    expect(performed).toEqual(['page.print'])
  })
})

describe('the menu of macOS', () => {
  it('has the program’s own menu first, with quitting in it', () => {
    const [application] = menuTemplate('en', 'darwin', () => undefined)
    const roles = entries(application === undefined ? [] : [application]).map((item) => item.role)
    expect(application?.label).toBe('Registra')
    expect(roles).toContain('quit')
  })
})

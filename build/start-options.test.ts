import { describe, expect, it } from 'vitest'

import { readStartOptions, WrongUsage } from '#build/start-options.ts'

const english = { LANG: 'en_GB.UTF-8' }

describe('the options of npm start', () => {
  it('default to a free port, the browser opened and the folder of the system', () => {
    expect(readStartOptions([], { ...english, XDG_STATE_HOME: '/state' }, 'linux')).toEqual({
      help: false,
      web: false,
      open: true,
      build: true,
      port: 0,
      stateDir: '/state/registra',
      language: 'en',
      now: undefined,
    })
  })

  it('are taken as given', () => {
    const args = ['--web', '--no-open', '--port', '8080', '--state-dir', '/tmp/state', '--lang', 'nl']
    const options = readStartOptions(args, english, 'linux')
    expect(options).toMatchObject({ web: true, open: false, port: 8080, stateDir: '/tmp/state', language: 'nl' })
  })

  it('are refused in one sentence when they make no sense', () => {
    for (const port of ['x', '-1', '65536', '1.5', '']) {
      expect(() => readStartOptions([`--port=${port}`], english, 'linux')).toThrow(WrongUsage)
    }
    expect(() => readStartOptions(['--port=x'], english, 'linux')).toThrow('“x” is not a port number (1 to 65535).')
    expect(() => readStartOptions(['--wbe'], english, 'linux')).toThrow(/^Unknown or incomplete option: .*--wbe/)
  })
})

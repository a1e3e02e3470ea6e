/** The page of a running host as an attacker knows it: its port, and where needed a cookie that was given. */
export interface Target {
  port: number
  cookie: string
}

/** Bytes on a bare connection, and the statuses with which they may be answered; `closed` is no answer at all. */
export interface RawAttack {
  name: string
  bytes: (target: Target) => string
  answers: readonly (number | 'closed')[]
}

const start = ({ port, cookie }: Target, path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n${more}Connection: close\r\n\r\n`

/** A request of our own page but for its `Host` header. */
const withHost = (target: Target, host: string): string =>
  start(target, '/').replace(`Host: 127.0.0.1:${target.port}\r\n`, host)

const upload = ({ port, cookie }: Target, headers: string, body = ''): string =>
  `POST /files?name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
  `Cookie: ${cookie}\r\n${headers}Connection: close\r\n\r\n${body}`

const hosts: readonly ((port: number) => string)[] = [
  () => '',
  () => 'Host:\r\n',
  (port) => `Host: localhost:${port}\r\n`,
  (port) => `Host: 127.0.0.1.evil.example:${port}\r\n`,
  (port) => `Host: evil.example@127.0.0.1:${port}\r\n`,
  (port) => `Host: 127.0.0.1:${port}@evil.example\r\n`,
  (port) => `Host: [::1]:${port}\r\n`,
  (port) => `Host: 2130706433:${port}\r\n`,
  (port) => `Host: 127.1:${port}\r\n`,
  (port) => `Host: 127.0.0.1:0${port}\r\n`,
  (port) => `Host: 127.0.0.1:${port}\r\nX-Forwarded-Host: evil.example\r\nHost: evil.example\r\n`,
  (port) => `Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:${port}\r\n`,
]

const origins: readonly ((port: number) => string)[] = [
  () => 'null',
  () => '',
  (port) => `https://127.0.0.1:${port}`,
  (port) => `http://127.0.0.1:${port + 1}`,
  (port) => `http://localhost:${port}`,
  (port) => `http://127.0.0.1:${port}.evil.example`,
  (port) => `http://127.0.0.1:${port}/`,
  (port) => `http://evil.example, http://127.0.0.1:${port}`,
  () => 'file://',
  () => 'app://registra',
]

const paths: readonly string[] = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/%252e%252e/secret.txt',
  '/..%255c..%255csecret.txt',
  '/..\\..\\secret.txt',
  '/assets\\..\\..\\secret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%uff0e%uff0e/secret.txt',
  '/.%00./secret.txt',
  '/secret.txt%00.js',
  '/assets/app-abc123.js%00',
  '/assets/app-abc123.js/../../../secret.txt',
  '//127.0.0.1/secret.txt',
  '/file:///etc/passwd',
  '/?/../secret.txt',
  '/#/../secret.txt',
  '/%zz',
  '/%',
  `/${'a/'.repeat(4_000)}`,
  '/files/..%2f..%2fsecret.txt',
  '/files/%2e%2e/%2e%2e/secret.txt',
  '/files/..\\..\\secret.txt',
  '/files/form-token%00',
  '/files/form-token/../../secret.txt',
  '/files/__proto__',
  '/files/constructor',
  '/__proto__',
]

const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'get', 'POST']

/** Tokens in the start address that open nothing; the cookie is left out with them. */
const tokens = ['', 'x', 'null', '__proto__', '%00', '..%2f', 'a'.repeat(8_000), '&token=', '&token[]=x']

export const rawAttacks: readonly RawAttack[] = [
  ...hosts.map((host, index) => ({
    name: `Host of kind ${index}`,
    bytes: (target: Target) => withHost(target, host(target.port)),
    answers: [400, 403],
  })),
  ...origins.map((origin, index) => ({
    name: `Origin of kind ${index}`,
    bytes: (target: Target) => start(target, '/', `Origin: ${origin(target.port)}\r\n`),
    answers: [403],
  })),
  ...origins.map((origin, index) => ({
    name: `an upload with Origin of kind ${index}`,
    bytes: (target: Target) =>
      upload(target, 'Content-Length: 1\r\n', 'x').replace(/Origin: [^\r]*/, `Origin: ${origin(target.port)}`),
    answers: [403],
  })),
  ...paths.map((path) => ({
    name: `path ${path.slice(0, 60)}`,
    bytes: (target: Target) => start(target, path),
    answers: [200, 400, 404],
  })),
  ...methods.map((method) => ({
    name: `method ${method}`,
    bytes: (target: Target) => start(target, '/').replace('GET', method),
    answers: [400, 403, 405],
  })),
  {
    name: 'method CONNECT',
    bytes: (target) => start(target, '/').replace('GET', 'CONNECT'),
    answers: [400, 405, 'closed'],
  },
  ...tokens.map((token) => ({
    name: `token ${token.slice(0, 20)}`,
    bytes: (target: Target) => start({ ...target, cookie: 'none=1' }, `/?token=${token}`),
    answers: [400, 403],
  })),
  {
    name: 'the cookie in another case',
    bytes: (target) => start({ ...target, cookie: target.cookie.toUpperCase() }, '/'),
    answers: [403],
  },
  {
    name: 'the cookie cut by a character',
    bytes: (target) => start({ ...target, cookie: target.cookie.slice(0, -1) }, '/'),
    answers: [403],
  },
  {
    name: 'the cookie and another of its name',
    bytes: (target) => start({ ...target, cookie: `${target.cookie}; ${target.cookie.split('=')[0]}=x` }, '/'),
    answers: [403],
  },
  {
    name: 'the cookie in the address',
    bytes: (target) => start({ ...target, cookie: 'x=1' }, `/?${target.cookie}`),
    answers: [403],
  },
  {
    name: 'a request from another site',
    bytes: (target) => start(target, '/', 'Sec-Fetch-Site: cross-site\r\n'),
    answers: [403],
  },
  {
    name: 'a request from a page of another port',
    bytes: (target) => start(target, '/', 'Sec-Fetch-Site: same-site\r\n'),
    answers: [403],
  },
  {
    name: 'a header of 200 KB',
    bytes: (target) => start(target, '/', `X-Long: ${'x'.repeat(200_000)}\r\n`),
    answers: [431, 'closed'],
  },
  {
    name: 'ten thousand headers',
    bytes: (target) => start(target, '/', 'X: y\r\n'.repeat(10_000)),
    answers: [431, 'closed', 400],
  },
  {
    name: 'an address of 200 KB',
    bytes: (target) => start(target, `/${'a'.repeat(200_000)}`),
    answers: [431, 'closed', 414],
  },
  {
    name: 'two lengths',
    bytes: (target) => upload(target, 'Content-Length: 1\r\nContent-Length: 2\r\n', 'xx'),
    answers: [400],
  },
  {
    name: 'a length and chunks',
    bytes: (target) =>
      upload(target, 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\nGET /x HTTP/1.1\r\n\r\n'),
    answers: [400],
  },
  { name: 'a negative length', bytes: (target) => upload(target, 'Content-Length: -1\r\n', 'x'), answers: [400] },
  {
    name: 'a length beyond numbers',
    bytes: (target) => upload(target, 'Content-Length: 99999999999999999999999\r\n', 'x'),
    answers: [400, 413],
  },
  {
    name: 'a length that is too large',
    bytes: (target) => upload(target, 'Content-Length: 2000000\r\n', ''),
    answers: [413],
  },
  {
    name: 'chunks of a size that is none',
    bytes: (target) => upload(target, 'Transfer-Encoding: chunked\r\n', 'zz\r\nx\r\n0\r\n\r\n'),
    answers: [400, 'closed'],
  },
  {
    name: 'a coding that is none',
    bytes: (target) => upload(target, 'Transfer-Encoding: identity, chunked, x\r\n', 'x'),
    answers: [400, 501],
  },
  {
    name: 'a header folded over lines',
    bytes: (target) => start(target, '/', 'X-A: b\r\n Cookie: c\r\n'),
    answers: [400, 200],
  },
  { name: 'a line end within a header', bytes: (target) => start(target, '/', 'X-A: b\nX-B: c\r\n'), answers: [400] },
  { name: 'a space before the colon', bytes: (target) => start(target, '/', 'X-A : b\r\n'), answers: [400] },
  {
    name: 'an absolute address',
    bytes: ({ port }) => `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
    answers: [400],
  },
  {
    name: 'a star as address',
    bytes: ({ port }) => `OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
    answers: [400],
  },
  { name: 'HTTP of 1991', bytes: () => 'GET /\r\n\r\n', answers: [400, 403, 'closed'] },
  { name: 'HTTP 2 without asking', bytes: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', answers: [400, 'closed'] },
  {
    name: 'TLS',
    bytes: () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    answers: [400, 'closed'],
  },
  {
    name: 'an upgrade to something else',
    bytes: (target) => start(target, '/core', 'Upgrade: h2c\r\n').replace('Connection: close', 'Connection: Upgrade'),
    answers: [200, 400, 403, 'closed'],
  },
]

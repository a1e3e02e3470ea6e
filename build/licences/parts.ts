/** The MIT licence with its line of copyright, for what names the licence and ships without its text. */
export function mit(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`
}

/** Packages that state their licence and author but ship without the text. */
export const withoutText: Record<string, string> = {
  '@tokenizer/token': mit('2020 Borewit'),
  brotli: mit('Devon Govett'),
  dfa: mit('Devon Govett'),
  fontkit: mit('Devon Govett'),
  'react-remove-scroll-bar': mit('Anton Korzunov'),
}

/** Packages whose description leaves out what their text says. */
export const unstated: Record<string, string> = { 'png-js': 'MIT' }

/** What is inside a package or a program that we hand out, and no package of its own. */
export interface Part {
  name: string
  licence: string
  /** The package whose version it goes by; absent where its own is not told. */
  of?: string
  /** Files of the checkout that hold the text, or the text itself. */
  text: readonly string[] | string
}

const chromium = `Copyright 2015 The Chromium Authors

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

   * Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
   * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.
   * Neither the name of Google LLC nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

Chromium itself is made of many parts. Their notices are in LICENSES.chromium.html, which comes with the desktop program.
`

const sqlite = `The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:

   May you do good and not evil.
   May you find forgiveness for yourself and forgive others.
   May you share freely, never taking more than you give.
`

const node = `${mit('Node.js contributors. All rights reserved.')}
Copyright Joyent, Inc. and other Node contributors. All rights reserved, under the same terms.

Node.js comes inside Electron, with libraries of their own terms (V8, libuv, OpenSSL or BoringSSL, ICU, zlib and others), whose notices are in LICENSES.chromium.html and in the LICENSE file of Node.js.
`

const pdfWasm = 'node_modules/pdfjs-dist/wasm'

export const parts: readonly Part[] = [
  { name: 'Electron', licence: 'MIT', of: 'electron', text: ['node_modules/electron/LICENSE'] },
  { name: 'Chromium', licence: 'BSD-3-Clause', text: chromium },
  { name: 'Node.js', licence: 'MIT', text: node },
  { name: 'SQLite', licence: 'Public domain', text: sqlite },
  {
    name: 'SQLite3 Multiple Ciphers',
    licence: 'MIT',
    of: 'better-sqlite3',
    text: mit('2006-2026 Ulrich Telle'),
  },
  {
    name: 'argon2 (Rust)',
    licence: 'MIT OR Apache-2.0',
    of: '@node-rs/argon2',
    text: mit('2021-2026 The RustCrypto Project Developers'),
  },
  { name: 'ZXing-C++', licence: 'Apache-2.0', of: 'zxing-wasm', text: ['node_modules/pdfjs-dist/LICENSE'] },
  {
    name: 'JBIG2 decoder (PDFium)',
    licence: 'BSD-3-Clause',
    of: 'pdfjs-dist',
    text: [`${pdfWasm}/LICENSE_JBIG2`, `${pdfWasm}/LICENSE_PDFJS_JBIG2`],
  },
  {
    name: 'OpenJPEG',
    licence: 'BSD-2-Clause',
    of: 'pdfjs-dist',
    text: [`${pdfWasm}/LICENSE_OPENJPEG`, `${pdfWasm}/LICENSE_PDFJS_OPENJPEG`],
  },
  { name: 'Noto Sans, Noto Sans Mono', licence: 'OFL-1.1', text: ['resources/fonts/OFL.txt'] },
]

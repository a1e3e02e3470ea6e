import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

import { texts } from '#main/core/texts.ts'
import { commonHeaders, plainPagePolicy } from '#main/web/headers.ts'
import { languageOfHeader } from '#main/web/language.ts'
import type { Language } from '#shared/i18n/index.ts'

/** One request with what is needed to answer it. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  /** The host's own language, for requests that state none of ours. */
  language: Language
}

/** Sends a complete answer; the body is left out for HEAD, its length is not. Nothing is stored unless the headers say so. */
export function answer(
  { request, response }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer | string = '',
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...commonHeaders,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Content-Length': bytes.length,
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

export function answerJson(
  exchange: Exchange,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  answer(exchange, status, { 'Content-Type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(value))
}

/** What the host itself has to say to a person, each with a title and a paragraph in the language of the browser. */
export type PlainPage = 'spent' | 'refused' | 'missing'

function pageTexts(page: PlainPage, language: Language): { title: string; text: string } {
  const t = texts(language)
  const pages = {
    spent: { title: t(($) => $.host.page.spentTitle), text: t(($) => $.host.page.spentText) },
    refused: { title: t(($) => $.host.page.refusedTitle), text: t(($) => $.host.page.refusedText) },
    missing: { title: t(($) => $.host.page.missingTitle), text: t(($) => $.host.page.missingText) },
  }
  return pages[page]
}

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}' +
  'h1{font-size:1.5rem;line-height:1.3}'

/** A refusal as a small page for a person, or as a bare code for a program. Our texts hold no markup, so nothing is escaped. */
export function answerPage(exchange: Exchange, status: number, page: PlainPage): void {
  const { headers } = exchange.request
  if (headers['sec-fetch-dest'] !== 'document' && !(headers.accept ?? '').includes('text/html')) {
    answerJson(exchange, status, { code: page })
    return
  }
  const language = languageOfHeader(headers['accept-language'], exchange.language)
  const { title, text } = pageTexts(page, language)
  const nonce = randomBytes(16).toString('base64')
  const html =
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} – Registra</title>` +
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">' +
    `<style nonce="${nonce}">${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
  answer(
    exchange,
    status,
    { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': plainPagePolicy(nonce) },
    html,
  )
}

import { randomUUID } from 'node:crypto'

/** What a mail says; the rest is as a person’s first mail has it. */
export type Given = {
  from?: string
  subject?: string
  id?: string
  headers?: readonly string[]
  text?: string | Buffer
}

/** A mail to the company’s address, as it comes over the wire. */
export function mailOf({
  from = 'Ada <ada@example.org>',
  subject = 'Shoes',
  id = randomUUID(),
  headers = [],
  text = 'Hello',
}: Given): Buffer {
  const head = [
    `From: ${from}`,
    'To: help@shop.example',
    `Subject: ${subject}`,
    `Message-ID: <${id}@example.org>`,
    ...headers,
    ...(headers.some((line) => /^content-type/i.test(line)) ? [] : ['Content-Type: text/plain; charset=utf-8']),
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(text)])
}

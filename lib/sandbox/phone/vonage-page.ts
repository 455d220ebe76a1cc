import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { Exchange } from '../http/exchange'
import { escapeMarkup } from '../http/markup'
import { toolPage } from '../tool-page'
import { signatureSecretOf } from './answer-vonage'

/** What Vonage's dashboard hands out for an application, made up. */
function newApplication() {
  const id = randomUUID()
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return { id, privateKey: pem, signatureSecret: signatureSecretOf(id) }
}

/** `/vonage` and `/vonage.json`: an application to connect a number with. False for other paths. */
export function answerVonagePage(exchange: Exchange, port: number): boolean {
  const { path } = exchange
  if (path === '/vonage.json') exchange.json(200, newApplication())
  else if (path === '/vonage') {
    const { id, privateKey, signatureSecret } = newApplication()
    const body = `<h1>Vonage</h1><p class="quiet">An application of an account that nobody has. Connect a number with it under Settings → Text messages; the address is <code>http://127.0.0.1:${port}</code>. What is sent appears under <a href="/phone">Phone</a>.</p>
<dl><dt>Application ID</dt><dd><code>${escapeMarkup(id)}</code></dd><dt>Signature secret</dt><dd><code>${escapeMarkup(signatureSecret)}</code></dd></dl><h2>Private key</h2><pre>${escapeMarkup(privateKey)}</pre>`
    exchange.html(200, toolPage('Vonage', body), { 'cache-control': 'no-store' })
  } else return false
  return true
}

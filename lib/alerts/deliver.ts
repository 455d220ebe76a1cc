import { z } from 'zod'
import { AppError, env, hmacHex, unseal } from '@/lib/kernel'
import { type PlatformWords, sendPlatformMail } from '@/lib/mail'
import { guardedFetch } from '@/lib/providers/http'

const TIMEOUT_MS = 8_000
const MOST_NAMED = 20

const subjects = z.array(
  z.object({ tenantId: z.string().nullable(), company: z.string().nullable(), value: z.number() }),
)

export type Notice = {
  id: string
  kind: string
  target: string
  subjects: unknown
  createdAt: Date
  rule: { id: string; name: string; metric: string; comparison: string; threshold: number; severity: string }
  channel: { id: string; kind: string; secretSealed: string | null }
}

const WORDS: Readonly<Record<'firing' | 'resolved', PlatformWords>> = {
  firing: {
    en: { subject: 'Alert: {{rule}}', body: '**{{rule}}**\n\n{{what}}\n\n{{list}}\n\n[Open alerts]({{link}})' },
    de: { subject: 'Alarm: {{rule}}', body: '**{{rule}}**\n\n{{what}}\n\n{{list}}\n\n[Alarme öffnen]({{link}})' },
    ar: { subject: 'تنبيه: {{rule}}', body: '**{{rule}}**\n\n{{what}}\n\n{{list}}\n\n[افتح التنبيهات]({{link}})' },
  },
  resolved: {
    en: { subject: 'Over: {{rule}}', body: '**{{rule}}** is over.\n\n{{list}}\n\n[Open alerts]({{link}})' },
    de: { subject: 'Vorbei: {{rule}}', body: '**{{rule}}** ist vorbei.\n\n{{list}}\n\n[Alarme öffnen]({{link}})' },
    ar: { subject: 'انتهى: {{rule}}', body: 'انتهى **{{rule}}**.\n\n{{list}}\n\n[افتح التنبيهات]({{link}})' },
  },
}

const consoleUrl = (path: string): string => `${env().PUBLIC_PROTOCOL}://console.${env().ROOT_DOMAIN}${path}`

async function mail(notice: Notice, kind: 'firing' | 'resolved'): Promise<void> {
  const named = subjects.parse(notice.subjects)
  const lines = named
    .slice(0, MOST_NAMED)
    .map(({ company, value }) => [company, value].filter((part) => part !== null).join(': '))
  const { id, rule, target } = notice
  const variables = {
    rule: rule.name,
    what: `${rule.metric} ${rule.comparison === 'above' ? '>' : '<'} ${rule.threshold}`,
    list: [...lines, ...(named.length > MOST_NAMED ? [`+ ${named.length - MOST_NAMED}`] : [])].join(', '),
    link: consoleUrl('/alerts'),
  }
  await sendPlatformMail({ to: target, words: WORDS[kind], variables, locale: null, messageKey: id })
}

/** What a webhook's calls are signed with: `t=<seconds>,v1=<hmac of "t.body">`. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${hmacHex(secret, `${seconds}.${body}`)}`

async function call(notice: Notice): Promise<void> {
  const { rule, channel, target } = notice
  if (!channel.secretSealed) throw new AppError('internal', 'the webhook has no secret')
  const body = JSON.stringify({
    id: notice.id,
    type: `alert.${notice.kind}`,
    createdAt: notice.createdAt.toISOString(),
    rule: {
      id: rule.id,
      name: rule.name,
      severity: rule.severity,
      metric: rule.metric,
      comparison: rule.comparison,
      threshold: rule.threshold,
    },
    subjects: subjects.parse(notice.subjects),
    url: consoleUrl('/alerts'),
  })
  const secret = unseal(`alert-channel:${channel.id}`, channel.secretSealed)
  const response = await guardedFetch(target, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': notice.id,
      'x-signature': signatureOf(secret, Math.floor(Date.now() / 1_000), body),
    },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.body?.cancel()
  if (!response.ok) throw new AppError('provider_failed', `the webhook answered ${response.status}`)
}

/** Tells one address. @throws when it could not be told */
export const deliver = (notice: Notice): Promise<void> =>
  notice.channel.kind === 'webhook' ? call(notice) : mail(notice, notice.kind === 'resolved' ? 'resolved' : 'firing')

import { env } from '@/lib/kernel'
import { createWhatsApp, type WhatsApp } from '@/lib/providers/whatsapp'
import type { Connection } from './connection'

/** WhatsApp behind a connection. An address that the operator named is trusted; one that a company typed is not. */
export function whatsappOf(connection: Connection): WhatsApp {
  const { WHATSAPP_API_URL, WHATSAPP_API_VERSION } = env()
  const isOperators = connection.baseUrl === null && WHATSAPP_API_URL !== undefined
  return createWhatsApp({
    baseUrl: connection.baseUrl ?? WHATSAPP_API_URL ?? null,
    isLocal: connection.isLocal || isOperators,
    apiVersion: connection.apiVersion ?? WHATSAPP_API_VERSION ?? null,
    accountId: connection.accountRef,
    numberId: connection.numberRef,
    token: connection.token,
  })
}

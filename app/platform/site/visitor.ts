import { headers } from 'next/headers'
import { requestInfo } from '@/app/_request/request-info'
import { notFound } from '@/lib/kernel'
import { ANONYMOUS, type PlatformContext } from '@/lib/operations'
import { readAppHost } from '@/lib/tenancy'

/** Anybody on the platform's own site. Its actions cannot be called on a company's host. */
export async function visitorContext(): Promise<PlatformContext> {
  if (readAppHost(await headers()).kind !== 'root') throw notFound('Page')
  return { actor: ANONYMOUS, request: await requestInfo() }
}

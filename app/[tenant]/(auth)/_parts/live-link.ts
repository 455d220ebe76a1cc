import { publicContext } from '@/app/_request/tenant'
import { isAppError } from '@/lib/kernel'
import { readLink } from '@/lib/team'

type LinkKind = Parameters<typeof readLink>[1]['kind']

/** Whom a one-time link is for, while it can be used. One that was mangled on its way is a dead one. */
export async function liveLink(kind: LinkKind, token: string): Promise<Awaited<ReturnType<typeof readLink>>> {
  try {
    return await readLink(await publicContext(), { kind, token })
  } catch (error) {
    if (isAppError(error, 'invalid')) return null
    throw error
  }
}

'use server'

import { headers } from 'next/headers'
import type { z } from 'zod'
import { perform } from '@/app/_request/action'
import { requestInfo } from '@/app/_request/request-info'
import { notFound } from '@/lib/kernel'
import { ANONYMOUS } from '@/lib/operations'
import { joinStaff } from '@/lib/team'
import type { acceptInput } from '@/lib/team/schema'
import { readAppHost } from '@/lib/tenancy'

/** Makes the account that an invitation is for. */
export const join = async (input: z.input<typeof acceptInput>) =>
  perform(async () => {
    if (readAppHost(await headers()).kind !== 'console') throw notFound('Page')
    return joinStaff({ actor: ANONYMOUS, request: await requestInfo() }, input)
  })

'use server'

import { type ActionResult, perform } from '@/app/_request/action'
import { signUp } from '@/lib/platform'
import { visitorContext } from './visitor'

type Input = Parameters<typeof signUp>[1]

export async function startSignUp(input: Input): Promise<ActionResult<{ runId: string }>> {
  return perform(async () => {
    const { runId } = await signUp(await visitorContext(), input)
    return { runId }
  })
}

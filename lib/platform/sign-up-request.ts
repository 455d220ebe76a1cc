import type { z } from 'zod'
import { AppError, deriveSecret, hmacHex, seal, unseal } from '@/lib/kernel'
import type { signUpInput } from './schema'

export type SignUpDetails = z.output<typeof signUpInput>

/** Marks the runs that anybody who knows their id may watch. */
export const SIGN_UP = 'sign-up'

export const HOURS_TO_CONFIRM = 24

export const hashOfEmail = (email: string): string => hmacHex(deriveSecret('sign-up-email'), email)

const owner = (id: string) => `sign-up:${id}`

export const sealDetails = (id: string, details: SignUpDetails): string => seal(owner(id), JSON.stringify(details))

export const openDetails = (id: string, sealed: string): SignUpDetails =>
  JSON.parse(unseal(owner(id), sealed)) as SignUpDetails

export const signUpClosed = (): AppError =>
  new AppError('forbidden', 'the sign-up is closed', {
    userMessage: 'New companies cannot be made here at the moment. Please ask the operator.',
  })

'use client'

import { z } from 'zod'

export type SignInOutcome = { ok: true; url: string } | { ok: false; reason: 'wrong' | 'tooMany' | 'failed' }

const csrfAnswer = z.object({ csrfToken: z.string() })
const signInAnswer = z.object({ url: z.string() })

const REASONS: Readonly<Record<string, 'wrong' | 'tooMany'>> = {
  CredentialsSignin: 'wrong',
  invalid: 'wrong',
  rate_limited: 'tooMany',
}

/** Signs in on this host. The answer names where to go next, or, in its query, what went wrong. */
export async function requestSignIn(email: string, password: string, callbackUrl: string): Promise<SignInOutcome> {
  try {
    const { csrfToken } = csrfAnswer.parse(await (await fetch('/api/auth/csrf')).json())
    const response = await fetch('/api/auth/callback/password', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email, password, callbackUrl, csrfToken, json: 'true' }),
    })
    const { url } = signInAnswer.parse(await response.json())
    const error = new URL(url, location.href).searchParams.get('error')
    if (response.ok && !error) return { ok: true, url }
    return { ok: false, reason: REASONS[error ?? ''] ?? 'failed' }
  } catch {
    // Not reached, or an answer that is not ours: to the person both are the same.
    return { ok: false, reason: 'failed' }
  }
}

/** One policy as the IETF draft `RateLimit header fields for HTTP` writes it: a quota of calls in a window of seconds. */
export type Policy = { name: string; quota: number; windowSeconds: number; remaining: number; resetSeconds: number }

/** `RateLimit-Policy: "burst";q=50;w=10` and `RateLimit: "burst";r=49;t=1`; empty where nothing is limited. */
export function rateHeaders(policies: readonly Policy[]): Record<string, string> {
  if (policies.length === 0) return {}
  return {
    'ratelimit-policy': policies
      .map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
      .join(', '),
    ratelimit: policies
      .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
  }
}

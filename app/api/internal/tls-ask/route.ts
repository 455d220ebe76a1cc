import { askForCertificate } from '@/lib/platform'

/** Asked by the web server in front before it orders a certificate for a name (`on_demand_tls { ask … }` of Caddy). */
export async function GET(request: Request): Promise<Response> {
  const answer = await askForCertificate({
    name: new URL(request.url).searchParams.get('domain') ?? '',
    peer: request.headers.get('x-client-ip') ?? '',
    wasForwarded: request.headers.has('x-was-forwarded'),
  })
  return new Response(null, {
    status: answer.status,
    headers: {
      'cache-control': 'no-store',
      ...(answer.retryAfter ? { 'retry-after': String(answer.retryAfter) } : {}),
    },
  })
}

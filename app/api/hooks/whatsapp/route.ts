import { answerCallback } from '@/lib/surface'
import { readAppHost } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

/** In development, as `/api/v1`: in production the server answers before Next (`serve-programs.ts`). */
const answer = (request: Request): Promise<Response> =>
  answerCallback(request, readAppHost(request.headers), '/api/hooks/whatsapp')

export { answer as GET, answer as POST }

import { answerApi } from '@/lib/surface'
import { readAppHost } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

/** In development, where Next compiles what was edited; in production the server answers before Next (`serve-programs.ts`). */
const answer = (request: Request): Promise<Response> => answerApi(request, readAppHost(request.headers))

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}

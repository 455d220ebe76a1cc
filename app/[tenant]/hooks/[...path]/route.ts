import { answerCallback } from '@/lib/surface'
import { readAppHost } from '@/lib/tenancy'

type Context = { params: Promise<{ path: string[] }> }

/** In development, as `/api/v1`: in production the server answers before Next (`serve-programs.ts`). */
const answer = async (request: Request, { params }: Context): Promise<Response> =>
  answerCallback(request, readAppHost(request.headers), `/hooks/${(await params).path.join('/')}`)

export { answer as GET, answer as POST }

import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { type AnyRouter, ORPCError, onError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { type AppError, processWide } from '@/lib/kernel'
import { asAppError, errorBody, type TenantContext } from '@/lib/operations'
import { allVerbs } from './verbs'

export const API_PREFIX = '/api/v1'

/** The verbs that declare a route, keyed by their names. */
const router = (): AnyRouter =>
  Object.fromEntries(
    [...allVerbs()].filter(([, verb]) => verb.definition.route).map(([name, verb]) => [name, verb.procedure]),
  ) as AnyRouter

type ApiContext = { ctx: TenantContext; failure?: AppError }

function makeHandler() {
  return new OpenAPIHandler(router(), {
    interceptors: [
      onError((error, { context }) => {
        const known = asAppError(error)
        ;(context as ApiContext).failure = known
        throw new ORPCError(known.code.toUpperCase(), {
          status: known.status,
          message: known.userMessage,
          data: known,
          cause: known,
        })
      }),
    ],
    customErrorResponseBodyEncoder: (error) => errorBody(asAppError(error.cause ?? error)),
  })
}

/** The verb's answer for a resolved tenant and actor; null when no verb has this address. */
export async function answerVerb(request: Request, ctx: TenantContext): Promise<Response | null> {
  const handler = processWide('apiHandler', makeHandler)
  const context: ApiContext = { ctx }
  const { matched, response } = await handler.handle(request, { prefix: API_PREFIX, context: context as never })
  if (!matched) return null
  const seconds = context.failure?.retryAfterSeconds
  if (seconds) response.headers.set('retry-after', String(Math.ceil(seconds)))
  return response
}

/** The verbs as oRPC describes them; `api-document.ts` completes it. */
export const generateDocument = () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router(), {
    info: { title: 'API', version: '1' },
  })

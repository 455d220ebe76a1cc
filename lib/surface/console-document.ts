import type { AnyRouter } from '@orpc/server'
import { env } from '@/lib/kernel'
import { type ApiDocument, eachOperation, PROBLEM_RESPONSES, problemParts, withExamples } from './document-parts'
import { API_PREFIX, describe } from './verb-router'

const INTRODUCTION = `What the console does, for programs. \`Authorization: Bearer staff_…\` with a key from the account page; a key acts as its owner.

Companies are made in the background: \`POST /companies\` answers with a run, \`GET /provisioning-runs/{id}\` says how far it is.

Lists answer with \`items\` and \`nextCursor\`; give it back as \`cursor\`. Errors are \`application/problem+json\` (RFC 9457).`

/** The OpenAPI 3.1 document of the console's API. */
export async function consoleDocument(verbs: AnyRouter, title: string): Promise<ApiDocument> {
  const described = (await describe(verbs)) as unknown as ApiDocument
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  return {
    ...described,
    info: { title, version: '1', description: INTRODUCTION },
    servers: [{ url: `${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}${API_PREFIX}` }],
    paths: eachOperation(described, (_, operation) => ({
      ...withExamples(operation),
      responses: { ...operation.responses, ...PROBLEM_RESPONSES },
    })),
    components: { securitySchemes: { staffKey: { type: 'http', scheme: 'bearer' } }, ...problemParts },
    security: [{ staffKey: [] }],
  }
}

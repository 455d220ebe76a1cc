import type { Grants } from './grants'

/** Who acts. It decides what is allowed and lands in the audit log. */
export type Actor =
  | {
      kind: 'member'
      id: string
      label: string
      /** A built-in role, or `custom`. What counts is `grants`. */
      role: string
      /** What the member's role grants at this moment. */
      grants: Grants
      subTenantId: string | null
      sessionId: string
    }
  /** An end customer; `conversationId` is what the token proves, null before the first message. */
  | { kind: 'contact'; id: string | null; label: string; conversationId: string | null }
  | {
      kind: 'api_key'
      id: string
      label: string
      /** What its scopes and its owner's role grant at this moment. */
      grants: Grants
      subTenantId: string | null
      /** The member whose rights bound the key, and whose own rows are its own. */
      ownerId: string
    }
  /** Platform staff. In the tenant plane only during a `visit` that the company can see. */
  | { kind: 'staff'; id: string; label: string; role: string; sessionId: string; visit?: Visit }
  | { kind: 'system'; id: string; label: string }
  | { kind: 'webhook'; id: string; label: string }
  | { kind: 'anonymous'; id: null; label: 'anonymous' }

/** Support in a company's dashboard: as an administrator, looking only unless it was opened for changes. */
export type Visit = { id: string; allowsChanges: boolean; expiresAt: Date }

export const ANONYMOUS: Actor = { kind: 'anonymous', id: null, label: 'anonymous' }

export const systemActor = (job: string): Actor => ({ kind: 'system', id: job, label: job })

/** Where a request came from; null fields where nobody asked over HTTP. */
export type RequestInfo = { ip: string | null; userAgent: string | null }

export const NO_REQUEST: RequestInfo = { ip: null, userAgent: null }

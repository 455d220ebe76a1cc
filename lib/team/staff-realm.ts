import { env } from '@/lib/kernel'
import { ANONYMOUS, type RequestInfo } from '@/lib/operations'
import type { Realm } from './auth-options'
import { closeStaffSession } from './close-staff-session'
import { type LiveStaff, liveStaff, staffActor, staffOfToken } from './live-staff'
import { consoleSecret, sealToken } from './session-token'
import { signInStaff } from './staff-sign-in'

const staffClaimsOf = (staff: LiveStaff) => ({ user_id: staff.id, role: staff.role, session_id: staff.sessionId })

export const sealStaffToken = (staff: LiveStaff): Promise<string> => sealToken(consoleSecret(), staffClaimsOf(staff))

/** Sign-in on the console's host. */
export const staffRealm = (request: RequestInfo): Realm => ({
  secret: consoleSecret(),
  isSecure: env().PUBLIC_PROTOCOL === 'https',
  homePath: '/',
  signIn: (credentials) => signInStaff({ actor: ANONYMOUS, request }, credentials),
  claimsOfSession: async (sessionId) => {
    const staff = await liveStaff(sessionId)
    return staff && staffClaimsOf(staff)
  },
  renewedClaims: async (token) => {
    const found = await staffOfToken(token)
    return found.state === 'none' ? null : staffClaimsOf(found.staff)
  },
  seal: (claims) => sealToken(consoleSecret(), claims),
  view: (claims) => ({ user: { id: claims.user_id, role: claims.role } }),
  signOut: async (claims) => {
    const staff = await liveStaff(String(claims.session_id))
    if (staff) await closeStaffSession({ actor: staffActor(staff), request }, {})
  },
})

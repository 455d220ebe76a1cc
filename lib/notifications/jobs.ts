import { type Reaction, reaction } from '@/lib/events'
import { MAIL_DUE, mailNotifications } from './mail-notifications'
import { notifyOfJoining } from './notify-of-joining'
import { notifyOfRole } from './notify-of-role'
import { notifyOfSignIn } from './notify-of-sign-in'
import { notifyOfUsage } from './notify-of-usage'
import { PUSH_DUE } from './push-devices'
import { pushNotification } from './push-notification'

/** Mails, and what the rooms below this one say: they cannot call it themselves. */
export const notificationReactions: readonly Reaction[] = [
  reaction({
    name: 'notifications.mail',
    events: [MAIL_DUE],
    handler: async (ctx, payload) => void (await mailNotifications(ctx, { memberId: String(payload.memberId) })),
  }),
  reaction({
    name: 'notifications.push',
    events: [PUSH_DUE],
    handler: async (ctx, { notificationId, deviceId }) =>
      void (await pushNotification(ctx, { notificationId: String(notificationId), deviceId: String(deviceId) })),
  }),
  reaction({
    name: 'notifications.of-joining',
    events: ['member.joined'],
    handler: (ctx, payload) => notifyOfJoining(ctx, { memberId: String(payload.memberId) }),
  }),
  reaction({
    name: 'notifications.of-role',
    events: ['member.role_changed'],
    handler: (ctx, { memberId, changeId, by }) =>
      notifyOfRole(ctx, { memberId: String(memberId), changeId: String(changeId), by: String(by) }),
  }),
  reaction({
    name: 'notifications.of-sign-in',
    events: ['session.opened'],
    handler: (ctx, { memberId, sessionId }) =>
      notifyOfSignIn(ctx, { memberId: String(memberId), sessionId: String(sessionId) }),
  }),
  reaction({
    name: 'notifications.of-usage',
    events: ['usage.alerted'],
    handler: (ctx, { resource, threshold }) =>
      notifyOfUsage(ctx, { resource: String(resource), threshold: Number(threshold) }),
  }),
]

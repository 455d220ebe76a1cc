import { KIND_NAMES, type NotificationView } from './schema'

export const NOTIFICATION_FIELDS = {
  id: true,
  kind: true,
  title: true,
  body: true,
  link: true,
  readAt: true,
  createdAt: true,
} as const

type Row = Omit<NotificationView, 'kind' | 'isRead'> & { kind: string; readAt: Date | null }

/** A kind that this version does not know is shown as an announcement. */
export const notificationView = ({ kind, readAt, ...row }: Row): NotificationView => ({
  ...row,
  kind: KIND_NAMES.find((known) => known === kind) ?? 'announcement',
  isRead: readAt !== null,
})

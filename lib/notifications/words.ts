import type { MailLanguage } from '@/lib/mail'
import type { NotificationWords } from './notify-members'

type MailWords = { open: string; several: (count: number) => string }

export const mailWords: Record<MailLanguage, MailWords> = {
  en: { open: 'Open', several: (count) => `${count} new notifications` },
  de: { open: 'Öffnen', several: (count) => `${count} neue Benachrichtigungen` },
  ar: { open: 'فتح', several: (count) => `إشعارات جديدة: ${count}` },
}

type Words<Values extends unknown[]> = Record<MailLanguage, (...values: Values) => NotificationWords>

export const memberJoined: Words<[name: string]> = {
  en: (name) => ({ title: `${name} has joined the team`, body: 'The invitation was accepted.' }),
  de: (name) => ({ title: `${name} gehört jetzt zum Team`, body: 'Die Einladung wurde angenommen.' }),
  ar: (name) => ({ title: `انضم ${name} إلى الفريق`, body: 'قُبلت الدعوة.' }),
}

export const roleChanged: Words<[by: string]> = {
  en: (by) => ({ title: 'Your role was changed', body: `${by} has changed what you may do here.` }),
  de: (by) => ({ title: 'Ihre Rolle wurde geändert', body: `${by} hat geändert, was Sie hier dürfen.` }),
  ar: (by) => ({ title: 'تغيّر دورك', body: `غيّر ${by} ما يمكنك فعله هنا.` }),
}

export const newSignIn: Words<[device: string]> = {
  en: (device) => ({
    title: 'New sign-in to your account',
    body: `${device}. If it was not you, end the session and change your password.`,
  }),
  de: (device) => ({
    title: 'Neue Anmeldung bei Ihrem Konto',
    body: `${device}. Falls Sie das nicht waren, beenden Sie die Sitzung und ändern Sie Ihr Passwort.`,
  }),
  ar: (device) => ({
    title: 'تسجيل دخول جديد إلى حسابك',
    body: `${device}. إن لم تكن أنت فأنهِ الجلسة وغيّر كلمة مرورك.`,
  }),
}

export const usageReached: Words<[resource: string, percent: number]> = {
  en: (resource, percent) => ({ title: `${percent} % of your plan's ${resource} are used` }),
  de: (resource, percent) => ({ title: `${percent} % von ${resource} Ihres Tarifs sind verbraucht` }),
  ar: (resource, percent) => ({ title: `استُهلك ${percent}٪ من ${resource} في خطتك` }),
}

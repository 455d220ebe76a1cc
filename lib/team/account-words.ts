import { type MailLanguage, mailLanguage } from '@/lib/mail'
import type { Role } from '@/lib/operations'

export type AccountWords = {
  roles: Record<Role, string>
  openAccount: string
  signIn: string
  welcomeTitle: (company: string) => string
  welcomeMessage: (email: string) => string
  passwordChangedTitle: string
  passwordChanged: string
  passwordReset: string
  emailChangingTitle: string
  emailChanging: (email: string) => string
  emailChangedTitle: string
  emailChanged: (email: string) => string
  movedTitle: (company: string) => string
  moved: (email: string) => string
}

const WORDS: Record<MailLanguage, AccountWords> = {
  en: {
    roles: {
      tenant_admin: 'Administrator',
      subtenant_admin: 'Sub-account administrator',
      manager: 'Manager',
      agent: 'Agent',
      viewer: 'Viewer',
    },
    openAccount: 'Open your account',
    signIn: 'Sign in',
    welcomeTitle: (company) => `Welcome to ${company}`,
    welcomeMessage: (email) => `your workspace is ready. You sign in with ${email}.`,
    passwordChangedTitle: 'Your password was changed',
    passwordChanged:
      'Your password has just been changed. Your other sessions were ended. If it was not you, ask for a new one.',
    passwordReset: 'Your password has just been set anew by a link from a mail, and all your sessions were ended.',
    emailChangingTitle: 'Your e-mail address is about to change',
    emailChanging: (email) =>
      `Somebody who knows your password asked to change your address to ${email}. If it was not you, change your password now.`,
    emailChangedTitle: 'Your e-mail address was changed',
    emailChanged: (email) => `You now sign in with ${email}.`,
    movedTitle: (company) => `You now work for ${company}`,
    moved: (email) =>
      `Your account was moved there, and you were signed out. Sign in there with ${email} and your password.`,
  },
  de: {
    roles: {
      tenant_admin: 'Administration',
      subtenant_admin: 'Administration eines Unterkontos',
      manager: 'Leitung',
      agent: 'Service',
      viewer: 'Lesezugriff',
    },
    openAccount: 'Konto öffnen',
    signIn: 'Anmelden',
    welcomeTitle: (company) => `Willkommen bei ${company}`,
    welcomeMessage: (email) => `Ihr Arbeitsbereich ist bereit. Sie melden sich mit ${email} an.`,
    passwordChangedTitle: 'Ihr Passwort wurde geändert',
    passwordChanged:
      'Ihr Passwort wurde soeben geändert. Ihre anderen Sitzungen wurden beendet. Falls Sie das nicht waren, fordern Sie ein neues an.',
    passwordReset:
      'Ihr Passwort wurde soeben über einen Link aus einer E-Mail neu festgelegt, und alle Ihre Sitzungen wurden beendet.',
    emailChangingTitle: 'Ihre E-Mail-Adresse soll geändert werden',
    emailChanging: (email) =>
      `Jemand, der Ihr Passwort kennt, möchte Ihre Adresse in ${email} ändern. Falls Sie das nicht waren, ändern Sie jetzt Ihr Passwort.`,
    emailChangedTitle: 'Ihre E-Mail-Adresse wurde geändert',
    emailChanged: (email) => `Sie melden sich jetzt mit ${email} an.`,
    movedTitle: (company) => `Sie arbeiten jetzt für ${company}`,
    moved: (email) =>
      `Ihr Konto ist dorthin umgezogen, und Sie wurden abgemeldet. Melden Sie sich dort mit ${email} und Ihrem Passwort an.`,
  },
  ar: {
    roles: {
      tenant_admin: 'مسؤول',
      subtenant_admin: 'مسؤول حساب فرعي',
      manager: 'مدير',
      agent: 'موظف خدمة',
      viewer: 'مطّلع',
    },
    openAccount: 'فتح حسابك',
    signIn: 'تسجيل الدخول',
    welcomeTitle: (company) => `مرحبًا بك في ${company}`,
    welcomeMessage: (email) => `مساحة عملك جاهزة. سجّل الدخول بالعنوان ${email}.`,
    passwordChangedTitle: 'تغيّرت كلمة مرورك',
    passwordChanged: 'تغيّرت كلمة مرورك للتو وأُنهيت جلساتك الأخرى. إن لم تكن أنت من غيّرها فاطلب كلمة مرور جديدة.',
    passwordReset: 'عُيّنت كلمة مرورك من جديد للتو عبر رابط في رسالة، وأُنهيت كل جلساتك.',
    emailChangingTitle: 'سيتغيّر بريدك الإلكتروني',
    emailChanging: (email) => `طلب شخص يعرف كلمة مرورك تغيير عنوانك إلى ${email}. إن لم تكن أنت فغيّر كلمة مرورك الآن.`,
    emailChangedTitle: 'تغيّر بريدك الإلكتروني',
    emailChanged: (email) => `تسجّل الدخول الآن بالعنوان ${email}.`,
    movedTitle: (company) => `تعمل الآن لدى ${company}`,
    moved: (email) => `نُقل حسابك إلى هناك وسُجّل خروجك. سجّل الدخول هناك بالعنوان ${email} وكلمة مرورك.`,
  },
}

/** What mails about accounts say besides their templates, in the recipient's language, else the company's. */
export const accountWords = (recipientLocale: string | null, companyLocale: string): AccountWords =>
  WORDS[mailLanguage(recipientLocale, companyLocale)]

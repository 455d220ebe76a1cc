import type { TemplateKey, TemplateWords } from './schema'

export const GERMAN: Readonly<Record<TemplateKey, TemplateWords>> = {
  welcome: {
    subject: 'Willkommen bei {{companyName}}',
    body: `Guten Tag {{name}},

Ihr Arbeitsbereich **{{companyName}}** ist unter {{companyUrl}} bereit.

[Passwort festlegen]({{link}})

Der Link funktioniert einmal, bis {{expires}}. Danach melden Sie sich mit {{email}} unter {{signInUrl}} an.`,
  },
  invitation: {
    subject: '{{inviterName}} lädt Sie zu {{companyName}} ein',
    body: `Guten Tag,

{{inviterName}} lädt Sie ein, bei **{{companyName}}** mitzuarbeiten. Ihre Rolle: {{role}}.

[Einladung annehmen]({{link}})

Der Link funktioniert einmal, bis {{expires}}. Falls Sie diese Einladung nicht erwartet haben, können Sie diese E-Mail ignorieren.`,
  },
  password_reset: {
    subject: 'Neues Passwort für {{companyName}}',
    body: `Guten Tag {{name}},

für Ihr Konto bei **{{companyName}}** wurde ein neues Passwort angefordert.

[Neues Passwort festlegen]({{link}})

Der Link funktioniert einmal, bis {{expires}}. Falls Sie das nicht waren, ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.`,
  },
  email_change: {
    subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse für {{companyName}}',
    body: `Guten Tag {{name}},

bitte bestätigen Sie, dass **{{newEmail}}** die neue Adresse Ihres Kontos bei {{companyName}} ist.

[Adresse bestätigen]({{link}})

Der Link funktioniert einmal, bis {{expires}}. Bis dahin gilt Ihre bisherige Adresse.`,
  },
  notification: {
    subject: '{{title}}',
    body: `Guten Tag {{name}},

{{message}}

[{{actionLabel}}]({{link}})`,
  },
  reply: {
    subject: 'Ihre Nachricht an {{companyName}}',
    body: `Guten Tag {{name}},

{{message}}

{{memberName}}, {{companyName}}`,
  },
  form_confirmation: {
    subject: 'Bitte bestätigen: {{formName}}',
    body: `Guten Tag,

diese Adresse wurde bei **{{companyName}}** eingetragen ({{formName}}). Wenn Sie das waren, sehen Sie sich bitte an, was eingetragen wurde, und bestätigen Sie es.

[Ansehen und bestätigen]({{link}})

Der Link funktioniert bis {{expires}}. Falls Sie das nicht waren, brauchen Sie nichts zu tun: Ohne Ihre Bestätigung bekommen Sie keine weitere E-Mail.`,
  },
}

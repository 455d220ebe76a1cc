import type { TemplateKey, TemplateWords } from './schema'

export type TemplateDefinition = TemplateWords & {
  title: string
  description: string
  /** What `{{…}}` may name, with an example for the preview. */
  variables: Readonly<Record<string, string>>
  /** A variable without which the mail is of no use; the words must hold it. */
  needs: string | null
}

/** Every mail knows these. */
export const COMMON_VARIABLES = { companyName: 'Example Ltd', companyUrl: 'https://example.com' } as const

/** What each mail is for and may say, and its default words in English; those in other languages stand in `words-*.ts`. */
export const DEFAULT_TEMPLATES: Readonly<Record<TemplateKey, TemplateDefinition>> = {
  welcome: {
    title: 'Welcome',
    description: 'To the first administrator, when the company has been set up.',
    subject: 'Welcome to {{companyName}}',
    body: `Hello {{name}},

your workspace **{{companyName}}** is ready at {{companyUrl}}.

[Set your password]({{link}})

The link works once, until {{expires}}. Afterwards you sign in with {{email}} at {{signInUrl}}.`,
    variables: {
      name: 'Alex Example',
      email: 'alex@example.com',
      subdomain: 'example',
      link: 'https://example.com/accept-invitation',
      signInUrl: 'https://example.com/sign-in',
      expires: '8 January, 14:00 UTC',
    },
    needs: 'link',
  },
  invitation: {
    title: 'Invitation',
    description: 'To a colleague who has been invited to the team.',
    subject: '{{inviterName}} invites you to {{companyName}}',
    body: `Hello,

{{inviterName}} invites you to join **{{companyName}}** as {{role}}.

[Accept the invitation]({{link}})

The link works once, until {{expires}}. If you did not expect it, you can ignore this mail.`,
    variables: {
      inviterName: 'Alex Example',
      role: 'Agent',
      email: 'sam@example.com',
      link: 'https://example.com/accept-invitation',
      expires: '8 January, 14:00 UTC',
    },
    needs: 'link',
  },
  password_reset: {
    title: 'Password reset',
    description: 'To a member of the team who has forgotten the password.',
    subject: 'Set a new password for {{companyName}}',
    body: `Hello {{name}},

somebody asked for a new password for your account at **{{companyName}}**.

[Set a new password]({{link}})

The link works once, until {{expires}}. If it was not you, ignore this mail: your password stays as it is.`,
    variables: {
      name: 'Alex Example',
      link: 'https://example.com/reset-password',
      expires: '8 January, 14:00 UTC',
    },
    needs: 'link',
  },
  email_change: {
    title: 'Change of e-mail address',
    description: 'To the new address, to confirm that it is theirs.',
    subject: 'Confirm your new e-mail address for {{companyName}}',
    body: `Hello {{name}},

please confirm that **{{newEmail}}** is the new address for your account at {{companyName}}.

[Confirm this address]({{link}})

The link works once, until {{expires}}. Until then your old address stays in use.`,
    variables: {
      name: 'Alex Example',
      newEmail: 'alex.new@example.com',
      link: 'https://example.com/confirm-email',
      expires: '8 January, 14:00 UTC',
    },
    needs: 'link',
  },
  notification: {
    title: 'Notification',
    description: 'Everything else that a member of the team is told by mail.',
    subject: '{{title}}',
    body: `Hello {{name}},

{{message}}

[{{actionLabel}}]({{link}})`,
    variables: {
      name: 'Alex Example',
      title: 'A customer is waiting',
      message: 'A customer asked for a person and nobody has answered yet.',
      actionLabel: 'Open the inbox',
      link: 'https://example.com/dashboard/inbox',
    },
    needs: 'message',
  },
  reply: {
    title: 'Reply to a customer',
    description: 'To a customer who wrote through the contact form, with the answer of a member of the team.',
    subject: 'Your message to {{companyName}}',
    body: `Hello {{name}},

{{message}}

{{memberName}}, {{companyName}}`,
    variables: {
      name: 'Sam Example',
      message: 'Thank you for your message. Yes, we also deliver on Saturdays.',
      memberName: 'Alex Example',
    },
    needs: 'message',
  },
  form_confirmation: {
    title: 'Confirmation of a form',
    description: 'To whoever has filled in a form, to confirm that the address is theirs.',
    subject: 'Please confirm: {{formName}}',
    body: `Hello,

somebody has entered this address at **{{companyName}}** ({{formName}}). If it was you, please look at what was entered and confirm it.

[Look and confirm]({{link}})

The link works until {{expires}}. If it was not you, you need do nothing: without your confirmation you get no further mail.`,
    variables: {
      formName: 'Newsletter',
      link: 'https://example.com/forms/confirm',
      expires: '8 January, 14:00 UTC',
    },
    needs: 'link',
  },
}

/** Names that a template's `{{…}}` may hold. */
export const variablesOf = (key: TemplateKey): Record<string, string> => ({
  ...COMMON_VARIABLES,
  ...DEFAULT_TEMPLATES[key].variables,
})

import type { TemplateKey, TemplateWords } from './schema'

export const ARABIC: Readonly<Record<TemplateKey, TemplateWords>> = {
  welcome: {
    subject: 'مرحبًا بك في {{companyName}}',
    body: `مرحبًا {{name}}،

مساحة عملك **{{companyName}}** جاهزة على {{companyUrl}}.

[اختيار كلمة المرور]({{link}})

يعمل الرابط مرة واحدة حتى {{expires}}. بعد ذلك سجّل الدخول بالعنوان {{email}} عبر {{signInUrl}}.`,
  },
  invitation: {
    subject: 'يدعوك {{inviterName}} إلى {{companyName}}',
    body: `مرحبًا،

يدعوك {{inviterName}} إلى الانضمام إلى **{{companyName}}**. دورك: {{role}}.

[قبول الدعوة]({{link}})

يعمل الرابط مرة واحدة حتى {{expires}}. إن لم تكن تتوقع هذه الدعوة فيمكنك تجاهل هذه الرسالة.`,
  },
  password_reset: {
    subject: 'تعيين كلمة مرور جديدة في {{companyName}}',
    body: `مرحبًا {{name}}،

طُلبت كلمة مرور جديدة لحسابك في **{{companyName}}**.

[تعيين كلمة مرور جديدة]({{link}})

يعمل الرابط مرة واحدة حتى {{expires}}. إن لم تكن أنت من طلبها فتجاهل هذه الرسالة، وستبقى كلمة مرورك كما هي.`,
  },
  email_change: {
    subject: 'تأكيد بريدك الإلكتروني الجديد في {{companyName}}',
    body: `مرحبًا {{name}}،

يُرجى تأكيد أن **{{newEmail}}** هو العنوان الجديد لحسابك في {{companyName}}.

[تأكيد العنوان]({{link}})

يعمل الرابط مرة واحدة حتى {{expires}}. وحتى ذلك الحين يبقى عنوانك السابق مستخدمًا.`,
  },
  notification: {
    subject: '{{title}}',
    body: `مرحبًا {{name}}،

{{message}}

[{{actionLabel}}]({{link}})`,
  },
  reply: {
    subject: 'رسالتك إلى {{companyName}}',
    body: `مرحبًا {{name}}،

{{message}}

{{memberName}}، {{companyName}}`,
  },
  form_confirmation: {
    subject: 'يرجى التأكيد: {{formName}}',
    body: `مرحبًا،

أُدخل هذا العنوان لدى **{{companyName}}** ({{formName}}). إن كنت أنت من فعل ذلك فراجع ما أُدخل ثم أكّده.

[المراجعة والتأكيد]({{link}})

يعمل الرابط حتى {{expires}}. إن لم تكن أنت فلا يلزمك فعل شيء: لن تصلك أي رسالة أخرى دون تأكيدك.`,
  },
}

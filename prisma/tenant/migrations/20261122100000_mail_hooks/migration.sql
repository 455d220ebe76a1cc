-- What mail providers tell by webhook, and return paths of their own for each recipient.
ALTER TABLE "email_sender" ADD COLUMN "return_path_domain" TEXT;

CREATE TABLE "mail_hook" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "kind" TEXT NOT NULL,
    "key_sealed" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "told" TEXT,
    "refused_at" TIMESTAMPTZ(3),
    "refusal" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_hook_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "mail_hook_kind_check" CHECK ("kind" IN ('ses', 'sendgrid', 'mailgun', 'postmark'))
);
CREATE UNIQUE INDEX "mail_hook_kind_key" ON "mail_hook"("tenant_id", "sub_tenant_id", "kind") NULLS NOT DISTINCT;

CREATE TABLE "mail_hook_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "hook_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_hook_event_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "mail_hook_event_tenant_id_hook_id_fkey" FOREIGN KEY ("tenant_id", "hook_id") REFERENCES "mail_hook"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "mail_hook_event_key" ON "mail_hook_event"("tenant_id", "hook_id", "key");
CREATE INDEX "mail_hook_event_waiting_idx" ON "mail_hook_event"("tenant_id", "sub_tenant_id", "id") WHERE "settled_at" IS NULL;
CREATE INDEX "mail_hook_event_age_idx" ON "mail_hook_event"("tenant_id", "created_at");

SELECT app.protect_table('mail_hook');
SELECT app.protect_table('mail_hook_event');

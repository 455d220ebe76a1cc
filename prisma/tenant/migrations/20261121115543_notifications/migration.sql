CREATE TABLE "notification" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "event_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "is_in_app" BOOLEAN NOT NULL DEFAULT true,
    "read_at" TIMESTAMPTZ(3),
    "mail_state" TEXT,
    "mailed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "notification_mail_state_check" CHECK ("mail_state" IN ('due', 'sent', 'skipped'))
);
CREATE UNIQUE INDEX "notification_tenant_id_member_id_event_key_key" ON "notification"("tenant_id", "member_id", "event_key");
CREATE INDEX "notification_tenant_id_member_id_id_idx" ON "notification"("tenant_id", "member_id", "id");
-- Counted on every page.
CREATE INDEX "notification_unread_idx" ON "notification"("tenant_id", "member_id") WHERE "is_in_app" AND "read_at" IS NULL;
CREATE INDEX "notification_mail_idx" ON "notification"("tenant_id", "member_id", "mailed_at") WHERE "mail_state" IS NOT NULL;

CREATE TABLE "notification_preference" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "email" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("tenant_id","member_id","kind")
);

ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('notification');
SELECT app.protect_table('notification_preference');

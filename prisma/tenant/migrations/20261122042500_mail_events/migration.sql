-- What mail servers and providers say after a message was taken: bounces and complaints, each once. And which of an account's secret
-- addresses for them is the valid one.
CREATE TABLE "mail_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "campaign_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_event_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "mail_event_kind_check" CHECK ("kind" IN ('hard_bounce', 'soft_bounce', 'complaint'))
);

CREATE TABLE "mail_intake" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "generation" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_intake_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "mail_event_tenant_id_sub_tenant_id_key_key" ON "mail_event"("tenant_id", "sub_tenant_id", "key") NULLS NOT DISTINCT;
CREATE INDEX "mail_event_tenant_id_address_created_at_idx" ON "mail_event"("tenant_id", "address", "created_at");
CREATE UNIQUE INDEX "mail_intake_tenant_id_sub_tenant_id_key" ON "mail_intake"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;

SELECT app.protect_table('mail_event');
SELECT app.protect_table('mail_intake');

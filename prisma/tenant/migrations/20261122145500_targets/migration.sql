-- How fast an account wants to answer, and what is left of each conversation's targets.
CREATE TABLE "target_settings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "hours" JSONB,
    "holidays" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "policies" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_settings_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "target_clock" (
    "tenant_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "response_key" UUID,
    "response_kind" TEXT,
    "response_left_ms" BIGINT,
    "response_since" TIMESTAMPTZ(3),
    "resolution_left_ms" BIGINT,
    "resolution_since" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_clock_pkey" PRIMARY KEY ("tenant_id","conversation_id"),
    CONSTRAINT "target_clock_kind_check" CHECK ("response_kind" IN ('first', 'next')),
    CONSTRAINT "target_clock_response_check" CHECK (("response_key" IS NULL) = ("response_left_ms" IS NULL))
);

-- The moment until which something is owed to the customer, the next of those that there are.
ALTER TABLE "conversation" ADD COLUMN "due_at" TIMESTAMPTZ(3);
ALTER TABLE "conversation" ADD COLUMN "due_kind" TEXT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_due_check" CHECK ("due_kind" IN ('first', 'next', 'resolution') AND "due_at" IS NOT NULL OR "due_kind" IS NULL AND "due_at" IS NULL);

CREATE UNIQUE INDEX "target_settings_tenant_id_sub_tenant_id_key" ON "target_settings"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;
CREATE INDEX "conversation_due_idx" ON "conversation"("tenant_id", "due_at", "id") WHERE "due_at" IS NOT NULL;

ALTER TABLE "target_clock" ADD CONSTRAINT "target_clock_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('target_settings');
SELECT app.protect_table('target_clock');

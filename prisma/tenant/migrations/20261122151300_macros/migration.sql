-- Macros, and replies that go out at a moment.
CREATE TABLE "macro" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "actions" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "macro_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "macro_tenant_id_sub_tenant_id_name_key" ON "macro"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;

CREATE TABLE "scheduled_reply" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "goes_anyway" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scheduled_reply_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "scheduled_reply_state_check" CHECK ("state" IN ('planned', 'sent', 'cancelled', 'failed')),
    CONSTRAINT "scheduled_reply_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "scheduled_reply_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "scheduled_reply_tenant_id_conversation_id_due_at_idx" ON "scheduled_reply"("tenant_id", "conversation_id", "due_at");
CREATE INDEX "scheduled_reply_tenant_id_member_id_idx" ON "scheduled_reply"("tenant_id", "member_id");

SELECT app.protect_table('macro');
SELECT app.protect_table('scheduled_reply');

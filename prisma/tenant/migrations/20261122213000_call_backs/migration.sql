-- Call-backs that agents, workflows and people have promised, and what a step of a workflow has offered to choose from.
CREATE TABLE "call_back" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "source" TEXT NOT NULL,
    "source_name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_back_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "call_back_state_check" CHECK ("state" IN ('planned', 'done', 'missed', 'cancelled')),
    CONSTRAINT "call_back_source_check" CHECK ("source" IN ('agent', 'workflow', 'member')),
    CONSTRAINT "call_back_settled_check" CHECK (("state" = 'planned') = ("settled_at" IS NULL))
);

ALTER TABLE "call_back" ADD CONSTRAINT "call_back_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE INDEX "call_back_list_idx" ON "call_back"("tenant_id", "state", "due_at", "id");
CREATE INDEX "call_back_account_idx" ON "call_back"("tenant_id", "sub_tenant_id", "state", "due_at", "id");
CREATE INDEX "call_back_conversation_idx" ON "call_back"("tenant_id", "conversation_id", "id");
-- Another moment for the same conversation is the same call-back, moved.
CREATE UNIQUE INDEX "call_back_planned_key" ON "call_back"("tenant_id", "conversation_id") WHERE "state" = 'planned';

SELECT app.protect_table('call_back');

ALTER TABLE "workflow_run" ADD COLUMN "offers" JSONB NOT NULL DEFAULT '[]';

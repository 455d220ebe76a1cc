-- Workflows: what happens in conversations by itself, who is where in it, and how many came to which step.
CREATE TABLE "workflow" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "definition" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "live_version" INTEGER,
    "live_saving" INTEGER,
    "trigger_kind" TEXT NOT NULL DEFAULT 'conversation',
    "trigger_ref" TEXT,
    "channels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "activated_at" TIMESTAMPTZ(3),
    "owner_id" UUID,
    "entered" INTEGER NOT NULL DEFAULT 0,
    "under_way" INTEGER NOT NULL DEFAULT 0,
    "finished" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "workflow_status_check" CHECK ("status" IN ('draft', 'active', 'paused', 'archived')),
    CONSTRAINT "workflow_trigger_check" CHECK ("trigger_kind" IN ('conversation', 'message', 'label', 'unanswered')),
    CONSTRAINT "workflow_counts_check" CHECK (least("under_way", "finished", "left") >= 0 AND "under_way" + "finished" + "left" = "entered")
);

CREATE TABLE "workflow_version" (
    "tenant_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_version_pkey" PRIMARY KEY ("tenant_id","workflow_id","number")
);

CREATE TABLE "workflow_figure" (
    "tenant_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "reached" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,
    "finished" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "workflow_figure_pkey" PRIMARY KEY ("tenant_id","workflow_id","step_id")
);

CREATE TABLE "workflow_run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "workflow_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "trigger_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step_id" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "first_message_id" UUID,
    "last_message_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "call" JSONB,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "is_for_agent" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "workflow_run_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "workflow_run_state_check" CHECK ("state" IN ('asking', 'listening', 'waiting', 'calling', 'finished', 'left'))
);

ALTER TABLE "workflow_version" ADD CONSTRAINT "workflow_version_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "workflow_figure" ADD CONSTRAINT "workflow_figure_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "workflow_run" ADD CONSTRAINT "workflow_run_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "workflow_run" ADD CONSTRAINT "workflow_run_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE INDEX "workflow_list_idx" ON "workflow"("tenant_id", "sub_tenant_id", "id");
CREATE INDEX "workflow_tenant_id_status_trigger_kind_idx" ON "workflow"("tenant_id", "status", "trigger_kind");
CREATE UNIQUE INDEX "workflow_run_tenant_id_conversation_id_trigger_key_key" ON "workflow_run"("tenant_id", "conversation_id", "trigger_key");
-- Two workflows never run in one conversation at once.
CREATE UNIQUE INDEX "workflow_run_open_key" ON "workflow_run"("tenant_id", "conversation_id") WHERE "state" IN ('asking', 'listening', 'waiting', 'calling');
CREATE INDEX "workflow_run_tenant_id_workflow_id_id_idx" ON "workflow_run"("tenant_id", "workflow_id", "id");
CREATE INDEX "workflow_run_state_idx" ON "workflow_run"("tenant_id", "workflow_id", "state", "id");
CREATE INDEX "workflow_run_step_idx" ON "workflow_run"("tenant_id", "workflow_id", "step_id") WHERE "state" IN ('asking', 'listening', 'waiting', 'calling');
CREATE INDEX "workflow_run_conversation_idx" ON "workflow_run"("tenant_id", "conversation_id", "id");

SELECT app.protect_table('workflow');
SELECT app.protect_table('workflow_version');
SELECT app.protect_table('workflow_figure');
SELECT app.protect_table('workflow_run');

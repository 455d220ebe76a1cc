-- What agents may do: their tools, the company's own endpoints, and each call with who approved it.
ALTER TABLE "agent" ADD COLUMN "tools" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "guardrails" JSONB NOT NULL DEFAULT '{}';

CREATE TABLE "agent_tool" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "url_template" TEXT NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '[]',
    "headers_sealed" TEXT,
    "header_names" TEXT[],
    "is_effect" BOOLEAN NOT NULL DEFAULT true,
    "timeout_ms" INTEGER NOT NULL DEFAULT 8000,
    "retries" SMALLINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_tool_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "agent_tool_method_check" CHECK ("method" IN ('GET', 'POST', 'PUT', 'PATCH', 'DELETE'))
);
CREATE UNIQUE INDEX "agent_tool_name_key" ON "agent_tool"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;

CREATE TABLE "agent_action" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "agent_name" TEXT NOT NULL,
    "agent_version" INTEGER NOT NULL,
    "tool" TEXT NOT NULL,
    "tool_name" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "is_effect" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "result" TEXT NOT NULL DEFAULT '',
    "error" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "agent_action_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "agent_action_state_check" CHECK ("state" IN ('proposed', 'approved', 'running', 'done', 'failed', 'refused', 'expired', 'uncertain')),
    CONSTRAINT "agent_action_expires_check" CHECK ("state" <> 'proposed' OR "expires_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "agent_action_tenant_id_answer_id_hash_key" ON "agent_action"("tenant_id", "answer_id", "hash");
CREATE INDEX "agent_action_tenant_id_conversation_id_id_idx" ON "agent_action"("tenant_id", "conversation_id", "id");
ALTER TABLE "agent_action" ADD CONSTRAINT "agent_action_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('agent_tool');
SELECT app.protect_table('agent_action');

-- Agents are tested: conversations with expectations, runs over them, and how publishing heeds what came of it.
CREATE TABLE "evaluation_case" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "agent_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "turns" TEXT[],
    "expectations" JSONB NOT NULL DEFAULT '[]',
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "origin_message_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_case_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "evaluation_run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "agent_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "settings" JSONB NOT NULL,
    "settings_hash" TEXT NOT NULL,
    "live_settings" JSONB NOT NULL,
    "live_version" INTEGER NOT NULL,
    "is_compared" BOOLEAN NOT NULL,
    "cases" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "broken" INTEGER NOT NULL DEFAULT 0,
    "live_held" INTEGER NOT NULL DEFAULT 0,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_run_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "evaluation_run_cause_check" CHECK ("cause" IN ('asked', 'saved', 'published')),
    CONSTRAINT "evaluation_run_state_check" CHECK ("state" IN ('running', 'done', 'cancelled'))
);

CREATE TABLE "evaluation_result" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "run_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "turns" TEXT[],
    "expectations" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "said" JSONB NOT NULL DEFAULT '[]',
    "checks" JSONB NOT NULL DEFAULT '[]',
    "is_held" BOOLEAN,
    "score" SMALLINT,
    "score_reason" TEXT,
    "model" TEXT,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micro" BIGINT,
    "latency_ms" INTEGER,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_result_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "evaluation_result_side_check" CHECK ("side" IN ('tried', 'live')),
    CONSTRAINT "evaluation_result_state_check" CHECK ("state" IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    CONSTRAINT "evaluation_result_score_check" CHECK ("score" BETWEEN 1 AND 5)
);

CREATE TABLE "evaluation_settings" (
    "tenant_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "is_automatic" BOOLEAN NOT NULL DEFAULT false,
    "gate" TEXT NOT NULL DEFAULT 'ask',
    "uses_judge" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_settings_pkey" PRIMARY KEY ("tenant_id","agent_id"),
    CONSTRAINT "evaluation_settings_gate_check" CHECK ("gate" IN ('ask', 'block'))
);

CREATE UNIQUE INDEX "evaluation_case_tenant_id_agent_id_origin_message_id_key" ON "evaluation_case"("tenant_id", "agent_id", "origin_message_id");
CREATE INDEX "evaluation_case_tenant_id_agent_id_id_idx" ON "evaluation_case"("tenant_id", "agent_id", "id");
CREATE INDEX "evaluation_run_tenant_id_agent_id_id_idx" ON "evaluation_run"("tenant_id", "agent_id", "id");
-- One run of an agent at a time.
CREATE UNIQUE INDEX "evaluation_run_open_key" ON "evaluation_run"("tenant_id", "agent_id") WHERE "state" = 'running';
CREATE UNIQUE INDEX "evaluation_result_tenant_id_run_id_case_id_side_key" ON "evaluation_result"("tenant_id", "run_id", "case_id", "side");

ALTER TABLE "evaluation_case" ADD CONSTRAINT "evaluation_case_tenant_id_agent_id_fkey" FOREIGN KEY ("tenant_id", "agent_id") REFERENCES "agent"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "evaluation_run" ADD CONSTRAINT "evaluation_run_tenant_id_agent_id_fkey" FOREIGN KEY ("tenant_id", "agent_id") REFERENCES "agent"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "evaluation_run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "evaluation_settings" ADD CONSTRAINT "evaluation_settings_tenant_id_agent_id_fkey" FOREIGN KEY ("tenant_id", "agent_id") REFERENCES "agent"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('evaluation_case');
SELECT app.protect_table('evaluation_run');
SELECT app.protect_table('evaluation_result');
SELECT app.protect_table('evaluation_settings');

-- Drafts: how a company writes, briefs, what is drafted from them, the work of the model on it, and versions.
CREATE TABLE "writing_settings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "brand_voice" TEXT NOT NULL DEFAULT '',
    "instructions" TEXT NOT NULL DEFAULT '',
    "examples" JSONB NOT NULL DEFAULT '[]',
    "compliance" TEXT NOT NULL DEFAULT 'standard',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "prices" JSONB NOT NULL DEFAULT '[]',
    "monthly_micro" BIGINT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "writing_settings_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "writing_settings_compliance_check" CHECK ("compliance" IN ('standard', 'health', 'finance', 'strict')),
    CONSTRAINT "writing_settings_monthly_check" CHECK ("monthly_micro" >= 0)
);

CREATE TABLE "draft_spending" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "period" TEXT NOT NULL,
    "spent_micro" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "draft_spending_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "draft_set" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "brief" JSONB NOT NULL,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_set_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "draft" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "network" TEXT,
    "segment" JSONB,
    "language" TEXT NOT NULL,
    "variant_of" UUID,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "act" TEXT NOT NULL DEFAULT 'write',
    "error" TEXT,
    "content" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "told" JSONB NOT NULL DEFAULT '[]',
    "model" TEXT,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micro" BIGINT DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "draft_kind_check" CHECK ("kind" IN ('subject_lines', 'email', 'whatsapp_template', 'sms', 'social', 'video_script')),
    CONSTRAINT "draft_network_check" CHECK (("kind" = 'social') = ("network" IS NOT NULL)),
    CONSTRAINT "draft_state_check" CHECK ("state" IN ('pending', 'writing', 'done', 'failed')),
    CONSTRAINT "draft_content_check" CHECK (("version" = 0) = ("content" IS NULL))
);

CREATE TABLE "draft_work" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "draft_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "wish" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "actor_label" TEXT NOT NULL,
    "reserved_micro" BIGINT,
    "period" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_work_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "draft_work_act_check" CHECK ("act" IN ('write', 'rewrite', 'shorten', 'lengthen', 'tone', 'translate', 'part')),
    CONSTRAINT "draft_work_state_check" CHECK ("state" IN ('pending', 'writing', 'done', 'failed')),
    CONSTRAINT "draft_work_finished_check" CHECK (("state" IN ('done', 'failed')) = ("finished_at" IS NOT NULL))
);

CREATE TABLE "draft_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "draft_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_version_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "writing_settings_tenant_id_sub_tenant_id_key" ON "writing_settings"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "draft_spending_tenant_id_sub_tenant_id_period_key" ON "draft_spending"("tenant_id", "sub_tenant_id", "period") NULLS NOT DISTINCT;
CREATE INDEX "draft_tenant_id_set_id_position_id_idx" ON "draft"("tenant_id", "set_id", "position", "id");
CREATE INDEX "draft_work_tenant_id_draft_id_id_idx" ON "draft_work"("tenant_id", "draft_id", "id");
-- One thing at a time is done to a draft.
CREATE UNIQUE INDEX "draft_work_open_key" ON "draft_work"("tenant_id", "draft_id") WHERE "state" IN ('pending', 'writing');
CREATE UNIQUE INDEX "draft_version_tenant_id_draft_id_version_key" ON "draft_version"("tenant_id", "draft_id", "version");

ALTER TABLE "draft" ADD CONSTRAINT "draft_tenant_id_set_id_fkey" FOREIGN KEY ("tenant_id", "set_id") REFERENCES "draft_set"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "draft_work" ADD CONSTRAINT "draft_work_tenant_id_draft_id_fkey" FOREIGN KEY ("tenant_id", "draft_id") REFERENCES "draft"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_tenant_id_draft_id_fkey" FOREIGN KEY ("tenant_id", "draft_id") REFERENCES "draft"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('writing_settings');
SELECT app.protect_table('draft_spending');
SELECT app.protect_table('draft_set');
SELECT app.protect_table('draft');
SELECT app.protect_table('draft_work');
SELECT app.protect_table('draft_version');

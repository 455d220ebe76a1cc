-- CreateTable
CREATE TABLE "placement" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "database_url_sealed" TEXT,
    "schema_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "price_cents" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'usd',
    "features" TEXT[],
    "limits" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'provisioning',
    "status_reason" TEXT,
    "plan_id" TEXT NOT NULL,
    "tier" TEXT NOT NULL DEFAULT 'standard',
    "placement_id" TEXT NOT NULL DEFAULT 'shared',
    "parent_tenant_id" UUID,
    "industry" TEXT,
    "company_size" TEXT,
    "default_audience" TEXT,
    "description" TEXT,
    "website" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant_feature" (
    "tenant_id" UUID NOT NULL,
    "feature" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tenant_feature_pkey" PRIMARY KEY ("tenant_id","feature")
);

-- CreateTable
CREATE TABLE "tenant_limit" (
    "tenant_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "limit" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tenant_limit_pkey" PRIMARY KEY ("tenant_id","resource")
);

-- CreateTable
CREATE TABLE "branding" (
    "tenant_id" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "branding_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "usage_rollup" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "metric" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_rollup_pkey" PRIMARY KEY ("tenant_id","day","metric")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email_normalized" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'super_admin',
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_audit" (
    "id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "resource_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "result" TEXT NOT NULL,
    "detail" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platform_audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provisioning_run" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "input_sealed" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "steps" JSONB NOT NULL,
    "error" TEXT,
    "started_by" TEXT NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provisioning_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "tenant_status_created_at_id_idx" ON "tenant"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "tenant_plan_id_idx" ON "tenant"("plan_id");

-- CreateIndex
CREATE INDEX "tenant_parent_tenant_id_idx" ON "tenant"("parent_tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "domain_host_key" ON "domain"("host");

-- CreateIndex
CREATE INDEX "domain_tenant_id_idx" ON "domain"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_normalized_key" ON "staff"("email_normalized");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- CreateIndex
CREATE INDEX "platform_audit_resource_resource_id_id_idx" ON "platform_audit"("resource", "resource_id", "id");

-- CreateIndex
CREATE INDEX "provisioning_run_status_lease_until_idx" ON "provisioning_run"("status", "lease_until");

-- CreateIndex
CREATE INDEX "provisioning_run_created_at_idx" ON "provisioning_run"("created_at");

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_parent_tenant_id_fkey" FOREIGN KEY ("parent_tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenant_feature" ADD CONSTRAINT "tenant_feature_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenant_limit" ADD CONSTRAINT "tenant_limit_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "branding" ADD CONSTRAINT "branding_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "usage_rollup" ADD CONSTRAINT "usage_rollup_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE NO ACTION;


-- States are text with a CHECK (docs/data.md).
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_status_check" CHECK ("status" IN ('provisioning', 'active', 'suspended', 'deleting'));
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_slug_check" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$');
ALTER TABLE "placement" ADD CONSTRAINT "placement_kind_check" CHECK ("kind" IN ('shared', 'schema', 'database'));
ALTER TABLE "domain" ADD CONSTRAINT "domain_status_check" CHECK ("status" IN ('pending', 'verified', 'active', 'lost'));
ALTER TABLE "domain" ADD CONSTRAINT "domain_host_check" CHECK ("host" = lower("host"));
ALTER TABLE "staff" ADD CONSTRAINT "staff_role_check" CHECK ("role" IN ('super_admin', 'support'));
ALTER TABLE "staff" ADD CONSTRAINT "staff_status_check" CHECK ("status" IN ('active', 'disabled'));
ALTER TABLE "platform_audit" ADD CONSTRAINT "platform_audit_result_check" CHECK ("result" IN ('success', 'failure'));
ALTER TABLE "provisioning_run" ADD CONSTRAINT "provisioning_run_status_check" CHECK ("status" IN ('running', 'done', 'rolling_back', 'rolled_back'));

-- Attempts and windows of the rate limiter: rebuilt from nothing after a crash, so not worth a write-ahead log.
CREATE UNLOGGED TABLE "throttle" (
    "key" TEXT PRIMARY KEY,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT
);

INSERT INTO "placement" ("id", "kind", "schema_name") VALUES ('shared', 'shared', 'tenant_shared');

INSERT INTO "plan" ("id", "name", "position", "price_cents", "features", "limits") VALUES
  ('free', 'Free', 0, 0, ARRAY['chat_agents'], '{"users": 3, "agents": 1, "knowledge_pages": 100, "storage_mb": 100, "ai_messages": 200}'),
  ('starter', 'Starter', 1, 2900, ARRAY['chat_agents', 'basic_social', 'basic_analytics'], '{"users": 5, "agents": 2, "knowledge_pages": 500, "storage_mb": 1000, "ai_messages": 2000}'),
  ('professional', 'Professional', 2, 9900, ARRAY['chat_agents', 'basic_social', 'advanced_analytics', 'ai_content', 'campaigns', 'videos', 'analytics', 'insights', 'custom_css'], '{"users": 25, "agents": 10, "knowledge_pages": 5000, "storage_mb": 10000, "ai_messages": 20000}'),
  ('enterprise', 'Enterprise', 3, 49900, ARRAY['all_features'], '{"users": -1, "agents": -1, "knowledge_pages": -1, "storage_mb": -1, "ai_messages": -1}');

GRANT USAGE ON SCHEMA "platform" TO app_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "platform" TO app_platform;
ALTER DEFAULT PRIVILEGES IN SCHEMA "platform" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app_platform;

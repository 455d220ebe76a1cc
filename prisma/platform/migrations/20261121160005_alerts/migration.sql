-- CreateTable
CREATE TABLE "alert_rule" (
    "id" UUID NOT NULL,
    "built_in_key" TEXT,
    "name" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "comparison" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "window_minutes" INTEGER NOT NULL DEFAULT 15,
    "for_minutes" INTEGER NOT NULL DEFAULT 0,
    "scope" TEXT NOT NULL,
    "tenant_id" UUID,
    "plan_id" TEXT,
    "severity" TEXT NOT NULL DEFAULT 'warning',
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "channels" TEXT[],
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "tenant_id" UUID,
    "status" TEXT NOT NULL,
    "open_key" TEXT,
    "first_value" DOUBLE PRECISION NOT NULL,
    "last_value" DOUBLE PRECISION NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "is_silenced" BOOLEAN NOT NULL DEFAULT false,
    "pending_since" TIMESTAMPTZ(3) NOT NULL,
    "firing_since" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_channel" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "targets" TEXT[],
    "secret_sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_silence" (
    "id" UUID NOT NULL,
    "rule_id" UUID,
    "tenant_id" UUID,
    "reason" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_silence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_notice" (
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjects" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'due',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_rule_built_in_key_key" ON "alert_rule"("built_in_key");

-- CreateIndex
CREATE UNIQUE INDEX "alert_open_key_key" ON "alert"("open_key");

-- CreateIndex
CREATE INDEX "alert_status_id_idx" ON "alert"("status", "id");

-- CreateIndex
CREATE INDEX "alert_rule_id_status_idx" ON "alert"("rule_id", "status");

-- CreateIndex
CREATE INDEX "alert_tenant_id_idx" ON "alert"("tenant_id");

-- CreateIndex
CREATE INDEX "alert_silence_ends_at_idx" ON "alert_silence"("ends_at");

-- CreateIndex
CREATE INDEX "alert_notice_status_due_at_idx" ON "alert_notice"("status", "due_at");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alert_rule"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert_silence" ADD CONSTRAINT "alert_silence_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alert_rule"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alert_rule"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "alert_channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- States are text with a CHECK (docs/data.md).
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_comparison_check" CHECK ("comparison" IN ('above', 'below'));
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_scope_check" CHECK ("scope" IN ('platform', 'any_company', 'company', 'plan'));
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_severity_check" CHECK ("severity" IN ('info', 'warning', 'critical'));
ALTER TABLE "alert" ADD CONSTRAINT "alert_status_check" CHECK ("status" IN ('pending', 'firing', 'resolved'));
ALTER TABLE "alert" ADD CONSTRAINT "alert_open_check" CHECK (("open_key" IS NULL) = ("status" = 'resolved'));
ALTER TABLE "alert_channel" ADD CONSTRAINT "alert_channel_kind_check" CHECK ("kind" IN ('email', 'webhook'));
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_kind_check" CHECK ("kind" IN ('firing', 'resolved'));
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_status_check" CHECK ("status" IN ('due', 'sending', 'sent', 'failed', 'uncertain'));

-- What an installation is warned of before anybody has written a rule. They can be changed and switched off.
INSERT INTO "alert_rule" ("id", "built_in_key", "name", "metric", "comparison", "threshold", "window_minutes", "for_minutes", "scope", "severity", "channels", "updated_at") VALUES
  (gen_random_uuid(), 'isolation', 'Isolation does not hold', 'isolation_failure', 'above', 0, 0, 0, 'platform', 'critical', '{}', now()),
  (gen_random_uuid(), 'platform_errors', 'Many errors on the platform', 'error_rate_percent', 'above', 2, 15, 5, 'platform', 'critical', '{}', now()),
  (gen_random_uuid(), 'dead_letters', 'Jobs have failed for good', 'dead_letters', 'above', 0, 0, 0, 'platform', 'warning', '{}', now()),
  (gen_random_uuid(), 'queue_age', 'Jobs wait too long', 'queue_age_minutes', 'above', 10, 0, 5, 'platform', 'critical', '{}', now()),
  (gen_random_uuid(), 'domains_lost', 'A company has lost a domain', 'domains_lost', 'above', 0, 0, 0, 'any_company', 'warning', '{}', now()),
  (gen_random_uuid(), 'company_errors', 'Many errors at a company', 'error_rate_percent', 'above', 5, 15, 10, 'any_company', 'warning', '{}', now()),
  (gen_random_uuid(), 'company_slow', 'A company’s pages are slow', 'p95_response_time_ms', 'above', 3000, 15, 15, 'any_company', 'warning', '{}', now()),
  (gen_random_uuid(), 'storage_full', 'A company’s storage is almost full', 'storage_percent', 'above', 90, 0, 0, 'any_company', 'info', '{}', now());

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "allows_support" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "status_before" TEXT,
ADD COLUMN     "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "status_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "bulk_run" (
    "id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "started_by_id" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_item" (
    "run_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "detail" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("run_id","tenant_id")
);

-- CreateTable
CREATE TABLE "tenant_announcement" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "run_id" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "impersonation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "staff_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "allows_changes" BOOLEAN NOT NULL DEFAULT false,
    "token_hash" TEXT NOT NULL,
    "token_until" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "impersonation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lifecycle_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "reason" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_label" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notice_key" TEXT,
    "notified_at" TIMESTAMPTZ(3),

    CONSTRAINT "lifecycle_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT,
    "requested_by" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "progress" JSONB NOT NULL DEFAULT '{}',
    "cache_reports" JSONB NOT NULL DEFAULT '[]',
    "certificate" JSONB,
    "signature" TEXT,
    "error" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bulk_run_status_lease_until_idx" ON "bulk_run"("status", "lease_until");

-- CreateIndex
CREATE INDEX "bulk_item_run_id_status_tenant_id_idx" ON "bulk_item"("run_id", "status", "tenant_id");

-- CreateIndex
CREATE INDEX "bulk_item_tenant_id_idx" ON "bulk_item"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_announcement_tenant_id_run_id_key" ON "tenant_announcement"("tenant_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "impersonation_token_hash_key" ON "impersonation"("token_hash");

-- CreateIndex
CREATE INDEX "impersonation_tenant_id_id_idx" ON "impersonation"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "impersonation_staff_id_id_idx" ON "impersonation"("staff_id", "id");

-- CreateIndex
CREATE INDEX "lifecycle_event_tenant_id_id_idx" ON "lifecycle_event"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "lifecycle_event_notified_at_id_idx" ON "lifecycle_event"("notified_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lifecycle_event_tenant_id_notice_key_key" ON "lifecycle_event"("tenant_id", "notice_key");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_tenant_id_key" ON "erasure"("tenant_id");

-- CreateIndex
CREATE INDEX "erasure_status_lease_until_idx" ON "erasure"("status", "lease_until");

-- CreateIndex
CREATE INDEX "tenant_status_until_idx" ON "tenant"("status_until");

-- CreateIndex
CREATE INDEX "tenant_name_id_idx" ON "tenant"("name", "id");

-- AddForeignKey
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- States are text with a CHECK (docs/data.md).
ALTER TABLE "tenant" DROP CONSTRAINT "tenant_status_check";
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_status_check" CHECK ("status" IN ('provisioning', 'trial', 'active', 'past_due', 'suspended', 'closing', 'deleting'));
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_status_before_check" CHECK (("status_before" IS NOT NULL) = ("status" = 'closing'));
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_status_check" CHECK ("status" IN ('running', 'done'));
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_certificate_check" CHECK (("status" = 'done') = ("certificate" IS NOT NULL AND "signature" IS NOT NULL));
ALTER TABLE "bulk_run" ADD CONSTRAINT "bulk_run_status_check" CHECK ("status" IN ('running', 'cancelled', 'done'));
ALTER TABLE "bulk_run" ADD CONSTRAINT "bulk_run_operation_check" CHECK ("operation" IN ('suspend', 'reactivate', 'plan', 'feature', 'announce'));
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_status_check" CHECK ("status" IN ('pending', 'done', 'skipped', 'failed', 'cancelled'));
ALTER TABLE "impersonation" ADD CONSTRAINT "impersonation_minutes_check" CHECK ("minutes" BETWEEN 1 AND 60);
ALTER TABLE "impersonation" ADD CONSTRAINT "impersonation_length_check" CHECK ("expires_at" <= "created_at" + interval '62 minutes');

-- Companies of before have been in their status since they were last changed.
UPDATE "tenant" SET "status_since" = "updated_at";

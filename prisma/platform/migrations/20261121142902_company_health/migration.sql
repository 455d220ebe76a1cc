-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "shares_figures" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "traffic_hour" (
    "tenant_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "timed" INTEGER NOT NULL DEFAULT 0,
    "total_ms" BIGINT NOT NULL DEFAULT 0,
    "latency" INTEGER[],
    "failed_jobs" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "traffic_hour_pkey" PRIMARY KEY ("tenant_id","hour")
);

-- CreateTable
CREATE TABLE "traffic_slot" (
    "tenant_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "timed" INTEGER NOT NULL DEFAULT 0,
    "total_ms" BIGINT NOT NULL DEFAULT 0,
    "latency" INTEGER[],
    "failed_jobs" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "traffic_slot_pkey" PRIMARY KEY ("tenant_id","starts_at")
);

-- CreateTable
CREATE TABLE "company_health" (
    "tenant_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "error_basis_points" INTEGER NOT NULL DEFAULT -1,
    "p95_ms" INTEGER NOT NULL DEFAULT -1,
    "cost_cents" INTEGER NOT NULL DEFAULT 0,
    "margin_cents" INTEGER,
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_health_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateIndex
CREATE INDEX "traffic_hour_hour_idx" ON "traffic_hour"("hour");

-- CreateIndex
CREATE INDEX "traffic_slot_starts_at_idx" ON "traffic_slot"("starts_at");

-- CreateIndex
CREATE INDEX "company_health_score_tenant_id_idx" ON "company_health"("score" DESC, "tenant_id" DESC);

-- CreateIndex
CREATE INDEX "company_health_assessed_at_idx" ON "company_health"("assessed_at");

-- AddForeignKey
ALTER TABLE "traffic_hour" ADD CONSTRAINT "traffic_hour_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "traffic_slot" ADD CONSTRAINT "traffic_slot_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "company_health" ADD CONSTRAINT "company_health_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Rows are added to every few seconds: room for the new version beside the old one.
ALTER TABLE "traffic_hour" SET (fillfactor = 70);
ALTER TABLE "traffic_slot" SET (fillfactor = 70);

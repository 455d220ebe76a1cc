-- CreateTable
CREATE TABLE "isolation_run" (
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "running_key" TEXT,
    "requested_by" TEXT NOT NULL,
    "is_daily" BOOLEAN NOT NULL DEFAULT false,
    "holes" JSONB NOT NULL DEFAULT '[]',
    "tables" JSONB NOT NULL DEFAULT '[]',
    "requests" JSONB NOT NULL DEFAULT '[]',
    "probes" INTEGER NOT NULL DEFAULT 0,
    "broken" INTEGER NOT NULL DEFAULT 0,
    "unproven" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "isolation_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "isolation_run_running_key_key" ON "isolation_run"("running_key");

-- CreateIndex
CREATE INDEX "isolation_run_created_at_idx" ON "isolation_run"("created_at");

ALTER TABLE "isolation_run" ADD CONSTRAINT "isolation_run_status_check" CHECK ("status" IN ('running', 'held', 'unproven', 'broken', 'failed'));

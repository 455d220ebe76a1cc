-- AlterTable
ALTER TABLE "usage_counter" ALTER COLUMN "used" SET DATA TYPE BIGINT;

-- CreateTable
CREATE TABLE "usage_reservation" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "takings" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'held',
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "usage_reservation_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "usage_day" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "metric" TEXT NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "usage_day_pkey" PRIMARY KEY ("tenant_id","day","metric")
);

-- CreateTable
CREATE TABLE "usage_alert" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "threshold" INTEGER NOT NULL,
    "used" BIGINT NOT NULL,
    "limit" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "usage_alert_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "usage_reservation_tenant_id_state_lease_until_idx" ON "usage_reservation"("tenant_id", "state", "lease_until");

-- CreateIndex
CREATE UNIQUE INDEX "usage_alert_tenant_id_resource_period_threshold_key" ON "usage_alert"("tenant_id", "resource", "period", "threshold");

ALTER TABLE "usage_counter" ADD CONSTRAINT "usage_counter_used_check" CHECK ("used" >= 0);
ALTER TABLE "usage_reservation" ADD CONSTRAINT "usage_reservation_state_check" CHECK ("state" IN ('held', 'committed', 'released', 'expired'));
ALTER TABLE "usage_alert" ADD CONSTRAINT "usage_alert_threshold_check" CHECK ("threshold" IN (80, 95, 100));

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['usage_reservation', 'usage_day', 'usage_alert']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format($policy$CREATE POLICY tenant_isolation ON %I AS RESTRICTIVE FOR ALL TO PUBLIC
      USING (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)$policy$, target);
    EXECUTE format('CREATE POLICY sub_tenant_scope ON %I AS PERMISSIVE FOR ALL TO PUBLIC USING (true) WITH CHECK (true)', target);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_rw', target);
  END LOOP;
END
$$;

-- Campaigns that are being sent, in the order of their next turns.
CREATE TABLE "campaign_run" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "failures" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_run_pkey" PRIMARY KEY ("tenant_id","campaign_id")
);

CREATE INDEX "campaign_run_next_at_idx" ON "campaign_run"("next_at");

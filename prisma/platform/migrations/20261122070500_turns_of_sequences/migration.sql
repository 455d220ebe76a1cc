-- Sequences have turns as campaigns do, in a line of their own.
ALTER TABLE "campaign_run" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'campaign';
ALTER TABLE "campaign_run" ADD CONSTRAINT "campaign_run_kind_check" CHECK ("kind" IN ('campaign', 'sequence'));
DROP INDEX "campaign_run_next_at_idx";
CREATE INDEX "campaign_run_kind_next_at_idx" ON "campaign_run"("kind", "next_at");

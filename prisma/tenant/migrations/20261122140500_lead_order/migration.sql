-- Leads by score, and a column of the board over all accounts, whose stages are many: what it looks for stands in the index itself.
DROP INDEX "lead_score_idx";
CREATE INDEX "lead_score_idx" ON "lead"("tenant_id", "score" DESC, "created_at" DESC, "id" DESC, "stage_id", "sub_tenant_id") WHERE "deleted_at" IS NULL;

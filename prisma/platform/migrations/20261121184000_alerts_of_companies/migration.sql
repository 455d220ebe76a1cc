-- What is said of a company goes with it.
DELETE FROM "alert" a WHERE a."tenant_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tenant" t WHERE t."id" = a."tenant_id");
DELETE FROM "alert_silence" s WHERE s."tenant_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tenant" t WHERE t."id" = s."tenant_id");
DELETE FROM "alert_rule" r WHERE r."tenant_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tenant" t WHERE t."id" = r."tenant_id");

-- AddForeignKey
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert_silence" ADD CONSTRAINT "alert_silence_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- CreateIndex
CREATE INDEX "alert_rule_tenant_id_idx" ON "alert_rule"("tenant_id");

-- CreateIndex
CREATE INDEX "alert_resolved_at_idx" ON "alert"("resolved_at");

-- CreateIndex
CREATE INDEX "alert_silence_rule_id_idx" ON "alert_silence"("rule_id");

-- CreateIndex
CREATE INDEX "alert_silence_tenant_id_idx" ON "alert_silence"("tenant_id");

-- CreateIndex
CREATE INDEX "alert_notice_rule_id_idx" ON "alert_notice"("rule_id");

-- CreateIndex
CREATE INDEX "alert_notice_channel_id_id_idx" ON "alert_notice"("channel_id", "id");

-- CreateIndex
CREATE INDEX "alert_notice_created_at_idx" ON "alert_notice"("created_at");

-- A notice is told to one address, so that one which fails does not tell the others again.
-- AlterTable
ALTER TABLE "alert_notice" ADD COLUMN "target" TEXT NOT NULL DEFAULT '';
UPDATE "alert_notice" n SET "target" = COALESCE(c."targets"[1], '') FROM "alert_channel" c WHERE c."id" = n."channel_id";
ALTER TABLE "alert_notice" ALTER COLUMN "target" DROP DEFAULT;

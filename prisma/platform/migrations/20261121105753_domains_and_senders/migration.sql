-- DropIndex
DROP INDEX "domain_host_key";

-- DropIndex
DROP INDEX "domain_tenant_id_idx";

-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "active_at" TIMESTAMPTZ(3),
ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "checks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "failed_checks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "held_host" TEXT,
ADD COLUMN     "is_primary" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lost_at" TIMESTAMPTZ(3),
ADD COLUMN     "lost_reason" TEXT,
ADD COLUMN     "next_check_at" TIMESTAMPTZ(3),
ADD COLUMN     "redirects_slug_host" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "routed_at" TIMESTAMPTZ(3),
ADD COLUMN     "served_until" TIMESTAMPTZ(3),
ADD COLUMN     "token" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "token_expires_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "released_domain" (
    "host" TEXT NOT NULL,
    "tenant_id" UUID NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "held_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "released_domain_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE UNIQUE INDEX "domain_held_host_key" ON "domain"("held_host");

-- CreateIndex
CREATE INDEX "domain_host_idx" ON "domain"("host");

-- CreateIndex
CREATE INDEX "domain_next_check_at_idx" ON "domain"("next_check_at");

-- CreateIndex
CREATE UNIQUE INDEX "domain_tenant_id_host_key" ON "domain"("tenant_id", "host");

ALTER TABLE "domain" ADD CONSTRAINT "domain_lost_reason_check" CHECK ("lost_reason" IN ('records_gone', 'claimed'));
ALTER TABLE "domain" ADD CONSTRAINT "domain_held_host_check" CHECK ("held_host" IS NULL OR ("held_host" = "host" AND "status" <> 'pending'));

-- Names that were proved before claims and holders were told apart.
UPDATE "domain" SET "held_host" = "host", "next_check_at" = now() WHERE "status" IN ('verified', 'active');

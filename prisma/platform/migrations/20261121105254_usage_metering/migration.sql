-- CreateTable
CREATE TABLE "usage_notice" (
    "tenant_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "threshold" INTEGER NOT NULL,
    "used" BIGINT NOT NULL,
    "limit" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "usage_notice_pkey" PRIMARY KEY ("tenant_id","resource","period","threshold")
);

-- CreateTable
CREATE TABLE "usage_stocktaking" (
    "tenant_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_stocktaking_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateIndex
CREATE INDEX "usage_notice_created_at_idx" ON "usage_notice"("created_at");

-- CreateIndex
CREATE INDEX "usage_stocktaking_taken_at_idx" ON "usage_stocktaking"("taken_at");

-- AddForeignKey
ALTER TABLE "usage_notice" ADD CONSTRAINT "usage_notice_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "usage_stocktaking" ADD CONSTRAINT "usage_stocktaking_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

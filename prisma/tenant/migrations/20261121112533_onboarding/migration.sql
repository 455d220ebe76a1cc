-- CreateTable
CREATE TABLE "onboarding_skip" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "step" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "onboarding_skip_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "onboarding_skip_tenant_id_sub_tenant_id_step_key" ON "onboarding_skip"("tenant_id", "sub_tenant_id", "step") NULLS NOT DISTINCT;

SELECT app.protect_table('onboarding_skip');

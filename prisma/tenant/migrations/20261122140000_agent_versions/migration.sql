-- Agents are edited apart from what customers get, and published as versions.
ALTER TABLE "agent" ADD COLUMN "draft" JSONB, ADD COLUMN "draft_by" TEXT, ADD COLUMN "draft_at" TIMESTAMPTZ(3), ADD COLUMN "live_version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "answer" ADD COLUMN "agent_version" INTEGER;
ALTER TABLE "message" ADD COLUMN "agent_version" INTEGER;

CREATE TABLE "agent_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "agent_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "changed" TEXT[],
    "restored_from" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agent_version_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "agent_version_tenant_id_agent_id_number_key" ON "agent_version"("tenant_id", "agent_id", "number");
ALTER TABLE "agent_version" ADD CONSTRAINT "agent_version_tenant_id_agent_id_fkey" FOREIGN KEY ("tenant_id", "agent_id") REFERENCES "agent"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('agent_version');

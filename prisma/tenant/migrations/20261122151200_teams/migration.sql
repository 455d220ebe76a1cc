-- Teams, and the rules by which conversations that wait for people go to them.
ALTER TABLE "member" ADD COLUMN "is_away" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "open_limit" SMALLINT;
ALTER TABLE "member" ADD CONSTRAINT "member_open_limit_check" CHECK ("open_limit" BETWEEN 1 AND 1000);

CREATE TABLE "team" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "description" TEXT,
    "icon" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "team_tenant_id_sub_tenant_id_name_key" ON "team"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;

CREATE TABLE "team_member" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "team_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("tenant_id","team_id","member_id"),
    CONSTRAINT "team_member_tenant_id_team_id_fkey" FOREIGN KEY ("tenant_id", "team_id") REFERENCES "team"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "team_member_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "team_member_tenant_id_member_id_idx" ON "team_member"("tenant_id", "member_id");

CREATE TABLE "assignment_rule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "conditions" JSONB NOT NULL,
    "team_id" UUID,
    "way" TEXT NOT NULL,
    "last_member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_rule_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "assignment_rule_way_check" CHECK ("way" IN ('team', 'round_robin', 'least_busy')),
    CONSTRAINT "assignment_rule_tenant_id_team_id_fkey" FOREIGN KEY ("tenant_id", "team_id") REFERENCES "team"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "assignment_rule_tenant_id_sub_tenant_id_position_idx" ON "assignment_rule"("tenant_id", "sub_tenant_id", "position");

ALTER TABLE "conversation" ADD COLUMN "team_id" UUID;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_tenant_id_team_id_fkey" FOREIGN KEY ("tenant_id", "team_id") REFERENCES "team"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "conversation_team_idx" ON "conversation"("tenant_id", "team_id", "status", "last_message_at", "id");
CREATE INDEX "conversation_team_time_idx" ON "conversation"("tenant_id", "team_id", "last_message_at", "id");

SELECT app.protect_table('team');
SELECT app.protect_table('team_member');
SELECT app.protect_table('assignment_rule');

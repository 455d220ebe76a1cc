-- Leads: the stages of each account's pipeline, the leads, what happened with them, and the rules that give them points.
CREATE TABLE "lead_stage" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "chance" SMALLINT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_stage_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "lead_stage_kind_check" CHECK ("kind" IN ('open', 'won', 'lost')),
    CONSTRAINT "lead_stage_chance_check" CHECK ("chance" BETWEEN 0 AND 100)
);

CREATE TABLE "lead" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "contact_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "value_minor" BIGINT,
    "currency" TEXT NOT NULL,
    "owner_id" UUID,
    "source_kind" TEXT NOT NULL,
    "source_id" TEXT,
    "first_touch" JSONB,
    "last_touch" JSONB,
    "expected_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT NOT NULL DEFAULT '',
    "score" INTEGER NOT NULL DEFAULT 0,
    "score_reasons" JSONB NOT NULL DEFAULT '[]',
    "rescore_at" TIMESTAMPTZ(3),
    "stage_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_with_contact" BOOLEAN NOT NULL DEFAULT false,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" TEXT,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "lead_status_check" CHECK ("status" IN ('open', 'won', 'lost')),
    CONSTRAINT "lead_closed_check" CHECK (("status" = 'open') = ("closed_at" IS NULL)),
    CONSTRAINT "lead_source_check" CHECK ("source_kind" IN ('manual', 'form', 'landing_page', 'import', 'conversation', 'campaign', 'api'))
);

CREATE TABLE "lead_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "lead_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_label" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_event_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "lead_event_kind_check" CHECK ("kind" IN ('created', 'moved', 'won', 'lost', 'reopened', 'changed', 'came_back', 'note'))
);

CREATE TABLE "lead_rule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "points" SMALLINT NOT NULL,
    "condition" JSONB NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_rule_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "lead_settings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "rescore_after" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_settings_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "lead" ADD CONSTRAINT "lead_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "lead" ADD CONSTRAINT "lead_tenant_id_stage_id_fkey" FOREIGN KEY ("tenant_id", "stage_id") REFERENCES "lead_stage"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "lead_event" ADD CONSTRAINT "lead_event_tenant_id_lead_id_fkey" FOREIGN KEY ("tenant_id", "lead_id") REFERENCES "lead"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE UNIQUE INDEX "lead_stage_tenant_id_sub_tenant_id_name_key" ON "lead_stage"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "lead_settings_tenant_id_sub_tenant_id_key" ON "lead_settings"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;
CREATE INDEX "lead_tenant_id_contact_id_id_idx" ON "lead"("tenant_id", "contact_id", "id");
CREATE INDEX "lead_event_tenant_id_lead_id_id_idx" ON "lead_event"("tenant_id", "lead_id", "id");
CREATE INDEX "lead_rule_account_idx" ON "lead_rule"("tenant_id", "sub_tenant_id", "id") WHERE "is_active";
-- The list by score, a column of the board, and somebody's own.
CREATE INDEX "lead_score_idx" ON "lead"("tenant_id", "score" DESC, "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "lead_stage_score_idx" ON "lead"("tenant_id", "stage_id", "score" DESC, "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "lead_owner_idx" ON "lead"("tenant_id", "owner_id", "score" DESC, "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL AND "owner_id" IS NOT NULL;
-- What the columns come to is counted from this index alone.
CREATE INDEX "lead_sum_idx" ON "lead"("tenant_id", "stage_id", "currency") INCLUDE ("value_minor", "sub_tenant_id", "owner_id") WHERE "deleted_at" IS NULL;
CREATE INDEX "lead_rescore_idx" ON "lead"("tenant_id", "rescore_at") WHERE "rescore_at" IS NOT NULL AND "deleted_at" IS NULL;

SELECT app.protect_table('lead_stage');
SELECT app.protect_table('lead');
SELECT app.protect_table('lead_event');
SELECT app.protect_table('lead_rule');
SELECT app.protect_table('lead_settings');

-- Scores of many leads at once. Gives the contacts of those whose score is another one now.
-- scores: [{"id", "score", "reasons", "rescoreAt"}]
CREATE FUNCTION keep_lead_scores(scores jsonb) RETURNS SETOF uuid
LANGUAGE sql AS $$
  WITH given AS MATERIALIZED (
    SELECT given.id, given.score, given.reasons, given."rescoreAt" AS due, known.score AS before, known.contact_id
    FROM jsonb_to_recordset(scores) AS given(id uuid, score int, reasons jsonb, "rescoreAt" timestamptz)
    JOIN lead AS known ON known.tenant_id = app.current_tenant_id() AND known.id = given.id
    WHERE known.score <> given.score OR known.score_reasons <> given.reasons OR known.rescore_at IS DISTINCT FROM given."rescoreAt"
  ), kept AS (
    UPDATE lead AS one SET score = given.score, score_reasons = given.reasons, rescore_at = given.due
    FROM given WHERE one.tenant_id = app.current_tenant_id() AND one.id = given.id
    RETURNING one.id
  )
  SELECT DISTINCT given.contact_id FROM given WHERE given.score <> given.before AND EXISTS (SELECT FROM kept WHERE kept.id = given.id)
$$;

-- What rules of segments see of leads: one account's, of the context's tenant.
CREATE VIEW account_lead AS
  SELECT tenant_id, contact_id, status, score FROM lead
  WHERE deleted_at IS NULL AND tenant_id = (SELECT app.current_tenant_id())
    AND (sub_tenant_id = (SELECT app.current_sub_tenant()) OR (sub_tenant_id IS NULL AND (SELECT app.is_main_account())));

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION keep_lead_scores(jsonb) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  REVOKE ALL ON FUNCTION keep_lead_scores(jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION keep_lead_scores(jsonb) TO app_rw;
  GRANT SELECT ON lead TO app_search;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  ALTER VIEW account_lead OWNER TO app_search;
  REVOKE ALL ON account_lead FROM PUBLIC;
  GRANT SELECT ON account_lead TO app_rw;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;

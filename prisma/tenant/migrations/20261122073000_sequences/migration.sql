-- Sequences: steps that contacts go through one after the other, who is where, and how many came to which step.
CREATE TABLE "sequence" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "definition" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "live_version" INTEGER,
    "live_saving" INTEGER,
    "trigger_kind" TEXT NOT NULL DEFAULT 'manual',
    "trigger_ref" TEXT,
    "activated_at" TIMESTAMPTZ(3),
    "scan_at" TIMESTAMPTZ(3),
    "seen_until" TIMESTAMPTZ(3),
    "owner_id" UUID,
    "entered" INTEGER NOT NULL DEFAULT 0,
    "under_way" INTEGER NOT NULL DEFAULT 0,
    "finished" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sequence_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "sequence_status_check" CHECK ("status" IN ('draft', 'active', 'paused', 'archived')),
    CONSTRAINT "sequence_trigger_check" CHECK ("trigger_kind" IN ('manual', 'segment', 'form', 'tag', 'date')),
    CONSTRAINT "sequence_counts_check" CHECK (least("under_way", "finished", "left") >= 0 AND "under_way" + "finished" + "left" = "entered")
);

CREATE TABLE "sequence_version" (
    "tenant_id" UUID NOT NULL,
    "sequence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sequence_version_pkey" PRIMARY KEY ("tenant_id","sequence_id","number")
);

CREATE TABLE "sequence_figure" (
    "tenant_id" UUID NOT NULL,
    "sequence_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "reached" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sequence_figure_pkey" PRIMARY KEY ("tenant_id","sequence_id","step_id")
);

CREATE TABLE "sequence_enrolment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "sequence_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "trigger_key" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "step_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "campaign_id" UUID,
    "reason" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sequence_enrolment_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "sequence_enrolment_state_check" CHECK ("state" IN ('waiting', 'mailing', 'finished', 'left'))
);

ALTER TABLE "campaign" ADD COLUMN "sequence_id" UUID, ADD COLUMN "sequence_version" INTEGER, ADD COLUMN "step_id" TEXT, ADD COLUMN "round" INTEGER;
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_of_step_check"
  CHECK (num_nulls("sequence_id", "sequence_version", "step_id", "round") IN (0, 4));

ALTER TABLE "sequence_version" ADD CONSTRAINT "sequence_version_tenant_id_sequence_id_fkey" FOREIGN KEY ("tenant_id", "sequence_id") REFERENCES "sequence"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "sequence_figure" ADD CONSTRAINT "sequence_figure_tenant_id_sequence_id_fkey" FOREIGN KEY ("tenant_id", "sequence_id") REFERENCES "sequence"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "sequence_enrolment" ADD CONSTRAINT "sequence_enrolment_tenant_id_sequence_id_fkey" FOREIGN KEY ("tenant_id", "sequence_id") REFERENCES "sequence"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "sequence_enrolment" ADD CONSTRAINT "sequence_enrolment_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_tenant_id_sequence_id_fkey" FOREIGN KEY ("tenant_id", "sequence_id") REFERENCES "sequence"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE INDEX "sequence_list_idx" ON "sequence"("tenant_id", "sub_tenant_id", "id");
CREATE INDEX "sequence_tenant_id_status_trigger_kind_trigger_ref_idx" ON "sequence"("tenant_id", "status", "trigger_kind", "trigger_ref");
CREATE UNIQUE INDEX "campaign_tenant_id_sequence_id_sequence_version_step_id_rou_key" ON "campaign"("tenant_id", "sequence_id", "sequence_version", "step_id", "round");
CREATE UNIQUE INDEX "sequence_enrolment_tenant_id_sequence_id_contact_id_round_key" ON "sequence_enrolment"("tenant_id", "sequence_id", "contact_id", "round");
CREATE UNIQUE INDEX "sequence_enrolment_tenant_id_sequence_id_contact_id_trigger_key" ON "sequence_enrolment"("tenant_id", "sequence_id", "contact_id", "trigger_key");
-- Nobody is in a sequence twice at a time.
CREATE UNIQUE INDEX "sequence_enrolment_once_key" ON "sequence_enrolment"("tenant_id", "sequence_id", "contact_id") WHERE "state" IN ('waiting', 'mailing');
CREATE INDEX "sequence_enrolment_due_idx" ON "sequence_enrolment"("tenant_id", "sequence_id", "due_at", "id") WHERE "state" IN ('waiting', 'mailing');
CREATE INDEX "sequence_enrolment_tenant_id_sequence_id_id_idx" ON "sequence_enrolment"("tenant_id", "sequence_id", "id");
CREATE INDEX "sequence_enrolment_state_idx" ON "sequence_enrolment"("tenant_id", "sequence_id", "state", "id");
CREATE INDEX "sequence_enrolment_step_idx" ON "sequence_enrolment"("tenant_id", "sequence_id", "step_id", "id") WHERE "state" IN ('waiting', 'mailing');
CREATE INDEX "sequence_enrolment_tenant_id_contact_id_id_idx" ON "sequence_enrolment"("tenant_id", "contact_id", "id");
CREATE INDEX "sequence_enrolment_mail_idx" ON "sequence_enrolment"("tenant_id", "campaign_id", "contact_id") WHERE "state" = 'mailing';
CREATE INDEX "campaign_sequence_idx" ON "campaign"("tenant_id", "sequence_id", "step_id") WHERE "sequence_id" IS NOT NULL;
-- Who has come into a segment lately.
CREATE INDEX "segment_member_added_idx" ON "segment_member"("tenant_id", "segment_id", "added_at", "contact_id");

SELECT app.protect_table('sequence');
SELECT app.protect_table('sequence_version');
SELECT app.protect_table('sequence_figure');
SELECT app.protect_table('sequence_enrolment');

-- The days among a contact's own fields, as `field=2026-03-31`: whoever has an appointment on one of a few days is found by index.
CREATE FUNCTION contact_days(attributes jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN jsonb_typeof(attributes) = 'object' THEN
  ARRAY(SELECT one.key || '=' || (one.value #>> '{}') FROM jsonb_each(attributes) AS one
    WHERE jsonb_typeof(one.value) = 'string' AND (one.value #>> '{}') ~ '^\d{4}-\d{2}-\d{2}$') END;
GRANT EXECUTE ON FUNCTION contact_days(jsonb) TO app_rw, app_search;
CREATE INDEX "contact_days_idx" ON "contact" USING GIN ("tenant_id" app.uuid_ops, (contact_days("attributes"))) WHERE "deleted_at" IS NULL;

-- Takes the next enrolments for one worker, and none of a sequence that is not active (any more).
CREATE FUNCTION claim_enrolments(of_sequence uuid, most int, lease_seconds int) RETURNS SETOF uuid
LANGUAGE sql AS $$
  WITH next AS MATERIALIZED (
    SELECT due.id FROM sequence_enrolment AS due
    WHERE due.tenant_id = app.current_tenant_id() AND due.sequence_id = of_sequence AND due.state IN ('waiting', 'mailing')
      AND due.due_at <= now() AND (due.lease_until IS NULL OR due.lease_until < now())
      AND EXISTS (SELECT FROM sequence WHERE sequence.tenant_id = app.current_tenant_id() AND sequence.id = of_sequence AND sequence.status = 'active')
    ORDER BY due.due_at, due.id LIMIT most FOR UPDATE OF due SKIP LOCKED
  )
  UPDATE sequence_enrolment AS taken SET lease_until = now() + make_interval(secs => lease_seconds)
  FROM next WHERE taken.tenant_id = app.current_tenant_id() AND taken.id = next.id
  RETURNING taken.id
$$;

-- Whether a contact may come into a sequence (again) for this reason: not while they are in it, not twice for the same, and not
-- sooner than its rule says (`again_after`: null means never).
CREATE FUNCTION may_enter(of_sequence uuid, of_contact uuid, why text, again_after interval) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM sequence_enrolment AS known
    WHERE known.tenant_id = app.current_tenant_id() AND known.sequence_id = of_sequence AND known.contact_id = of_contact
      AND (known.state IN ('waiting', 'mailing') OR known.trigger_key = why OR again_after IS NULL OR known.entered_at > now() - again_after)
  )
$$;

-- Who has come into a segment since then and may enter.
CREATE FUNCTION joining_enrolments(of_sequence uuid, of_segment uuid, since timestamptz, again_after interval, most int)
RETURNS TABLE (contact_id uuid, trigger_key text, due_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT member.contact_id, 'segment:' || (extract(epoch FROM member.added_at) * 1000)::bigint, now()
  FROM segment_member AS member
  JOIN contact AS person ON person.tenant_id = member.tenant_id AND person.id = member.contact_id AND person.deleted_at IS NULL
  WHERE member.tenant_id = app.current_tenant_id() AND member.segment_id = of_segment AND member.added_at > since
    AND may_enter(of_sequence, member.contact_id, 'segment:' || (extract(epoch FROM member.added_at) * 1000)::bigint, again_after)
  ORDER BY member.added_at, member.contact_id LIMIT most
$$;

-- Whose day brings a due moment that is no longer past than `grace` and no further ahead than `horizon`: `shift_days` after the day
-- (before it: negative) at `at_hour` on the contact's own clock. Yearly: the day of the month counts, whatever its year; who was
-- born on 29 February has 28 February in other years.
CREATE FUNCTION dated_enrolments(of_sequence uuid, of_field text, shift_days int, at_hour int, is_yearly boolean, zone text,
  grace interval, horizon interval, again_after interval, most int)
RETURNS TABLE (contact_id uuid, trigger_key text, due_at timestamptz)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  sought text[];
BEGIN
  -- Clocks differ by a day at most on either side.
  WITH days AS (
    SELECT (now() AT TIME ZONE 'UTC')::date - shift_days + around AS day FROM generate_series(-2, 2) AS around
  )
  SELECT array_agg(of_field || '=' || text_of.day) INTO sought FROM (
    SELECT to_char(day, 'YYYY-MM-DD') AS day FROM days WHERE NOT is_yearly
    UNION
    SELECT to_char(year, 'FM0000') || to_char(day, '-MM-DD') FROM days, generate_series(1900, extract(year FROM now())::int + 1) AS year WHERE is_yearly
    UNION
    SELECT to_char(year, 'FM0000') || '-02-29' FROM days, generate_series(1900, extract(year FROM now())::int + 1) AS year
    WHERE is_yearly AND to_char(day, 'MM-DD') = '02-28'
  ) AS text_of;
  RETURN QUERY EXECUTE $sql$
    WITH sought AS MATERIALIZED (
      SELECT person.id, person.attributes ->> $2 AS day, person.time_zone
      FROM account_contact AS person
      WHERE person.tenant_id = $1 AND contact_days(person.attributes) && $3
    ), placed AS (
      SELECT one.id, one.time_zone, occurrence.day FROM sought AS one, LATERAL (
        SELECT CASE WHEN $6 THEN near.day ELSE one.day::date END AS day
        FROM generate_series(-2, 2) AS around, LATERAL (SELECT (now() AT TIME ZONE 'UTC')::date - $4 + around AS day) AS near
        WHERE CASE WHEN $6 THEN right(one.day, 5) = to_char(near.day, 'MM-DD')
            OR (right(one.day, 5) = '02-29' AND to_char(near.day, 'MM-DD') = '02-28' AND to_char(near.day + 1, 'MM-DD') = '03-01')
          ELSE one.day = to_char(near.day, 'YYYY-MM-DD') END
      ) AS occurrence
    ), due AS (
      SELECT placed.id, 'date:' || to_char(placed.day, 'YYYY-MM-DD') AS why,
        ((placed.day + $4)::timestamp + make_interval(hours => $5)) AT TIME ZONE coalesce(known.name, $7) AS at
      FROM placed LEFT JOIN pg_timezone_names AS known ON known.name = placed.time_zone
    )
    SELECT due.id, due.why, due.at FROM due
    WHERE due.at > now() - $8 AND due.at <= now() + $9 AND may_enter($10, due.id, due.why, $11)
    ORDER BY due.at, due.id LIMIT $12$sql$
    USING app.current_tenant_id(), of_field, sought, shift_days, at_hour, is_yearly, zone, grace, horizon, of_sequence, again_after, most;
END
$$;

DO $$
DECLARE
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['claim_enrolments(uuid, int, int)', 'may_enter(uuid, uuid, text, interval)',
    'joining_enrolments(uuid, uuid, timestamptz, interval, int)',
    'dated_enrolments(uuid, text, int, int, boolean, text, interval, interval, interval, int)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
  END LOOP;
END
$$;

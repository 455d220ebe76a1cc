-- The audience of a campaign is of the campaign's own account, whoever freezes it. And its tables are gone through once each: while
-- the planner does not know yet how many contacts have just come, it would look up each one's consent among all of them.
CREATE OR REPLACE FUNCTION freeze_campaign(of_campaign uuid, segments uuid[], exclusions uuid[], first_due timestamptz, local_time timestamp, zone text)
RETURNS TABLE (total int, waiting int)
LANGUAGE plpgsql AS $$
DECLARE
  whom text := CASE WHEN segments IS NULL THEN '' ELSE
    ' AND person.id IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($3))' END;
  but text := CASE WHEN cardinality(exclusions) = 0 THEN '' ELSE
    ' AND person.id NOT IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($4))' END;
  due text := CASE WHEN local_time IS NULL THEN '$5' ELSE 'greatest($5, $6 AT TIME ZONE coalesce(known.name, $7))' END;
  clock text := CASE WHEN local_time IS NULL THEN '' ELSE ' LEFT JOIN pg_timezone_names AS known ON known.name = one.time_zone' END;
BEGIN
  RETURN QUERY EXECUTE format($sql$
    WITH made AS (
      INSERT INTO campaign_recipient (tenant_id, sub_tenant_id, campaign_id, contact_id, address, state, reason, due_at)
      SELECT $1, one.sub_tenant_id, $2, one.id, one.address,
        CASE WHEN one.hindrance IS NULL THEN 'queued' ELSE 'suppressed' END, one.hindrance, %s
      FROM (
        SELECT person.id, person.sub_tenant_id, person.email_normalized AS address, person.time_zone,
          CASE WHEN block.reason IS NOT NULL THEN block.reason
            WHEN consent.state = 'denied' THEN 'refused'
            WHEN consent.state IS NULL THEN 'no_consent'
            WHEN row_number() OVER (PARTITION BY person.email_normalized ORDER BY (consent.state = 'granted') DESC NULLS LAST, person.id) > 1 THEN 'same_address'
          END AS hindrance
        FROM contact AS person
        LEFT JOIN contact_consent AS consent ON consent.tenant_id = $1 AND consent.contact_id = person.id
          AND consent.channel = 'email' AND consent.purpose = 'marketing'
        LEFT JOIN suppression AS block ON block.tenant_id = $1 AND block.channel = 'email' AND block.address = person.email_normalized
          AND block.sub_tenant_id IS NOT DISTINCT FROM person.sub_tenant_id
        WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND person.email_normalized IS NOT NULL
          AND person.sub_tenant_id IS NOT DISTINCT FROM (SELECT sub_tenant_id FROM campaign WHERE tenant_id = $1 AND id = $2)%s%s
      ) AS one%s
      ON CONFLICT DO NOTHING
      RETURNING state
    )
    SELECT count(*)::int, (count(*) FILTER (WHERE state = 'queued'))::int FROM made$sql$, due, whom, but, clock)
    USING app.current_tenant_id(), of_campaign, segments, exclusions, first_due, local_time, zone;
END
$$;

DO $$
DECLARE
  made text := 'freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)';
BEGIN
  EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
  EXECUTE format('ALTER FUNCTION %s SET enable_nestloop = off', made);
END
$$;

-- One page of the inbox as people see it: what `search_inbox` finds, in its order, each with whom it is about, who has it, its labels and
-- how far `reader` has read it. Whoever asks reads with their own rights. Everything is looked up by its key, row by row: a plan that is
-- kept is made for a company of average size, and met all of a company's rows where it may choose.
CREATE FUNCTION search_inbox_page(wanted jsonb, is_by_priority boolean, after jsonb, max_rows int, reader uuid)
RETURNS TABLE (
  id uuid, channel text, address text, subject text, state text, status text, priority int, version int, handover_reason text,
  snoozed_until timestamptz, last_message_preview text, last_message_at timestamptz, last_message_by text, contact_read_at timestamptz,
  due_at timestamptz, due_kind text, later_due_at timestamptz, later_due_kind text, read_at timestamptz,
  contact json, assignee json, team json, labels json
)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
BEGIN
  RETURN QUERY SELECT found.id, talk.channel, talk.address, talk.subject, talk.state, talk.status, talk.priority::int, talk.version,
    talk.handover_reason, talk.snoozed_until, talk.last_message_preview, talk.last_message_at, talk.last_message_by, talk.contact_read_at,
    talk.due_at, talk.due_kind, talk.later_due_at, talk.later_due_kind,
    (SELECT mark.read_at FROM conversation_read AS mark
      WHERE mark.tenant_id = tenant AND mark.conversation_id = found.id AND mark.member_id = reader),
    (SELECT json_build_object('id', person.id, 'name', person.name, 'emailNormalized', person.email_normalized) FROM contact AS person
      WHERE person.tenant_id = tenant AND person.id = talk.contact_id),
    (SELECT json_build_object('id', member.id, 'name', member.name, 'avatarFileId', member.avatar_file_id) FROM member
      WHERE member.tenant_id = tenant AND member.id = talk.assignee_id),
    (SELECT json_build_object('id', crew.id, 'name', crew.name, 'icon', crew.icon) FROM team AS crew
      WHERE crew.tenant_id = tenant AND crew.id = talk.team_id),
    (SELECT coalesce(json_agg(json_build_object('label', json_build_object('id', label.id, 'name', label.name, 'color', label.color))), '[]')
      FROM conversation_label AS sign JOIN label ON label.tenant_id = sign.tenant_id AND label.id = sign.label_id
      WHERE sign.tenant_id = tenant AND sign.conversation_id = found.id)
  FROM search_inbox(wanted, is_by_priority, after, max_rows) WITH ORDINALITY AS found(id, priority, last_message_at, place)
  CROSS JOIN LATERAL (SELECT * FROM conversation WHERE conversation.tenant_id = tenant AND conversation.id = found.id LIMIT 1) AS talk
  ORDER BY found.place;
END
$$;

DO $$
DECLARE
  made CONSTANT text := 'search_inbox_page(jsonb, boolean, jsonb, int, uuid)';
BEGIN
  EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
END
$$;
ALTER FUNCTION search_inbox(jsonb, boolean, jsonb, int) ROWS 21;

-- Where companies have one such row on the average, an index of all rows of the company looks as good as the key. Large ones have many.
ALTER TABLE "member" ALTER COLUMN "tenant_id" SET (n_distinct = -0.2);
ALTER TABLE "team" ALTER COLUMN "tenant_id" SET (n_distinct = -0.2);
ALTER TABLE "label" ALTER COLUMN "tenant_id" SET (n_distinct = -0.2);
ALTER TABLE "conversation_label" ALTER COLUMN "tenant_id" SET (n_distinct = -0.2);

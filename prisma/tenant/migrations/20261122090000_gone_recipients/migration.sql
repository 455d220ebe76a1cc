-- Who is erased while they wait is nobody to wait for: else their campaign is never done. What was sent stays counted.
CREATE FUNCTION forget_waiting_recipient() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign SET queued = queued - 1, recipients = recipients - 1 WHERE tenant_id = OLD.tenant_id AND id = OLD.campaign_id;
  RETURN NULL;
END
$$;

CREATE TRIGGER campaign_recipient_forget AFTER DELETE ON "campaign_recipient"
  FOR EACH ROW WHEN (OLD.state IN ('queued', 'sending'))
  EXECUTE FUNCTION forget_waiting_recipient();

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION forget_waiting_recipient() SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  REVOKE ALL ON FUNCTION forget_waiting_recipient() FROM PUBLIC;
END
$$;

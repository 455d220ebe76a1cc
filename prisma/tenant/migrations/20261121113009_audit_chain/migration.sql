-- The audit log is append-only for the app, and every entry is sealed into a chain of hashes, one chain for each account.

CREATE INDEX "audit_log_tenant_id_sub_tenant_id_id_idx" ON "audit_log"("tenant_id", "sub_tenant_id", "id");
CREATE INDEX "audit_log_tenant_id_sub_tenant_id_action_id_idx" ON "audit_log"("tenant_id", "sub_tenant_id", "action", "id");
-- Refused attempts are few and looked for among many.
CREATE INDEX "audit_log_failures_idx" ON "audit_log"("tenant_id", "sub_tenant_id", "id") WHERE "result" = 'failure';

CREATE TABLE "audit_seal" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "account_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "audit_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("tenant_id","account_id","seq")
);
CREATE UNIQUE INDEX "audit_seal_tenant_id_audit_id_key" ON "audit_seal"("tenant_id", "audit_id");

CREATE TABLE "audit_block" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "account_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "signature" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_block_pkey" PRIMARY KEY ("tenant_id","account_id","seq")
);

CREATE TABLE "audit_check" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "checked" BIGINT NOT NULL,
    "last_seq" BIGINT NOT NULL,
    "head_hash" TEXT NOT NULL,
    "broken_seq" BIGINT,
    "broken_id" UUID,
    "reason" TEXT,
    "checked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("tenant_id","id")
);

-- As before, but what a table of records is for decides what the app may do with it.
CREATE OR REPLACE FUNCTION app.protect_table(target regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  has_account boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'sub_tenant_id' AND NOT attisdropped);
  -- What opens a row of the main account to its sub-accounts, for reading: sharing it, or a file being public anyway.
  opener name := (SELECT attname FROM pg_attribute WHERE attrelid = target AND attname IN ('is_shared', 'is_public') AND NOT attisdropped);
  is_tenant constant text := $check$tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid$check$;
  is_account constant text := $check$coalesce(current_setting('app.current_sub_tenant_id', true), '') = ''
    OR coalesce(sub_tenant_id, tenant_id) = nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid$check$;
  account_check text := CASE WHEN has_account THEN is_account ELSE 'true' END;
  rights text := CASE (SELECT relname FROM pg_class WHERE oid = target)
    WHEN 'audit_log' THEN 'SELECT, INSERT'
    WHEN 'audit_block' THEN 'SELECT, INSERT'
    WHEN 'audit_check' THEN 'SELECT, INSERT'
    WHEN 'audit_seal' THEN 'SELECT'
    ELSE 'SELECT, INSERT, UPDATE, DELETE' END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('DROP POLICY IF EXISTS tenant_isolation ON %s', target);
  EXECUTE format('DROP POLICY IF EXISTS sub_tenant_scope ON %s', target);
  EXECUTE format('DROP POLICY IF EXISTS shared_down ON %s', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s AS RESTRICTIVE FOR ALL TO PUBLIC USING (%s) WITH CHECK (%s)', target, is_tenant, is_tenant);
  EXECUTE format('CREATE POLICY sub_tenant_scope ON %s AS PERMISSIVE FOR ALL TO PUBLIC USING (%s) WITH CHECK (%s)', target, account_check, account_check);
  IF has_account AND opener IS NOT NULL THEN
    EXECUTE format('CREATE POLICY shared_down ON %s AS PERMISSIVE FOR SELECT TO PUBLIC USING (%I AND sub_tenant_id IS NULL)', target, opener);
  END IF;
  EXECUTE format('REVOKE ALL ON %s FROM app_rw', target);
  EXECUTE format('GRANT %s ON %s TO app_rw', rights, target);
END
$$;
REVOKE ALL ON FUNCTION app.protect_table(regclass) FROM PUBLIC;
SELECT app.protect_table('audit_log');
SELECT app.protect_table('audit_seal');
SELECT app.protect_table('audit_block');
SELECT app.protect_table('audit_check');

-- Entries that no seal stands on yet, for the worker that seals them. It holds no company's data.
CREATE TABLE IF NOT EXISTS queue.audit_pending (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    PRIMARY KEY ("tenant_id", "account_id", "id")
);
GRANT USAGE ON SCHEMA queue TO app_audit;
GRANT USAGE ON SCHEMA app TO app_audit;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO app_audit;
REVOKE EXECUTE ON FUNCTION app.protect_table(regclass) FROM app_audit;
GRANT SELECT, INSERT, DELETE ON queue.audit_pending TO app_audit;
GRANT SELECT, DELETE ON queue.audit_pending TO app_platform;

CREATE FUNCTION note_audit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  INSERT INTO queue.audit_pending (tenant_id, account_id, audit_id)
    SELECT tenant_id, coalesce(sub_tenant_id, tenant_id), id FROM fresh;
  RETURN NULL;
END
$$;

-- What an entry says, in bytes that do not depend on settings. Never change it: old entries were sealed with it.
CREATE FUNCTION audit_digest(entry audit_log) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256(convert_to(jsonb_build_array(
  entry.tenant_id, entry.sub_tenant_id, entry.id, entry.actor_kind, entry.actor_id, entry.actor_label, entry.action, entry.resource,
  entry.resource_id, entry.before, entry.after, entry.result, entry.detail, entry.ip, entry.user_agent,
  (extract(epoch FROM entry.created_at) * 1000)::bigint)::text, 'UTF8'));

-- Seals what waits in the context's account, in the order in which it came. Commands never wait for it; two sealers do.
CREATE FUNCTION seal_audit(max_rows int) RETURNS TABLE (sealed int, seq bigint, hash text)
LANGUAGE plpgsql SECURITY DEFINER AS $$
#variable_conflict use_column
DECLARE
  tenant constant uuid := app.current_tenant_id();
  account constant uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  last_seq bigint := 0;
  last_hash bytea := '';
  done int := 0;
  waiting record;
BEGIN
  IF account IS NULL THEN
    RAISE EXCEPTION 'a chain belongs to one account' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || account::text, 0));
  SELECT s.seq, s.hash INTO last_seq, last_hash FROM audit_seal s WHERE s.tenant_id = tenant AND s.account_id = account ORDER BY s.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '');
  -- An entry that is gone before it was sealed is sealed as nothing: a check will miss it.
  FOR waiting IN
    WITH taken AS (
      DELETE FROM queue.audit_pending p WHERE p.tenant_id = tenant AND p.account_id = account AND p.id IN (
        SELECT q.id FROM queue.audit_pending q WHERE q.tenant_id = tenant AND q.account_id = account ORDER BY q.id LIMIT least(max_rows, 5000))
      RETURNING p.id, p.audit_id)
    SELECT taken.audit_id, CASE WHEN entry.id IS NULL THEN ''::bytea ELSE audit_digest(entry) END AS digest
    FROM taken LEFT JOIN audit_log entry ON entry.tenant_id = tenant AND entry.id = taken.audit_id
    ORDER BY taken.id
  LOOP
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || waiting.digest);
    INSERT INTO audit_seal (tenant_id, account_id, seq, audit_id, hash) VALUES (tenant, account, last_seq, waiting.audit_id, last_hash);
    done := done + 1;
  END LOOP;
  RETURN QUERY SELECT done, last_seq, encode(last_hash, 'hex');
END
$$;

-- Looks at `max_rows` links of the account's chain after the one with the number `after_seq`, which is taken for granted.
CREATE FUNCTION verify_audit(after_seq bigint, max_rows int)
RETURNS TABLE (checked int, last_seq bigint, last_hash text, broken_seq bigint, broken_id uuid, reason text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  tenant constant uuid := app.current_tenant_id();
  account constant uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  RETURN QUERY
    WITH link AS MATERIALIZED (
      SELECT s.seq, s.audit_id, s.hash FROM audit_seal s
      WHERE s.tenant_id = tenant AND s.account_id = account AND s.seq >= after_seq ORDER BY s.seq LIMIT least(max_rows, 100000) + 1
    ), pair AS (
      SELECT link.seq, link.audit_id, link.hash, lag(link.hash) OVER w AS hash_before, coalesce(lag(link.seq) OVER w, after_seq) AS seq_before
      FROM link WINDOW w AS (ORDER BY link.seq)
    ), broken AS (
      SELECT pair.seq, pair.audit_id,
        CASE WHEN pair.seq <> pair.seq_before + 1 OR (pair.seq > 1 AND pair.hash_before IS NULL) THEN 'gap' WHEN entry.id IS NULL THEN 'missing' ELSE 'changed' END AS why
      FROM pair LEFT JOIN audit_log entry ON entry.tenant_id = tenant AND entry.id = pair.audit_id
      WHERE pair.seq > after_seq AND (pair.seq <> pair.seq_before + 1 OR (pair.seq > 1 AND pair.hash_before IS NULL) OR entry.id IS NULL
        OR pair.hash <> sha256(coalesce(pair.hash_before, ''::bytea) || audit_digest(entry)))
      ORDER BY pair.seq LIMIT 1
    ), head AS (SELECT link.seq, link.hash FROM link ORDER BY link.seq DESC LIMIT 1)
    SELECT (SELECT count(*)::int FROM link WHERE link.seq > after_seq), head.seq, encode(head.hash, 'hex'), broken.seq, broken.audit_id, broken.why
    FROM (SELECT) AS one LEFT JOIN head ON true LEFT JOIN broken ON true;
END
$$;

-- The first entry of the account that is older than a minute, and neither sealed nor about to be: written past the app.
CREATE FUNCTION find_unsealed_audit() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant constant uuid := app.current_tenant_id();
  account constant uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  RETURN (SELECT entry.id FROM audit_log entry
    WHERE entry.tenant_id = tenant AND coalesce(entry.sub_tenant_id, tenant) = account
      AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.tenant_id = tenant AND s.audit_id = entry.id)
      AND NOT EXISTS (SELECT FROM queue.audit_pending p WHERE p.tenant_id = tenant AND p.account_id = account AND p.audit_id = entry.id)
    ORDER BY entry.id LIMIT 1);
END
$$;

-- The one way by which entries go: for the platform's role, one account at a time. Whole blocks go, the oldest first; the
-- last seal of what went stays as the chain's new beginning.
-- `older_than` null erases everything (of all accounts, where `account` is null too), seals as well; else it is at least 7 days
-- back, so that a mistake cannot hide fresh traces.
CREATE FUNCTION remove_audit(tenant uuid, account uuid, older_than timestamptz, max_rows int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  base bigint;
  removed int := 0;
BEGIN
  PERFORM app.set_tenant_context(tenant, account);
  IF older_than IS NULL THEN
    DELETE FROM queue.audit_pending p WHERE p.tenant_id = remove_audit.tenant AND (account IS NULL OR p.account_id = account);
    DELETE FROM audit_log entry WHERE entry.tenant_id = remove_audit.tenant AND entry.id IN (
      SELECT old.id FROM audit_log old
      WHERE old.tenant_id = remove_audit.tenant AND (account IS NULL OR coalesce(old.sub_tenant_id, old.tenant_id) = account) LIMIT max_rows);
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed < max_rows THEN
      DELETE FROM audit_seal s WHERE s.tenant_id = remove_audit.tenant AND (account IS NULL OR s.account_id = account);
      DELETE FROM audit_block b WHERE b.tenant_id = remove_audit.tenant AND (account IS NULL OR b.account_id = account);
      DELETE FROM audit_check c WHERE c.tenant_id = remove_audit.tenant AND (account IS NULL OR coalesce(c.sub_tenant_id, c.tenant_id) = account);
    END IF;
    RETURN removed;
  END IF;
  IF account IS NULL THEN
    RAISE EXCEPTION 'a chain belongs to one account' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF older_than > now() - interval '7 days' THEN
    RAISE EXCEPTION 'entries of the last 7 days stay' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || account::text, 0));
  SELECT max(b.seq) INTO base FROM audit_block b
    WHERE b.tenant_id = remove_audit.tenant AND b.account_id = account AND b.created_at < older_than
      AND b.seq <= max_rows + (SELECT min(s.seq) FROM audit_seal s WHERE s.tenant_id = remove_audit.tenant AND s.account_id = account);
  IF base IS NULL THEN
    RETURN 0;
  END IF;
  DELETE FROM audit_log entry USING audit_seal s
    WHERE s.tenant_id = remove_audit.tenant AND s.account_id = account AND s.seq <= base AND entry.tenant_id = s.tenant_id AND entry.id = s.audit_id;
  GET DIAGNOSTICS removed = ROW_COUNT;
  DELETE FROM audit_seal s WHERE s.tenant_id = remove_audit.tenant AND s.account_id = account AND s.seq < base;
  DELETE FROM audit_block b WHERE b.tenant_id = remove_audit.tenant AND b.account_id = account AND b.seq < base;
  RETURN removed;
END
$$;

DO $$
DECLARE
  audit_function regprocedure;
  here text := current_schema();
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_audit', here);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO app_platform', here);
  GRANT SELECT, DELETE ON audit_log, audit_seal, audit_block, audit_check TO app_audit;
  GRANT INSERT ON audit_seal TO app_audit;
  FOR audit_function IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = here::regnamespace
    AND proname IN ('note_audit', 'seal_audit', 'verify_audit', 'find_unsealed_audit', 'remove_audit')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', audit_function, here);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', audit_function);
    IF (SELECT prosecdef FROM pg_proc WHERE oid = audit_function) THEN
      EXECUTE format('ALTER FUNCTION %s OWNER TO app_audit', audit_function);
    END IF;
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_audit', here);
END
$$;
GRANT EXECUTE ON FUNCTION seal_audit(int), verify_audit(bigint, int), find_unsealed_audit() TO app_rw;
GRANT EXECUTE ON FUNCTION remove_audit(uuid, uuid, timestamptz, int) TO app_platform;

CREATE TRIGGER audit_log_note AFTER INSERT ON "audit_log" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_audit();

-- What was written before is sealed first, in its order.
ALTER TABLE "audit_log" NO FORCE ROW LEVEL SECURITY;
INSERT INTO queue.audit_pending (tenant_id, account_id, audit_id)
  SELECT tenant_id, coalesce(sub_tenant_id, tenant_id), id FROM audit_log ORDER BY id;
ALTER TABLE "audit_log" FORCE ROW LEVEL SECURITY;

-- What people delete is kept for a while and can be restored. What they chose (an address, a shortcut) is free again at once.
ALTER TABLE "contact" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by" TEXT;
ALTER TABLE "canned_reply" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by" TEXT;
ALTER TABLE "agent" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by" TEXT;
ALTER TABLE "file" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by" TEXT;
ALTER TABLE "help_article" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by" TEXT;

DROP INDEX "canned_reply_tenant_id_sub_tenant_id_shortcut_key";
CREATE UNIQUE INDEX "canned_reply_shortcut_key" ON "canned_reply"("tenant_id", "sub_tenant_id", "shortcut") NULLS NOT DISTINCT WHERE "deleted_at" IS NULL;
DROP INDEX "help_article_tenant_id_sub_tenant_id_slug_key";
CREATE UNIQUE INDEX "help_article_slug_key" ON "help_article"("tenant_id", "sub_tenant_id", "slug") NULLS NOT DISTINCT WHERE "deleted_at" IS NULL;
DROP INDEX "agent_default_key";
CREATE UNIQUE INDEX "agent_default_key" ON "agent"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT WHERE "is_default" AND "deleted_at" IS NULL;

-- Few, and looked for by their age.
CREATE INDEX "contact_deleted_idx" ON "contact"("tenant_id", "deleted_at") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "canned_reply_deleted_idx" ON "canned_reply"("tenant_id", "deleted_at") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "agent_deleted_idx" ON "agent"("tenant_id", "deleted_at") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "file_deleted_idx" ON "file"("tenant_id", "deleted_at") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "help_article_deleted_idx" ON "help_article"("tenant_id", "deleted_at") WHERE "deleted_at" IS NOT NULL;

CREATE OR REPLACE FUNCTION search_articles(question text, question_language text, max_rows int)
RETURNS TABLE (id uuid, slug text, title text, summary text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  wanted tsquery := app.any_word_query(question_language, question);
BEGIN
  RETURN QUERY
    SELECT article.id, article.slug, article.title, article.summary,
      greatest(
        ts_rank(ARRAY[0.1, 0.3, 0.6, 1.0]::real[], article.search, wanted, 1),
        app.word_similarity(app.plain(question), app.plain(article.title || ' ' || article.summary)) * 0.5)::real AS score
    FROM help_article AS article
    WHERE article.tenant_id = tenant AND (account IS NULL OR coalesce(article.sub_tenant_id, tenant) = account) AND article.status = 'published'
      AND article.deleted_at IS NULL
      AND (article.search @@ wanted OR app.word_similarity(app.plain(question), app.plain(article.title || ' ' || article.summary)) > 0.45)
    ORDER BY score DESC, article.id
    LIMIT least(max_rows, 100);
END
$$;

-- Replacing a function forgets its settings.
DO $$
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  EXECUTE format('ALTER FUNCTION search_articles(text, text, int) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  ALTER FUNCTION search_articles(text, text, int) OWNER TO app_search;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;

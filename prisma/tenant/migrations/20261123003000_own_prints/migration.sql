-- Prints of passages are a company's own numbers now: they are made anew when their page is next compared, which is at the next change.
ALTER TABLE "knowledge_chunk" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "knowledge_page" NO FORCE ROW LEVEL SECURITY;
UPDATE "knowledge_chunk" SET "prints" = '{}' WHERE "prints" <> '{}';
UPDATE "knowledge_page" SET "compared_at" = NULL WHERE "compared_at" IS NOT NULL;
ALTER TABLE "knowledge_chunk" FORCE ROW LEVEL SECURITY;
ALTER TABLE "knowledge_page" FORCE ROW LEVEL SECURITY;
DROP INDEX "knowledge_chunk_prints_idx";
CREATE INDEX "knowledge_chunk_prints_idx" ON "knowledge_chunk" USING GIN ("prints");

CREATE OR REPLACE FUNCTION search_knowledge_alike(of_page uuid, most_each int) RETURNS TABLE (id uuid, other_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  RETURN QUERY
    SELECT own.id, other.id
    FROM knowledge_chunk AS own
    CROSS JOIN LATERAL (
      SELECT chunk.id FROM knowledge_chunk AS chunk
      -- Prints are a company's own, and their index alone is asked: another one would go through all passages of the company.
      WHERE chunk.prints && own.prints AND (chunk.tenant_id = tenant) IS TRUE AND chunk.page_id <> of_page
        AND chunk.sub_tenant_id IS NOT DISTINCT FROM own.sub_tenant_id
      LIMIT least(most_each, 100)
    ) AS other
    WHERE own.tenant_id = tenant AND own.page_id = of_page AND own.prints <> '{}'
      AND (account IS NULL OR coalesce(own.sub_tenant_id, tenant) = account);
END
$$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION search_knowledge_alike(uuid, int) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
END
$$;

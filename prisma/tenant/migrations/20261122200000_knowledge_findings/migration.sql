-- Passages that say the same, and sentences that say something else of the same. What a passage is compared by stands with it: a few
-- numbers that are made from its words, so that looking for its like is one look into an index.
ALTER TABLE "knowledge_chunk" ADD COLUMN "prints" INTEGER[] NOT NULL DEFAULT '{}';
CREATE INDEX "knowledge_chunk_prints_idx" ON "knowledge_chunk" USING GIN ("tenant_id" app.uuid_ops, "prints");
ALTER TABLE "knowledge_page" ADD COLUMN "compared_at" TIMESTAMPTZ(3);
CREATE INDEX "knowledge_page_uncompared_idx" ON "knowledge_page"("tenant_id", "id") WHERE "compared_at" IS NULL AND "status" = 'indexed';

CREATE TABLE "knowledge_finding" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "first_source_id" UUID NOT NULL,
    "second_source_id" UUID NOT NULL,
    "first_page_id" UUID NOT NULL,
    "second_page_id" UUID NOT NULL,
    "first_text" TEXT NOT NULL,
    "second_text" TEXT NOT NULL,
    "passages" INTEGER NOT NULL DEFAULT 1,
    "likeness" REAL NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_finding_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "knowledge_finding_kind_check" CHECK ("kind" IN ('duplicate', 'contradiction')),
    CONSTRAINT "knowledge_finding_state_check" CHECK ("state" IN ('open', 'kept')),
    CONSTRAINT "knowledge_finding_tenant_id_first_source_id_fkey" FOREIGN KEY ("tenant_id", "first_source_id") REFERENCES "knowledge_source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "knowledge_finding_tenant_id_second_source_id_fkey" FOREIGN KEY ("tenant_id", "second_source_id") REFERENCES "knowledge_source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "knowledge_finding_tenant_id_sub_tenant_id_key_key" ON "knowledge_finding"("tenant_id", "sub_tenant_id", "key") NULLS NOT DISTINCT;
CREATE INDEX "knowledge_finding_tenant_id_kind_state_id_idx" ON "knowledge_finding"("tenant_id", "kind", "state", "id");
CREATE INDEX "knowledge_finding_tenant_id_first_page_id_idx" ON "knowledge_finding"("tenant_id", "first_page_id");
CREATE INDEX "knowledge_finding_tenant_id_second_page_id_idx" ON "knowledge_finding"("tenant_id", "second_page_id");
CREATE INDEX "knowledge_finding_tenant_id_first_source_id_idx" ON "knowledge_finding"("tenant_id", "first_source_id");
CREATE INDEX "knowledge_finding_tenant_id_second_source_id_idx" ON "knowledge_finding"("tenant_id", "second_source_id");
SELECT app.protect_table('knowledge_finding');

-- Passages of other pages of the same account that share a print with those of a page; at most so many for each.
CREATE FUNCTION search_knowledge_alike(of_page uuid, most_each int) RETURNS TABLE (id uuid, other_id uuid)
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
      WHERE chunk.tenant_id = tenant AND chunk.prints && own.prints AND chunk.page_id <> of_page
        AND chunk.sub_tenant_id IS NOT DISTINCT FROM own.sub_tenant_id
      LIMIT least(most_each, 100)
    ) AS other
    WHERE own.tenant_id = tenant AND own.page_id = of_page AND own.prints <> '{}'
      AND (account IS NULL OR coalesce(own.sub_tenant_id, tenant) = account);
END
$$;

DO $$
DECLARE
  here text := current_schema();
  alike text := 'search_knowledge_alike(uuid, int)';
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', here);
  EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', alike, here);
  EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', alike);
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', alike);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', alike);
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', here);
END
$$;

-- Landing pages belong to campaigns: whoever has bought those gets them too. Plans that grant everything do so already.
UPDATE "plan_version" SET "features" = array_append("features", 'landing_pages')
WHERE 'campaigns' = ANY("features") AND NOT 'landing_pages' = ANY("features");

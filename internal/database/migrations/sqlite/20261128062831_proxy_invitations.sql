-- +goose Up
-- create "proxy_invitations" table
CREATE TABLE `proxy_invitations` (`id` text NOT NULL, `side` text NOT NULL, `scopes` json NOT NULL, `until` datetime NOT NULL, `code_hash` text NOT NULL, `expires_at` datetime NOT NULL, `created_at` datetime NOT NULL, `inviter_id` text NOT NULL, `grant_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `proxy_invitations_persons_inviter` FOREIGN KEY (`inviter_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `proxy_invitations_proxy_grants_grant` FOREIGN KEY (`grant_id`) REFERENCES `proxy_grants` (`id`) ON DELETE NO ACTION);
-- create index "proxy_invitations_code_hash_key" to table: "proxy_invitations"
CREATE UNIQUE INDEX `proxy_invitations_code_hash_key` ON `proxy_invitations` (`code_hash`);
-- create index "proxyinvitation_inviter_id" to table: "proxy_invitations"
CREATE INDEX `proxyinvitation_inviter_id` ON `proxy_invitations` (`inviter_id`);

-- +goose Down
-- reverse: create index "proxyinvitation_inviter_id" to table: "proxy_invitations"
DROP INDEX `proxyinvitation_inviter_id`;
-- reverse: create index "proxy_invitations_code_hash_key" to table: "proxy_invitations"
DROP INDEX `proxy_invitations_code_hash_key`;
-- reverse: create "proxy_invitations" table
DROP TABLE `proxy_invitations`;

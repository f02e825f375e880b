-- SPDX-License-Identifier: Apache-2.0
-- The tables of Flipper for MySQL 8 and MariaDB, for Flyway (as one of your migrations), Liquibase (sqlFile) or the mysql
-- client. A Rails application finds what its own migrations would have made, and more: text that is compared character by
-- character (in comments that only the one or the other reads, because each has a name of its own for that), and triggers
-- that count every change, whoever makes it.

create table `flipper_features` (
  `id` bigint not null auto_increment primary key,
  `key` varchar(255) not null,
  `created_at` datetime(6) not null,
  `updated_at` datetime(6) not null,
  unique index `index_flipper_features_on_key` (`key`)
) engine = InnoDB default charset = utf8mb4 /*!80000 collate = utf8mb4_0900_bin */ /*M! collate = utf8mb4_nopad_bin */;

create table `flipper_gates` (
  `id` bigint not null auto_increment primary key,
  `feature_key` varchar(255) not null,
  `key` varchar(255) not null,
  `value` text,
  `created_at` datetime(6) not null,
  `updated_at` datetime(6) not null,
  unique index `index_flipper_gates_on_feature_key_and_key_and_value` (`feature_key`, `key`, `value`(255))
) engine = InnoDB default charset = utf8mb4 /*!80000 collate = utf8mb4_0900_bin */ /*M! collate = utf8mb4_nopad_bin */;

create table `flipper_kv_integers` (
  `id` bigint not null auto_increment primary key,
  `key` varchar(255) not null,
  `value` bigint not null default 0,
  `created_at` datetime(6) not null,
  `updated_at` datetime(6) not null,
  unique index `index_flipper_kv_integers_on_key` (`key`)
) engine = InnoDB default charset = utf8mb4 /*!80000 collate = utf8mb4_0900_bin */ /*M! collate = utf8mb4_nopad_bin */;

insert into `flipper_kv_integers` (`key`, `value`, `created_at`, `updated_at`)
  values ('changes', 0, utc_timestamp(6), utc_timestamp(6));

create trigger `flipper_features_counts_insert` before insert on `flipper_features` for each row
  update `flipper_kv_integers` set `value` = `value` + 1 where `key` = 'changes';

create trigger `flipper_features_counts_update` before update on `flipper_features` for each row
  update `flipper_kv_integers` set `value` = `value` + 1 where `key` = 'changes';

create trigger `flipper_features_counts_delete` before delete on `flipper_features` for each row
  update `flipper_kv_integers` set `value` = `value` + 1 where `key` = 'changes';

create trigger `flipper_gates_counts_insert` before insert on `flipper_gates` for each row
  update `flipper_kv_integers` set `value` = `value` + 1 where `key` = 'changes';

create trigger `flipper_gates_counts_update` before update on `flipper_gates` for each row
  update `flipper_kv_integers` set `value` = `value` + 1 where `key` = 'changes';

create trigger `flipper_gates_counts_delete` before delete on `flipper_gates` for each row
  update `flipper_kv_integers` set `value` = `value` + 1 where `key` = 'changes';

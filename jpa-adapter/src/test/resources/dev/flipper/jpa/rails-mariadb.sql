-- SPDX-License-Identifier: Apache-2.0
-- What a migration of Rails makes in MySQL and MariaDB of the schema in adapter_ops.json.

create table [flipper_features] (
  [id] bigint not null auto_increment primary key,
  [key] varchar(255) not null,
  [created_at] datetime(6) not null,
  [updated_at] datetime(6) not null,
  unique index [index_flipper_features_on_key] ([key])
) charset = utf8mb4;
create table [flipper_gates] (
  [id] bigint not null auto_increment primary key,
  [feature_key] varchar(255) not null,
  [key] varchar(255) not null,
  [value] text,
  [created_at] datetime(6) not null,
  [updated_at] datetime(6) not null,
  unique index [index_flipper_gates_on_feature_key_and_key_and_value] ([feature_key], [key], [value](255))
) charset = utf8mb4;

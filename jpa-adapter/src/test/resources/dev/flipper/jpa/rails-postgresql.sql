-- SPDX-License-Identifier: Apache-2.0
-- What a migration of Rails makes in PostgreSQL of the schema in adapter_ops.json.

create table [flipper_features] (
  [id] bigserial primary key,
  [key] character varying not null,
  [created_at] timestamp(6) without time zone not null,
  [updated_at] timestamp(6) without time zone not null
);
create unique index [index_flipper_features_on_key] on [flipper_features] ([key]);
create table [flipper_gates] (
  [id] bigserial primary key,
  [feature_key] character varying not null,
  [key] character varying not null,
  [value] text,
  [created_at] timestamp(6) without time zone not null,
  [updated_at] timestamp(6) without time zone not null
);
create unique index [index_flipper_gates_on_feature_key_and_key_and_value]
  on [flipper_gates] ([feature_key], [key], [value]);

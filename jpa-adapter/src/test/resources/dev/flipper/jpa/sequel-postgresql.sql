-- SPDX-License-Identifier: Apache-2.0
-- What the Sequel adapter of Ruby makes in PostgreSQL: no numbers.

create table [flipper_features] (
  [key] character varying primary key,
  [created_at] timestamp without time zone not null,
  [updated_at] timestamp without time zone not null
);
create table [flipper_gates] (
  [feature_key] character varying not null,
  [key] character varying not null,
  [value] text,
  [created_at] timestamp without time zone not null,
  [updated_at] timestamp without time zone not null,
  primary key ([feature_key], [key], [value])
);

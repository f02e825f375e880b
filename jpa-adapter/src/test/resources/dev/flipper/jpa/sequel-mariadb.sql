-- SPDX-License-Identifier: Apache-2.0
-- What the Sequel adapter of Ruby makes in MySQL and MariaDB: no numbers.

create table [flipper_features] (
  [key] varchar(255) primary key,
  [created_at] datetime not null,
  [updated_at] datetime not null
) charset = utf8mb4;
create table [flipper_gates] (
  [feature_key] varchar(255) not null,
  [key] varchar(255) not null,
  [value] varchar(255) not null,
  [created_at] datetime not null,
  [updated_at] datetime not null,
  primary key ([feature_key], [key], [value])
) charset = utf8mb4;

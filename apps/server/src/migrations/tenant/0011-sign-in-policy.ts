import type { Migration } from '../migration';

/** How members of the organisation sign in (O-1): by its provider of identities, and who may in another way. One row. */
export const signInPolicy: Migration = {
  id: '0011-sign-in-policy',
  sql: `
create table sign_in_policy (
  id uuid not null,
  issuer text,
  client_id text,
  client_secret_sealed text,
  domains jsonb not null default '[]',
  offered boolean not null default false,
  provision boolean not null default false,
  role_id uuid,
  department_id uuid,
  provider_only boolean not null default false,
  emergency_member_ids jsonb not null default '[]',
  version int not null default 1,
  constraint sign_in_policy_pkey primary key (id)
);
alter table sign_in_policy add constraint sign_in_policy_role_fkey foreign key (role_id) references role(id);
alter table sign_in_policy add constraint sign_in_policy_department_fkey foreign key (department_id) references department(id);
`,
};

import { Module } from '@nestjs/common';
import { AccountModule } from '../account';
import { ImportModule } from '../import';
import { RegulationModule } from '../regulation';
import { TemplateModule } from '../template';
import { Adoptions } from './adoption.service';
import { AbsenceResolver } from './absence.resolver';
import { Absences } from './absence.service';
import { Beginnings } from './beginning.service';
import { DepartmentClosings } from './closing.service';
import { DepartmentImports } from './department-import.service';
import { DepartmentResolver } from './department.resolver';
import { Departments } from './department.service';
import { Deputyships } from './deputyship.service';
import { Directories } from './directory.service';
import { HandoverResolver } from './handover.resolver';
import { Handovers } from './handover.service';
import { Foundings } from './founding.service';
import { InvitationResolver } from './invitation.resolver';
import { Invitations } from './invitation.service';
import { MemberImports } from './member-import.service';
import { MemberFacets } from './member.graphql';
import { MemberResolver } from './member.resolver';
import { Members } from './member.service';
import { Headships, OpenWorks } from './open-work.service';
import { OrganisationProfile } from './organisation.service';
import { PastDepartments } from './past.service';
import { PermissionMatrixes } from './permission-matrix.service';
import { RoleResolver } from './role.resolver';
import { Roles } from './role.service';
import { SignUpResolver } from './sign-up.resolver';
import { SignUps } from './sign-up.service';
import { Structures } from './structure.service';
import { OrganisationResolver, ViewerResolver } from './viewer.resolver';

const services = [
  Adoptions,
  Absences,
  Beginnings,
  DepartmentClosings,
  DepartmentImports,
  Departments,
  Deputyships,
  Directories,
  Foundings,
  Handovers,
  Headships,
  Invitations,
  MemberImports,
  Members,
  OpenWorks,
  OrganisationProfile,
  PastDepartments,
  PermissionMatrixes,
  Roles,
  SignUps,
  Structures,
];

@Module({ imports: [AccountModule, ImportModule, RegulationModule, TemplateModule], providers: services, exports: services })
export class OrganisationModule {}

@Module({
  imports: [AccountModule, OrganisationModule],
  providers: [
    AbsenceResolver,
    DepartmentResolver,
    HandoverResolver,
    InvitationResolver,
    MemberFacets,
    MemberResolver,
    OrganisationResolver,
    RoleResolver,
    SignUpResolver,
    ViewerResolver,
  ],
})
export class OrganisationApiModule {}

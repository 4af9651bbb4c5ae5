import { Module } from '@nestjs/common';
import { RegulationModule } from '../regulation';
import { Accounts } from './accounts.service';
import { DepartmentResolver } from './department.resolver';
import { Departments } from './department.service';
import { Directories } from './directory.service';
import { Foundings } from './founding.service';
import { MemberResolver } from './member.resolver';
import { Members } from './member.service';
import { OrganisationProfile } from './organisation.service';
import { RoleResolver } from './role.resolver';
import { Roles } from './role.service';
import { SessionResolver } from './session.resolver';
import { SignIns } from './session.service';
import { OrganisationResolver, ViewerResolver } from './viewer.resolver';

const services = [Accounts, Departments, Directories, Foundings, Members, OrganisationProfile, Roles, SignIns];

@Module({ imports: [RegulationModule], providers: services, exports: services })
export class OrganisationModule {}

@Module({
  imports: [OrganisationModule],
  providers: [DepartmentResolver, MemberResolver, OrganisationResolver, RoleResolver, SessionResolver, ViewerResolver],
})
export class OrganisationApiModule {}

import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver';
import { Accounts } from './accounts.service';
import { Confirmations } from './confirmation.service';
import { Devices } from './devices.service';
import { Owners } from './owner.service';
import { Passkeys } from './passkey.service';
import { ProtectionResolver } from './protection.resolver';
import { Recoveries } from './recovery.service';
import { Seats } from './seats.service';
import { SecondFactors } from './second-factor.service';
import { SignInResolver } from './sign-in.resolver';
import { SignIns } from './sign-in.service';

const services = [Accounts, Confirmations, Devices, Owners, Passkeys, Recoveries, Seats, SecondFactors, SignIns];

@Module({ providers: services, exports: services })
export class AccountModule {}

@Module({ imports: [AccountModule], providers: [AccountResolver, ProtectionResolver, SignInResolver] })
export class AccountApiModule {}

export { serveProviders } from './endpoint';
export { ProviderEntries } from './entry.service';
export { SignInPolicyEntity } from './policy.entity';
export { ProviderApiModule } from './provider.module';

import { Module } from '@nestjs/common';
import { RegulationModule } from '../regulation';
import { NodeResolver } from './node.resolver';
import { SearchResolver } from './search.resolver';
import { GlobalSearch } from './search.service';

@Module({ imports: [RegulationModule], providers: [GlobalSearch, NodeResolver, SearchResolver] })
export class NodeModule {}

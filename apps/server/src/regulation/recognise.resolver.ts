import { DomainError } from '@charter/kernel';
import { type Recognised, recognise, suggest } from '@charter/regulation';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../core/permission/declare';
import { MOST_BYTES, bounded, readFile } from './file/readFile';
import { RecognisedRegulation, RegulationRecogniseInput, RegulationRecognisePayload } from './recognise.graphql';

/** A regulation that the organisation has already is read out of its file (P-1.3); saving it is another act. */
@Resolver(() => RecognisedRegulation)
export class RecogniseResolver {
  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationRecognisePayload, { description: 'Reads regulations out of a file or text; nothing is stored (识别制度文件)' })
  async regulationRecognise(@Args('input') input: RegulationRecogniseInput): Promise<object> {
    const text = (await textOf(input)).replace(/^\uFEFF/, '');
    const regulations = recognise(text).map(presented);
    return { text, regulations, userErrors: [] };
  }
}

async function textOf({ file, text = '' }: RegulationRecogniseInput): Promise<string> {
  if (file) return readFile(file.content.length > MOST_BYTES * 2 ? Buffer.alloc(MOST_BYTES + 1) : Buffer.from(file.content, 'base64'));
  const field = { zh: '制度文字', en: 'text of the regulation' };
  if (text.trim() === '') throw new DomainError('FIELD_REQUIRED', { field }, 'text');
  return bounded(text);
}

function presented({ title, from, to, nodes, leftovers }: Recognised): object {
  return {
    title,
    fromLine: from,
    toLine: to,
    nodes: nodes.map((node) => ({
      key: node.key,
      parentKey: node.parent ?? null,
      level: node.level,
      label: node.label,
      title: node.title ?? null,
      body: node.body ?? null,
      fromLine: node.from,
      toLine: node.to,
      suggestions: suggest(node),
    })),
    leftovers: leftovers.map(({ kind, text, from: fromLine, to: toLine }) => ({ kind, text, fromLine, toLine })),
  };
}

import { both } from '../both';
import { type Chapter, rule } from '../chapter';

/** What a property or service company offers; the items below are the same in all its templates. */
export const propertyChapter: Chapter = {
  key: 'property',
  title: both('服务内容', 'What is offered'),
  articles: [
    rule(
      'property-repairs',
      both('报修服务', 'Repairs'),
      both(
        '受理户内和公共部位的报修。危及安全的先排除险情，再查找原因；有偿维修先报价，客户同意后动手。',
        'Repairs inside homes and in shared parts are accepted. Danger is removed first, its cause found afterwards; paid work is priced and agreed before it starts.',
      ),
    ),
    rule(
      'property-order',
      both('环境与秩序服务', 'Environment and order'),
      both(
        '受理保洁、绿化、停车、门禁、巡查等事项，保持环境整洁、秩序良好。',
        'Cleaning, greenery, parking, access and patrols are taken up to keep the place clean and orderly.',
      ),
    ),
    rule(
      'property-affairs',
      both('客户事务服务', 'Customer affairs'),
      both(
        '受理装修登记、搬家放行、钥匙托管、快递代收、费用查询等事务，能当场办结的当场办结。',
        'Renovation, moving, keys, parcels and accounts are dealt with, at once wherever possible.',
      ),
    ),
  ],
};

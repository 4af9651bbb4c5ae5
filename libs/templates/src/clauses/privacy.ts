import { both } from '../both';
import { type Chapter, guide } from '../chapter';

/** Confidentiality (P-2.2, C-4.4, G-3.1); kept by masking, sealing and the audit trail of the product itself. */
export const privacyChapter: Chapter = {
  key: 'privacy',
  title: both('信息保护', 'Protection of personal data'),
  articles: [
    guide(
      'privacy-purpose',
      both('最小必要', 'No more than needed'),
      both(
        '只收集办理服务所必需的个人信息，并说明用途；收集健康、证件、行踪等敏感信息的，应当取得单独同意并留下记录。',
        'Only personal data the service needs is collected, and what for is said. Health, certificates, whereabouts and other sensitive data need separate consent, kept on record.',
      ),
    ),
    guide(
      'privacy-masking',
      both('遮挡与查看', 'Masking and revealing'),
      both(
        '电话、地址、证件号码等默认遮挡显示。因工作需要查看完整内容的，应当写明理由，每次查看都留下记录，并接受审计。',
        'Phone numbers, addresses and certificate numbers are masked. Seeing them in full needs a reason of work; every look is on record and audited.',
      ),
    ),
    guide(
      'privacy-rights',
      both('本人权利', 'Rights of the person'),
      both(
        '服务对象可以查阅、复制、更正和要求删除本人信息。删除后，依法应当保留的办理和审计记录不再显示其身份。',
        'People may read, copy and correct their data and have it erased. After that, records kept by law no longer tell who they were.',
      ),
    ),
    guide(
      'privacy-duty',
      both('保密责任', 'Duty of confidence'),
      both(
        '工作人员、志愿者和合作单位对知悉的信息负有保密义务，离岗后仍须遵守；不得拍摄、转发、私自留存。',
        'Staff, volunteers and partners keep what they learn to themselves, also after they leave; nothing is photographed, forwarded or kept privately.',
      ),
    ),
  ],
};

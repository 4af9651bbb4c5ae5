import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** How the regulation itself comes into force, is studied, carried out and revised (P-1.1 to P-1.5). */
export const finalChapter: Chapter = {
  key: 'final',
  title: both('施行与修订', 'Entry into force and revision'),
  articles: [
    rule(
      'force-study',
      both('学习签收', 'Study and confirmation'),
      both(
        '本制度公布和修订后，各部门组织学习，全体人员在十个工作日内签收确认；部门负责人督促未签收人员。',
        'After publication and every revision the departments study the regulation and all members confirm within ten working days that they read it; department heads see to those who have not.',
      ),
    ),
    guide(
      'force-implementing',
      both('实施细则与备案', 'Implementing rules'),
      both(
        '各部门可以依据本制度制定实施细则，报本单位备案后施行；细则只能更严，不得低于本制度的要求。不符合的，写明理由退回。',
        'Departments may make implementing rules and file them before they apply; such rules may be stricter, never weaker. What does not fit is returned with the reason.',
      ),
    ),
    guide(
      'force-existing',
      both('既有制度的并入', 'Regulations that exist already'),
      both(
        '原有制度整理为章、条、款、项后并入，逐条核对、不得遗漏；并入前与本制度不一致的，以本制度为准。',
        'Regulations that exist already are set out in chapters, articles and items and taken in, checked article by article without loss; until then this regulation prevails.',
      ),
    ),
    rule(
      'force-execution',
      both('有效执行', 'Carried out in practice'),
      both(
        '本制度的要求应当落实到事项、流程、时限等具体规定之中。每条规定由什么措施执行、执行了多少、违反了多少，应当可以查询；没有措施的条款每年清理一次。',
        'What this regulation demands lives in items, procedures and limits. By what each article is carried out, how often and how often broken can be looked up; articles nothing carries out are reviewed yearly.',
      ),
    ),
    guide(
      'force-trial',
      both('修订先行测算', 'Revisions are weighed'),
      both(
        '修订条款涉及时限、排序、类别、计分的，公布前用以往数据测算影响，说明哪些结果会不同、涉及哪些人、相差多少。',
        'Where a revision touches limits, order, categories or scores, its effect on past data is worked out before publication: what would differ, for whom and by how much.',
      ),
    ),
    guide(
      'force-revision',
      both('修订与版本', 'Revision and versions'),
      both(
        '修订以新版本公布，写明理由和施行日期，逐条列明改动。施行之前已经受理的诉求和作出的决定，仍适用原版本。',
        'A revision is published as a new version with its reason, its date and every change by article. What was accepted or decided before stays under the version it began with.',
      ),
    ),
    guide(
      'force-interpretation',
      both('解释与施行', 'Interpretation and entry into force'),
      both(
        '本制度适用于全体服务人员和各部门，由本单位负责解释和修订，自公布确定的日期起施行。',
        'This regulation binds every department and every member who serves. The organisation interprets and revises it; it is in force from the date published with it.',
      ),
    ),
  ],
};

/** Why a department sends a request back to the desk. */
export const RETURN_REASONS = ['不属于本部门职责，请重新派单。', '现场核实为其他部门负责区域。', '事项类别登记有误，应由对口部门办理。'];

export const TRANSFER_REASONS = [
  '到场核实后属对口部门职责，已电话沟通好。',
  '需要专业人员处理，与接手部门已交接情况。',
  '涉及其他部门资料，转请办理。',
];

export const ESCALATION_REASONS = [
  '需要协调外部单位，超出本部门权限，上报处理。',
  '诉求人对初步方案不认可，请上级定夺。',
  '所需费用超出部门额度，上报批准。',
];

export const SUSPENSION_REASONS = [
  '与诉求人约定改期，届时恢复办理。',
  '诉求人外出，约定回来后再办。',
  '等待诉求人补充材料。',
  '等待外部单位回复。',
];

export const REOPENING_REASONS = ['诉求人来电反映问题又出现了。', '回访时诉求人表示没有完全解决。'];

export const WITHDRAWAL_REASONS = ['问题自行解决了。', '重复登记，按前一单办理。', '诉求人来电表示暂时不需要了。'];

export const DISPATCH_NOTES = ['请先电话联系。', '诉求人比较着急，请优先。', '老人家庭，请耐心沟通。'];

export const ACCEPTANCE_NOTES = ['已联系，约好时间。', '已电话核实情况。', '已安排，按约定时间处理。'];

export const GOOD_COMMENTS = [
  '来得快，态度也好。',
  '很专业，一次就办好了。',
  '没想到这么快就办好了，谢谢。',
  '讲解得很清楚，很耐心。',
  '全程都能看到进度，放心。',
  '办事员很热情，家里人都满意。',
  '不用跑第二趟，方便。',
];

export const FAIR_COMMENTS = ['办是办好了，就是等得久了点。', '总体可以，希望提前打个电话。', '效果还行，细节还可以再好一点。'];

export const BAD_COMMENTS = [
  '说好的时间没有来，打电话才有人理。',
  '拖了好几天，中间没有人告诉我进度。',
  '说办好了，第二天又出问题。',
  '问了三个人，说法都不一样。',
  '态度敷衍，让我自己想办法。',
];

import type { Instant } from '@charter/kernel';
import type { Chance } from './chance';
import type { SampleCustomer } from './plan';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
const GIVEN_NAMES =
  '建国 秀英 志强 桂英 伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 秀兰 霞 平 刚 桂兰 玉梅 淑珍 凤英 玉兰 红 梅 海燕 晓东 文静 雪梅 建华 国强 永康 志明 丽娟 春花 子轩 雨桐 浩然 欣怡 思远 佳琪 俊峰 雅婷 德福 长顺 玉珍 淑华 振华 美玲 小红 立新 宏伟 慧敏 学文 晓燕 天佑 婉清 家豪 素芬 金凤 广田 月娥 新民 文斌'.split(
    ' ',
  );

const NOTES = [
  '听力不好，电话里请大声讲。',
  '独居老人，女儿在外地，紧急时联系女儿。',
  '上夜班，上午请勿打电话。',
  '行动不便，优先安排上门。',
  '家有宠物犬，上门前请先电话。',
  '习惯用语音留言。',
];

/** Where customers of one organisation live. */
export type AddressOf = (chance: Chance) => string;

/**
 * Customers with names as they occur, and phone numbers of a range that is not given to anyone (154), so that no real
 * person is called.
 */
export function sampleCustomers(chance: Chance, count: number, addressOf: AddressOf, since: Instant): SampleCustomer[] {
  const names = new Set<string>();
  while (names.size < count) names.add(chance.pick(SURNAMES) + chance.pick(GIVEN_NAMES));
  return [...names].map((name, index) => ({
    name,
    phone: `1540000${String(1000 + index * 73).padStart(4, '0')}`,
    address: addressOf(chance),
    ...(chance.happens(0.12) ? { note: chance.pick(NOTES) } : {}),
    createdAt: since,
  }));
}

/** The part of an address a neighbour would say: without the number of the flat. */
export function placeOf(address: string): string {
  return address.replace(/\d+(室|房)$/, '');
}

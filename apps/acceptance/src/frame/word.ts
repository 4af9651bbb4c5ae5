import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';

const level = (place: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: place,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

/** A regulation as an office keeps it in Word, its numbers computed by Word. */
export async function wordRegulation(title: string): Promise<Buffer> {
  const numbered = (place: number, text: string) => new Paragraph({ text, numbering: { reference: 'text', level: place } });
  const levels = [
    level(0, LevelFormat.CHINESE_COUNTING, '第%1章'),
    level(1, LevelFormat.CHINESE_COUNTING, '第%2条'),
    level(2, LevelFormat.CHINESE_COUNTING, '（%3）'),
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'text', levels }] },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph('为做好服务，结合本中心实际，制定本制度。'),
          numbered(0, '总则'),
          numbered(1, '本制度适用于全体工作人员。'),
          numbered(0, '办理'),
          numbered(1, '诉求按下列时限办结：'),
          numbered(2, '普通诉求2个工作日内；'),
          numbered(2, '紧急诉求30分钟内到场。'),
          new Paragraph('阳光社区服务中心'),
          new Paragraph('2026年11月20日'),
        ],
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
}

/** Types of items that one applies for (GB/T 39046-2020 table A.1), as schemas/item.schema.json has them. */
export const itemTypes = [
  '行政许可',
  '行政确认',
  '行政给付',
  '行政奖励',
  '行政裁决',
  '其他行政权力',
  '公共服务',
] as const;

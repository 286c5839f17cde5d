import type { Limit, StatutoryLimit } from './limit.ts';

export type YesNo = '是' | '否';

export interface LegalBasis {
  readonly level: string;
  /** Full title without 《》. */
  readonly law: string;
  readonly documentNumber?: string;
  readonly revision?: string;
  readonly article?: string;
}

export interface Material {
  readonly code?: string;
  readonly name: string;
  readonly necessity: '必要' | '非必要' | '容缺后补';
  readonly type: '原件' | '复印件' | '原件和复印件';
  readonly form: '纸质' | '电子化' | '纸质/电子化';
  readonly copies?: number;
  readonly source?: '申请人自备' | '政府部门核发' | '其他';
  readonly issuer?: string;
  readonly exemption?: '电子证照' | '数据核验' | '告知承诺' | '行政协助' | '无法免交';
  readonly deferral?: { readonly deadline?: Limit; readonly method?: string };
  readonly basis?: string;
  /** Of a proof that another body gives (优化营商环境条例 art. 44); absent of everything else. */
  readonly proof?: '是';
  /** Where and how the proof is had. */
  readonly guide?: string;
  readonly note?: string;
}

/** A service that has to be had from somebody else before one can apply (优化营商环境条例 art. 43). */
export interface Intermediary {
  readonly name: string;
  readonly basis?: string;
  /** A kind of agency, never one that is prescribed by name. */
  readonly agency?: string;
  readonly feeNature?:
    | '行政事业性收费'
    | '经营服务性收费（政府定价）'
    | '经营服务性收费（政府指导价）'
    | '经营服务性收费（市场调节价）';
  readonly limit?: Limit;
}

export interface Step {
  readonly name: string;
  readonly limit?: Limit;
  readonly standard?: string;
  readonly outcome?: string;
}

export interface SpecialProcedure {
  readonly name: string;
  readonly limit: Limit;
  /** Whether its days count towards the limit (行政许可法 art. 45). */
  readonly counted: YesNo;
  readonly basis?: string;
}

export interface Fee {
  readonly name: string;
  readonly standard?: string;
  readonly basis?: string;
  readonly reduction?: string;
}

export interface Office {
  readonly place: string;
  readonly window?: string;
  readonly hours: string;
}

/** One service item in one region; mirrors schemas/item.schema.json, where each key is described. */
export interface Item {
  readonly code: string;
  readonly variant?: string;
  readonly region: string;
  readonly adopts?: number;
  readonly version: number;
  readonly status: '在用' | '暂停' | '取消';
  readonly effectiveOn?: string;
  readonly cancelledOn?: string;
  readonly name: string;
  readonly type: string;
  readonly localCode?: string;
  readonly department: string;
  readonly levels: readonly string[];
  readonly authority: {
    readonly name: string;
    readonly uscc?: string;
    readonly nature: string;
    readonly powerSource?: string;
    readonly delegator?: string;
  };
  readonly implementationCode?: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly serviceObjects: readonly string[];
  readonly caseType: '即办件' | '承诺件' | '其他';
  readonly conditions: readonly string[];
  readonly materials: readonly Material[];
  readonly timeLimit: {
    readonly statutory: StatutoryLimit;
    /** Without a promise the statutory limit holds. */
    readonly promised?: Limit;
    readonly note?: string;
  };
  readonly process: readonly Step[];
  readonly specialProcedures: '无' | readonly SpecialProcedure[];
  readonly result: { readonly name: string; readonly type: string; readonly validity?: string };
  readonly fees: { readonly charged: YesNo; readonly items?: readonly Fee[] };
  readonly intermediaries?: readonly Intermediary[];
  readonly quantityLimit: string;
  readonly visits: number;
  readonly visitReason?: string;
  readonly onlineDepth: '不提供' | '信息发布' | '材料预审' | '材料核验' | '全程网办';
  readonly coverage: '全镇' | '全县' | '全市' | '全省' | '全国';
  readonly channels: readonly string[];
  readonly express: YesNo;
  readonly appointment: YesNo;
  readonly onlinePayment: YesNo;
  readonly fourHandling: readonly string[];
  readonly commitment: YesNo;
  readonly permit?: {
    readonly category?: string;
    readonly validity?: string;
    readonly validityBasis?: string;
    readonly renewal?: string;
    readonly area?: string;
    readonly areaBasis?: string;
    readonly quantityBasis?: string;
    readonly conditionsBasis?: string;
    readonly procedureBasis?: string;
  };
  readonly offices: readonly Office[];
  readonly contact: { readonly enquiry: string; readonly complaint: string };
  readonly url?: string;
  readonly faq?: readonly { readonly question: string; readonly answer: string }[];
  readonly note?: string;
}

type DraftOf<T> = T extends string | number
  ? T
  : T extends readonly (infer U)[]
    ? readonly (DraftOf<U> | undefined)[]
    : { readonly [K in keyof T]?: DraftOf<T[K]> | undefined };

/**
 * What of an item could be read: everything that the schema accepted stands where it was written, everything
 * missing or refused is undefined. Rules see drafts, so one slip in a file does not hide its other faults.
 */
export type Draft = DraftOf<Item>;

/** How people name an item: 食品经营许可（新办）. */
export const titleOf = ({ name, variant }: Pick<Draft, 'name' | 'variant'>): string =>
  variant === undefined ? (name ?? '') : `${name ?? ''}（${variant}）`;
